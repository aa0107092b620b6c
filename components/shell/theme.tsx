"use client";

import { ThemeProvider, useTheme } from "next-themes";
import type { ReactNode } from "react";

export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

const isTheme = (text: string | undefined): text is Theme => THEMES.some((theme) => theme === text);

// React complains of scripts in a page that the browser builds itself; there the effect sets the theme.
const SCRIPT = typeof window === "undefined" ? {} : { type: "application/json" };

/** Puts `dark` on the root element before the first paint; its inline script needs the nonce. */
export function Theming({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <ThemeProvider
      attribute="class"
      defaultTheme="system"
      storageKey="theme"
      enableColorScheme={false}
      scriptProps={SCRIPT}
      {...(nonce !== undefined && { nonce })}
    >
      {children}
    </ThemeProvider>
  );
}

const NO_FADES = "*, ::before, ::after { transition: none !important }";
const SWITCHING_MS = 50;

const withoutFades = (change: () => void) => {
  const still = new CSSStyleSheet();
  still.replaceSync(NO_FADES);
  document.adoptedStyleSheets.push(still);
  change();
  setTimeout(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still);
  }, SWITCHING_MS);
};

/**
 * The theme and how to choose another, which nothing on the page fades into. The provider's own way of
 * sparing the fades restyles every page while it starts.
 */
export const useThemeChoice = () => {
  const { theme, setTheme } = useTheme();
  const choose = (next: Theme) => withoutFades(() => setTheme(next));
  return [isTheme(theme) ? theme : undefined, choose] as const;
};
