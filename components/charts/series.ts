import type { Tone } from "@/components/ui/tone";

export type Point = { key: string /** On the axis. */; tick: string /** In full. */; name: string };

export type Series = {
  key: string;
  name: string;
  tone: Tone;
  /** A part of the pile, a paler one, or a hollow bar beside it for what it may count already. */
  look: "solid" | "faint" | "beside";
  /** One for each point; null for what has not come yet, which is not drawn. */
  values: readonly (number | null)[];
};

const OPACITY = { solid: 0.8, faint: 0.35, beside: 1 } as const;

const INKS = {
  red: "var(--tone-red)",
  amber: "var(--tone-amber)",
  violet: "var(--tone-violet)",
  blue: "var(--tone-blue)",
  grey: "var(--tone-grey)",
  accent: "var(--accent)",
  plain: "var(--ink-soft)",
} as const satisfies Record<Tone, string>;

export const inkOf = ({ tone }: Pick<Series, "tone">): string => INKS[tone];
export const opacityOf = ({ look }: Pick<Series, "look">): number => OPACITY[look];
