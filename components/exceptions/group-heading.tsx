"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import { TONES } from "@/components/ui/tone";
import { UserText } from "@/components/ui/user-text";
import { formatDay } from "@/lib/text/format";
import { dueOf } from "./due";
import { monthOfPerson } from "./exception-columns";
import type { Grouping, ItemGroup } from "./groups";

type Props = { group: ItemGroup; grouping: Grouping };

function Deadline({ group: { head, items } }: Pick<Props, "group">) {
  const t = useTranslations("exceptions.due");
  const deadlines = useTranslations("deadline");
  const language = useLocale();
  const { key, tone } = dueOf(head);
  const { deadline } = head;
  if (deadline === null) return deadlines("unknown");
  if (deadline === "none") return deadlines("none");
  const date = formatDay(deadline, language, "weekday");
  if (key === "passed") return deadlines("passed", { date });
  // In another zone the same day may be another number of days away.
  const everywhere = items.every(({ daysLeft }) => daysLeft === head.daysLeft);
  return (
    <span className={classes(everywhere && tone !== "plain" && TONES[tone].text)}>
      {t(everywhere && key === "today" ? "today" : "on", { date })}
    </span>
  );
}

/** What the rows below have in common, and how many they are where that is known. */
export function GroupHeading({ group, grouping }: Props) {
  const t = useTranslations("exceptions");
  const { head, count } = group;
  return (
    <span className="flex min-w-0 items-baseline gap-2">
      {grouping === "person" ? (
        <>
          <Link
            href={monthOfPerson(head)}
            prefetch={false}
            className="rounded-sm text-sm font-semibold text-ink hover:underline"
          >
            <UserText text={head.name} />
          </Link>
          <UserText cut text={head.department} className="font-normal text-ink-faint" />
        </>
      ) : (
        <span className="font-semibold">
          <Deadline group={group} />
        </span>
      )}
      {count === null ? null : (
        <span className="font-normal whitespace-nowrap text-ink-faint">
          {t("count", { count })}
        </span>
      )}
    </span>
  );
}
