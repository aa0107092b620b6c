"use client";

import { BellRing } from "lucide-react";
import type { Ref } from "react";
import { useTranslations } from "use-intl";
import type { RemindedToday } from "@/lib/contract/reminders";

type Props = { reminded: RemindedToday; ref?: Ref<HTMLSpanElement> };

/** `HH:mm` of an instant that comes with the person's own offset. */
const clock = (instant: string) => instant.slice(11, 16);

/** That somebody was reminded today, and when; as high as the button in whose place it stands. */
export function RemindedMark({ reminded: { state, at }, ref }: Props) {
  const t = useTranslations("day.reminder");
  return (
    <span
      ref={ref}
      tabIndex={-1}
      className="inline-flex h-7 items-center gap-1 rounded-sm text-xs whitespace-nowrap text-ink-soft pointer-coarse:h-10"
    >
      <BellRing aria-hidden="true" className="size-3.5 shrink-0 text-ink-faint" />
      {t(state, { time: clock(at) })}
    </span>
  );
}
