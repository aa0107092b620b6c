"use client";

import { useLocale, useTranslations } from "use-intl";
import { RemedyCard, RequestCard } from "@/components/day/drawer/remedy-card";
import { RemedyAnswer } from "@/components/day/remedy-answer";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { Day, DayRange } from "@/lib/attendance/day";
import { formatDay } from "@/lib/text/format";

const MANY = 200;

type Props = {
  employeeId: string;
  month: DayRange;
  about: "you" | "person";
  now: string;
  onOpen: (day: Day) => void;
};

/** The person's corrections of the month, in all five states. */
export function MonthRemedies({ employeeId, month, about, now, onOpen }: Props) {
  const t = useTranslations("employees.remedies");
  const history = new URLSearchParams({ month: month.from.slice(0, 7), employeeId });
  return (
    <Panel
      title={t("title")}
      actions={
        <LinkButton
          size="sm"
          variant="quiet"
          className="print:hidden"
          href={`/remedies?${history}`}
        >
          {t("all")}
        </LinkButton>
      }
    >
      <div className="grid gap-2">
        <RemedyAnswer
          about={about}
          input={{ ...month, employeeId, limit: MANY }}
          empty={t("empty")}
        >
          {({ open, remedies }) => (
            <>
              {open.map((request) => (
                <RequestCard
                  key={request.requestId}
                  request={request}
                  lead={<DayLink day={request.day} onOpen={onOpen} />}
                />
              ))}
              {remedies.map((remedy) => (
                <RemedyCard
                  key={remedy.approvalId}
                  remedy={remedy}
                  now={now}
                  lead={<DayLink day={remedy.day} onOpen={onOpen} />}
                />
              ))}
            </>
          )}
        </RemedyAnswer>
      </div>
    </Panel>
  );
}

function DayLink({ day, onOpen }: { day: Day; onOpen: (day: Day) => void }) {
  return (
    <button
      type="button"
      onClick={() => onOpen(day)}
      className="rounded-sm whitespace-nowrap text-accent hover:underline pointer-coarse:min-h-11"
    >
      {formatDay(day, useLocale(), "weekday")}
    </button>
  );
}
