/** Words of a list's address that are not the list's own. */
const NOT_THE_LISTS = ["person", "day"];

/**
 * The page of one correction, by its approval or the id of our request. The words of the list that it is
 * opened from go along, so that it knows the way back and what comes next.
 */
export const storyAddress = (id: string, list?: { toString(): string }): string => {
  const path = `/remedies/${encodeURIComponent(id)}`;
  if (list === undefined) return path;
  const words = new URLSearchParams(list.toString());
  for (const name of NOT_THE_LISTS) words.delete(name);
  words.set("via", "list");
  return `${path}?${words}`;
};

/** Back to the list as it was left; all of it where the page was not opened from one. */
export const listBehind = (address: { toString(): string }): string => {
  const words = new URLSearchParams(address.toString());
  if (words.get("via") !== "list") return "/remedies";
  words.delete("via");
  return words.size > 0 ? `/remedies?${words}` : "/remedies";
};
