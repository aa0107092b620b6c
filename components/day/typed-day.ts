import { type Day, isDay } from "@/lib/attendance/day";

/** While a year is being typed it is not one that anybody means. */
export const EARLIEST: Day = "2015-01-01";

/** What a date field holds, once it is a day that somebody can mean. */
export const typedDay = (text: string): Day | null =>
  isDay(text) && text >= EARLIEST ? text : null;
