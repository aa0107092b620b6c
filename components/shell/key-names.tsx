"use client";

import { Kbd } from "@/components/ui/kbd";
import { useAppleKeyboard } from "./use-apple-keyboard";

/** Keys as they are written on the reader's keyboard. */
export function KeyNames({ keys }: { keys: readonly string[] }) {
  const apple = useAppleKeyboard();
  const written = (key: string) => (key === "Mod" ? (apple ? "⌘" : "Ctrl") : key);
  return (
    <span className="inline-flex gap-1">
      {keys.map((key) => (
        <Kbd key={key}>{written(key)}</Kbd>
      ))}
    </span>
  );
}
