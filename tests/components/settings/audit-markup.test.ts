import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { createElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { AuditScreen } from "@/components/settings/audit/audit-screen";
import type { AuditEntryWire } from "@/lib/contract/audit";
import { AUDIT_ACTIONS, AUDIT_OUTCOMES } from "@/lib/contract/lists";
import { createQueryClient, queries } from "@/lib/queries";
import type { Language } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { rendered } from "./rendered";

vi.mock("next/navigation", () => ({ usePathname: () => "/settings/audit" }));

const viewer = {
  ...({ employeeId: "ad3f0c01", name: "A", role: "admin", zone: "Asia/Shanghai" } as const),
  ...({ zoneAssumed: false, today: "2026-11-21", now: "2026-11-21T10:00:00+08:00" } as const),
  ...{ departments: [], peopleInScope: 0, pendingDecisions: 0 },
};

const decided: AuditEntryWire = {
  ...{ id: "7", at: "2026-11-20T09:30:05+08:00", code: null, again: false },
  ...({ action: "decide", outcome: "done" } as const),
  actor: { employeeId: "b7e41a02", name: "Manager" },
  person: { employeeId: "gone-1", name: null },
  before: {
    ...{ approvalId: "71123", day: "2026-11-17", slot: "0:in" },
    ...{ time: "2026-11-17T09:55", state: "pending" },
  },
  after: { decision: "approve", note: "fine by me", state: "approved" },
  raw: { action: "decide", outcome: "done" },
  ...{ requestId: "request-7", logId: "log-7" },
};

const shown = (language: Language, entries: AuditEntryWire[], more: string | null = null) => {
  const client = createQueryClient();
  const page = { zone: "Asia/Shanghai", entries, nextCursor: more };
  client.setQueryData(queries.audit({}).queryKey, { pages: [page], pageParams: [""] });
  const screen = createElement(AuditScreen, { viewer });
  const adapted = createElement(NuqsTestingAdapter, null, screen);
  return rendered(adapted, { client, language, timeZone: viewer.zone });
};

describe.each(["zh-CN", "en"] as const)("the audit log on screen in %s", (language) => {
  const { audit, remedyState } = messagesOf(language);

  it("says every action and every outcome in words", () => {
    for (const action of AUDIT_ACTIONS)
      expect(shown(language, [{ ...decided, action }])).toContain(
        `<span class="min-w-0">${audit.action[action]}<`,
      );
    for (const outcome of AUDIT_OUTCOMES)
      expect(shown(language, [{ ...decided, outcome }])).toContain(
        `${audit.outcome[outcome]}</span>`,
      );
  });

  it("tells from which state into which, of which punch, and gives the id of whom nobody knows", () => {
    const html = shown(language, [decided]);
    const text = html.replace(/<[^>]*>/g, "");
    expect(text).toContain(`${remedyState.pending} → ${remedyState.approved}`);
    expect(text).toContain("09:55");
    expect(text).toContain("2026-11-20 09:30:05");
    expect(html).toContain("gone-1</bdi>");
  });

  it("tells the ids in words behind details, and the line as it is stored behind one more", () => {
    const [, details = "", kept = ""] = shown(language, [decided]).split("<details");
    expect(details).toContain(audit.fact.approvalId);
    for (const fact of ["request-7", "log-7", "71123", "fine by me"])
      expect(details).toContain(fact);
    for (const fact of ["b7e41a02", "decide"]) expect(kept).toContain(fact);
    for (const [raw, where] of [
      [kept, true],
      [details, false],
    ] as const)
      expect(raw.includes("&quot;state&quot;:&quot;pending&quot;")).toBe(where);
  });

  it("shows one entry for what was asked and answered, and its steps behind details", () => {
    const asked: AuditEntryWire = {
      ...decided,
      ...{ id: "6", at: "2026-11-20T09:28:04+08:00", outcome: "intended" },
      ...{ after: { decision: "approve" }, raw: { action: "decide", outcome: "intended" } },
    };
    const [, entry = "", ...more] = shown(language, [decided, asked]).split('<tr data-entry="');
    expect(more).toEqual([]);
    const [row = "", details = ""] = entry.split("<details");
    expect(row).toContain(audit.outcome.done);
    expect(row).not.toContain(audit.outcome.intended);
    expect(row).toContain(audit.began.replace("{time}", "09:28:04"));
    expect(details).toContain(audit.outcome.intended);
  });

  it("shows what this version does not know as it is stored", () => {
    const raw = { action: "teleport", outcome: "sideways" };
    const html = shown(language, [{ ...decided, action: "unknown", outcome: "unknown", raw }]);
    expect(html).toContain(audit.action.unknown.replace("{raw}", "teleport"));
    expect(html).toContain(audit.outcome.unknown.replace("{raw}", "sideways"));
  });

  it("says how many lines are shown, and that there is more or nothing older", () => {
    expect(shown(language, [decided], "6")).toContain(audit.more);
    expect(shown(language, [decided])).toContain(audit.end);
    expect(shown(language, [])).toContain(audit.empty.title);
  });
});
