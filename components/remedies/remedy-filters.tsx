"use client";

import { X } from "lucide-react";
import { useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Filter } from "@/components/day/filters/filter";
import { FilterRow } from "@/components/day/filters/filter-row";
import { useCommonFilters } from "@/components/day/filters/use-common-filters";
import { SavedViews } from "@/components/day/saved-views/saved-views";
import { useSearchKeys } from "@/components/day/use-search-keys";
import { Chip } from "@/components/ui/chip";
import { SearchBox } from "@/components/ui/search-box";
import { Select } from "@/components/ui/select";
import { UserText } from "@/components/ui/user-text";
import { FILED } from "@/lib/attendance/remedy";
import type { ViewerInfo } from "@/lib/contract/me";
import type { Remedies } from "@/lib/contract/remedies";
import { formatPeriod } from "@/lib/text/format";
import { PeriodFilter } from "./period-filter";
import { StateChips } from "./state-chips";
import type { RemediesView } from "./use-remedies-view";

type Props = {
  view: RemediesView;
  viewer: ViewerInfo;
  data: Remedies | undefined;
  /** Whose corrections the URL narrows the list to. */
  personName: string | null;
  onEnterList: () => void;
};

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

type HowReadProps = { data: Remedies; viewer: ViewerInfo; view: RemediesView };

/** In which order the list is, what the numbers count, what of it waits for the viewer, and whether somebody is missing from it. */
function HowRead({ data, viewer, view: { range, status } }: HowReadProps) {
  const language = useLocale();
  const t = useTranslations("remedies.counts");
  const { awaiting, counts, shortfalls } = data;
  const others = counts.pending - awaiting;
  return (
    <p aria-live="polite" className="text-xs text-ink-faint">
      <span className="md:hidden">{formatPeriod(range, language)} · </span>
      {t(status === "pending" ? "runsOut" : "newest")}
      <span className="max-md:hidden"> {t("byWorkDay")}</span>
      {viewer.role === "employee" || counts.pending === 0
        ? null
        : ` ${t(others > 0 ? "awaitingSome" : "awaiting", { count: awaiting, others })}`}
      {shortfalls.length > 0 ? ` ${t("partial")}` : null}
    </p>
  );
}

const useFilters = ({ view, viewer }: Pick<Props, "view" | "viewer">): Filter[] => {
  const t = useTranslations();
  const common = useCommonFilters();
  const days: Filter = {
    key: "days",
    label: t("remedies.column.day"),
    control: <PeriodFilter view={view} />,
  };
  if (viewer.role === "employee") return [days];
  return [
    days,
    common.department(viewer, view),
    { key: "filed", label: t("remedies.filed.label"), control: <FiledSelect view={view} /> },
  ];
};

/** Period, name and state of the list; all of it is in the URL. */
export function RemedyFilters({ view, viewer, data, personName, onEnterList }: Props) {
  const t = useTranslations("remedies.filter");
  const common = useTranslations("common");
  const search = useRef<HTMLInputElement>(null);
  useSearchKeys(search, onEnterList);
  const narrowing = [view.recent !== undefined, view.departmentId !== null, view.filed !== null];
  return (
    <div className="grid gap-3">
      <FilterRow
        label={t("label")}
        search={
          viewer.role === "employee" ? null : (
            <SearchBox
              ref={search}
              label={t("search")}
              clearLabel={common("clear")}
              value={view.q}
              onChange={view.setName}
              shortcut="/"
              className="w-52 max-md:w-auto max-md:flex-1"
            />
          )
        }
        filters={useFilters({ view, viewer })}
        active={narrowing.filter(Boolean).length}
      >
        {view.employeeId ? (
          <Chip pressed onClick={view.anyone} title={common("clear")}>
            <UserText text={personName ?? t("person")} cut className="max-w-40" />
            <X aria-hidden="true" className="size-3" />
          </Chip>
        ) : null}
        <SavedViews noun="remedies" />
      </FilterRow>
      <StateChips view={view} counts={data?.counts} partial={(data?.shortfalls.length ?? 0) > 0} />
      {data ? <HowRead {...{ data, viewer, view }} /> : null}
    </div>
  );
}
