import { describe, expect, it } from "vitest";
import { createAsking } from "@/components/exceptions/asking";
import { refusalOf } from "@/components/exceptions/verdicts";
import type { Windows, WindowWire } from "@/lib/contract/employees";
import { lackIn } from "./items";

const aside = () => {
  const asked: string[] = [];
  const open = new Map<string, (goOn: boolean) => void>();
  const ask = (of: string) => {
    asked.push(of);
    return new Promise<boolean>((resolve) => open.set(of, resolve));
  };
  const asking = createAsking<string>({ ask, keyOf: (of) => of, atOnce: 2, most: 4 });
  const answer = async (of: string, goOn = true) => {
    open.get(of)?.(goOn);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { asked, asking, answer };
};

describe("asking Feishu about the rows on screen", () => {
  it("is done two at a time, what came into sight last first, each once", async () => {
    const { asked, asking, answer } = aside();
    for (const row of ["a", "b", "c", "d", "a"]) asking.want(row);
    expect(asked).toEqual(["a", "b"]);
    await answer("a");
    expect(asked).toEqual(["a", "b", "d"]);
    await answer("b");
    expect(asked).toEqual(["a", "b", "d", "c"]);
  });

  it("ends at its bound, however far somebody scrolls", async () => {
    const { asked, asking, answer } = aside();
    for (const row of ["a", "b", "c", "d", "e", "f"]) asking.want(row);
    for (const row of ["a", "b", "f", "e"]) await answer(row);
    expect(asked).toHaveLength(4);
  });

  it("stops in bad weather and begins again when somebody looks anew", async () => {
    const { asked, asking, answer } = aside();
    for (const row of ["a", "b", "c"]) asking.want(row);
    await answer("a", false);
    await answer("b");
    expect(asked).toEqual(["a", "b"]);
    asking.resume(["a"]);
    expect(asked).toEqual(["a", "b", "a", "c"]);
  });
});

describe("what Feishu says of a row", () => {
  const told = { zone: "Asia/Shanghai", zoneAssumed: false, now: "2026-11-21T10:00" } as const;
  const window: WindowWire = {
    ...{ punchNo: 0, workType: 1, free: false, status: "lack", normalTime: null },
    ...{ from: "2026-11-19T06:00", to: "2026-11-19T10:00", proposed: "2026-11-19T09:00" },
    pendingApprovalId: null,
  };
  const open = (windows: WindowWire[]): Windows => ({
    ...told,
    answer: { eligible: true, windows, deadline: null, aboutLeft: 3 },
  });

  it("is its own refusal, or that it gives no time for these punches", () => {
    const answer = { eligible: false, reason: "remedy-too-old", deadline: null } as const;
    expect(refusalOf({ ...told, answer }, [lackIn])).toBe("remedy-too-old");
    expect(refusalOf(open([]), [lackIn])).toBe("no-window");
    expect(refusalOf(open([window]), [lackIn])).toBeNull();
  });
});
