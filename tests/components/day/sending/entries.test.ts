import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  again,
  delivered,
  type Entry,
  entriesOf,
  onItsWay,
  parcelsIn,
  type Reading,
  retryable,
} from "@/components/day/sending/entries";
import type { Delivery } from "@/components/day/sending/parcels";
import type { ErrorCode } from "@/lib/errors";

type Told = "done" | "refused";
type Answer = Record<number, ErrorCode | "done">;
const READING: Reading<number, Told, Answer> = {
  fateOf: (item, answer) => {
    const said = answer[item];
    if (said === undefined) return undefined;
    return said === "done" ? { kind: said, code: null } : { kind: "refused", code: said };
  },
  isFinal: ({ kind }) => kind === "done",
};
const keys = () => {
  let n = 0;
  return () => `k${++n}`;
};
const told = (entries: readonly Entry<number, Told>[]) => entries.map(({ fate }) => fate.kind);
const cameBack = (entries: readonly Entry<number, Told>[], delivery: Delivery<Answer>) => {
  const [parcel] = parcelsIn(entries);
  return parcel ? delivered(entries, parcel, delivery, READING) : [];
};

describe("many items on their way", () => {
  it("are each told what their own answer says, and unknown where it says nothing", () => {
    const entries = entriesOf<number, Told>([1, 2, 3], keys());
    const answer: Answer = { 1: "done", 2: "outside-window" };
    expect(told(cameBack(entries, { kind: "answered", answer }))).toEqual([
      ...["done", "refused", "unknown"],
    ]);
  });

  it("tried again leave out what is done and what was refused for good", () => {
    const entries = cameBack(entriesOf<number, Told>([1, 2, 3], keys()), {
      kind: "answered",
      answer: { 1: "done", 2: "outside-window", 3: "feishu-busy" },
    });
    expect(retryable(entries).map(({ item }) => item)).toEqual([3]);
    expect(again(entries, () => "fresh").parcels).toEqual([{ key: "fresh", items: [3] }]);
  });

  it("of which nobody knows go out again in the very parcel they were in", () => {
    const entries = cameBack(entriesOf<number, Told>([1, 2], keys()), { kind: "lost" });
    expect(told(entries)).toEqual(["unknown", "unknown"]);
    expect(again(entries, () => "fresh").parcels).toEqual([{ key: "k1", items: [1, 2] }]);
  });

  it("keep what is known of them when a later try gets no answer", () => {
    const known = cameBack(entriesOf<number, Told>([1, 2], keys()), {
      kind: "answered",
      answer: { 1: "done", 2: "outside-window" },
    });
    expect(told(cameBack(known, { kind: "lost" }))).toEqual(["done", "refused"]);
    const unknown = cameBack(entriesOf<number, Told>([1], keys()), { kind: "lost" });
    expect(told(cameBack(unknown, { kind: "not-sent", code: null }))).toEqual(["unknown"]);
  });

  it("whatever the weather, no item that may have arrived ever goes out under another key", () => {
    const weather = fc.array(
      fc.constantFrom<"lost" | "not-sent" | "done" | "busy" | "silent">(
        ...(["lost", "not-sent", "done", "busy", "silent"] as const),
      ),
      { minLength: 1, maxLength: 12 },
    );
    const said = { done: "done", busy: "feishu-busy" } as const;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), weather, (count, skies) => {
        const keyOf = keys();
        const items = Array.from({ length: count }, (_, i) => i);
        let entries = entriesOf<number, Told>(items, keyOf, 3);
        let parcels = parcelsIn(entries);
        const maybe = new Map<number, string>();
        for (const [turn, sky] of skies.entries()) {
          for (const [i, parcel] of parcels.entries()) {
            for (const item of parcel.items) {
              const before = maybe.get(item);
              const current = entries.find((each) => each.item === item)?.parcel === parcel;
              if (current) expect(before ?? parcel.key).toBe(parcel.key);
            }
            entries = onItsWay(entries, parcel);
            const now = i === turn % 2 ? sky : "lost";
            const answer: Answer = {};
            if (now === "done" || now === "busy")
              for (const item of parcel.items) answer[item] = said[now];
            const delivery: Delivery<Answer> =
              now === "lost"
                ? { kind: now }
                : now === "not-sent"
                  ? { kind: now, code: null }
                  : { kind: "answered", answer };
            entries = delivered(entries, parcel, delivery, READING);
            for (const { item, parcel: of, fate } of entries)
              if (fate.kind === "unknown") maybe.set(item, of.key);
              else if (fate.kind === "refused") maybe.delete(item);
          }
          ({ entries, parcels } = again(entries, keyOf, 3));
        }
        expect(entries.map(({ item }) => item)).toEqual(items);
      }),
    );
  });
});
