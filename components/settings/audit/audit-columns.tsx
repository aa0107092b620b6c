"use client";

import { useTranslations } from "use-intl";
import { onOneLine } from "@/components/ui/readable";
import type { Column } from "@/components/ui/table";
import { UserText } from "@/components/ui/user-text";
import type { Somebody } from "@/lib/contract/audit";
import { AuditDetails } from "./audit-details";
import type { AuditGroup } from "./audit-groups";
import { OutcomeBadge, OutcomeReason } from "./outcome-badge";
import type { AuditView } from "./use-audit-view";
import { useChangeWords } from "./use-change-words";

type WhoProps = { somebody: Somebody; label: (name: string) => string; onChoose: () => void };

/** A name that narrows the log to its person; the id where the directory does not know them. */
function Who({ somebody, label, onChoose }: WhoProps) {
  const name = somebody.name ?? somebody.employeeId;
  return (
    <button
      type="button"
      aria-label={label(onOneLine(name))}
      title={label(onOneLine(name))}
      onClick={onChoose}
      className="rounded-sm text-left hover:underline pointer-coarse:-my-2 pointer-coarse:min-h-11"
    >
      <UserText text={name} />
    </button>
  );
}

function Change({ words }: { words: { subject: string; before: string; after: string } }) {
  const t = useTranslations("audit");
  const { subject, before, after } = words;
  return (
    <span className="grid">
      {subject ? <span>{subject}</span> : null}
      {before || after ? (
        <span className="text-ink-soft">
          {before ? <span title={t("before")}>{before}</span> : null}
          {before && after ? " → " : null}
          {after ? <span title={t("after")}>{after}</span> : null}
        </span>
      ) : null}
    </span>
  );
}

const MINUTE = 16;

/** When it last moved; of an action that took longer also when it began. */
function When({ group: { told, lines } }: { group: AuditGroup }) {
  const t = useTranslations("audit");
  const [end, began] = [told.at.slice(0, 19), lines.at(-1)?.at.slice(0, 19)];
  const quick = began === undefined || began.slice(0, MINUTE) === end.slice(0, MINUTE);
  const sameDay = began?.slice(0, 10) === end.slice(0, 10);
  return (
    <>
      <time dateTime={told.at} className="text-ink-soft tabular-nums">
        {end.replace("T", " ")}
      </time>
      {quick ? null : (
        <span className="block text-xs text-ink-faint tabular-nums">
          {t("began", { time: sameDay ? began.slice(11) : began.replace("T", " ") })}
        </span>
      )}
    </>
  );
}

/** When, who, what, for whom, what changed and how it ended. */
export const useAuditColumns = (view: AuditView): Column<AuditGroup>[] => {
  const t = useTranslations("audit");
  const wordsOf = useChangeWords();
  return [
    {
      key: "at",
      header: t("column.at"),
      rowHeader: true,
      className: "md:[tbody_&]:align-top! md:whitespace-nowrap",
      cell: (group) => <When group={group} />,
    },
    {
      key: "actor",
      header: t("column.actor"),
      className: "md:min-w-24 md:[tbody_&]:align-top!",
      cell: ({ told: { actor } }) =>
        actor ? (
          <Who
            somebody={actor}
            label={(name) => t("filter.onlyActor", { name })}
            onChoose={() => view.only("actor", actor.employeeId)}
          />
        ) : (
          <span className="text-ink-faint">{t("nobodyKnown")}</span>
        ),
    },
    {
      key: "action",
      header: t("column.action"),
      phone: "title",
      className: "md:[tbody_&]:align-top!",
      cell: ({ told: { action, raw } }) => t(`action.${action}`, { raw: raw.action }),
    },
    {
      key: "person",
      header: t("column.person"),
      className: "md:min-w-24 md:[tbody_&]:align-top!",
      cell: ({ told: { actor, person } }) =>
        person && person.employeeId !== actor?.employeeId ? (
          <Who
            somebody={person}
            label={(name) => t("filter.onlyEmployee", { name })}
            onChoose={() => view.only("employee", person.employeeId)}
          />
        ) : null,
    },
    {
      key: "change",
      header: t("column.change"),
      className: "md:min-w-40 md:[tbody_&]:align-top!",
      cell: ({ told }) => {
        const words = wordsOf(told);
        return Object.values(words).some(Boolean) ? <Change words={words} /> : null;
      },
    },
    {
      key: "outcome",
      header: t("column.outcome"),
      className: "md:[tbody_&]:align-top!",
      cell: ({ told }) => (
        <>
          <OutcomeBadge entry={told} />
          <OutcomeReason code={told.code} />
        </>
      ),
    },
    {
      key: "details",
      header: t("column.details"),
      phone: "bare",
      className: "max-md:justify-start! md:min-w-24 md:[tbody_&]:align-top! print:hidden",
      cell: (group) => <AuditDetails group={group} />,
    },
  ];
};
