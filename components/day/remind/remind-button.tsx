"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { RemindedToday } from "@/lib/contract/reminders";
import { preloadRemindDialog, RemindDialog } from "./lazy-remind-dialog";
import { RemindedMark } from "./reminded-mark";
import { latestOf, notReminded, type OfDay } from "./send-reminders";

type Props = OfDay & {
  /** Whom and of what: it heads the question, and is the button for those who hear it. */
  label: string;
};

/** The dialog lets go of the focus only after all of its effects are undone. */
const AFTER_DIALOG_MS = 30;

/** Reminds somebody of punches of a day; those of today are marked in its place. */
export function RemindButton(props: Props) {
  // What was sent about one day says nothing of the next.
  return <OfOneDay key={`${props.employeeId}/${props.day}`} {...props} />;
}

function OfOneDay({ label, ...of }: Props) {
  const t = useTranslations("day.action");
  const mark = useRef<HTMLSpanElement>(null);
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState<RemindedToday | null>(null);
  const left = sent ? [] : notReminded(of.punches);
  const reminded = sent ?? latestOf(of.punches);
  const onSent = (now: RemindedToday) => {
    setSent(now);
    setTimeout(() => mark.current?.focus({ preventScroll: true }), AFTER_DIALOG_MS);
  };
  return (
    <>
      <span role="status" className="inline-flex empty:hidden">
        {reminded ? <RemindedMark ref={mark} reminded={reminded} /> : null}
      </span>
      {left.length > 0 ? (
        <Button
          size="sm"
          aria-label={label}
          onClick={() => setAsking(true)}
          onPointerEnter={preloadRemindDialog}
          onFocus={preloadRemindDialog}
        >
          {t("remind")}
        </Button>
      ) : null}
      {asking ? (
        <RemindDialog
          {...of}
          punches={left}
          title={label}
          onSent={onSent}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
