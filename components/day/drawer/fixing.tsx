"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DeadlineText, QuotaText } from "@/components/day/deadline-text";
import { Failure } from "@/components/day/failure";
import { slotKey } from "@/components/day/remedy-form/draft";
import { usePunchNames } from "@/components/day/use-punch-names";
import { WhyNot } from "@/components/day/why-not";
import { Button } from "@/components/ui/button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { type Day, toDay } from "@/lib/attendance/day";
import type { Windows, WindowWire } from "@/lib/contract/employees";
import type { OpenRequest } from "@/lib/contract/remedies";
import { queries } from "@/lib/queries";
import { DrawerSection } from "./drawer-section";
import { WindowRow } from "./window-row";

type Props = {
  employeeId: string;
  day: Day;
  today: Day;
  isSelf: boolean;
  /** The day has something to fix, so Feishu is asked without being told to. */
  urgent: boolean;
  onRemedy: (window: WindowWire) => void;
  /** Requests of the day that Feishu has not been seen to hold yet. */
  sent: readonly OpenRequest[];
};

/** What may be done about the day now, by Feishu's fresh answer. */
export function Fixing(props: Props) {
  const { day, today, urgent } = props;
  const t = useTranslations("day.windows");
  const [asked, setAsked] = useState(urgent);
  const contentOf = () => {
    if (day > today) return <WhyNot reason="future" />;
    if (asked || urgent) return <Answer {...props} />;
    return (
      <Button size="sm" className="justify-self-start" onClick={() => setAsked(true)}>
        {t("check")}
      </Button>
    );
  };
  return <DrawerSection title={t("title")}>{contentOf()}</DrawerSection>;
}

function Answer({ employeeId, day, isSelf, onRemedy, sent }: Props) {
  const t = useTranslations("day.windows");
  const windows = useQuery(queries.windows({ id: employeeId, date: day }));
  if (windows.isPending)
    return (
      <>
        <p className="text-xs text-ink-faint">{t("checking")}</p>
        <SkeletonRows label={t("checking")} rows={1} columns={2} />
      </>
    );
  if (!windows.data)
    return (
      <Failure
        error={windows.error}
        title={t("failed")}
        onRetry={() => void windows.refetch()}
        busy={windows.isFetching}
      />
    );
  return <Options windows={windows.data} {...{ employeeId, day, isSelf, onRemedy, sent }} />;
}

type OptionsProps = { windows: Windows } & Pick<
  Props,
  "employeeId" | "day" | "isSelf" | "onRemedy" | "sent"
>;

function Options({ windows, employeeId, day, isSelf, onRemedy, sent }: OptionsProps) {
  const { answer, now } = windows;
  const names = usePunchNames(answer.eligible && answer.windows.some(({ punchNo }) => punchNo > 0));
  if (!answer.eligible) return <WhyNot reason={answer.reason} />;
  if (answer.windows.length === 0) return <WhyNot reason="nothing-to-remedy" />;
  return (
    <>
      <p className="flex flex-wrap gap-x-3 text-xs text-ink-soft">
        <DeadlineText deadline={answer.deadline} today={toDay(now.slice(0, 10))} />
        <QuotaText aboutLeft={answer.aboutLeft} />
      </p>
      <ul className="grid gap-2">
        {answer.windows.map((window) => (
          <li key={`${window.punchNo}/${window.workType}`}>
            <WindowRow
              employeeId={employeeId}
              name={names.ofSlot(window)}
              window={window}
              day={day}
              now={now}
              isSelf={isSelf}
              sent={sent.find((request) => slotKey(request) === slotKey(window)) ?? null}
              onRemedy={() => onRemedy(window)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
