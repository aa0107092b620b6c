import type { Tone } from "./mark";

/** Names of the theme's custom properties, without the dashes. */
export const INKS = [
  "ink",
  "ink-soft",
  "ink-faint",
  "paper",
  "paper-raised",
  "line",
  "focus",
  "tone-red",
  "tone-red-soft",
  "tone-amber",
  "tone-amber-soft",
  "tone-violet",
  "tone-violet-soft",
  "tone-blue",
  "tone-blue-soft",
  "tone-grey",
  "tone-grey-soft",
] as const;
export type Ink = (typeof INKS)[number];

export const strongInk = (tone: Tone): Ink => (tone === "plain" ? "ink-soft" : `tone-${tone}`);
export const softInk = (tone: Tone): Ink =>
  tone === "plain" ? "tone-grey-soft" : `tone-${tone}-soft`;
