"use client";

import { Search } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { isTyping } from "@/components/ui/is-typing";
import { useLoaded } from "@/components/ui/use-loaded";
import type { Role } from "@/lib/attendance/person";
import { KeyNames } from "./key-names";

const loadPalette = () => import("./palette").then(({ Palette }) => Palette);
const loadMap = () => import("./keyboard-map").then(({ KeyboardMap }) => KeyboardMap);

const BUTTON =
  "flex h-8 items-center gap-2.5 rounded-md border border-line bg-paper-raised text-sm text-ink-faint shadow-rest transition-colors hover:border-line-strong hover:text-ink max-md:mr-1 max-md:ml-auto max-md:size-11 max-md:justify-center max-md:border-transparent max-md:bg-transparent max-md:shadow-none md:max-lg:justify-center md:px-2";

const inDialog = () => document.querySelector("[role=dialog], [role=alertdialog]") !== null;

/** The way to anywhere: a button, Ctrl or Command with K, and `?` for the keys. */
export function Jump({ role }: { role: Role }) {
  const t = useTranslations("shell");
  const [open, set] = useState<"palette" | "map" | null>(null);
  const [Palette, fetchPalette] = useLoaded(loadPalette);
  const [KeyboardMap, fetchMap] = useLoaded(loadMap);
  const show = (what: "palette" | "map") => {
    if (what === "palette") fetchPalette();
    else fetchMap();
    set(what);
  };
  const close = () => set(null);
  const listen = useEffectEvent((event: KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey;
    const wantsPalette = mod && !event.altKey && event.key.toLowerCase() === "k";
    const wantsMap = event.key === "?" && !mod && !isTyping(event.target);
    // Fetched while the K is still on its way, so that the first letters find the field.
    if (event.key === "Control" || event.key === "Meta") fetchPalette();
    if (!wantsPalette && !wantsMap) return;
    event.preventDefault();
    if (open === "palette" && wantsPalette) close();
    else if (!inDialog()) show(wantsPalette ? "palette" : "map");
  });
  useEffect(() => {
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return (
    <>
      <button
        type="button"
        data-print="hidden"
        aria-label={t("palette.title")}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        title={t("palette.title")}
        onClick={() => show("palette")}
        onPointerEnter={fetchPalette}
        onFocus={fetchPalette}
        className={BUTTON}
      >
        <Search aria-hidden="true" className="size-5 shrink-0 md:size-4" />
        <span className="flex-1 text-left max-lg:hidden">{t("palette.button")}</span>
        <span aria-hidden="true" className="max-lg:hidden">
          <KeyNames keys={["Mod", "K"]} />
        </span>
      </button>
      {open === "palette" && Palette ? (
        <Palette role={role} onClose={close} onKeys={() => show("map")} />
      ) : null}
      {open === "map" && KeyboardMap ? <KeyboardMap role={role} onClose={close} /> : null}
    </>
  );
}
