import "server-only";
import { sql } from "drizzle-orm";
import { json } from "./bulk";
import type { Store } from "./store";

/** Group and shift by which a day was judged; null where there is none. */
export type Roster = { groupId: string | null; shiftId: string | null };

/** The mark of a day that nothing judged, or of which nothing is known. */
export const NO_ROSTER = "0";
const NOTHING: Roster = { groupId: null, shiftId: null };
const ZERO = 48;
/** A mark beyond it would be half of a pair. */
const LAST = 0xd7ff - ZERO;

type Known = { marks: Map<string, string>; rosters: Map<string, Roster> };
const kept = new WeakMap<Store, Known>();

const knownOf = (store: Store): Known => {
  const known = kept.get(store) ?? { marks: new Map(), rosters: new Map([[NO_ROSTER, NOTHING]]) };
  kept.set(store, known);
  return known;
};

/** Also what the database is given: ids are cleaned as those in the records are. */
const keyOf = ({ groupId, shiftId }: Roster): string => json([groupId ?? "", shiftId ?? ""]);
const markOf = (id: number) => (id > LAST ? NO_ROSTER : String.fromCharCode(ZERO + id));

type Row = { id: number; groupId: string; shiftId: string };

const keep = ({ marks, rosters }: Known, rows: readonly Row[]): void => {
  for (const { id, groupId, shiftId } of rows) {
    const roster = { groupId: groupId || null, shiftId: shiftId || null };
    marks.set(keyOf(roster), markOf(id));
    if (id <= LAST) rosters.set(markOf(id), roster);
  }
};

const readAll = async (store: Store): Promise<readonly Row[]> => {
  const { rows } = await store.read((db) =>
    db.execute<Row>(sql`select id, group_id as "groupId", shift_id as "shiftId" from rosters`),
  );
  return rows;
};

/** The mark of each roster that is wanted, one character for good; new ones are given theirs. */
export const rosterMarks = async (
  store: Store,
  wanted: readonly Roster[],
): Promise<(roster: Roster) => string> => {
  const known = knownOf(store);
  const isUnknown = (roster: Roster) => !known.marks.has(keyOf(roster));
  if (wanted.some(isUnknown)) keep(known, await readAll(store));
  const fresh = wanted.filter(isUnknown);
  if (fresh.length > 0) {
    await store.write((db) =>
      db.execute(sql`
        insert into rosters (group_id, shift_id)
        select distinct pair->>0, pair->>1
        from jsonb_array_elements(${`[${fresh.map(keyOf).join()}]`}::jsonb) pair
        on conflict do nothing`),
    );
    keep(known, await readAll(store));
  }
  return (roster) => known.marks.get(keyOf(roster)) ?? NO_ROSTER;
};

/** The rosters behind marks; one that nobody can tell is none at all. */
export const rostersBehind = async (
  store: Store,
  marks: Iterable<string>,
): Promise<(mark: string) => Roster> => {
  const known = knownOf(store);
  if ([...marks].some((mark) => !known.rosters.has(mark))) keep(known, await readAll(store));
  return (mark) => known.rosters.get(mark) ?? NOTHING;
};
