import { describe, expect, it } from "vitest";
import type { Look, Target } from "@/components/day/bulk-remedy/plan";
import { type Reader, readLooks } from "@/components/day/bulk-remedy/read-looks";
import { AppError } from "@/lib/errors";
import { DAY, daysOf, pairOf, punchOf, windowOf, windowsOf } from "./stage";

const target = (employeeId: string): Target => ({ employeeId, name: employeeId, day: DAY });
const days = daysOf(pairOf(punchOf("lack"), punchOf("normal")));

const read = async (targets: Target[], over: Partial<Reader>) => {
  const looks: Look[] = [];
  const held: number[] = [];
  const waited: number[] = [];
  const reader: Reader = {
    days: async () => days,
    windows: async () => ({ windows: windowsOf(windowOf()), atMs: 0 }),
    wait: async (milliseconds) => void waited.push(milliseconds),
    isStopped: () => false,
    ...over,
  };
  await readLooks(targets, reader, {
    onLook: (look) => looks.push(look),
    onHeld: (seconds) => held.push(seconds),
  });
  return { looks, held, waited };
};

describe("looking at many chosen cells", () => {
  it("reads a person's month once however many of its days are chosen", async () => {
    let reads = 0;
    const read2 = async () => {
      reads += 1;
      return days;
    };
    await read([target("e1"), { ...target("e1"), day: "2026-11-19" }, target("e2")], {
      days: read2,
    });
    expect(reads).toBe(2);
  });

  it("asks about a few at a time", async () => {
    let [now, most] = [0, 0];
    const windows = async () => {
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
      return { windows: windowsOf(windowOf()), atMs: 0 };
    };
    const { looks } = await read(
      Array.from({ length: 30 }, (_, i) => target(`e${i}`)),
      { windows },
    );
    expect(looks).toHaveLength(30);
    expect(most).toBeLessThanOrEqual(4);
  });

  it("waits as long as an exhausted allowance says and then goes on", async () => {
    let asked = 0;
    const windows = async () => {
      asked += 1;
      if (asked === 1) throw new AppError("too-many-requests", { params: { retryAfter: 7 } });
      return { windows: windowsOf(windowOf()), atMs: 0 };
    };
    const { looks, held, waited } = await read([target("e1")], { windows });
    expect(looks[0]?.lines).toHaveLength(1);
    expect([held, waited]).toEqual([[7, 0], [7000]]);
  });

  it("tells one that could not be read from one that cannot be corrected", async () => {
    const failing = async () => {
      throw new AppError("feishu-unavailable");
    };
    const { looks } = await read([target("e1")], { windows: failing });
    expect(looks).toMatchObject([{ failed: true, lines: [], closed: [] }]);
    const gone = async () => {
      throw new AppError("not-found");
    };
    const unseen = await read([target("e1")], { days: gone });
    expect(unseen.looks).toMatchObject([{ failed: false, closed: [{ reason: "unseen" }] }]);
  });
});
