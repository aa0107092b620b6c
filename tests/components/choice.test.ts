import { describe, expect, it } from "vitest";
import { choiceOf, renewed, toggled } from "@/components/remedies/choice";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";

const remedy = (approvalId: string, over: Partial<RemedyWire> = {}): RemedyWire => ({
  ...{ approvalId, employeeId: "e1", name: "Lin", department: "R&D", day: "2026-11-20" },
  ...{ punchNo: 0, workType: 1, time: "2026-11-20T09:00", zone: "Asia/Shanghai" },
  ...{ state: "pending", reason: "", createdAt: null, updatedAt: null },
  ...{ own: false, ownFiling: false, filedBy: null, was: null, deadline: null },
  ...{ deciding: null },
  ...over,
});
const viewer: ViewerInfo = {
  ...{ employeeId: "m1", name: "Lu", role: "manager", zone: "Asia/Shanghai", zoneAssumed: false },
  ...{ today: "2026-11-21", now: "2026-11-21T10:00:00+08:00", peopleInScope: 9 },
  ...{ departments: [], pendingDecisions: 0 },
};
const ids = (remedies: readonly RemedyWire[]) => remedies.map(({ approvalId }) => approvalId);

describe("corrections chosen to be decided together", () => {
  it("stay chosen from page to page, and a page's own box changes only that page", () => {
    const first = choiceOf([remedy("a"), remedy("b")], viewer);
    const second = choiceOf(toggled(first, [remedy("c")], true), viewer);
    expect(ids(second.remedies)).toEqual(["a", "b", "c"]);
    expect(ids(toggled(second, [remedy("c")], false))).toEqual(["a", "b"]);
  });

  it("leave out what has been decided meanwhile and what is one's own", () => {
    const chosen = renewed([remedy("a"), remedy("b")], [remedy("b", { state: "approved" })]);
    expect(ids(choiceOf(chosen, viewer).remedies)).toEqual(["a"]);
    expect(choiceOf([remedy("d", { own: true })], viewer).remedies).toEqual([]);
  });
});
