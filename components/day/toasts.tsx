"use client";

import { useTheme } from "next-themes";
import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";

const Toaster = lazy(() =>
  import("@/components/ui/toaster").then(({ Toaster }) => ({ default: Toaster })),
);

const NOTHING: readonly string[] = [];
let told = NOTHING;
let spoken = 0;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says that something succeeded, in passing. What went wrong stays on the screen instead. */
export const tell = (text: string): void => {
  told = [...told, text];
  for (const listener of listeners) listener();
};

/** Its effect runs after the toaster's own, which must listen before anything is said. */
function Speaker({ texts }: { texts: readonly string[] }) {
  useEffect(() => {
    const fresh = texts.slice(spoken);
    spoken = texts.length;
    if (fresh.length === 0) return;
    void import("sonner").then(({ toast }) => {
      for (const text of fresh) toast.success(text);
    });
  }, [texts]);
  return null;
}

function Ready({ texts }: { texts: readonly string[] }) {
  const t = useTranslations("a11y");
  const { resolvedTheme } = useTheme();
  return (
    <>
      <Toaster label={t("notifications")} theme={resolvedTheme === "dark" ? "dark" : "light"} />
      <Speaker texts={texts} />
    </>
  );
}

/** Where `tell` is heard; loads nothing before the first time. The frame has it once for all screens. */
export function Toasts() {
  const texts = useSyncExternalStore(
    subscribe,
    () => told,
    () => NOTHING,
  );
  if (texts.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Ready texts={texts} />
    </Suspense>
  );
}
