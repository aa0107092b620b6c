"use client";

import { useTranslations } from "use-intl";
import { onOneLine } from "@/components/ui/readable";
import { Select } from "@/components/ui/select";
import type { ViewerInfo } from "@/lib/contract/me";

type Department = ViewerInfo["departments"][number];
type Props = {
  departments: readonly Department[];
  chosen: string | null;
  onChoose: (departmentId: string) => void;
};

const INDENT = "\u2003";

/** Departments in scope, each under its parent and with how many people it holds. */
export function DepartmentSelect({ departments, chosen, onChoose }: Props) {
  const t = useTranslations("team.filter");
  const known = departments.some(({ departmentId }) => departmentId === chosen);
  return (
    <Select
      quiet
      aria-label={t("department")}
      value={known && chosen !== null ? chosen : ""}
      onChange={(event) => onChoose(event.target.value)}
      className="w-48 max-md:flex-1"
    >
      <option value="">{t("allDepartments")}</option>
      {departments.map(({ departmentId, name, depth, people }, i) => {
        const holds = (departments[i + 1]?.depth ?? 0) > depth;
        const text = t(holds ? "withChildren" : "ofDepartment", {
          name: onOneLine(name),
          count: people,
        });
        return (
          <option key={departmentId} value={departmentId}>
            {`${INDENT.repeat(depth)}${text}`}
          </option>
        );
      })}
    </Select>
  );
}
