"use client";

import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Kbd } from "@/components/ui/kbd";

const KEYS = [
  { keys: ["←", "↑", "↓", "→"], text: "team.keyboard.move" },
  { keys: ["Enter"], text: "team.keyboard.open" },
  { keys: ["R"], text: "day.action.remedy" },
  { keys: ["Shift", "→"], text: "team.keyboard.select" },
  { keys: ["Ctrl/⌘", "A"], text: "team.keyboard.all" },
  { keys: ["/"], text: "team.keyboard.search" },
  { keys: ["Esc"], text: "team.keyboard.close" },
] as const;

/** What the keys do; nothing where there is no keyboard to speak of. */
export function KeyboardHelp() {
  const t = useTranslations();
  return (
    <div data-print="hidden" className="pointer-coarse:hidden">
      <Disclosure summary={t("team.keyboard.title")}>
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {KEYS.map(({ keys, text }) => (
            <li key={text} className="flex items-center gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
              {t(text)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
