"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "use-intl";
import { historyOf } from "@/components/day/remedy-form/form-result";
import { usePunchNames } from "@/components/day/use-punch-names";
import { WhyNot } from "@/components/day/why-not";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDay } from "@/lib/text/format";
import type { Closed } from "./plan";
import { TargetName } from "./target-name";

function Item({ closed: { target, punch, reason } }: { closed: Closed }) {
  const language = useLocale();
  const t = useTranslations("remedyForm");
  const punches = usePunchNames();
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <TargetName target={target} />
      <span className="text-ink-soft">
        {formatDay(target.day, language, "weekday")} {punch ? punches.ofSlot(punch) : null}
      </span>
      {reason === "pending" ? (
        <Link
          href={historyOf(target.employeeId, target.day)}
          className="rounded-sm text-accent hover:underline"
        >
          {t("viewExisting")}
        </Link>
      ) : null}
    </li>
  );
}

/** The cells that cannot be corrected, under the plain reason. */
export function ClosedList({ closed, open }: { closed: readonly Closed[]; open: boolean }) {
  const t = useTranslations("bulk");
  if (closed.length === 0) return null;
  const reasons = [...new Set(closed.map(({ reason }) => reason))];
  const list = (
    <ul className="grid gap-3 text-ink">
      {reasons.map((reason) => (
        <li key={reason} className="grid gap-1 rounded-md bg-paper-sunken px-3 py-2">
          <WhyNot reason={reason} />
          <ul className="grid gap-0.5 pl-6 text-sm">
            {closed
              .filter((each) => each.reason === reason)
              .map((each) => (
                <Item key={each.key} closed={each} />
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
  const title = t("closed", { count: closed.length });
  if (!open) return <Disclosure summary={title}>{list}</Disclosure>;
  return (
    <div className="grid gap-2">
      <h3 className="text-sm font-semibold">{title}</h3>
      {list}
    </div>
  );
}
