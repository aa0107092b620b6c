"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/attendance/day";
import type { WindowWire } from "@/lib/contract/employees";
import type { Reminded } from "@/lib/contract/reminders";
import { type AppError, toAppError } from "@/lib/errors";
import { submitReminder } from "@/lib/queries";

type Props = {
  employeeId: string;
  day: Day;
  punches: readonly Pick<WindowWire, "punchNo" | "workType">[];
  /** Whom and of what, for those who hear the button. */
  label: string;
};

/** One message for each punch; that one was sent today already is only told where no other goes out. */
const remindOf = async ({ employeeId, day: date, punches }: Omit<Props, "label">) => {
  let sent: Reminded | null = null;
  let already: unknown = null;
  for (const { punchNo, workType } of punches)
    try {
      sent = await submitReminder({ employeeId, date, punchNo, workType });
    } catch (cause) {
      if (toAppError(cause).code !== "already-reminded") throw cause;
      already = cause;
    }
  if (sent === null) throw already;
  return sent;
};

/** Sends the person a message about punches of a day. What became of it is told here: a dialog hides toasts. */
export function RemindButton({ label, ...of }: Props) {
  const t = useTranslations("day");
  const reminder = useMutation({ mutationFn: () => remindOf(of) });
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
        aria-label={label}
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
