export type Tone = "red" | "amber" | "violet" | "blue" | "grey" | "accent" | "plain";

type ToneClasses = { text: string; soft: string; solid: string; outline: string; dot: string };

/** How each tone is worn: as text, on its soft ground, solid, as an outline, as a dot. */
export const TONES = {
  red: {
    text: "text-tone-red",
    soft: "bg-tone-red-soft text-tone-red",
    solid: "bg-tone-red text-paper-raised",
    outline: "border-tone-red text-tone-red",
    dot: "bg-tone-red",
  },
  amber: {
    text: "text-tone-amber",
    soft: "bg-tone-amber-soft text-tone-amber",
    solid: "bg-tone-amber text-paper-raised",
    outline: "border-tone-amber text-tone-amber",
    dot: "bg-tone-amber",
  },
  violet: {
    text: "text-tone-violet",
    soft: "bg-tone-violet-soft text-tone-violet",
    solid: "bg-tone-violet text-paper-raised",
    outline: "border-tone-violet text-tone-violet",
    dot: "bg-tone-violet",
  },
  blue: {
    text: "text-tone-blue",
    soft: "bg-tone-blue-soft text-tone-blue",
    solid: "bg-tone-blue text-paper-raised",
    outline: "border-tone-blue text-tone-blue",
    dot: "bg-tone-blue",
  },
  grey: {
    text: "text-tone-grey",
    soft: "bg-tone-grey-soft text-tone-grey",
    solid: "bg-tone-grey text-paper-raised",
    outline: "border-line-strong text-tone-grey",
    dot: "bg-line-strong",
  },
  accent: {
    text: "text-accent",
    soft: "bg-accent-soft text-accent",
    solid: "bg-accent text-accent-ink",
    outline: "border-accent text-accent",
    dot: "bg-accent",
  },
  plain: {
    text: "text-ink",
    soft: "bg-hover text-ink",
    solid: "bg-ink text-paper-raised",
    outline: "border-line text-ink",
    dot: "bg-ink-faint",
  },
} as const satisfies Record<Tone, ToneClasses>;
