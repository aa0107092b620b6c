"use client";

import { useLocale, useTranslations } from "use-intl";
import { usePunchNames } from "@/components/day/use-punch-names";
import { Badge } from "@/components/ui/badge";
import { Spinner } from "@/components/ui/spinner";
import { UserText } from "@/components/ui/user-text";
import { formatDay } from "@/lib/text/format";
import type { ReminderEntry, ReminderFate } from "./reminding";

const LOOKS = {
  idle: { tone: "grey", look: "outline" },
  sending: { tone: "grey", look: "soft" },
  sent: { tone: "accent", look: "soft" },
  waiting: { tone: "amber", look: "soft" },
  already: { tone: "grey", look: "outline" },
  refused: { tone: "red", look: "soft" },
  unknown: { tone: "amber", look: "outline" },
} as const satisfies Record<ReminderFate["kind"], object>;

function Item({ entry: { reminder, fate }, told }: { entry: ReminderEntry; told: boolean }) {
  const t = useTranslations();
  const language = useLocale();
  const punches = usePunchNames();
  const { kind, code } = fate;
  return (
    <li className="grid gap-0.5 border-b border-line px-3 py-2 last:border-b-0">
      <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-0.5">
        {told ? (
          <Badge
            {...LOOKS[kind]}
            icon={kind === "sending" ? <Spinner className="!size-2.5" /> : undefined}
          >
            {t(`exceptions.remind.fate.${kind}`)}
          </Badge>
        ) : null}
        <UserText text={reminder.name} className="font-medium" />
        <span className="text-ink-soft">
          {formatDay(reminder.day, language, "weekday")} {punches.ofSlot(reminder)}
        </span>
      </p>
      {code && kind !== "already" ? (
        <p className="text-xs text-ink-faint">
          {t(`errors.${code}.title`)} · {t(`errors.${code}.advice`)}
        </p>
      ) : null}
    </li>
  );
}

/** To whom about what, and once it has begun what came of each. */
export function ReminderList({
  entries,
  told,
}: {
  entries: readonly ReminderEntry[];
  told: boolean;
}) {
  return (
    <ul className="rounded-md border border-line text-sm">
      {entries.map((entry) => (
        <Item key={entry.reminder.key} entry={entry} told={told} />
      ))}
    </ul>
  );
}
