"use client";

import { useLocale, useTranslations } from "use-intl";
import { ReasonText } from "@/components/day/reason-text";
import { usePunchNames } from "@/components/day/use-punch-names";
import { WasText } from "@/components/day/was-text";
import { Facts } from "@/components/ui/facts";
import { UserText } from "@/components/ui/user-text";
import type { RemedyWire } from "@/lib/contract/remedies";
import { formatDay, formatWall } from "@/lib/text/format";

const BOX = "overflow-y-auto rounded-md border border-line bg-paper px-3 py-2 text-sm";

/** What the punch was and what it becomes. */
function Change({ remedy }: { remedy: RemedyWire }) {
  const t = useTranslations("remedies");
  const { day, was, zone, time } = remedy;
  return (
    <>
      {was ? (
        <WasText {...{ day, was, zone }} />
      ) : (
        <span className="text-ink-faint">{t("wasUnknown")}</span>
      )}{" "}
      → <span className="font-medium">{formatWall(day, time, useLocale())}</span>
    </>
  );
}

/** All that is decided on one correction. */
function One({ remedy }: { remedy: RemedyWire }) {
  const t = useTranslations("remedies.column");
  const punches = usePunchNames();
  const language = useLocale();
  const { name, department, day, reason } = remedy;
  return (
    <Facts
      className={`max-h-64 ${BOX}`}
      facts={[
        {
          key: "person",
          label: t("person"),
          value: (
            <span className="flex flex-wrap gap-x-2">
              <UserText text={name} className="font-medium" />
              <UserText text={department} className="text-ink-faint" />
            </span>
          ),
        },
        { key: "day", label: t("day"), value: formatDay(day, language, "weekday") },
        { key: "punch", label: t("punch"), value: punches.ofSlot(remedy) },
        { key: "time", label: t("time"), value: <Change remedy={remedy} /> },
        { key: "reason", label: t("reason"), value: <ReasonText text={reason} /> },
      ]}
    />
  );
}

function Many({ remedies }: { remedies: readonly RemedyWire[] }) {
  const punches = usePunchNames();
  const language = useLocale();
  return (
    <ul className={`max-h-40 ${BOX}`}>
      {remedies.map((remedy) => (
        <li key={remedy.approvalId} className="flex flex-wrap gap-x-2 py-0.5">
          <UserText text={remedy.name} className="font-medium" />
          <span className="text-ink-soft">
            {formatDay(remedy.day, language)} {punches.ofSlot(remedy)} <Change remedy={remedy} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Exactly what is about to be decided. */
export function Touched({ remedies }: { remedies: readonly RemedyWire[] }) {
  const [first, ...more] = remedies;
  return first && more.length === 0 ? <One remedy={first} /> : <Many remedies={remedies} />;
}
