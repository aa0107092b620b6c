"use client";

import { useTranslations } from "use-intl";
import { QuotaText } from "@/components/day/deadline-text";
import { WhyNot } from "@/components/day/why-not";
import { useOnScreen } from "@/components/ui/use-on-screen";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import { freePunches } from "./open-punches";
import { useVerdict, type Verdicts } from "./use-verdicts";

type Props = { item: ExceptionItem; verdicts: Verdicts };

/** About how many corrections are left, and Feishu's own refusal where it has given one. */
export function StillOpen({ item, verdicts }: Props) {
  const t = useTranslations("exceptions");
  const windows = useTranslations("day.windows");
  const { refusal, failed } = useVerdict(item);
  const askable = freePunches(item).length > 0;
  const place = useOnScreen<HTMLSpanElement>(() => {
    if (askable) verdicts.onSeen(item);
  });
  const overtime = item.punches.every(({ correctable }) => !correctable);
  const textOf = () => {
    if (overtime) return <span className="text-ink-faint">{t("overtime")}</span>;
    if (refusal !== null) return <WhyNot reason={refusal} brief />;
    return (
      <>
        <QuotaText aboutLeft={item.aboutLeft} />
        {failed ? <span className="text-xs text-ink-faint">{windows("failed")}</span> : null}
      </>
    );
  };
  return (
    <span ref={place} className="grid text-ink-soft text-pretty">
      {textOf()}
    </span>
  );
}
