import { type Decision, decisionsFor } from "@/lib/attendance/remedy";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";

/**
 * What this viewer may decide on a correction: by its state, never their own, what four eyes keep from them, nor what
 * has been decided and waits for Feishu.
 */
export const decisionsOn = (
  remedy: Pick<RemedyWire, "state" | "own" | "ownFiling" | "deciding">,
  { role }: Pick<ViewerInfo, "role">,
): Decision[] =>
  role === "employee" || remedy.own || remedy.ownFiling || remedy.deciding !== null
    ? []
    : decisionsFor(remedy.state);
