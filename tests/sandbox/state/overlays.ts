import { makePunch, type Punch } from "./punches";
import type { Remedy } from "./remedy-book";
import type { Segment, Slot } from "./slots";
import type { Tenant } from "./tenant";

/** The punch that an approved remedy adds: type 2, at the time that was asked for. */
export function remedyPunch(remedy: Remedy): Punch {
  return makePunch(remedy.userId, remedy.time, `remedy${remedy.approvalId}`, {
    type: 2,
    comment: remedy.reason,
    location: "",
    ssid: "",
    bssid: "",
    deviceId: "",
  });
}

/** Whether an approved remedy already changed the results. */
export function isApplied(tenant: Tenant, remedy: Remedy): boolean {
  const lag = tenant.settings.recomputeLagSeconds;
  return remedy.status === 2 && tenant.clock.second() >= remedy.updatedAt + lag;
}

/** The segment with its remedies: a pending one only shows, an applied one changes the result. */
export function remedied(
  tenant: Tenant,
  segment: Segment,
  remedies: readonly Remedy[],
  free: boolean,
): Segment {
  let { in: inSlot, out: outSlot } = segment;
  for (const remedy of remedies) {
    if (remedy.punchNo !== segment.punchNo) continue;
    const isIn = free ? inSlot.punch === null : remedy.workType === 1;
    if (isIn) inSlot = overlaid(tenant, inSlot, remedy);
    else outSlot = overlaid(tenant, outSlot, remedy);
  }
  return { ...segment, in: inSlot, out: outSlot };
}

function overlaid(tenant: Tenant, slot: Slot, remedy: Remedy): Slot {
  if (isApplied(tenant, remedy)) {
    return {
      ...slot,
      punch: remedyPunch(remedy),
      result: "Normal",
      supplement: "CardReplacement",
    };
  }
  const waiting = remedy.status === 0 || remedy.status === 2;
  if (!waiting || slot.supplement === "CardReplacement") return slot;
  return { ...slot, supplement: "CardReplacementApplication" };
}

/** An approved overtime right after the last segment: it shares both punches with it. */
export function overtimeSegment(last: Segment | undefined, minutes: number): Segment | null {
  if (!last || minutes === 0 || last.out.plannedAt === null || !last.out.punch) return null;
  const from = last.out.plannedAt;
  return {
    punchNo: last.punchNo,
    overtime: true,
    in: { ...last.in, plannedAt: from, result: "Normal", supplement: "None" },
    out: { ...last.out, plannedAt: from + minutes * 60, result: "Normal", supplement: "None" },
  };
}
