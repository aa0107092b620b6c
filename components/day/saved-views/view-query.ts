/** What a screen opens beside its list, or unfolds in it: no filter. */
const NOT_FILTERS = ["person", "day", "past", "counted", "of", "on"];

/** The filters of an address, always in the same order, as they are kept and compared. */
export const viewQuery = (address: { toString(): string }): string => {
  const words = new URLSearchParams(address.toString());
  for (const name of NOT_FILTERS) words.delete(name);
  words.sort();
  return words.toString();
};
