import { expect, it } from "vitest";
import { listExceptions } from "@/lib/services/exceptions";
import { saveRemedies } from "@/lib/store/remedies";
import { intendRequest } from "@/lib/store/request-intent";
import { remedy } from "../attendance/builders";
import { describeBothDatabases } from "../support/databases";
import { COMPANY } from "./exceptions-company";
import { NOW, seeded } from "./seeded";

describeBothDatabases("what is known of a correction beside an exception", (open) => {
  const as = seeded(open, COMPANY);
  const item = async (q: string, state?: "lack-day") =>
    (await listExceptions(as(), { q, ...(state && { state: [state] }) })).items[0];
  const filed = (day: "2026-11-15" | "2026-11-16" | "2026-11-17", extra = {}) =>
    remedy({ employeeId: "late", day, approvalId: `a-${day}`, ...extra });

  it("is how many are about left in the cycle of the day's group, unknown until its history was read", async () => {
    expect(await item("late", "lack-day")).toMatchObject({ aboutLeft: null });
    const november = { from: "2026-11-01", to: "2026-11-30" } as const;
    const remedies = [
      filed("2026-11-15", { state: "approved" }),
      filed("2026-11-16", { state: "approved" }),
      filed("2026-11-17", { state: "rejected", approvalId: "no" }),
    ];
    const { store } = as();
    await saveRemedies(store, { employeeIds: ["late"], range: november, remedies, fetchedAt: NOW });
    // The cycle began on the 16th, so that of the 15th does not count.
    expect(await item("late", "lack-day")).toMatchObject({ aboutLeft: 4 });
  });

  it("is a correction that waits, filed in Feishu or by us and not confirmed yet", async () => {
    const { store } = as();
    const waits = async () =>
      (await item("late", "lack-day"))?.punches.map(({ side, waiting }) => [side, waiting]);
    expect(await waits()).toEqual([
      ["in", null],
      ["out", null],
    ]);
    const pending = filed("2026-11-17", { workType: 2, approvalId: "p" });
    const none = { from: "2026-11-02", to: "2026-11-01" } as const;
    await saveRemedies(store, {
      ...{ employeeIds: ["late"], range: none, remedies: [pending], fetchedAt: NOW },
    });
    const { request } = await intendRequest(store, {
      ...{ actorId: "boss", employeeId: "late", day: "2026-11-17", punchNo: 0, workType: 1 },
      ...{ time: "2026-11-17T09:00", reason: "forgot", createdAt: NOW },
    });
    expect(await waits()).toEqual([
      ["in", { state: "intended", requestId: request.id, approvalId: null }],
      ["out", { state: "pending", requestId: null, approvalId: "p" }],
    ]);
  });
});
