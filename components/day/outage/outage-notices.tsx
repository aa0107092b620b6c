"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { BulkRemedy } from "@/components/day/bulk-remedy/lazy-bulk-remedy";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { DayRange } from "@/lib/attendance/day";
import type { OutageHint } from "@/lib/contract/trends";
import { queries } from "@/lib/queries";
import { formatDay, formatPunch } from "@/lib/text/format";

type Props = {
  input: DayRange & { departmentId?: string; q?: string };
  /** What the hints stand above has come: until then nothing is asked. */
  ready: boolean;
};

/** More than these would push away what one came for. */
const SHOWN = 2;

const keyOf = ({ day, side, from, at }: OutageHint) =>
  `${day} ${side} ${from} ${at.kind} ${at.name}`;

/** What those people share, in words. */
const useShared = () => {
  const t = useTranslations("outage.at");
  return ({ at: { kind, name, group } }: OutageHint) => {
    const shared = kind === "shift" ? [group, name].filter(Boolean).join(" · ") : name;
    return shared ? t(kind, { name: shared }) : t("unnamed");
  };
};

function Hint({ hint, onCorrect }: { hint: OutageHint; onCorrect: () => void }) {
  const t = useTranslations();
  const language = useLocale();
  const sharedOf = useShared();
  const { day, side, from, zone, missed, expected, people, total } = hint;
  const told = {
    date: formatDay(day, language, "weekday"),
    side: t(`punch.${side}`),
    time: formatPunch(day, from, zone, language),
  };
  const body = [
    sharedOf(hint),
    t("outage.hint"),
    people.length < total ? t("outage.bounded", { shown: people.length, total }) : null,
  ];
  return (
    <Banner
      tone="blue"
      title={t("outage.title", { ...told, missed, expected })}
      action={
        <Button size="sm" onClick={onCorrect}>
          {t("outage.correct", { count: people.length })}
        </Button>
      }
    >
      {body.filter((part) => part !== null).join(" · ")}
    </Banner>
  );
}

/** Hints at failed devices in the period, each with the form for everybody it concerns. */
export function OutageNotices({ input, ready }: Props) {
  const t = useTranslations("outage");
  const { data } = useQuery({ ...queries.trends(input), enabled: ready });
  const [correcting, setCorrecting] = useState<OutageHint["people"] | null>(null);
  const hints = data?.outages ?? [];
  const shown = (list: readonly OutageHint[]) =>
    list.map((hint) => (
      <Hint key={keyOf(hint)} hint={hint} onCorrect={() => setCorrecting(hint.people)} />
    ));
  const more = hints.slice(SHOWN);
  return (
    <>
      {shown(hints.slice(0, SHOWN))}
      {more.length > 0 ? (
        <Disclosure summary={t("more", { count: more.length })}>
          <div className="grid gap-2">{shown(more)}</div>
        </Disclosure>
      ) : null}
      {/* Beside the hints: a correction may take away the one that it came from. */}
      {correcting ? <BulkRemedy targets={correcting} onClose={() => setCorrecting(null)} /> : null}
    </>
  );
}
