"use client";

import { useTranslations } from "use-intl";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { DENSITIES, type Density } from "./grid/geometry";
import type { TeamView } from "./use-team-view";

type Props = { view: Pick<TeamView, "density" | "setDensity"> };

const densityOf = (text: string): Density =>
  DENSITIES.find((each) => each === text) ?? "comfortable";

/** What the cells tell: all choices in sight on a desk, a list where there is little room. */
export function DensitySwitch({ view: { density, setDensity } }: Props) {
  const t = useTranslations("team.density");
  const options = DENSITIES.map((value) => ({ value, label: t(value) }));
  return (
    <>
      <div className="ml-auto max-md:hidden">
        <Segmented label={t("label")} options={options} value={density} onChange={setDensity} />
      </div>
      <Select
        quiet
        aria-label={t("label")}
        value={density}
        onChange={(event) => setDensity(densityOf(event.target.value))}
        className="min-w-24 flex-1 md:hidden"
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </>
  );
}
