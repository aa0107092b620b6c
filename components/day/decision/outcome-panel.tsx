"use client";

import { useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Refusal } from "@/components/day/refusal";
import { usePunchNames } from "@/components/day/use-punch-names";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { UserText } from "@/components/ui/user-text";
import { formatDay } from "@/lib/text/format";
import { type Outcomes, retryable, tallyOf } from "./outcome";
import type { Decisions } from "./use-decisions";

type Props = {
  outcomes: Outcomes;
  busy: boolean;
  error: unknown;
  onRetry: () => void;
  onClose: () => void;
};

const TONES = { done: "accent", already: "grey", refused: "red", unconfirmed: "amber" } as const;

function Item({ item }: { item: Outcomes["items"][number] }) {
  const t = useTranslations("remedies.outcome");
  const errors = useTranslations("errors");
  const punches = usePunchNames();
  const language = useLocale();
  const { remedy, outcome, code } = item;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b border-line px-4 py-2 last:border-b-0">
      <Badge tone={TONES[outcome]}>{t(outcome)}</Badge>
      <UserText text={remedy.name} className="font-medium" />
      <span className="text-ink-soft">
        {formatDay(remedy.day, language)} {punches.ofSlot(remedy)}
      </span>
      {code ? (
        <span className="text-ink-faint max-md:w-full">
          {errors(`${code}.title`)} · {errors(`${code}.advice`)}
        </span>
      ) : null}
    </li>
  );
}

function Told({ outcomes, busy, error, onRetry, onClose }: Props) {
  const t = useTranslations("remedies.outcome");
  const common = useTranslations("common");
  const panel = useRef<HTMLDivElement>(null);
  const again = retryable(outcomes);
  const open = outcomes.items.filter(({ outcome }) => outcome !== "done");
  useEffect(() => {
    const timer = setTimeout(() => panel.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  return (
    <div ref={panel} tabIndex={-1} role="status" className="rounded-lg">
      <Panel
        flush
        title={t("title")}
        aside={t("summary", tallyOf(outcomes))}
        actions={
          <>
            {again.length > 0 ? (
              <Button size="sm" busy={busy} onClick={onRetry}>
                {t("retry", { count: again.length })}
              </Button>
            ) : null}
            <Button size="sm" variant="quiet" onClick={onClose}>
              {common("close")}
            </Button>
          </>
        }
      >
        <Refusal error={error} />
        <ul>
          {open.map((item) => (
            <Item key={item.remedy.approvalId} item={item} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

/** Item by item what was done and what was not, until it is put away. */
export function OutcomePanel({ decisions }: { decisions: Decisions }) {
  const { outcomes, busy, error, retry, dismiss } = decisions;
  if (!outcomes) return null;
  return (
    <Told
      outcomes={outcomes}
      busy={busy}
      error={decisions.asked ? null : error}
      onRetry={retry}
      onClose={dismiss}
    />
  );
}
