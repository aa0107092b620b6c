import "server-only";
import type { StoryStep } from "@/lib/contract/remedy-story";
import { readDecisions } from "@/lib/store/decisions";
import type { OutboxRow } from "@/lib/store/outbox";
import { auditAbout, tellingsAbout } from "@/lib/store/story";
import type { Was } from "@/lib/store/telling";
import type { Context } from "./context";
import { decidedElsewhere, decidedHere } from "./decision-story";
import type { Subject } from "./remedy-subject";
import { requestSteps } from "./request-story";
import { doerIn, inOrder, type Step } from "./story-step";
import { instantOrNull } from "./wire";

const TOLD = {
  sent: "sent",
  waiting: "waiting",
  failed: "failed",
  "given-up": "failed",
  unknown: "unknown",
} as const;

/** Whoever did it or stood beside needed no telling, and nobody says that they were told. */
const toldStep = (ctx: Context, row: OutboxRow): Step[] => {
  const { kind, state, why, recipientId, settledAt, createdAt } = row;
  if (state === "moot" || kind === "reminder") return [];
  const told = { kind: "told", about: kind, at: settledAt ?? createdAt } as const;
  if (why === "nobody") return [{ ...told, to: null, outcome: "nobody" }];
  const to = ctx.scope.sees(recipientId) ? doerIn(ctx, recipientId) : null;
  return [{ ...told, to, outcome: TOLD[state] }];
};

/** The punch as it was when the head was told of the request; null where nobody was. */
const wasTold = (tellings: readonly OutboxRow[]): Was | null =>
  tellings.flatMap(({ telling }) => (telling.kind === "requested" ? (telling.was ?? []) : []))[0] ??
  null;

/** What has happened to a correction, in order and told in a zone, and what its punch was before. */
export const stepsOf = async (
  ctx: Context,
  { asked, remedy, request }: Subject,
  zone: string,
): Promise<{ steps: StoryStep[]; was: Was | null }> => {
  const approvalId = remedy?.approvalId ?? request?.approvalId ?? null;
  const requestId = request?.id ?? null;
  const [rows, lines] = await Promise.all([
    approvalId === null ? [] : readDecisions(ctx.store, approvalId),
    auditAbout(ctx.store, { employeeId: asked.employeeId, approvalId, requestId }),
  ]);
  const decisions = rows.toReversed();
  const subjects = [requestId ?? [], decisions.map(({ id }) => id)].flat();
  const tellings = await tellingsAbout(ctx.store, subjects);
  const told = (kind: OutboxRow["kind"]) =>
    tellings.filter((row) => row.kind === kind).flatMap((row) => toldStep(ctx, row));
  const here = decisions.map((row) => decidedHere(ctx, row, lines));
  const steps = inOrder([
    ...requestSteps(ctx, { remedy, request }, lines),
    ...told("requested"),
    ...(remedy ? decidedElsewhere(remedy, here) : []),
    ...here,
    ...told("decided"),
  ]);
  return {
    steps: steps.map((step) => ({ ...step, at: instantOrNull(step.at, zone) })),
    was: wasTold(tellings),
  };
};
