"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "use-intl";
import { ReasonStep } from "@/components/day/remedy-form/reason-step";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { ClosedList } from "./closed-list";
import { byPerson, PersonLines } from "./person-lines";
import { TimeForAll } from "./time-for-all";
import type { BulkRemedyState } from "./use-bulk-remedy";

type Props = { state: BulkRemedyState; others: number; formId: string };

/** How many of the chosen cells Feishu has been asked about. */
function Looking({ looks: { progress, held } }: Pick<BulkRemedyState, "looks">) {
  const t = useTranslations();
  const { done, total } = progress;
  if (done === total) return null;
  return (
    <div className="grid gap-1.5">
      <ProgressBar label={t("bulk.looking", progress)} value={done / total} />
      <p role="status" className="text-xs text-ink-soft">
        {held > 0 ? t("sending.held", { seconds: held }) : t("bulk.looking", progress)}
      </p>
    </div>
  );
}

function NotRead({ looks: { failed, readAgain } }: Pick<BulkRemedyState, "looks">) {
  const t = useTranslations();
  if (failed.length === 0) return null;
  const names = [...new Set(failed.map(({ name }) => name))].slice(0, 5).join(" · ");
  return (
    <Banner
      title={t("bulk.notRead", { count: failed.length })}
      action={
        <Button
          size="sm"
          onClick={readAgain}
          icon={<RotateCw aria-hidden="true" className="size-3.5" />}
        >
          {t("common.retry")}
        </Button>
      }
    >
      {names}
    </Banner>
  );
}

/** Which punches, to what times, and one reason for all; what cannot be corrected is said below. */
export function BulkForm({ state, others, formId }: Props) {
  const t = useTranslations();
  const { looks, entered, chosen, reason, reasonProblem, noneChosen } = state;
  const { lines, closed, failed, progress } = looks;
  const whole = progress.done === progress.total;
  const zones = new Set(lines.map(({ zone }) => zone));
  const none = whole && lines.length === 0;
  return (
    <form
      ref={state.form}
      id={formId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        state.ask();
      }}
      className="grid grid-cols-[minmax(0,1fr)] gap-4"
    >
      <Looking looks={looks} />
      <NotRead looks={looks} />
      {none ? (
        <p className="text-sm font-semibold">
          {t(failed.length > 0 ? "bulk.noneYet" : "bulk.none")}
        </p>
      ) : (
        <>
          <ReasonStep
            reason={reason}
            problem={reasonProblem ? t(`fields.${reasonProblem}`) : null}
            onChange={state.setReason}
          />
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <h3 className="text-sm font-semibold">{t("bulk.lines", { count: chosen.length })}</h3>
            {lines.length > 0 ? <TimeForAll entered={entered} total={lines.length} /> : null}
          </div>
        </>
      )}
      {noneChosen && lines.length > 0 ? (
        <p role="alert" className="text-xs text-tone-red">
          {t("bulk.chooseOne")}
        </p>
      ) : null}
      {byPerson(lines).map((own) => (
        <PersonLines key={own[0]?.key} lines={own} entered={entered} zoned={zones.size > 1} />
      ))}
      <ClosedList closed={closed} open={none} />
      {others > 0 ? (
        <p className="text-xs text-ink-faint">{t("bulk.others", { count: others })}</p>
      ) : null}
    </form>
  );
}
