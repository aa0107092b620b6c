import type { TeamRow } from "@/lib/contract/team";

/** One way of showing the month. */
export type Grid = {
  /** Begins to show the rows. */
  mount(stage: HTMLElement, rows: readonly TeamRow[]): void;
  /** What scrolls, once cells are there; null until then. */
  shown(stage: HTMLElement): Element | null;
};
