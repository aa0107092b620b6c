"use client";

import { useTranslations } from "use-intl";
import { NeighbourButtons } from "@/components/ui/neighbours";
import { onOneLine } from "@/components/ui/readable";
import type { Neighbours } from "./use-neighbours";

/** The person before and after in the same list, and where in it we are; [ and ], or K and J. */
export function NeighboursNav({ neighbours }: { neighbours: Neighbours }) {
  const t = useTranslations("employees.neighbours");
  const { position, total, previous, next, open } = neighbours;
  const label = (key: "previous" | "next", name: string | undefined) =>
    name === undefined ? t(`${key}None`) : t(key, { name: onOneLine(name) });
  return (
    <NeighbourButtons
      way="vertical"
      labels={{
        group: t("label"),
        previous: label("previous", previous?.name),
        next: label("next", next?.name),
      }}
      position={t("position", { position, total })}
      onPrevious={previous ? () => open(previous) : undefined}
      onNext={next ? () => open(next) : undefined}
    />
  );
}
