import type { QueryClient } from "@tanstack/react-query";
import type { Path } from "../contract/contract";
import { noteWrite } from "./own-writes";

/** The lists of people and days, and the numbers in the navigation. */
const LISTS = [
  "/api/team",
  "/api/remedies",
  "/api/exceptions",
  "/api/me",
] as const satisfies Path[];
/** Everything that shows attendance; refetched after a correction or a decision. */
const AFTER_WRITE = [
  ...LISTS,
  "/api/employees/{id}/days",
  "/api/employees/{id}/punches",
  "/api/employees/{id}/windows",
  "/api/trends",
  "/api/remedies/{approvalId}",
] as const satisfies readonly Path[];

const refresh = (client: QueryClient, paths: readonly Path[]): Promise<unknown> =>
  Promise.all(paths.map((path) => client.invalidateQueries({ queryKey: [path] })));

/** Marks all that a write may have changed, so that what is on screen asks again. */
export const refreshAfterWrite = (client: QueryClient) => {
  noteWrite();
  return refresh(client, AFTER_WRITE);
};

/** The same between two parcels of a long write: what is asked of Feishu row by row waits for its end. */
export const refreshLists = (client: QueryClient) => {
  noteWrite();
  return refresh(client, LISTS);
};

/** Marks the times of punches in the grid as old; those on screen are asked for again. */
export const refreshTeamTimes = (client: QueryClient): Promise<unknown> =>
  client.invalidateQueries({
    queryKey: ["/api/team"],
    predicate: ({ queryKey: [, input] }) =>
      typeof input === "object" && input !== null && "detail" in input,
  });

/** After reminders: the inbox and the days say who was reminded today. */
export const refreshReminded = (client: QueryClient): Promise<unknown> =>
  refresh(client, ["/api/exceptions", "/api/employees/{id}/windows"]);
