"use client";

import { useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { retryable } from "@/components/day/sending/entries";
import { usePunchNames } from "@/components/day/use-punch-names";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { ProgressBar } from "@/components/ui/progress-bar";
import { UserText } from "@/components/ui/user-text";
import { formatDay } from "@/lib/text/format";
import { type Decided, isUnclear, tallyOf } from "./outcome";
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

function Item({ item: { item: remedy, fate } }: { item: Decided }) {
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

type ToldProps = { items: readonly Decided[]; decisions: Decisions };

/** How far it is, while it is under way. */
function Progress({ items, decisions: { busy, held } }: ToldProps) {
  const t = useTranslations("remedies.outcome");
  const sending = useTranslations("sending");
  const { open } = tallyOf(items);
  const told = { done: items.length - open, total: items.length };
  if (!busy) return null;
  return (
    <div className="grid gap-1.5 px-4 py-2 text-xs text-ink-faint">
      <ProgressBar label={t("progress", told)} value={told.done / told.total} />
      <p>{held > 0 ? sending("held", { seconds: held }) : t("progress", told)}</p>
    </div>
  );
}

function Told({ items, decisions }: ToldProps) {
  const t = useTranslations("remedies.outcome");
  const common = useTranslations("common");
  const { busy, retry, dismiss } = decisions;
  const panel = useRef<HTMLDivElement>(null);
  const again = retryable(items);
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
        aside={<span role="status">{busy ? null : t("summary", tallyOf(items))}</span>}
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
            <Item key={item.item.approvalId} item={item} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

/** Item by item what was done and what was not, until it is put away. */
export function OutcomePanel({ decisions }: { decisions: Decisions }) {
  const { items } = decisions;
  return items ? <Told items={items} decisions={decisions} /> : null;
}
