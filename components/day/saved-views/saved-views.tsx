"use client";

import { Bookmark, ChevronDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { ViewNoun } from "@/lib/contract/views";

const load = () => import("./views-panel").then(({ ViewsPanel }) => ViewsPanel);
const ViewsPanel = dynamic(load, { ssr: false });

/** Closes on Escape, and as soon as somebody presses elsewhere. */
const usePopover = () => {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const onPress = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      box.current?.querySelector("button")?.focus();
    };
    document.addEventListener("pointerdown", onPress);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("keydown", onKey);
    };
  }, [open]);
  return { box, open, setOpen };
};

/** The filters that the viewer has kept under names, and the way to keep those of now. */
export function SavedViews({ noun }: { noun: ViewNoun }) {
  const t = useTranslations("views");
  const { box, open, setOpen } = usePopover();
  return (
    <div ref={box} className="relative" data-print="hidden">
      <Button
        aria-expanded={open}
        aria-haspopup="dialog"
        icon={<Bookmark aria-hidden="true" className="size-3.5" />}
        onClick={() => setOpen(!open)}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
      >
        <span className="max-md:sr-only">{t("button")}</span>
        <ChevronDown aria-hidden="true" className="size-3.5 text-ink-faint max-md:hidden" />
      </Button>
      {open ? <ViewsPanel noun={noun} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
