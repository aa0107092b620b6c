/** Whether a key pressed there belongs to a field or a dialog rather than to the page; a box to tick takes no letters. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest(
      "input:not([type=checkbox]), textarea, select, [role=dialog], [role=alertdialog]",
    ) !== null);
