"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "use-intl";
import { recentDays, unresolvedPunches } from "@/components/day/unresolved";
import { useCellWords } from "@/components/day/use-cell-words";
import { Chip } from "@/components/ui/chip";
import type { Day } from "@/lib/attendance/day";
import { stateRow } from "@/lib/attendance/result";
import { queries } from "@/lib/queries";
import { formatDay } from "@/lib/text/format";

type Props = {
  employeeId: string;
  today: Day;
  chosen: Day | null;
  onChoose: (day: Day) => void;
};

/** The person's recent days on which something is still wrong, so that nobody has to remember a date. */
export function WrongDays({ employeeId, today, chosen, onChoose }: Props) {
  const t = useTranslations("remedyForm");
  const language = useLocale();
  const words = useCellWords();
  const { data } = useQuery(queries.days({ id: employeeId, ...recentDays(today) }));
  const punches = unresolvedPunches(data?.days ?? []);
  const days = [...new Set(punches.map(({ day }) => day))];
  if (days.length === 0) return null;
  return (
    <fieldset aria-labelledby="wrong-days" className="grid gap-1.5">
      <p id="wrong-days" className="text-xs text-ink-faint">
        {t("wrongDays")}
      </p>
      <div className="flex flex-wrap gap-1.5">
        {days.map((day) => {
          const states = punches.filter((punch) => punch.day === day).map(({ state }) => state);
          const [worst = "lack"] = states;
          return (
            <Chip
              key={day}
              pressed={day === chosen}
              tone={stateRow(worst).tone}
              onClick={() => onChoose(day)}
            >
              {formatDay(day, language, "weekday")}
              <span>{[...new Set(states)].map((state) => words.state(state)).join(" · ")}</span>
            </Chip>
          );
        })}
      </div>
    </fieldset>
  );
}
