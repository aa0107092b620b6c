"use client";

import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { IconButton } from "./icon-button";
import { useFocusReturn } from "./use-focus-return";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  /** Beside the close button, such as previous and next. */
  actions?: ReactNode;
  footer?: ReactNode;
  /** For a list with fields: as wide as a small window. */
  wide?: boolean;
  children: ReactNode;
};

const WIDTHS = { narrow: "md:w-[28rem]", wide: "md:w-[min(44rem,calc(100vw-1rem))]" } as const;
const PLACE =
  "fixed z-50 flex flex-col bg-paper-raised shadow-float outline-none max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[88dvh] max-md:animate-slide-up max-md:rounded-t-xl md:inset-y-2 md:right-2 md:animate-slide-left md:rounded-lg md:border md:border-line forced-colors:border";

/** The panel is what opened: none of its buttons is singled out, and it is read from the top. */
const focusWhole = (event: Event) => {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
};

/** A drawer beside the page; on a phone it rises from below. */
export function Sheet(props: Props) {
  const { open, onOpenChange, title, description, closeLabel, actions, footer, children } = props;
  const { remember, giveBack } = useFocusReturn();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-veil md:bg-veil/40" />
        <Dialog.Content
          className={classes(PLACE, props.wide ? WIDTHS.wide : WIDTHS.narrow)}
          onOpenAutoFocus={(event) => {
            remember();
            focusWhole(event);
          }}
          onCloseAutoFocus={giveBack}
          {...(description === undefined && { "aria-describedby": undefined })}
        >
          <header className="border-b border-line py-2.5 pr-2 pl-4">
            <div className="flex items-center gap-1">
              <Dialog.Title className="min-w-0 flex-1 text-lg font-semibold">{title}</Dialog.Title>
              {actions}
              <Dialog.Close asChild>
                <IconButton label={closeLabel} icon={<X aria-hidden="true" className="size-4" />} />
              </Dialog.Close>
            </div>
            {description === undefined ? null : (
              <Dialog.Description className="pr-2 text-xs text-ink-faint">
                {description}
              </Dialog.Description>
            )}
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4">{children}</div>
          {footer ? (
            <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          ) : null}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
