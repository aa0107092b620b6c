"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { Toolbar } from "@/components/ui/toolbar";
import { AUDIT_ACTIONS, AUDIT_OUTCOMES, type AuditEntryWire } from "@/lib/contract/audit";
import { PersonFilter } from "./person-filter";
import type { AuditView } from "./use-audit-view";

type Props = { view: AuditView; entries: readonly AuditEntryWire[]; today: string };

const DATE =
  "!w-36 !border-line shadow-rest hover:!border-line-strong max-md:!w-auto max-md:flex-1";

const nameIn = (entries: readonly AuditEntryWire[], id: string | null): string | null =>
  entries.flatMap(({ actor, person }) => [actor, person]).find((each) => each?.employeeId === id)
    ?.name ?? null;

function Period({ view, today }: Pick<Props, "view" | "today">) {
  const t = useTranslations("audit.filter");
  const { from, to } = view;
  return (
    <span className="flex items-center gap-1.5 max-md:w-full">
      <TextInput
        type="date"
        aria-label={t("from")}
        value={from ?? ""}
        max={to ?? today}
        onChange={({ target }) => view.setDay("from", target.value)}
        className={DATE}
      />
      <span aria-hidden="true" className="text-ink-faint">
        –
      </span>
      <TextInput
        type="date"
        aria-label={t("to")}
        value={to ?? ""}
        min={from ?? undefined}
        max={today}
        onChange={({ target }) => view.setDay("to", target.value)}
        className={DATE}
      />
    </span>
  );
}

/** Who, whom, what, how it ended and when; all of it is in the URL. */
export function AuditFilters({ view, entries, today }: Props) {
  const t = useTranslations("audit.filter");
  const actions = useTranslations("audit.action");
  const outcomes = useTranslations("audit.outcome");
  const common = useTranslations("common");
  const only = (who: "actor" | "employee") => (
    <PersonFilter
      who={who}
      chosen={view[who]}
      name={nameIn(entries, view[who])}
      onChoose={(id) => view.only(who, id)}
    />
  );
  return (
    <Toolbar label={t("label")}>
      {only("actor")}
      {only("employee")}
      <Select
        quiet
        aria-label={t("action")}
        value={view.action ?? ""}
        onChange={({ target }) => view.chooseAction(target.value)}
        className="w-44 max-md:flex-1"
      >
        <option value="">{t("anyAction")}</option>
        {AUDIT_ACTIONS.map((action) => (
          <option key={action} value={action}>
            {actions(action)}
          </option>
        ))}
      </Select>
      <Select
        quiet
        aria-label={t("outcome")}
        value={view.outcome ?? ""}
        onChange={({ target }) => view.chooseOutcome(target.value)}
        className="w-40 max-md:flex-1"
      >
        <option value="">{t("anyOutcome")}</option>
        {AUDIT_OUTCOMES.map((outcome) => (
          <option key={outcome} value={outcome}>
            {outcomes(outcome)}
          </option>
        ))}
      </Select>
      <Period view={view} today={today} />
      {view.filtered ? (
        <Button variant="quiet" size="sm" onClick={view.clear}>
          {common("clearFilters")}
        </Button>
      ) : null}
    </Toolbar>
  );
}
