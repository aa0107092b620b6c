"use client";

import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { IconButton } from "./icon-button";
import { useFocusReturn } from "./use-focus-return";

type Props = {
  title: string;
  /** The content heads itself, such as a palette by its input; the title is then only heard. */
  bare?: boolean;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
};

const PLACE =
  "fixed top-[min(12dvh,6rem)] left-1/2 z-50 flex max-h-[76dvh] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 animate-appear flex-col overflow-clip rounded-lg border border-line bg-paper-raised shadow-float outline-none";

/** A dialog in the middle, open for as long as it is mounted. */
export function Modal({ title, bare = false, closeLabel, onClose, children }: Props) {
  const { remember, giveBack } = useFocusReturn();
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-appear bg-veil" />
        <Dialog.Content
          className={PLACE}
          aria-describedby={undefined}
          onOpenAutoFocus={remember}
          onCloseAutoFocus={giveBack}
        >
          <div
            className={classes(
              bare
                ? "sr-only"
                : "flex items-center justify-between border-b border-line py-2 pr-2 pl-4",
            )}
          >
            <Dialog.Title className="text-lg font-semibold">{title}</Dialog.Title>
            {bare ? null : (
              <Dialog.Close asChild>
                <IconButton label={closeLabel} icon={<X aria-hidden="true" className="size-4" />} />
              </Dialog.Close>
            )}
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
