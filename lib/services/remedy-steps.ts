import "server-only";
import type { RemedyWire } from "@/lib/contract/remedies";
import type { StoryStep } from "@/lib/contract/remedy-story";
import { readDecisions } from "@/lib/store/decisions";
import type { OutboxRow } from "@/lib/store/outbox";
import { auditAbout, tellingsAbout } from "@/lib/store/story";
import type { Context } from "./context";
import { byStage, decidedElsewhere, decidedHere } from "./decision-story";
import type { Subject } from "./remedy-subject";
import { wasDecided, wasTold, wasWire } from "./remedy-was";
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

/** What has happened to a correction, in order and told in a zone, and what its punch was before. */
export const stepsOf = async (
  ctx: Context,
  { asked, remedy, request }: Subject,
  zone: string,
): Promise<{ steps: StoryStep[]; was: Record<"told" | "decided", RemedyWire["was"]> }> => {
  const approvalId = remedy?.approvalId ?? request?.approvalId ?? null;
  const requestId = request?.id ?? null;
  const [rows, lines] = await Promise.all([
    approvalId === null ? [] : readDecisions(ctx.store, approvalId),
    auditAbout(ctx.store, { employeeId: asked.employeeId, approvalId, requestId }),
  ]);
  const decisions = rows.toReversed();
  const subjects = [requestId ?? [], decisions.map(({ id }) => id)].flat();
  const tellings = await tellingsAbout(ctx.store, subjects);
  const told = (subjectId: string | null) =>
    tellings.filter((row) => row.subjectId === subjectId).flatMap((row) => toldStep(ctx, row));
  const here = decisions.map((row) => ({
    step: decidedHere(ctx, row, lines),
    after: told(row.id),
  }));
  const elsewhere = remedy
    ? decidedElsewhere(
        remedy,
        here.map(({ step }) => step),
      )
    : [];
  const steps = inOrder([
    ...requestSteps(ctx, { remedy, request }, lines),
    ...told(requestId),
    ...byStage([...elsewhere.map((step) => ({ step, after: [] })), ...here]),
  ]);
  return {
    steps: steps.map((step) => ({ ...step, at: instantOrNull(step.at, zone) })),
    was: { told: wasWire(wasTold(tellings), zone), decided: wasDecided(lines) },
  };
};
