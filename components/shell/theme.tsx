"use client";

import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";

export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

export const isTheme = (text: string | undefined): text is Theme =>
  THEMES.some((theme) => theme === text);

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
      disableTransitionOnChange
      scriptProps={SCRIPT}
      {...(nonce !== undefined && { nonce })}
    >
      {children}
    </ThemeProvider>
  );
}
