const KEY = "rollcall:written-at";

let writtenAt = 0;
const heard = new Set<() => void>();

const remembered = (): number => {
  try {
    return Number(sessionStorage.getItem(KEY)) || 0;
  } catch {
    return 0;
  }
};

/** Something was written from this tab: what it shows may be newer than its data's own time. */
export const noteWrite = (at = Date.now()): void => {
  writtenAt = at;
  try {
    sessionStorage.setItem(KEY, String(at));
  } catch {
    // Kept from storage, it is known until the page is left.
  }
  for (const tell of heard) tell();
};

/** When this tab wrote something last, also before a reload, in epoch milliseconds; 0 for never. */
export const lastWrite = (): number => Math.max(writtenAt, remembered());

/** Calls back after every write; answers how to stop. */
export const onWrite = (tell: () => void): (() => void) => {
  heard.add(tell);
  return () => heard.delete(tell);
};
