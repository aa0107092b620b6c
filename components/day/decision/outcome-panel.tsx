"use client";

import { useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { retryable } from "@/components/day/sending/entries";
import { usePunchNames } from "@/components/day/use-punch-names";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { ProgressBar } from "@/components/ui/progress-bar";
import { onOneLine } from "@/components/ui/readable";
import { UserText } from "@/components/ui/user-text";
import { formatDay, formatInstant } from "@/lib/text/format";
import { type Decided, isUnclear, openOf, tallyOf } from "./outcome";
import type { Decisions } from "./use-decisions";

const TONES = {
  done: "accent",
  already: "grey",
  refused: "red",
  "not-sent": "red",
  unconfirmed: "amber",
  unknown: "amber",
  waiting: "grey",
  sending: "grey",
} as const;

/** Who was first with it, where somebody was. */
function First({ item: { item, fate }, now }: ItemProps) {
  const t = useTranslations("remedies.outcome");
  const states = useTranslations("remedyState");
  const language = useLocale();
  const { first } = fate;
  if (!first) return null;
  const { by, at } = first;
  const state = states(first.state);
  return (
    <span className="text-ink-soft max-md:w-full">
      {by === null ? t("firstElsewhere", { state }) : t("first", { state, name: onOneLine(by) })}
      {at === null ? null : ` · ${formatInstant(at, now, item.zone, language)}`}
    </span>
  );
}
type ItemProps = { item: Decided; now: string };

function Item({ item, now }: ItemProps) {
  const { item: remedy, fate } = item;
  const t = useTranslations("remedies.outcome");
  const errors = useTranslations("errors");
  const punches = usePunchNames();
  const language = useLocale();
  const { kind, code } = fate;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b border-line px-4 py-2 last:border-b-0">
      <Badge tone={TONES[kind]}>{t(kind)}</Badge>
      <UserText text={remedy.name} className="font-medium" />
      <span className="text-ink-soft">
        {formatDay(remedy.day, language)} {punches.ofSlot(remedy)}
      </span>
      <First {...{ item, now }} />
      {code && !isUnclear(kind) ? (
        <span className="text-ink-faint max-md:w-full">
          {errors(`${code}.title`)} · {errors(`${code}.advice`)}
        </span>
      ) : null}
    </li>
  );
}

/** What becomes of those of which nobody knows: said once and nothing beside it. */
function Unclear({ items }: { items: readonly Decided[] }) {
  const t = useTranslations("remedies.outcome");
  const any = (kind: Decided["fate"]["kind"]) => items.some(({ fate }) => fate.kind === kind);
  return (
    <div className="grid gap-1 px-4 py-2 text-xs text-ink-soft empty:hidden">
      {any("unconfirmed") ? <p>{t("unconfirmedNote")}</p> : null}
      {any("unknown") ? <p>{t("unknownNote")}</p> : null}
    </div>
  );
}

type ToldProps = { items: readonly Decided[]; decisions: Decisions; now: string };

/** How far it is, while it is under way. */
function Progress({ items, decisions: { busy, held } }: Omit<ToldProps, "now">) {
  const t = useTranslations("remedies.outcome");
  const sending = useTranslations("sending");
  const told = { done: items.length - openOf(items), total: items.length };
  if (!busy) return null;
  return (
    <div className="grid gap-1.5 px-4 py-2 text-xs text-ink-faint">
      <ProgressBar label={t("progress", told)} value={told.done / told.total} />
      <p>{held > 0 ? sending("held", { seconds: held }) : t("progress", told)}</p>
    </div>
  );
}

function Told({ items, decisions, now }: ToldProps) {
  const t = useTranslations("remedies.outcome");
  const common = useTranslations("common");
  const { busy, retry, dismiss } = decisions;
  const panel = useRef<HTMLDivElement>(null);
  const again = retryable(items);
  const summary = tallyOf(items).map(({ key, count }) => t(`summary.${key}`, { count }));
  const told = items.filter(({ fate: { kind } }) => kind !== "done" && kind !== "waiting");
  useEffect(() => {
    const timer = setTimeout(() => panel.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  return (
    <div ref={panel} tabIndex={-1} className="rounded-lg">
      <Panel
        flush
        title={t("title")}
        aside={<span role="status">{busy ? null : summary.join(" · ")}</span>}
        actions={
          <>
            {again.length > 0 || busy ? (
              <Button size="sm" busy={busy} onClick={() => void retry()}>
                {busy ? t("busy") : t("retry", { count: again.length })}
              </Button>
            ) : null}
            {busy ? null : (
              <Button size="sm" variant="quiet" onClick={dismiss}>
                {common("close")}
              </Button>
            )}
          </>
        }
      >
        <Progress items={items} decisions={decisions} />
        {busy ? null : <Unclear items={items} />}
        <ul className="max-h-96 overflow-y-auto">
          {told.map((item) => (
            <Item key={item.item.approvalId} {...{ item, now }} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

/** Item by item what was done and what was not, until it is put away; `now` as the page has it. */
export function OutcomePanel({ decisions, now }: { decisions: Decisions; now: string }) {
  const { items } = decisions;
  return items ? <Told {...{ items, decisions, now }} /> : null;
}
