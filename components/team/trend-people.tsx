"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "use-intl";
import { personPage } from "@/components/day/person-page";
import { UserText } from "@/components/ui/user-text";
import type { Day } from "@/lib/attendance/day";
import type { State } from "@/lib/attendance/result";
import { PROBLEM_STATES } from "@/lib/attendance/team-filter";
import type { TopPerson, Trends } from "@/lib/contract/trends";
import { inTeam } from "./trend-address";

type ListProps = {
  of: "problems" | "corrections";
  people: readonly TopPerson[];
  states: readonly State[];
  day: Day;
};

function TopList({ of, people, states, day }: ListProps) {
  const t = useTranslations("trends");
  const params = useSearchParams();
  const title = t(`most.${of}`);
  return (
    <section aria-label={title} className="grid content-start gap-1">
      <h3 className="text-sm font-semibold">
        {title}
        {of === "corrections" ? (
          <span className="ml-2 text-xs font-normal text-ink-faint">{t("correctionsHint")}</span>
        ) : null}
      </h3>
      {people.length === 0 ? (
        <p className="py-2 text-sm text-ink-soft">{t(`mostNone.${of}`)}</p>
      ) : (
        <ol className="grid">
          {people.map(({ employeeId, name, department, days: count }, i) => (
            <li
              key={employeeId}
              className="flex min-h-9 items-center gap-2.5 border-b border-line text-sm last:border-b-0 pointer-coarse:min-h-11"
            >
              <span aria-hidden="true" className="w-5 shrink-0 text-right text-xs text-ink-faint">
                {i + 1}
              </span>
              <Link
                href={personPage(employeeId, day, params)}
                prefetch={false}
                aria-label={t("openMonth", { name })}
                className="min-w-0 truncate rounded-sm font-medium hover:underline"
              >
                <UserText text={name} />
              </Link>
              <span className="min-w-0 truncate text-xs text-ink-faint">{department}</span>
              <Link
                href={inTeam(params, { states, of: employeeId })}
                prefetch={false}
                aria-label={t("openDays", { name, count })}
                className="ml-auto shrink-0 rounded-sm text-xs font-medium text-accent hover:underline"
              >
                {t("days", { count })}
              </Link>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Who has most to look at and who corrects most; a name opens the month, a number its days. */
export function TrendPeople({ trends, day }: { trends: Trends; day: Day }) {
  return (
    <div className="grid gap-x-10 gap-y-5 md:grid-cols-2">
      <TopList of="problems" people={trends.mostProblems} states={PROBLEM_STATES} day={day} />
      <TopList
        of="corrections"
        people={trends.mostCorrections}
        states={["remedied", "pending"]}
        day={day}
      />
    </div>
  );
}
