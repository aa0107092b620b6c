"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Segmented } from "@/components/ui/segmented";
import { THEMES, useThemeChoice } from "./theme";

const ICONS = { light: Sun, dark: Moon, system: Monitor } as const;
const never = () => () => {};

/** The server cannot know the choice: nothing is marked until the page is alive. */
export function ThemeSwitch({ block = false }: { block?: boolean }) {
  const t = useTranslations("shell");
  const [theme, choose] = useThemeChoice();
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <Segmented
      label={t("theme")}
      value={alive ? theme : undefined}
      onChange={choose}
      block={block}
      options={THEMES.map((value) => {
        const Icon = ICONS[value];
        return {
          value,
          label: t(`themes.${value}`),
          icon: <Icon aria-hidden="true" className="size-3.5" />,
        };
      })}
    />
  );
}
