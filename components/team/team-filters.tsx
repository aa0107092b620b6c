"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { DepartmentSelect } from "@/components/day/department-select";
import { SavedViews } from "@/components/day/saved-views/saved-views";
import { useSearchKeys } from "@/components/day/use-search-keys";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { SearchBox } from "@/components/ui/search-box";
import { Select } from "@/components/ui/select";
import { Toolbar } from "@/components/ui/toolbar";
import type { ViewerInfo } from "@/lib/contract/me";
import { DensitySwitch } from "./density-switch";
import type { TeamView } from "./use-team-view";

type Props = { viewer: ViewerInfo; view: TeamView; onEnterGrid: () => void };

/** Every filter of the team; all of them live in the address. */
export function TeamFilters({ viewer, view, onEnterGrid }: Props) {
  const t = useTranslations("team");
  const common = useTranslations("common");
  const search = useRef<HTMLInputElement>(null);
  useSearchKeys(search, onEnterGrid);
  return (
    <Toolbar label={t("filter.label")}>
      <SearchBox
        ref={search}
        label={t("filter.search")}
        clearLabel={common("clear")}
        value={view.q}
        onChange={view.search}
        shortcut="/"
        className="w-52 max-md:w-auto max-md:min-w-32 max-md:flex-1"
      />
      <Chip pressed={view.onlyProblems} tone="red" onClick={view.toggleProblems}>
        {t("filter.onlyProblems")}
      </Chip>
      <DepartmentSelect
        departments={viewer.departments}
        chosen={view.departmentId}
        onChoose={view.chooseDepartment}
      />
      <Select
        quiet
        aria-label={t("filter.punch")}
        value={view.punch ?? ""}
        onChange={(event) => view.choosePunch(event.target.value)}
        className="w-36 max-md:min-w-32 max-md:flex-1"
      >
        <option value="">{t("filter.anyPunch")}</option>
        <option value="in">{t("filter.onlyIn")}</option>
        <option value="out">{t("filter.onlyOut")}</option>
      </Select>
      {view.filtered ? (
        <Button size="sm" variant="quiet" onClick={view.clear}>
          {t("filter.clear")}
        </Button>
      ) : null}
      <DensitySwitch view={view} />
      <SavedViews noun="team" />
    </Toolbar>
  );
}
