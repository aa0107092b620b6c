import { type Decision, decisionsFor } from "@/lib/attendance/remedy";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";

/** What this viewer may decide on a correction: by its state, and never on their own. */
export const decisionsOn = (
  remedy: Pick<RemedyWire, "state" | "own">,
  { role }: Pick<ViewerInfo, "role">,
): Decision[] => (role === "employee" || remedy.own ? [] : decisionsFor(remedy.state));
