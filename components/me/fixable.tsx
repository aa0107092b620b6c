"use client";

import { CircleCheck, CircleHelp } from "lucide-react";
import { memo, useMemo } from "react";
import { useTranslations } from "use-intl";
import { unresolvedPunches } from "@/components/day/unresolved";
import { isWhole } from "@/components/day/whole-month";
import { WhyNot } from "@/components/day/why-not";
import { classes } from "@/components/ui/classes";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import type { EmployeeDays } from "@/lib/contract/employees";
import { FixableCard } from "./fixable-card";
import { PunchFacts } from "./punch-facts";
import { type Judged, useVerdicts } from "./use-verdicts";

type UnfixableProps = { judged: readonly Judged[]; zone: string; alone: boolean };

/** Behind a click while something can still be done; in plain sight when it is all there is. */
function Unfixable({ judged, zone, alone }: UnfixableProps) {
  const t = useTranslations("me.unfixable");
  if (judged.length === 0) return null;
  const list = (
    <ul className="grid gap-3 text-ink">
      {judged.map(({ punch, verdict }) => (
        <li key={punch.key} className="grid gap-1.5">
          <PunchFacts punch={punch} zone={zone} />
          {verdict?.fixable === false ? <WhyNot reason={verdict.reason} /> : null}
        </li>
      ))}
    </ul>
  );
  return (
    <div className="grid gap-2 border-t border-line px-4 py-3 first:border-t-0">
      {alone ? null : <p className="text-xs font-medium text-ink-soft">{t("title")}</p>}
      {alone ? list : <Disclosure summary={t("show", { count: judged.length })}>{list}</Disclosure>}
    </div>
  );
}

/** Said only of days that were all read: what was not read may hold anything. */
function Nothing({ whole }: { whole: boolean }) {
  const t = useTranslations("me.fixable");
  const Icon = whole ? CircleCheck : CircleHelp;
  return (
    <div className="flex items-start gap-3 px-4 py-3">
      <Icon
        aria-hidden="true"
        className={classes("mt-0.5 size-5 shrink-0", whole ? "text-accent" : "text-ink-faint")}
      />
      <div>
        <p className="text-base font-semibold">{t(whole ? "none" : "untold")}</p>
        <p className="text-ink-soft">{t(whole ? "noneAdvice" : "untoldAdvice")}</p>
      </div>
    </div>
  );
}

/** What is wrong and can still be put right, soonest first; what cannot, below and why. */
export const Fixable = memo(function Fixable({ data }: { data: EmployeeDays }) {
  const t = useTranslations("me");
  const punches = useMemo(() => unresolvedPunches(data.days), [data.days]);
  const { judged, onSeen } = useVerdicts(data.person.employeeId, punches);
  const closed = judged.filter(({ verdict }) => verdict?.fixable === false);
  const open = judged.filter((each) => !closed.includes(each));
  return (
    <Panel
      flush
      title={t(open.length === 0 && closed.length > 0 ? "unfixable.title" : "fixable.title")}
      aside={open.length > 0 ? t("fixable.summary", { count: open.length }) : null}
    >
      {open.length > 0 ? (
        <ul>
          {open.map((each, place) => (
            <FixableCard
              key={each.punch.key}
              judged={each}
              zone={data.zone}
              today={data.today}
              onSeen={onSeen}
              lead={place === 0}
            />
          ))}
        </ul>
      ) : closed.length > 0 ? null : (
        <Nothing whole={isWhole(data)} />
      )}
      <Unfixable judged={closed} zone={data.zone} alone={open.length === 0} />
    </Panel>
  );
});
