"use client";

import { useTranslations } from "use-intl";
import { Segmented } from "@/components/ui/segmented";
import { DENSITIES } from "./grid/geometry";
import type { TeamView } from "./use-team-view";

type Props = { view: Pick<TeamView, "density" | "setDensity"> };

/** What the cells tell. */
export function DensitySwitch({ view: { density, setDensity } }: Props) {
  const t = useTranslations("team.density");
  const options = DENSITIES.map((value) => ({ value, label: t(value) }));
  return <Segmented label={t("label")} options={options} value={density} onChange={setDensity} />;
}
