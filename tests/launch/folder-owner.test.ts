import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ownFolder } from "@/lib/launch/folder-owner";
import { startOf } from "@/lib/launch/process-identity";

let folder = "";
const register = () => join(folder, "owners");
const sign = (name: string) => {
  mkdirSync(register(), { recursive: true });
  writeFileSync(join(register(), name), "");
};
const program = () => spawn(process.execPath, ["-e", "process.stdin.resume()"]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rollcall-owner-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("gives a free folder to whoever asks and takes it back", async () => {
  const ownership = await ownFolder(folder, 0);
  expect(readdirSync(register())).toEqual([`${process.pid}-${startOf(process.pid)}`]);
  if (ownership.owned) ownership.release();
  expect(readdirSync(register())).toEqual([]);
});

it("never displaces a living owner", async () => {
  const owner = program();
  sign(`${owner.pid}-${startOf(owner.pid ?? 0)}`);
  expect(await ownFolder(folder, 0)).toEqual({ owned: false, by: owner.pid });
  expect(readdirSync(register())).toHaveLength(1);
  owner.kill();
});

it("takes over from an owner that is dead", async () => {
  const owner = program();
  const name = `${owner.pid}-${startOf(owner.pid ?? 0)}`;
  sign(name);
  owner.kill("SIGKILL");
  await once(owner, "exit");
  expect((await ownFolder(folder, 0)).owned).toBe(true);
  expect(existsSync(join(register(), name))).toBe(false);
});

it("is not fooled by a stranger who was given the dead owner's id", async () => {
  const stranger = program();
  sign(`${stranger.pid}-1`);
  expect((await ownFolder(folder, 0)).owned).toBe(true);
  stranger.kill();
});

it("waits for an owner that is on its way out", async () => {
  const owner = program();
  sign(`${owner.pid}-${startOf(owner.pid ?? 0)}`);
  const asked = ownFolder(folder, 3000);
  owner.kill("SIGKILL");
  expect((await asked).owned).toBe(true);
});

it.runIf(process.platform === "linux")("counts a zombie as dead", async () => {
  // The shell becomes a sleeper that never collects the child it had as a shell.
  const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 60"]);
  const [line] = await once(parent.stdout, "data");
  await expect.poll(() => startOf(Number(line))).toBeUndefined();
  parent.kill();
});
