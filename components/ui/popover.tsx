"use client";

import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";

type Props = {
  /** A button; it opens the popover. */
  trigger: ReactNode;
  label: string;
  align?: "start" | "end";
  children: ReactNode;
};

export function Popover({ trigger, label, align = "start", children }: Props) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className="z-50 max-w-[min(24rem,calc(100vw-1.5rem))] animate-appear rounded-lg border border-line bg-paper-raised p-3 text-sm shadow-float outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
