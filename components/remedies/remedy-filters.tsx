"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { DepartmentSelect } from "@/components/day/department-select";
import { REMEDY_TONES } from "@/components/day/remedy-badge";
import { SavedViews } from "@/components/day/saved-views/saved-views";
import { Chip, ChipRow } from "@/components/ui/chip";
import { SearchBox } from "@/components/ui/search-box";
import { Select } from "@/components/ui/select";
import { Toolbar } from "@/components/ui/toolbar";
import { UserText } from "@/components/ui/user-text";
import { FILED, REMEDY_STATES, type RemedyState } from "@/lib/attendance/remedy";
import type { ViewerInfo } from "@/lib/contract/me";
import type { Remedies } from "@/lib/contract/remedies";
import { formatCount } from "@/lib/text/format";
import { PeriodFilter } from "./period-filter";
import type { RemediesView } from "./use-remedies-view";

type Props = {
  view: RemediesView;
  viewer: ViewerInfo;
  data: Remedies | undefined;
  /** Whose corrections the URL narrows the list to. */
  personName: string | null;
};

const sumOf = (counts: Record<RemedyState, number>) =>
  REMEDY_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);

type Counts = { counts: Record<RemedyState, number> | undefined; partial: boolean };

function StateChips({ view, counts, partial }: Pick<Props, "view"> & Counts) {
  const t = useTranslations("remedies.filter");
  const states = useTranslations("remedyState");
  const language = useLocale();
  const told = (count: number) => `${formatCount(count, language)}${partial ? "+" : ""}`;
  return (
    <ChipRow label={t("state")}>
      <Chip
        pressed={view.status === null}
        onClick={() => view.setStatus(null)}
        {...(counts && { count: told(sumOf(counts)) })}
      >
        {t("allStates")}
      </Chip>
      {REMEDY_STATES.map((state) => (
        <Chip
          key={state}
          pressed={view.status === state}
          {...REMEDY_TONES[state]}
          onClick={() => view.setStatus(view.status === state ? null : state)}
          {...(counts && { count: told(counts[state] ?? 0) })}
        >
          {states(state)}
        </Chip>
      ))}
    </ChipRow>
  );
}

/** Who filed: oneself, somebody else here, or somebody in Feishu, which does not say who. */
function FiledSelect({ view }: Pick<Props, "view">) {
  const t = useTranslations("remedies.filed");
  return (
    <Select
      quiet
      aria-label={t("label")}
      value={view.filed ?? ""}
      onChange={({ target }) =>
        view.setFiled(FILED.find((filed) => filed === target.value) ?? null)
      }
      className="w-44 max-md:flex-1"
    >
      <option value="">{t("anyone")}</option>
      {FILED.map((filed) => (
        <option key={filed} value={filed}>
          {t(filed)}
        </option>
      ))}
    </Select>
  );
}

/** What the numbers count, what of it waits for the viewer, and whether somebody is missing from it. */
function HowRead({ data, viewer }: { data: Remedies; viewer: ViewerInfo }) {
  const t = useTranslations("remedies.counts");
  const { awaiting, counts, shortfalls } = data;
  const others = counts.pending - awaiting;
  return (
    <p aria-live="polite" className="text-xs text-ink-faint">
      {t("byWorkDay")}
      {viewer.role === "employee" || counts.pending === 0
        ? null
        : ` ${t(others > 0 ? "awaitingSome" : "awaiting", { count: awaiting, others })}`}
      {shortfalls.length > 0 ? ` ${t("partial")}` : null}
    </p>
  );
}

/** Period, name and state of the list; all of it is in the URL. */
export function RemedyFilters({ view, viewer, data, personName }: Props) {
  const t = useTranslations("remedies.filter");
  const common = useTranslations("common");
  const search = viewer.role !== "employee";
  return (
    <div className="grid gap-3">
      <Toolbar label={t("label")}>
        <PeriodFilter view={view} />
        {search ? (
          <SearchBox
            label={t("search")}
            clearLabel={common("clear")}
            value={view.q}
            onChange={view.setName}
            className="w-52 max-md:w-full"
          />
        ) : null}
        {search ? (
          <>
            <DepartmentSelect
              departments={viewer.departments}
              chosen={view.departmentId}
              onChoose={view.chooseDepartment}
            />
            <FiledSelect view={view} />
          </>
        ) : null}
        {view.employeeId ? (
          <Chip pressed onClick={view.anyone} title={common("clear")}>
            <UserText text={personName ?? t("person")} cut className="max-w-40" />
            <X aria-hidden="true" className="size-3" />
          </Chip>
        ) : null}
        <div className="md:ml-auto">
          <SavedViews noun="remedies" />
        </div>
      </Toolbar>
      <StateChips view={view} counts={data?.counts} partial={(data?.shortfalls.length ?? 0) > 0} />
      {data ? <HowRead data={data} viewer={viewer} /> : null}
    </div>
  );
}
