"use client";

import { useTranslations } from "use-intl";
import { DayInput } from "@/components/day/day-input";
import type { Filter } from "@/components/day/filters/filter";
import { FilterRow } from "@/components/day/filters/filter-row";
import { Select } from "@/components/ui/select";
import type { AuditEntryWire } from "@/lib/contract/audit";
import { AUDIT_ACTIONS, AUDIT_OUTCOMES } from "@/lib/contract/lists";
import { PersonFilter } from "./person-filter";
import type { AuditView } from "./use-audit-view";

type Props = { view: AuditView; entries: readonly AuditEntryWire[]; today: string };

const DATE = "w-36 max-md:w-auto max-md:flex-1";

const nameIn = (entries: readonly AuditEntryWire[], id: string | null): string | null =>
  entries.flatMap(({ actor, person }) => [actor, person]).find((each) => each?.employeeId === id)
    ?.name ?? null;

function Period({ view, today }: Pick<Props, "view" | "today">) {
  const t = useTranslations("audit.filter");
  const { from, to } = view;
  return (
    <span className="flex items-center gap-1.5 max-md:w-full">
      <DayInput
        quiet
        label={t("from")}
        day={from}
        value={from ?? ""}
        max={to ?? today}
        onChange={({ target }) => view.setDay("from", target.value)}
        className={DATE}
      />
      <span aria-hidden="true" className="text-ink-faint">
        –
      </span>
      <DayInput
        quiet
        label={t("to")}
        day={to}
        value={to ?? ""}
        min={from ?? undefined}
        max={today}
        onChange={({ target }) => view.setDay("to", target.value)}
        className={DATE}
      />
    </span>
  );
}

function ActionSelect({ view }: Pick<Props, "view">) {
  const t = useTranslations("audit");
  return (
    <Select
      quiet
      aria-label={t("filter.action")}
      value={view.action ?? ""}
      onChange={({ target }) => view.chooseAction(target.value)}
      className="w-44 max-md:flex-1"
    >
      <option value="">{t("filter.anyAction")}</option>
      {AUDIT_ACTIONS.map((action) => (
        <option key={action} value={action}>
          {t(`action.${action}`)}
        </option>
      ))}
    </Select>
  );
}

function OutcomeSelect({ view }: Pick<Props, "view">) {
  const t = useTranslations("audit");
  return (
    <Select
      quiet
      aria-label={t("filter.outcome")}
      value={view.outcome ?? ""}
      onChange={({ target }) => view.chooseOutcome(target.value)}
      className="w-40 max-md:flex-1"
    >
      <option value="">{t("filter.anyOutcome")}</option>
      {AUDIT_OUTCOMES.map((outcome) => (
        <option key={outcome} value={outcome}>
          {t(`outcome.${outcome}`)}
        </option>
      ))}
    </Select>
  );
}

const useFilters = ({ view, entries, today }: Props): Filter[] => {
  const t = useTranslations("audit.filter");
  const columns = useTranslations("audit.column");
  const only = (who: "actor" | "employee"): Filter => ({
    key: who,
    label: t(who),
    control: (
      <PersonFilter
        who={who}
        chosen={view[who]}
        name={nameIn(entries, view[who])}
        onChoose={(id) => view.only(who, id)}
      />
    ),
  });
  return [
    only("actor"),
    only("employee"),
    { key: "action", label: t("action"), control: <ActionSelect view={view} /> },
    { key: "outcome", label: t("outcome"), control: <OutcomeSelect view={view} /> },
    { key: "days", label: columns("at"), control: <Period view={view} today={today} /> },
  ];
};

/** Who, whom, what, how it ended and when; all of it is in the URL. */
export function AuditFilters(props: Props) {
  const t = useTranslations("audit.filter");
  const { view } = props;
  const { actor, employee, action, outcome, from, to } = view;
  const chosen = [actor, employee, action, outcome, from ?? to];
  return (
    <FilterRow
      label={t("label")}
      filters={useFilters(props)}
      active={chosen.filter((each) => each !== null).length}
      onClear={view.filtered ? view.clear : undefined}
    />
  );
}
