import { describe, expect, it } from "vitest";
import { groupedLines } from "@/components/settings/audit/audit-groups";
import type { AuditEntryWire } from "@/lib/contract/audit";

const actor = { employeeId: "b7e41a02", name: "Manager" };
const line = (id: number, more: Partial<AuditEntryWire>): AuditEntryWire => ({
  ...{ id: String(id), at: `2026-11-20T09:30:0${id}+08:00`, code: null, again: false, logId: null },
  ...({ action: "submit", outcome: "intended", before: null, after: null } as const),
  ...{ actor, person: { employeeId: "c3a80b11", name: "E" }, requestId: "http-1" },
  raw: { action: more.action ?? "submit", outcome: more.outcome ?? "intended" },
  ...more,
});

const filed = (id: number, more: Partial<AuditEntryWire> = {}) =>
  line(id, {
    before: { result: "Lack" },
    after: { requestId: "r-1", day: "2026-11-18", slot: "0:in", time: "2026-11-18T10:00" },
    ...more,
  });
const decided = (id: number, more: Partial<AuditEntryWire> = {}) =>
  line(id, {
    action: "decide",
    before: { approvalId: "a-1", state: "pending" },
    after: { decision: "approve" },
    ...more,
  });

describe("the lines of the audit log as actions", () => {
  it("make one of what was asked and what was answered, with the answer's outcome", () => {
    const [group, ...others] = groupedLines([
      filed(2, { outcome: "confirmed", logId: "log-2" }),
      filed(1),
    ]);
    expect(others).toEqual([]);
    expect(group?.lines.map(({ id }) => id)).toEqual(["2", "1"]);
    expect(group?.told).toMatchObject({ outcome: "confirmed", action: "submit", logId: "log-2" });
  });

  it("take a submission that was settled hours later for the same action", () => {
    const settled = line(3, {
      ...{ action: "settle", outcome: "confirmed", requestId: "r-1" },
      before: { requestId: "r-1", state: "unconfirmed" },
      after: { day: "2026-11-18", slot: "0:in", time: "2026-11-18T10:00" },
    });
    const groups = groupedLines([settled, filed(2, { outcome: "unconfirmed" }), filed(1)]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.told).toMatchObject({
      ...{ action: "submit", outcome: "confirmed", before: { result: "Lack" } },
    });
  });

  it("keep what was decided at the end and the note of the beginning", () => {
    const [group] = groupedLines([
      decided(2, { outcome: "done", after: { decision: "approve", state: "approved" } }),
      decided(1, { after: { decision: "approve", note: "fine" } }),
    ]);
    expect(group?.told.before).toEqual({ approvalId: "a-1", state: "pending" });
    expect(group?.told.after).toEqual({ decision: "approve", note: "fine", state: "approved" });
  });

  it("put a decision that was settled later to the last one of the same person about it", () => {
    const settled = line(4, {
      ...{ action: "settle-decision", outcome: "done", requestId: "row-1" },
      ...{ before: { approvalId: "a-1" }, after: { decision: "approve" } },
    });
    const groups = groupedLines([
      settled,
      decided(3, { outcome: "unconfirmed", requestId: "http-2" }),
      decided(2, { outcome: "refused", requestId: "http-1" }),
    ]);
    expect(groups.map(({ lines }) => lines.map(({ id }) => id))).toEqual([["4", "3"], ["2"]]);
  });

  it("never put together what two people, two corrections or two requests did", () => {
    const apart = [
      decided(4, { before: { approvalId: "a-2" } }),
      decided(3, { requestId: "http-2" }),
      decided(2),
      filed(1),
    ];
    expect(groupedLines(apart).map(({ told }) => told.id)).toEqual(["4", "3", "2", "1"]);
  });

  it("leave every sign-in, view and refusal at the door a line of its own", () => {
    const same = { outcome: "done", after: null } as const;
    const lines = [
      line(3, { action: "sign-in", ...same }),
      line(2, { action: "sign-in", ...same }),
      line(1, { outcome: "refused", after: { day: "2026-11-18", slot: "0:in" } }),
    ];
    expect(groupedLines(lines)).toHaveLength(3);
  });

  it("lose no line, and stand in the order of the newest", () => {
    const mixed = [
      filed(5, { outcome: "confirmed" }),
      decided(4, { outcome: "done" }),
      decided(3),
      line(2, { action: "sign-in", outcome: "done" }),
      filed(1),
    ];
    const groups = groupedLines(mixed);
    expect(groups.map(({ told }) => told.id)).toEqual(["5", "4", "2"]);
    expect(groups.flatMap(({ lines }) => lines)).toHaveLength(mixed.length);
  });
});
