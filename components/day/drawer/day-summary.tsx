"use client";

import { useTranslations } from "use-intl";
import { DayMark } from "@/components/day/day-mark";
import { useCellWords } from "@/components/day/use-cell-words";
import { Facts } from "@/components/ui/facts";
import { UserText } from "@/components/ui/user-text";
import { cellFrom } from "@/lib/attendance/cell-code";
import type { DayResult } from "@/lib/contract/employees";

/** The day in one line, and the group and shift that judged it. */
export function DaySummary({ result }: { result: DayResult }) {
  const t = useTranslations();
  const words = useCellWords();
  const cell = cellFrom(result.code);
  return (
    <div className="grid gap-3">
      <p className="flex items-center gap-3">
        <DayMark cell={cell} letter={words.letter(cell.state)} />
        <span className="grid">
          <span className="font-semibold">{words.whole(cell)}</span>
          <span className="text-xs text-ink-faint">{t(`state.${cell.state}.hint`)}</span>
        </span>
      </p>
      <Facts
        facts={[
          {
            key: "group",
            label: t("domain.group"),
            value: result.group && <UserText text={result.group} />,
          },
          {
            key: "shift",
            label: t("domain.shift"),
            value: result.shift && <UserText text={result.shift} />,
          },
        ]}
      />
    </div>
  );
}
