import type { Guarantee } from "./guarantee";
import { TRAPS_OF_CALLING } from "./traps-of-calling";
import { TRAPS_OF_CORRECTIONS } from "./traps-of-corrections";
import { TRAPS_OF_DAYS } from "./traps-of-days";
import { TRAPS_OF_LISTS } from "./traps-of-lists";
import { TRAPS_OF_REFUSALS } from "./traps-of-refusals";

/** Where Feishu surprises whoever calls it, each surprise once. */
export const TRAPS: readonly Guarantee[] = [
  ...TRAPS_OF_CALLING,
  ...TRAPS_OF_REFUSALS,
  ...TRAPS_OF_LISTS,
  ...TRAPS_OF_DAYS,
  ...TRAPS_OF_CORRECTIONS,
];
