"use client";

import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { CountBadge } from "@/components/ui/count-badge";
import { Toolbar } from "@/components/ui/toolbar";
import type { Filter } from "./filter";
import { FilterSheet, preloadFilterSheet } from "./lazy-filter-sheet";

type Props = {
  label: string;
  search?: ReactNode;
  filters: readonly Filter[];
  /** How many of them narrow the list. */
  active: number;
  /** Absent while nothing is narrowed. */
  onClear?: (() => void) | undefined;
  /** In sight at every width, such as saved views. */
  children?: ReactNode;
};

function Folded({ filters, active, onClear }: Pick<Props, "filters" | "active" | "onClear">) {
  const t = useTranslations("common");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        icon={<SlidersHorizontal aria-hidden="true" className="size-3.5" />}
        onClick={() => setOpen(true)}
        onPointerEnter={preloadFilterSheet}
        onFocus={preloadFilterSheet}
        className="md:hidden"
      >
        {t("filters")}
        <CountBadge count={active} label={t("filtersActive", { count: active })} />
      </Button>
      {open ? <FilterSheet {...{ filters, onClear }} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The filters of a list: side by side at a desk; on a phone the search, and a sheet for the rest. */
export function FilterRow({ label, search, filters, active, onClear, children }: Props) {
  const t = useTranslations("common");
  const controls = (desk: Filter["desk"]) =>
    filters
      .filter((filter) => filter.desk === desk)
      .map(({ key, control }) => (
        <span key={key} className="contents">
          {control}
        </span>
      ));
  return (
    <Toolbar label={label}>
      {search}
      <div className="contents max-md:hidden">{controls(undefined)}</div>
      {onClear ? (
        <Button
          size="sm"
          variant="quiet"
          aria-label={t("clearFilters")}
          className="max-md:hidden"
          onClick={onClear}
        >
          {t("clear")}
        </Button>
      ) : null}
      <Folded {...{ filters, active, onClear }} />
      <div className="flex items-center gap-2 md:ml-auto">
        <div className="contents max-md:hidden">{controls("end")}</div>
        {children}
      </div>
    </Toolbar>
  );
}
