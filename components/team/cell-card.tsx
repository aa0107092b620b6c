"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "use-intl";
import { DeadlineText } from "@/components/day/deadline-text";
import { ActualTime, PlannedTime, PunchOutcome } from "@/components/day/drawer/punch-facts";
import { PunchHeadings, punchRowsOf } from "@/components/day/drawer/punch-rows";
import { useCellWords } from "@/components/day/use-cell-words";
import { hasManyPairs, usePunchNames } from "@/components/day/use-punch-names";
import { type Day, type DayRange, toDay } from "@/lib/attendance/day";
import type { Cell } from "@/lib/attendance/record";
import type { State } from "@/lib/attendance/result";
import type { DayResult } from "@/lib/contract/employees";
import type { TeamRow } from "@/lib/contract/team";
import { queries } from "@/lib/queries";
import { formatDay } from "@/lib/text/format";

type Props = { row: TeamRow; day: Day; cell: Cell; today: Day; period: DayRange };

/** There is no punch to tell of. */
const QUIET: readonly State[] = ["no-data", "loading", "not-required"];

/** The whole story of a cell: whose, which day, what it means, and when each punch was due and made. */
export function CellCard({ row, day, cell, today, period }: Props) {
  const t = useTranslations();
  const language = useLocale();
  const words = useCellWords();
  const coming = day > today && (cell.state === "loading" || cell.state === "no-data");
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <bdi className="max-w-56 truncate font-semibold">{row.name}</bdi>
        <span className="text-ink-faint">{formatDay(day, language, "weekday")}</span>
      </p>
      <p className="font-medium">{coming ? t("team.futureDay") : words.whole(cell)}</p>
      {coming ? null : (
        <>
          <p className="text-ink-faint">{t(`state.${cell.state}.hint`)}</p>
          {QUIET.includes(cell.state) ? null : (
            <Punches employeeId={row.employeeId} day={day} period={period} />
          )}
          <Deadline employeeId={row.employeeId} day={day} />
          <p className="text-2xs text-ink-faint">{t("team.card.open")}</p>
        </>
      )}
    </div>
  );
}

/** The person's period is read once and serves all of its days. */
function Punches({
  employeeId,
  day,
  period,
}: { employeeId: string } & Pick<Props, "day" | "period">) {
  const t = useTranslations("team.card");
  const days = useQuery(queries.days({ id: employeeId, ...period }));
  if (days.isPending) return <p className="text-ink-faint">{t("loading")}</p>;
  const result = days.data?.days.find((each) => each.day === day);
  if (!result) return <p className="text-ink-faint">{t("failed")}</p>;
  return <PunchLines result={result} zone={days.data?.zone ?? ""} />;
}

/** Known only where the day was opened before: Feishu is asked for one person and day at a time. */
function Deadline({ employeeId, day }: { employeeId: string; day: Day }) {
  const { data } = useQuery({ ...queries.windows({ id: employeeId, date: day }), enabled: false });
  if (!data) return null;
  const today = toDay(data.now.slice(0, 10));
  return (
    <p>
      <DeadlineText deadline={data.answer.deadline} today={today} />
    </p>
  );
}

function PunchLines({ result, zone }: { result: DayResult; zone: string }) {
  const names = usePunchNames(hasManyPairs(result.segments));
  const { day, segments } = result;
  if (segments.length === 0) return null;
  return (
    <table className="text-left">
      <thead className="text-2xs text-ink-faint">
        <tr>
          <PunchHeadings className="pr-3 font-normal" />
        </tr>
      </thead>
      <tbody>
        {punchRowsOf(result).map(({ key, segment, side, punch }) => (
          <tr key={key} className="align-baseline">
            <th scope="row" className="pr-3 font-normal whitespace-nowrap">
              {names.ofSegment(segment, side)}
            </th>
            <td className="pr-3 whitespace-nowrap text-ink-soft">
              <PlannedTime {...{ punch, day, zone }} />
            </td>
            <td className="pr-3 font-medium whitespace-nowrap">
              <ActualTime {...{ punch, day, zone }} />
            </td>
            <td>
              <PunchOutcome punch={punch} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
