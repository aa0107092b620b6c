"use client";

import { FilePlus2, Keyboard, Languages, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "use-intl";
import type { Role } from "@/lib/attendance/person";
import { LANGUAGE_NAMES, LANGUAGES } from "@/lib/text/languages";
import type { Entry } from "./entries";
import { keepLanguage } from "./keep-language";
import { destinationsFor } from "./navigation";
import { THEMES, useThemeChoice } from "./theme";

const THEME_ICONS = { light: Sun, dark: Moon, system: Monitor } as const;

type Does = { onKeys: () => void; onSignOut: () => void };

/** The pages a role has and what can be done from anywhere. */
export const useActions = (role: Role, { onKeys, onSignOut }: Does): Entry[] => {
  const t = useTranslations("shell");
  const nav = useTranslations("nav");
  const router = useRouter();
  const language = useLocale();
  const [theme, choose] = useThemeChoice();
  const act = (entry: Omit<Entry, "section">): Entry => ({ section: "actions", ...entry });
  const pages = destinationsFor(role).map(
    ({ noun, href, icon }): Entry => ({
      id: href,
      section: "pages",
      label: nav(noun),
      words: noun,
      icon,
      run: () => router.push(href),
    }),
  );
  const languages = LANGUAGES.filter((each) => each !== language).map((each) =>
    act({
      id: each,
      label: t("palette.speak", { language: LANGUAGE_NAMES[each] }),
      words: each,
      icon: Languages,
      run: () => keepLanguage(each),
    }),
  );
  const themes = THEMES.filter((each) => each !== theme).map((each) =>
    act({
      id: each,
      label: t("palette.wear", { theme: t(`themes.${each}`) }),
      words: each,
      icon: THEME_ICONS[each],
      run: () => choose(each),
    }),
  );
  return [
    ...pages,
    act({
      id: "correct",
      label: t("palette.correct"),
      icon: FilePlus2,
      run: () => router.push("/remedies/new"),
    }),
    ...languages,
    ...themes,
    act({ id: "keys", label: t("shortcuts.title"), words: "?", icon: Keyboard, run: onKeys }),
    act({ id: "out", label: t("signOut"), icon: LogOut, run: onSignOut }),
  ];
};
