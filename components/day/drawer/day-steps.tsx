"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { addDays, type Day } from "@/lib/attendance/day";

type Props = { day: Day; today: Day; onDayChange: (day: Day) => void };

export function DaySteps({ day, today, onDayChange }: Props) {
  const t = useTranslations("day");
  return (
    <>
      <IconButton
        label={t("previous")}
        icon={<ChevronLeft aria-hidden="true" className="size-4" />}
        onClick={() => onDayChange(addDays(day, -1))}
      />
      <IconButton
        label={t("next")}
        icon={<ChevronRight aria-hidden="true" className="size-4" />}
        disabled={day >= today}
        onClick={() => onDayChange(addDays(day, 1))}
      />
    </>
  );
}
