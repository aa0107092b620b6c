"use client";

import { ChevronsUpDown, LogOut, MonitorOff } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { onOneLine } from "@/components/ui/readable";
import { UserText } from "@/components/ui/user-text";
import type { Role } from "@/lib/attendance/person";
import { LanguageSwitch } from "./language-switch";
import { ThemeSwitch } from "./theme-switch";

const PANEL =
  "absolute z-40 grid w-64 animate-appear gap-3 rounded-lg border border-line bg-paper-raised p-3 shadow-float max-md:top-full max-md:right-0 max-md:mt-1 md:bottom-full md:left-0 md:mb-1";

const useCloseOutside = () => {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const node = menu.current;
      const inside = event.target instanceof Node && node?.contains(event.target);
      if (node && !inside) node.open = false;
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !menu.current?.open) return;
      menu.current.open = false;
      menu.current.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", closeOnEscape);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", closeOnEscape);
    };
  }, []);
  return menu;
};

/** Who is signed in, their language and theme, and the way out; it opens without scripts. */
export function ViewerMenu({ name, role }: { name: string; role: Role }) {
  const t = useTranslations("shell");
  return (
    <details ref={useCloseOutside()} data-print="hidden" className="relative">
      <summary
        aria-label={t("viewerMenu", { name: onOneLine(name) })}
        className="flex items-center gap-2 rounded-md p-1 hover:bg-hover pointer-coarse:min-h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center md:max-lg:justify-center"
      >
        <Avatar name={name} />
        <span className="grid min-w-0 flex-1 max-lg:hidden">
          <UserText cut text={name} className="text-sm leading-tight font-medium" />
          <span className="text-2xs text-ink-faint">{t(`roles.${role}`)}</span>
        </span>
        <ChevronsUpDown aria-hidden="true" className="size-3.5 text-ink-faint max-lg:hidden" />
      </summary>
      <div className={PANEL}>
        <p className="flex items-baseline justify-between gap-2 px-1 lg:hidden">
          <UserText cut text={name} className="text-sm font-semibold" />
          <span className="text-2xs text-ink-faint">{t(`roles.${role}`)}</span>
        </p>
        <div className="grid gap-1">
          <span className="px-1 text-2xs text-ink-faint">{t("language")}</span>
          <LanguageSwitch block />
        </div>
        <div className="grid gap-1">
          <span className="px-1 text-2xs text-ink-faint">{t("theme")}</span>
          <ThemeSwitch block />
        </div>
        <form method="post" action="/api/auth/logout" className="border-t border-line pt-2">
          <Button
            type="submit"
            variant="quiet"
            icon={<LogOut aria-hidden="true" className="size-3.5" />}
            className="w-full !justify-start !px-2"
          >
            {t("signOut")}
          </Button>
          <Button
            type="submit"
            formAction="/api/auth/logout/everywhere"
            variant="quiet"
            icon={<MonitorOff aria-hidden="true" className="size-3.5" />}
            className="w-full !justify-start !px-2"
          >
            {t("signOutEverywhere")}
          </Button>
        </form>
      </div>
    </details>
  );
}
