"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/attendance/day";
import type { WindowWire } from "@/lib/contract/employees";
import { type AppError, toAppError } from "@/lib/errors";
import { submitReminder } from "@/lib/queries";

type Props = { employeeId: string; day: Day; name: string; window: WindowWire };

/** Sends the person a message about one punch. What became of it is told here: a dialog hides toasts. */
export function RemindButton({ employeeId, day: date, name, window }: Props) {
  const t = useTranslations("day");
  const { punchNo, workType } = window;
  const reminder = useMutation({
    mutationFn: () => submitReminder({ employeeId, date, punchNo, workType }),
  });
  const { data, error } = reminder;
  return (
    <>
      <span role="status" className="text-xs text-ink-soft empty:hidden">
        {data ? t(`reminder.${data.state}`) : null}
        {error ? <Refused error={toAppError(error)} /> : null}
      </span>
      <Button
        size="sm"
        busy={reminder.isPending}
        aria-label={t("action.remindPunch", { punch: name })}
        onClick={() => reminder.mutate()}
      >
        {t("action.remind")}
      </Button>
    </>
  );
}

/** `HH:mm` of an instant that comes with the person's own offset. */
const clock = (instant: string) => instant.slice(11, 16);

function Refused({ error: { code, params } }: { error: AppError }) {
  const t = useTranslations();
  if (code === "already-reminded")
    return t("day.reminder.already", { time: clock(String(params.at)) });
  return (
    <>
      {t(`errors.${code}.title`)} · {t(`errors.${code}.advice`)}
    </>
  );
}
