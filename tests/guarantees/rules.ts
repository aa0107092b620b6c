import type { Guarantee } from "./guarantee";
import { RULES_OF_A_DAY } from "./rules-of-a-day";
import { RULES_OF_TIME } from "./rules-of-time";

/** What the rules of the domain promise, each single promise once. */
export const RULES: readonly Guarantee[] = [...RULES_OF_A_DAY, ...RULES_OF_TIME];
