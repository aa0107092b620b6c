import { describe, expect, it } from "vitest";
import {
  endsAll,
  fateOfError,
  IDLE,
  isRetryable,
  type ReminderFate,
  remindersFor,
  tallyOf,
} from "@/components/exceptions/remind/reminding";
import { AppError } from "@/lib/errors";
import { anItem, lackIn } from "./items";

const out = { ...lackIn, side: "out", workType: 2 } as const;
const [reminder] = remindersFor([anItem()]);

describe("reminding many", () => {
  it("sends one message for each punch, never to oneself, after the deadline or twice a day", () => {
    const items = [
      anItem({ punches: [lackIn, out] }),
      anItem({ own: true }),
      anItem({ past: true }),
      anItem({ punches: [{ ...lackIn, correctable: false }] }),
      anItem({
        punches: [{ ...lackIn, reminded: { state: "sent", at: "2026-11-21T09:00:00+08:00" } }],
      }),
    ];
    expect(remindersFor(items).map(({ key }) => key)).toEqual([
      "c3a80b11/2026-11-19/0/1",
      "c3a80b11/2026-11-19/0/2",
    ]);
  });

  it("tells a refusal from weather and from what was sent before", () => {
    const kinds = (["already-reminded", "no-remedy-left", "feishu-unavailable"] as const).map(
      (code) => fateOfError(new AppError(code)).kind,
    );
    expect(kinds).toEqual(["already", "refused", "unknown"]);
  });

  it("tries again only what may go better, and stops where all would be refused", () => {
    if (!reminder) throw new Error("no reminder");
    const retried = (fate: ReminderFate) => isRetryable({ reminder, fate });
    expect(retried(IDLE)).toBe(true);
    expect(retried(fateOfError(new AppError("feishu-unavailable")))).toBe(true);
    expect(retried(fateOfError(new AppError("no-remedy-left")))).toBe(false);
    expect(retried(fateOfError(new AppError("already-reminded")))).toBe(false);
    for (const code of ["telling-off", "bot-off", "feishu-scope"] as const)
      expect(endsAll(fateOfError(new AppError(code)))).toBe(true);
    expect(endsAll(fateOfError(new AppError("no-remedy-left")))).toBe(false);
  });

  it("counts what came of each", () => {
    if (!reminder) throw new Error("no reminder");
    const kinds = ["sent", "waiting", "already", "refused", "unknown", "idle", "sending"] as const;
    const entries = kinds.map((kind) => ({ reminder, fate: { kind, code: null } }));
    expect(tallyOf(entries)).toEqual({ sent: 2, already: 1, failed: 3, done: 5 });
  });
});
