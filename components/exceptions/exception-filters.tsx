"use client";

import type { ComponentProps, RefObject } from "react";
import { useTranslations } from "use-intl";
import type { Filter } from "@/components/day/filters/filter";
import { FilterRow } from "@/components/day/filters/filter-row";
import { useCommonFilters } from "@/components/day/filters/use-common-filters";
import { PeriodStepper } from "@/components/day/period-stepper";
import { SavedViews } from "@/components/day/saved-views/saved-views";
import { SearchBox } from "@/components/ui/search-box";
import { Segmented } from "@/components/ui/segmented";
import { EXCEPTION_GROUPINGS } from "@/lib/contract/lists";
import type { ViewerInfo } from "@/lib/contract/me";
import { StateChips } from "./state-chips";
import { WITHIN_DAYS } from "./use-exceptions-view";

type Props = ComponentProps<typeof StateChips> & {
  viewer: ViewerInfo;
  search: RefObject<HTMLInputElement | null>;
};

const ANY = "any";

/** How soon it must run out. */
function Within({ view }: Pick<Props, "view">) {
  const t = useTranslations("exceptions.filter");
  const options = WITHIN_DAYS.map((days) => ({
    value: String(days),
    label: days === 0 ? t("withinToday") : t("withinDays", { days }),
  }));
  return (
    <Segmented
      label={t("within")}
      options={[...options, { value: ANY, label: t("withinAny") }]}
      value={view.within === null ? ANY : String(view.within)}
      onChange={(value) =>
        view.setWithin(WITHIN_DAYS.find((days) => String(days) === value) ?? null)
      }
    />
  );
}

function Grouping({ view }: Pick<Props, "view">) {
  const t = useTranslations("exceptions.filter");
  return (
    <Segmented
      label={t("group")}
      options={EXCEPTION_GROUPINGS.map((value) => ({ value, label: t(`groups.${value}`) }))}
      value={view.group}
      onChange={view.setGroup}
    />
  );
}

const useFilters = ({ viewer, view }: Pick<Props, "viewer" | "view">): Filter[] => {
  const t = useTranslations();
  const common = useCommonFilters();
  return [
    {
      key: "within",
      label: t("exceptions.filter.within"),
      control: <Within view={view} />,
    },
    common.department(viewer, view),
    common.punch(view),
    {
      key: "period",
      label: t("team.period.label"),
      control: <PeriodStepper at={view.at} latest={t("exceptions.recent")} />,
      desk: "elsewhere",
    },
    {
      key: "group",
      label: t("exceptions.filter.group"),
      control: <Grouping view={view} />,
      desk: "end",
    },
  ];
};

/** Every filter of the inbox; all of them live in the address. */
export function ExceptionFilters(props: Props) {
  const { viewer, view, counts, partial, search, shiftName } = props;
  const t = useTranslations();
  const { within, departmentId, punch } = view;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <FilterRow
        label={t("exceptions.filter.label")}
        search={
          <SearchBox
            ref={search}
            label={t("team.filter.search")}
            clearLabel={t("common.clear")}
            value={view.q}
            onChange={view.search}
            shortcut="/"
            className="flex-1 md:max-w-52 md:min-w-40"
          />
        }
        filters={useFilters({ viewer, view })}
        active={[within, departmentId, punch].filter((chosen) => chosen !== null).length}
        onClear={view.filtered || view.narrowed ? view.clear : undefined}
      >
        <SavedViews noun="exceptions" />
      </FilterRow>
      <StateChips {...{ view, counts, partial, shiftName }} />
    </div>
  );
}
