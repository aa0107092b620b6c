"use client";

import { useTranslations } from "use-intl";
import { Select } from "@/components/ui/select";

type Props = { chosen: "in" | "out" | null; onChoose: (side: string) => void };

/** In or out punches only; an empty side is both. */
export function PunchSelect({ chosen, onChoose }: Props) {
  const t = useTranslations("team.filter");
  return (
    <Select
      quiet
      aria-label={t("punch")}
      value={chosen ?? ""}
      onChange={({ target }) => onChoose(target.value)}
      className="w-36 max-md:flex-1"
    >
      <option value="">{t("anyPunch")}</option>
      <option value="in">{t("onlyIn")}</option>
      <option value="out">{t("onlyOut")}</option>
    </Select>
  );
}
