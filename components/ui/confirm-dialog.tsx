"use client";

import { AlertDialog } from "radix-ui";
import { type ReactNode, type RefObject, useRef } from "react";
import { Button } from "./button";
import { useFocusReturn } from "./use-focus-return";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A question that names the verb and how many it touches. */
  title: ReactNode;
  body: ReactNode;
  /** The button repeats the verb and the number: never just "OK". */
  action: string;
  cancel: string;
  danger?: boolean;
  /** Under way, and no longer to be stopped. */
  busy?: boolean;
  onConfirm: () => void;
  /** Where the keyboard begins: the button that confirms, or something of the dialog; else the way back. */
  start?: "action" | RefObject<HTMLElement | null>;
  /** What the decision needs, such as a note. */
  children?: ReactNode;
};

export function ConfirmDialog(props: Props) {
  const { open, onOpenChange, title, body, action, cancel, danger, busy, onConfirm, start } = props;
  const { remember, giveBack } = useFocusReturn();
  const button = useRef<HTMLButtonElement>(null);
  const begin = (event: Event) => {
    remember();
    const first = start === "action" ? button.current : start?.current;
    if (!first) return;
    event.preventDefault();
    first.focus({ preventScroll: true });
  };
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 animate-appear bg-veil" />
        <AlertDialog.Content
          onOpenAutoFocus={begin}
          onCloseAutoFocus={giveBack}
          className="fixed top-1/2 left-1/2 z-50 grid w-[min(26rem,calc(100vw-2rem))] -translate-1/2 animate-appear gap-3 rounded-lg border border-line bg-paper-raised p-5 shadow-float outline-none"
        >
          <AlertDialog.Title className="text-lg font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="text-sm text-ink-soft">
            {body}
          </AlertDialog.Description>
          {props.children}
          <div className="mt-2 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button disabled={busy ?? false}>{cancel}</Button>
            </AlertDialog.Cancel>
            <Button
              ref={button}
              variant={danger ? "danger" : "primary"}
              busy={busy ?? false}
              onClick={onConfirm}
            >
              {action}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
