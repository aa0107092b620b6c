/** The server answers at once with what it has and reads behind it what is older than this. */
const READ_BEHIND_MS = 60_000;
const MOST_LOOKS = 3;

type Looked = {
  /** ISO 8601, when it was pressed and now. */
  before: string | null | undefined;
  after: string | null | undefined;
  failed: boolean;
  /** How often has been asked since it was pressed. */
  looks: number;
  /** Epoch milliseconds. */
  now: number;
};

const instantOf = (text: string | null | undefined) => (text ? Date.parse(text) : 0);

/** What came of a refresh; `again` is that the newer answer may still be on its way. */
export const cameOf = ({ before, after, failed, looks, now }: Looked) => {
  if (failed) return "failed";
  if (instantOf(after) > instantOf(before)) return "newer";
  const old = now - instantOf(after) > READ_BEHIND_MS;
  return old && looks < MOST_LOOKS ? "again" : "none";
};

type Seen = {
  asOf: string | null | undefined;
  failed: boolean;
  online: boolean;
  /** Pressed while there is no network. */
  refused: boolean;
  said: "asking" | "newer" | "none" | null;
};

const KEYS = { newer: "refreshed", none: "noNewer" } as const;

/** Which sentence says how old the data is; those with a time need one. */
export const sentenceFor = ({ asOf, failed, online, refused, said }: Seen) => {
  if (!online) return refused ? "cannotRefresh" : asOf ? "offline" : "offlineEmpty";
  if (said === "asking") return "refreshing";
  if (asOf === undefined && !failed) return "loading";
  if (!asOf) return "never";
  if (failed) return "stale";
  return said === null ? "asOf" : KEYS[said];
};

const UNDATED: readonly string[] = [
  "cannotRefresh",
  "offlineEmpty",
  "refreshing",
  "loading",
  "never",
];

/** Rows that this tab has written since (`written` in epoch milliseconds) are shown all the same. */
export const isOlderThanShown = (
  sentence: ReturnType<typeof sentenceFor>,
  asOf: string | null | undefined,
  written: number,
): boolean => !UNDATED.includes(sentence) && instantOf(asOf) < written;
