"use client";

import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";
import { CycleSelect } from "@/components/day/cycle-select";
import { DepartmentSelect } from "@/components/day/department-select";
import { PunchSelect } from "@/components/day/punch-select";
import type { ViewerInfo } from "@/lib/contract/me";
import type { Filter } from "./filter";

type Departments = {
  departmentId: ComponentProps<typeof DepartmentSelect>["chosen"];
  chooseDepartment: ComponentProps<typeof DepartmentSelect>["onChoose"];
};
type Punches = {
  punch: ComponentProps<typeof PunchSelect>["chosen"];
  choosePunch: ComponentProps<typeof PunchSelect>["onChoose"];
};
type Period = ComponentProps<typeof CycleSelect>;

/** The filters that several lists have, each of the view that holds it. */
export const useCommonFilters = () => {
  const t = useTranslations("team");
  return {
    department: ({ departments }: ViewerInfo, view: Departments): Filter => ({
      key: "department",
      label: t("filter.department"),
      control: (
        <DepartmentSelect
          departments={departments}
          chosen={view.departmentId}
          onChoose={view.chooseDepartment}
        />
      ),
    }),
    punch: (view: Punches): Filter => ({
      key: "punch",
      label: t("filter.punch"),
      control: <PunchSelect chosen={view.punch} onChoose={view.choosePunch} />,
    }),
    cycle: ({ at }: Pick<Period, "at">): Filter => ({
      key: "cycle",
      label: t("period.start"),
      control: <CycleSelect at={at} />,
      desk: "elsewhere",
    }),
  };
};
