/** One promise in a sentence, and the tests that would fail if it were broken: file → titles as written there. */
export type Guarantee = {
  what: string;
  shownBy: Readonly<Record<string, readonly string[]>>;
};
