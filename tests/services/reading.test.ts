import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { log } from "@/lib/services/log";
import { openReading } from "@/lib/services/reading";

const RANGE = { from: "2026-11-01", to: "2026-11-18" } as const;
const bytes = (first: number) => Uint8Array.of(first, 2, 3);

describe("a thread that cannot read", () => {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-thread-"));
  const warned = vi.spyOn(log, "warn").mockImplementation(() => undefined);
  beforeEach(() => void warned.mockClear());
  afterAll(() => {
    warned.mockRestore();
    rmSync(folder, { recursive: true });
  });
  const causes = () => warned.mock.calls.map(([facts]) => facts);

  /** The script of a thread that does this with the bytes of an answer. */
  const scripted = (name: string, body: string): string => {
    const file = join(folder, `${name}.mjs`);
    const rpc = import.meta.resolve("birpc");
    writeFileSync(
      file,
      `import { parentPort } from "node:worker_threads";
      import { createBirpc } from ${JSON.stringify(rpc)};
      createBirpc({ read: (bytes) => { ${body} } }, {
        post: (message) => parentPort.postMessage(message),
        on: (hear) => parentPort.on("message", hear),
      });`,
    );
    return file;
  };

  it("leaves the answer to the process when it throws, and tells nothing of it", async () => {
    const reading = openReading(scripted("throws", "throw new RangeError(String(bytes))"));
    expect(await reading.read(bytes(1), RANGE)).toBeNull();
    expect(causes()).toEqual([{ cause: "RangeError", lost: 1 }]);
  });

  it("leaves all that it has in hand when it dies, which is one loss, and another one reads on", async () => {
    const reading = openReading(
      scripted("dies", "if (bytes[0] === 0) process.exit(1); return bytes[0]"),
    );
    const inHand = Array.from({ length: 8 }, (_, i) => reading.read(bytes(i), RANGE));
    expect(await Promise.all(inHand)).toEqual(inHand.map(() => null));
    expect(causes()).toEqual([{ cause: "Error", lost: 1 }]);
    expect(await reading.read(bytes(4), RANGE)).toBe(4);
  });

  it("is ended when it is stuck", async () => {
    const reading = openReading(scripted("stuck", "while (bytes[0] === 1); return bytes[0]"), 300);
    expect(await reading.read(bytes(1), RANGE)).toBeNull();
    expect(await reading.read(bytes(2), RANGE)).toBe(2);
  });

  it("is not started for ever, neither ahead of an answer nor for one", async () => {
    const reading = openReading(join(folder, "missing.mjs"));
    for (let i = 0; i < 9; i += 1) {
      reading.start();
      expect(await reading.read(bytes(1), RANGE)).toBeNull();
    }
    expect(causes()).toHaveLength(5);
    expect(causes()[0]).toEqual({ cause: expect.stringMatching(/MODULE_NOT_FOUND$/), lost: 1 });
  });

  it("harms nobody where none can be made", async () => {
    // Workers take absolute paths only.
    const reading = openReading("no/path");
    expect(() => new Worker("no/path")).toThrow();
    expect(() => reading.start()).not.toThrow();
    expect(await reading.read(bytes(1), RANGE)).toBeNull();
  });
});
