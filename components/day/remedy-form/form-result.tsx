"use client";

import { useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { usePunchNames } from "@/components/day/use-punch-names";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { onOneLine } from "@/components/ui/readable";
import type { CreatedRemedy, RemedyInput } from "@/lib/contract/remedies";
import { formatDay, formatWall } from "@/lib/text/format";
import type { RemedyFormProps } from "./use-remedy-form";

type Person = RemedyFormProps["person"];

/** The list of corrections, narrowed to a person and the month of a work day. */
export const historyOf = (employeeId: string, date: string): string =>
  `/remedies?${new URLSearchParams({ month: date.slice(0, 7), employeeId })}`;

type Props = {
  result: CreatedRemedy;
  sent: RemedyInput;
  person: Person;
  onAnother: () => void;
};

/** Which punch of which day was asked for, and to what time. */
function Sent({ sent }: Pick<Props, "sent">) {
  const language = useLocale();
  const punches = usePunchNames();
  return (
    <p>
      {formatDay(sent.date, language, "weekday")} · {punches.ofSlot(sent)} ·{" "}
      {formatWall(sent.date, sent.time, language)}
    </p>
  );
}

/** What came of it: waiting for approval, or sent and not confirmed yet. */
export function FormResult({ result, sent, person, onAnother }: Props) {
  const t = useTranslations("remedyForm");
  const request = useTranslations("request");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => box.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  const confirmed = result.state === "confirmed";
  const done = person.isSelf ? t("submitted") : t("submittedFor", { name: onOneLine(person.name) });
  return (
    <div ref={box} tabIndex={-1} className="grid gap-3 rounded-md">
      <Banner
        tone={confirmed ? "violet" : "amber"}
        title={confirmed ? done : request("unconfirmed")}
      >
        <Sent sent={sent} />
        {confirmed ? null : <p>{request("unconfirmedNote")}</p>}
      </Banner>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={historyOf(sent.employeeId, sent.date)}>
          {person.isSelf ? t("viewAll") : t("viewExisting")}
        </LinkButton>
        <Button variant="quiet" onClick={onAnother}>
          {t("another")}
        </Button>
      </div>
    </div>
  );
}
