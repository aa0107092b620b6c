import "server-only";
import type { AuditEntry } from "@/lib/store/audit";
import type { RemedyRequest } from "@/lib/store/requests";
import type { Context } from "./context";
import type { Subject } from "./remedy-subject";
import { doerIn, type Step, wordsOf } from "./story-step";

type Lines = readonly AuditEntry[];

/** The ledger keeps the last sending only: of the ones before it the log knows when they had ended. */
const sendings = ({ state, sentAt, endedAt }: RemedyRequest, lines: Lines): Step[] => {
  if (sentAt === null) return [];
  const repeats = lines.filter((line) => wordsOf(line)[0] === "sent again");
  const first = lines.find(
    (line) => line.action === "submit" && !wordsOf(line).includes("intended"),
  );
  const once = repeats.length === 0;
  const lost = first ? wordsOf(first).includes("unconfirmed") : !once || state === "unconfirmed";
  const unanswered = (at: number | null): Step => ({ kind: "unanswered", at });
  return [
    { kind: "sent", at: once ? sentAt : (first?.at ?? null), again: false },
    ...(lost ? [unanswered(first?.at ?? (once ? endedAt : null))] : []),
    ...repeats.flatMap((line): Step[] => [
      { kind: "sent", at: line.at, again: true },
      ...(wordsOf(line).includes("unconfirmed") ? [unanswered(line.at)] : []),
    ]),
  ];
};

const endOf = ({ state, settledAt, errorCode, metApprovalId }: RemedyRequest): Step[] => {
  if (state === "confirmed") return [{ kind: "confirmed", at: settledAt }];
  if (state !== "refused") return [];
  return [{ kind: "refused", at: settledAt, code: errorCode ?? "internal", metApprovalId }];
};

/** From asking to Feishu having it. What was filed in Feishu itself has only the time that Feishu tells. */
export const requestSteps = (
  ctx: Context,
  { remedy, request }: Pick<Subject, "remedy" | "request">,
  lines: Lines,
): Step[] => {
  if (request === null)
    return [{ kind: "asked", at: remedy?.createdAt ?? null, by: null, here: false }];
  const by = doerIn(ctx, request.actorId);
  return [
    { kind: "asked", at: request.createdAt, by, here: true },
    ...sendings(request, lines),
    ...endOf(request),
  ];
};
