"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import type { Filter } from "@/components/day/filters/filter";
import { FilterRow } from "@/components/day/filters/filter-row";
import { useCommonFilters } from "@/components/day/filters/use-common-filters";
import { SavedViews } from "@/components/day/saved-views/saved-views";
import { useSearchKeys } from "@/components/day/use-search-keys";
import { Chip } from "@/components/ui/chip";
import { SearchBox } from "@/components/ui/search-box";
import type { ViewerInfo } from "@/lib/contract/me";
import { DensitySwitch } from "./density-switch";
import type { TeamView } from "./use-team-view";

type Props = { viewer: ViewerInfo; view: TeamView; onEnterGrid: () => void };

const useFilters = ({ viewer, view }: Omit<Props, "onEnterGrid">): Filter[] => {
  const t = useTranslations("team");
  const common = useCommonFilters();
  return [
    {
      key: "problems",
      label: t("filter.problems"),
      control: (
        <Chip pressed={view.onlyProblems} tone="red" onClick={view.toggleProblems}>
          {t("filter.onlyProblems")}
        </Chip>
      ),
    },
    common.department(viewer, view),
    common.punch(view),
    common.cycle(view),
    {
      key: "density",
      label: t("density.label"),
      control: <DensitySwitch view={view} />,
      desk: "end",
    },
  ];
};

/** Every filter of the team; all of them live in the address. */
export function TeamFilters({ viewer, view, onEnterGrid }: Props) {
  const t = useTranslations("team.filter");
  const common = useTranslations("common");
  const search = useRef<HTMLInputElement>(null);
  useSearchKeys(search, onEnterGrid);
  const { onlyProblems, departmentId, punch } = view;
  return (
    <FilterRow
      label={t("label")}
      search={
        <SearchBox
          ref={search}
          label={t("search")}
          clearLabel={common("clear")}
          value={view.q}
          onChange={view.search}
          shortcut="/"
          className="flex-1 md:max-w-52 md:min-w-40"
        />
      }
      filters={useFilters({ viewer, view })}
      active={[onlyProblems, departmentId !== null, punch !== null].filter(Boolean).length}
      onClear={view.filtered || departmentId !== null ? view.clear : undefined}
    >
      <SavedViews noun="team" />
    </FilterRow>
  );
}
