import "server-only";
import type { Row } from "./cell";

/** Rows taken a few at a time from pages of any size. */
export type RowFeed = {
  /** As many as are at hand, at most `limit`; none at the end. */
  take(limit: number): Promise<readonly Row[]>;
  hasMore(): Promise<boolean>;
  close(): Promise<void>;
};

export const feedOf = (pages: AsyncIterable<readonly Row[]>): RowFeed => {
  const rest = pages[Symbol.asyncIterator]();
  let page: readonly Row[] = [];
  let at = 0;
  let ended = false;
  const hasMore = async () => {
    while (!ended && at >= page.length) {
      const next = await rest.next();
      if (next.done) ended = true;
      else page = next.value;
      at = 0;
    }
    return !ended;
  };
  return {
    hasMore,
    take: async (limit) => {
      if (!(await hasMore())) return [];
      const rows = page.slice(at, at + limit);
      at += rows.length;
      return rows;
    },
    close: async () => {
      await rest.return?.();
    },
  };
};
