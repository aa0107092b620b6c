import { beforeAll, expect, it } from "vitest";
import { addDays } from "@/lib/attendance/day";
import type { Remedy } from "@/lib/attendance/remedy";
import { listRemedies } from "@/lib/services/remedies";
import { saveRemedies } from "@/lib/store/remedies";
import { describeBothDatabases } from "../support/databases";
import { codeOf } from "./feishu-side";
import { department, group, MONTH, NOW, seeded, someone, worked } from "./seeded";

const HOUR = 3600;
const COMPANY = {
  people: [someone("boss", "top"), ...["a", "b", "c", "d", "e"].map((id) => someone(id, "top"))],
  departments: [department("top", null, "boss")],
  groups: [group("short", { dateNum: 2 }), group("long"), group("ever", { dateNum: "none" })],
  records: [
    worked("a", "2026-11-17", "short"),
    worked("b", "2026-11-13", "long"),
    worked("b", "2026-11-03", "long"),
    worked("c", "2026-11-13", "long"),
    worked("d", "2026-11-16", "ever"),
  ],
  range: MONTH,
};

/** The day of `e` was judged by no group that anybody knows. */
const ASKED = [
  { id: "unknown", employeeId: "e", day: "2026-11-02", createdAt: NOW - 9 * HOUR },
  { id: "never", employeeId: "d", day: "2026-11-16", createdAt: NOW - 8 * HOUR },
  { id: "untold", employeeId: "c", day: "2026-11-13", createdAt: null },
  { id: "younger", employeeId: "c", day: "2026-11-13", createdAt: NOW - HOUR },
  { id: "older", employeeId: "b", day: "2026-11-13", createdAt: NOW - 3 * HOUR },
  { id: "overdue", employeeId: "b", day: "2026-11-03", createdAt: NOW - 2 * HOUR },
  { id: "first", employeeId: "a", day: "2026-11-17", createdAt: NOW - HOUR },
] as const;
/** One past its last day to submit can still be decided, and should have been: it stands first. */
const LINE = ["overdue", "first", "older", "younger", "untold", "never", "unknown"];

const pending = ({ id, employeeId, day, createdAt }: (typeof ASKED)[number]): Remedy => ({
  ...{ approvalId: id, employeeId, day, createdAt, updatedAt: createdAt, punchNo: 0, workType: 1 },
  ...{ time: `${day}T09:00`, zone: "Asia/Shanghai", state: "pending", reason: "badge" },
});

describeBothDatabases("corrections that wait", (open) => {
  const as = seeded(open, COMPANY);
  const list = async (more: object = {}) =>
    listRemedies(as(), { from: "2026-11-01", to: "2026-11-30", ...more });
  const ids = ({ remedies }: Awaited<ReturnType<typeof list>>) =>
    remedies.map(({ approvalId }) => approvalId);
  beforeAll(async () => {
    const remedies = ASKED.map(pending);
    const range = { from: "2026-11-01", to: addDays("2026-11-01", -1) } as const;
    await saveRemedies(as().store, {
      ...{ employeeIds: ["a", "b", "c", "d", "e"], range, fetchedAt: NOW },
      remedies: [...remedies, { ...pending(ASKED[0]), approvalId: "done", state: "approved" }],
    });
  });

  it("come by what runs out first, the oldest request of one day first and the unknown last", async () => {
    const page = await list({ status: "pending" });
    expect(ids(page)).toEqual(LINE);
    expect(page.remedies.map(({ deadline }) => deadline)).toEqual([
      ...["2026-11-10", "2026-11-19", "2026-11-20", "2026-11-20", "2026-11-20", "none", null],
    ]);
    expect(page).toMatchObject({ total: 7, counts: { pending: 7, approved: 1 } });
  });

  it("come page by page in that order, none twice and none left out", async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page = await list({ status: "pending", limit: 2, ...(cursor && { cursor }) });
      seen.push(...ids(page));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(LINE);
    for (const cursor of ["nonsense", "2026-11-17 7", "never/x/7", "2026-13-01/1/7"])
      expect(await codeOf(list({ status: "pending", cursor }))).toBe("bad-request");
  });

  it("stand among all others by their work day, the newest first", async () => {
    expect(ids(await list())[0]).toBe("first");
    expect(
      ids(await list())
        .slice(-2)
        .sort(),
    ).toEqual(["done", "unknown"]);
  });
});
