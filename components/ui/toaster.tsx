"use client";

import { Toaster as Sonner } from "sonner";

type Props = { label: string; theme: "light" | "dark" | "system" };

/** Where toasts appear; load it on the first one. Fire them with `toast` of sonner. */
export function Toaster({ label, theme }: Props) {
  return (
    <Sonner
      theme={theme}
      position="bottom-center"
      containerAriaLabel={label}
      offset={{ bottom: 24 }}
      mobileOffset={{ bottom: 80 }}
      toastOptions={{
        style: {
          background: "var(--paper-raised)",
          color: "var(--ink)",
          border: "1px solid var(--line)",
          boxShadow: "var(--float)",
          borderRadius: "10px",
          fontFamily: "inherit",
          fontSize: "0.8125rem",
        },
      }}
    />
  );
}
