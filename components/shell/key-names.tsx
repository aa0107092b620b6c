"use client";

import { Kbd } from "@/components/ui/kbd";
import { useAppleKeyboard } from "./use-apple-keyboard";

type Props = { keys: readonly string[]; always?: boolean };

/** Keys as they are written on the reader's keyboard; with `always` on a touch screen as well. */
export function KeyNames({ keys, always = false }: Props) {
  const apple = useAppleKeyboard();
  const written = (key: string) => (key === "Mod" ? (apple ? "⌘" : "Ctrl") : key);
  return (
    <span className="inline-flex gap-1">
      {keys.map((key) => (
        <Kbd key={key} always={always}>
          {written(key)}
        </Kbd>
      ))}
    </span>
  );
}
