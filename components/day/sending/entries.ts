import type { RemedyState } from "@/lib/attendance/remedy";
import { ERRORS, type ErrorCode } from "@/lib/errors";
import { type Delivery, type Parcel, parcelsOf } from "./parcels";

/** Few enough that progress is seen, many enough that the server has eight at a time to do. */
export const PARCEL = 20;

type Unanswered = "waiting" | "sending" | "unknown" | "not-sent";

/** What is known of one item: `unknown` may have arrived, `not-sent` surely has not; `Told` came in an answer. */
export type Fate<Told extends string> = {
  kind: Unanswered | Told;
  code: ErrorCode | null;
  /** How it stands and since when, where somebody was first; `by` is null where nobody is named. */
  first?: { state: RemedyState; by: string | null; at: string | null };
};

/** Something that is being asked for, in the parcel that it last went out with. */
export type Entry<Item, Told extends string> = {
  item: Item;
  parcel: Parcel<Item>;
  fate: Fate<Told>;
};

const UNANSWERED: readonly string[] = ["waiting", "sending", "unknown", "not-sent"];

/** Everything as it is before anything is sent. */
export const entriesOf = <Item, Told extends string>(
  items: readonly Item[],
  keyOf: () => string,
  size = PARCEL,
): Entry<Item, Told>[] =>
  parcelsOf(items, size, keyOf).flatMap((parcel) =>
    parcel.items.map((item) => ({ item, parcel, fate: { kind: "waiting" as const, code: null } })),
  );

/** The parcels of these entries, each once. */
export const parcelsIn = <Item, Told extends string>(
  entries: readonly Entry<Item, Told>[],
): Parcel<Item>[] => [...new Set(entries.map(({ parcel }) => parcel))];

/** How an answer is read: what it says of an item, and which of its words nothing takes back. */
export type Reading<Item, Told extends string, Answer> = {
  fateOf: (item: Item, answer: Answer) => Fate<Told> | undefined;
  isFinal: (fate: Fate<Told>) => boolean;
};

const fateAfter = <Item, Told extends string, Answer>(
  { item, fate }: Entry<Item, Told>,
  delivery: Delivery<Answer>,
  { fateOf, isFinal }: Reading<Item, Told, Answer>,
): Fate<Told> => {
  if (isFinal(fate)) return fate;
  // An item that its answer does not name is unknown: nobody may call it done or not done.
  if (delivery.kind === "answered")
    return fateOf(item, delivery.answer) ?? { kind: "unknown", code: null };
  if (!UNANSWERED.includes(fate.kind)) return fate;
  return delivery.kind === "lost" || fate.kind === "unknown"
    ? { kind: "unknown", code: null }
    : { kind: "not-sent", code: delivery.code };
};

/** What is known after a parcel came back, or did not. */
export const delivered = <Item, Told extends string, Answer>(
  entries: readonly Entry<Item, Told>[],
  parcel: Parcel<Item>,
  delivery: Delivery<Answer>,
  reading: Reading<Item, Told, Answer>,
): Entry<Item, Told>[] =>
  entries.map((entry) =>
    entry.parcel === parcel ? { ...entry, fate: fateAfter(entry, delivery, reading) } : entry,
  );

/** Marks what goes out right now. */
export const onItsWay = <Item, Told extends string>(
  entries: readonly Entry<Item, Told>[],
  parcel: Parcel<Item>,
): Entry<Item, Told>[] =>
  entries.map((entry) => {
    const { kind } = entry.fate;
    const fresh = entry.parcel === parcel && (kind === "waiting" || kind === "not-sent");
    return fresh ? { ...entry, fate: { kind: "sending", code: null } } : entry;
  });

const isUnsent = <Told extends string>({ kind }: Fate<Told>) =>
  kind === "unknown" || kind === "not-sent";

/** A refusal stands; only weather (busy, unreachable) is worth another try. */
const isWeather = <Told extends string>({ kind, code }: Fate<Told>) =>
  kind === "refused" && code !== null && (ERRORS[code] >= 500 || code === "too-many-requests");

export const retryable = <Item, Told extends string>(
  entries: readonly Entry<Item, Told>[],
): Entry<Item, Told>[] => entries.filter(({ fate }) => isUnsent(fate) || isWeather(fate));

/**
 * What is sent to try again: parcels of which nobody knows, unchanged and under their keys; what was
 * surely refused by weather goes out in parcels of its own.
 */
export const again = <Item, Told extends string>(
  entries: readonly Entry<Item, Told>[],
  keyOf: () => string,
  size = PARCEL,
): { entries: Entry<Item, Told>[]; parcels: Parcel<Item>[] } => {
  const same = new Set(parcelsIn(entries.filter(({ fate }) => isUnsent(fate))));
  const rest = entries.filter(({ fate, parcel }) => isWeather(fate) && !same.has(parcel));
  const parcels = parcelsOf(
    rest.map(({ item }) => item),
    size,
    keyOf,
  );
  const moved = entries.map((entry): Entry<Item, Told> => {
    if (!rest.includes(entry)) return entry;
    const parcel = parcels.find(({ items }) => items.includes(entry.item)) ?? entry.parcel;
    return { ...entry, parcel, fate: { kind: "waiting", code: null } };
  });
  return { entries: moved, parcels: [...same, ...parcels] };
};
