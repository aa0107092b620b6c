import { type Decision, decisionsFor } from "@/lib/attendance/remedy";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";

/** What this viewer may decide on a correction: by its state, never their own nor what four eyes keep from them. */
export const decisionsOn = (
  remedy: Pick<RemedyWire, "state" | "own" | "ownFiling">,
  { role }: Pick<ViewerInfo, "role">,
): Decision[] =>
  role === "employee" || remedy.own || remedy.ownFiling ? [] : decisionsFor(remedy.state);
