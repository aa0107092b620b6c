"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { retryable } from "@/components/day/sending/entries";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Empty } from "@/components/ui/empty";
import { Sheet } from "@/components/ui/sheet";
import { BulkForm } from "./bulk-form";
import { BulkResults } from "./bulk-results";
import { ConfirmBulk } from "./confirm-bulk";
import { type Target, targetKey } from "./plan";
import { type BulkRemedyState, useBulkRemedy } from "./use-bulk-remedy";

/** More than one looks through at once; also what one person's allowance reads in about a minute. */
const MOST_TARGETS = 500;

export type BulkRemedyProps = {
  /** The chosen cells; taken once, when it opens. */
  targets: readonly Target[];
  /** Chosen cells besides, of which it is known that they have nothing to correct. */
  others?: number;
  /** `sent`: something may have reached Feishu. */
  onClose: (sent: boolean) => void;
};

function FormFooter({ state, formId }: { state: BulkRemedyState; formId: string }) {
  const t = useTranslations("bulk");
  const { looks, chosen } = state;
  const reading = looks.progress.done < looks.progress.total;
  if (looks.lines.length === 0) return null;
  const people = new Set(chosen.map(({ target }) => target.employeeId)).size;
  return (
    <>
      <span className="mr-auto text-sm text-ink-soft">
        {t("chosen", { count: chosen.length, people })}
      </span>
      <Button type="submit" form={formId} variant="primary" busy={reading}>
        {t(reading ? "readingStill" : "submit", { count: chosen.length })}
      </Button>
    </>
  );
}

function ResultFooter({ state, onClose }: { state: BulkRemedyState; onClose: () => void }) {
  const t = useTranslations();
  const count = retryable(state.submissions ?? []).length;
  if (state.busy) return <Button busy>{t("remedyForm.submitting")}</Button>;
  return (
    <>
      {count > 0 ? (
        <Button onClick={state.retry}>{t("remedies.outcome.retry", { count })}</Button>
      ) : null}
      <Button variant={count > 0 ? "quiet" : "primary"} onClick={onClose}>
        {t("common.close")}
      </Button>
    </>
  );
}

/** Asks before something would be lost: what was entered, or corrections that are not sent yet. */
function Leaving({ sending, onStay, onLeave }: LeavingProps) {
  const t = useTranslations();
  const key = sending ? "bulk.leave" : "remedyForm";
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onStay()}
      title={t(`${key}.leaveTitle`)}
      body={t(`${key}.leaveBody`)}
      action={t(`${key}.leaveAction`)}
      cancel={t(`${key}.stay`)}
      danger
      onConfirm={onLeave}
    />
  );
}
type LeavingProps = { sending: boolean; onStay: () => void; onLeave: () => void };

const unique = (targets: readonly Target[]): Target[] => [
  ...new Map(targets.map((target) => [targetKey(target), target])).values(),
];

function Filled({ targets: chosen, others = 0, onClose }: BulkRemedyProps) {
  const t = useTranslations();
  const formId = useId();
  const [targets] = useState(() => unique(chosen));
  const [leaving, setLeaving] = useState(false);
  const state = useBulkRemedy(targets);
  const { submissions, asked, dirty } = state;
  const leave = () => onClose(submissions !== null);
  const tryLeave = () => (dirty ? setLeaving(true) : leave());
  return (
    <Sheet
      open
      wide
      onOpenChange={(open) => open || tryLeave()}
      title={t("bulk.title")}
      description={t("bulk.intro")}
      closeLabel={t("a11y.closePanel")}
      footer={
        submissions ? (
          <ResultFooter state={state} onClose={tryLeave} />
        ) : (
          <FormFooter state={state} formId={formId} />
        )
      }
    >
      {submissions ? (
        <BulkResults submissions={submissions} busy={state.busy} held={state.held} />
      ) : (
        <BulkForm state={state} others={others} formId={formId} />
      )}
      {asked ? (
        <ConfirmBulk
          wishes={asked}
          reason={state.reason.trim()}
          onCancel={state.cancel}
          onConfirm={state.confirm}
        />
      ) : null}
      {leaving ? (
        <Leaving sending={submissions !== null} onStay={() => setLeaving(false)} onLeave={leave} />
      ) : null}
    </Sheet>
  );
}

/**
 * Corrections for many cells at once: what Feishu allows, one reason, and what came of each. It
 * belongs where new data cannot take it away: what it corrects leaves the lists that it came from.
 */
export function BulkRemedy(props: BulkRemedyProps) {
  const t = useTranslations();
  const count = props.targets.length;
  if (count > 0 && count <= MOST_TARGETS) return <Filled {...props} />;
  return (
    <Sheet
      open
      onOpenChange={() => props.onClose(false)}
      title={t("bulk.title")}
      closeLabel={t("a11y.closePanel")}
    >
      <Empty
        title={count === 0 ? t("bulk.none") : t("bulk.tooMany", { count, most: MOST_TARGETS })}
        advice={t(count === 0 ? "bulk.noneAdvice" : "bulk.tooManyAdvice")}
      />
    </Sheet>
  );
}
