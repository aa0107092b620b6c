import "server-only";
import type { Cell } from "@/lib/attendance/record";
import { type State, stateRow } from "@/lib/attendance/result";
import type { StyleName } from "../xlsx/styles";

/** The look of a state: solid red for a whole day, outlined violet for what is pending. */
export const styleOfState = (state: State): StyleName => {
  if (state === "lack-day") return "red-solid";
  return state === "pending" ? "violet-outline" : stateRow(state).tone;
};

/** As on screen: hollow where one punch lacks, solid where both do. */
export const styleOfCell = ({ state, side }: Cell): StyleName =>
  state === "lack" && side === "both" ? "red-solid" : styleOfState(state);
