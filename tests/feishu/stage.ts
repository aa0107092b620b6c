import { afterAll, beforeAll, beforeEach } from "vitest";
import type { FAULT_MODES } from "../sandbox/http/faults";
import { type Sandbox, startSandbox } from "../sandbox/server";
import { type Door, openDoor } from "./door";

/** Saturday morning in Shanghai, epoch milliseconds: Friday 2026-11-20 is the last finished work day. */
export const NOW = Date.parse("2026-11-21T10:00:00+08:00");

export type FaultMode = (typeof FAULT_MODES)[number];
type Stage = { sandbox: Sandbox; door: Door };

/** A sandbox for the file and, before each test, its seed and a door that knows no token yet. */
export const stageFor = (options: Parameters<typeof startSandbox>[0] = {}): (() => Stage) => {
  let stage: Stage | null = null;
  let rate = 0;
  beforeAll(async () => {
    const sandbox = await startSandbox({
      now: () => NOW,
      rateNow: () => rate,
      headCount: 120,
      ...options,
    });
    stage = { sandbox, door: openDoor(sandbox) };
  });
  beforeEach(() => {
    rate += 3_600_000;
    stage?.sandbox.reset();
    if (stage) stage.door = openDoor(stage.sandbox);
  });
  afterAll(() => stage?.sandbox.close());
  return () => {
    if (stage) return stage;
    throw new Error("the stage is set before the first test");
  };
};

/** The calls whose path ends so, in order. */
export const callsTo = ({ sandbox }: Stage, path: string) =>
  sandbox.calls.filter((call) => call.path.endsWith(path));
