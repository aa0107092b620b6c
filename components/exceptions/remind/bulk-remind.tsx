"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { MessagePreview } from "@/components/day/remind/message-preview";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Sheet } from "@/components/ui/sheet";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import { itemKey } from "../groups";
import { ReminderList } from "./reminder-list";
import { isRetryable, type Reminder, remindersFor, tallyOf } from "./reminding";
import { type Reminding, useReminding } from "./use-reminding";

/** As many messages as one looks through before they go out. */
const MOST_REMINDERS = 200;

type Props = {
  /** The chosen days; taken once, when it opens. */
  items: readonly ExceptionItem[];
  onClose: () => void;
};

function Progress({ state: { entries, busy, held } }: { state: Reminding }) {
  const t = useTranslations();
  const tally = tallyOf(entries);
  const progress = { done: tally.done, total: entries.length };
  const told = busy
    ? t("exceptions.remind.sending", progress)
    : t("exceptions.remind.summary", tally);
  return (
    <div className="grid gap-1.5">
      {busy ? (
        <ProgressBar label={told} value={progress.done / Math.max(1, progress.total)} />
      ) : null}
      <p role="status" className="text-sm font-medium">
        {held > 0 ? t("sending.held", { seconds: held }) : told}
      </p>
    </div>
  );
}

function Footer({ state, onClose }: { state: Reminding; onClose: () => void }) {
  const t = useTranslations();
  const { entries, busy, begun, run, stop } = state;
  const rest = entries.filter(isRetryable).length;
  if (busy) return <Button onClick={stop}>{t("exceptions.remind.stop")}</Button>;
  if (!begun) {
    const people = new Set(entries.map(({ reminder }) => reminder.employeeId)).size;
    return (
      <Button variant="primary" onClick={() => void run()}>
        {t("exceptions.remind.send", { people, count: entries.length })}
      </Button>
    );
  }
  return (
    <>
      {rest > 0 ? (
        <Button onClick={() => void run()}>{t("exceptions.remind.retry", { count: rest })}</Button>
      ) : null}
      <Button variant={rest > 0 ? "quiet" : "primary"} onClick={onClose}>
        {t("common.close")}
      </Button>
    </>
  );
}

type FilledProps = { reminders: readonly Reminder[]; others: number; onClose: () => void };

function Filled({ reminders, others, onClose }: FilledProps) {
  const t = useTranslations();
  const state = useReminding(reminders);
  const [first] = reminders;
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={t("exceptions.remind.title")}
      description={t("exceptions.remind.intro")}
      closeLabel={t("a11y.closePanel")}
      footer={<Footer {...{ state, onClose }} />}
    >
      <div className="grid gap-3">
        {state.begun ? <Progress state={state} /> : null}
        {first && !state.begun ? (
          <section className="grid gap-1.5">
            <h3 className="text-xs font-medium text-ink-soft">{t("exceptions.remind.example")}</h3>
            <MessagePreview day={first.day} punch={first} windows={undefined} />
          </section>
        ) : null}
        <ReminderList entries={state.entries} told={state.begun} />
        {others > 0 ? (
          <p className="text-xs text-ink-faint">
            {t("exceptions.remind.others", { count: others })}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}

/** A message to everybody chosen about each punch that can still be corrected, and what came of each. */
export function BulkRemind({ items, onClose }: Props) {
  const t = useTranslations();
  const [reminders] = useState(() => remindersFor(items));
  const days = new Set(reminders.map(itemKey)).size;
  const count = reminders.length;
  if (count > 0 && count <= MOST_REMINDERS)
    return <Filled {...{ reminders, onClose }} others={items.length - days} />;
  const key = count === 0 ? "none" : "tooMany";
  return (
    <Sheet
      open
      onOpenChange={onClose}
      title={t("exceptions.remind.title")}
      closeLabel={t("a11y.closePanel")}
    >
      <Empty
        title={t(`exceptions.remind.${key}`, { count, most: MOST_REMINDERS })}
        advice={t(`exceptions.remind.${key}Advice`)}
      />
    </Sheet>
  );
}
