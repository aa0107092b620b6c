import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Courier, deliver, deliverAll, parcelsOf } from "@/components/day/sending/parcels";
import { AppError } from "@/lib/errors";

const keys = () => {
  let n = 0;
  return () => `k${++n}`;
};
const [parcel] = parcelsOf(["a", "b"], 5, keys());
if (!parcel) throw new Error("one parcel");

/** A server that answers by turns what it is given. */
const courierOf = (...answers: (string | AppError)[]) => {
  const seen: string[] = [];
  const waited: number[] = [];
  const held: number[] = [];
  const courier: Courier<string, string> = {
    send: async ({ key, items }) => {
      seen.push(`${key}:${items.join("")}`);
      const answer = answers.shift() ?? "ok";
      if (answer instanceof AppError) throw answer;
      return answer;
    },
    isWhole: (answer) => answer !== "half",
    wait: async (milliseconds) => void waited.push(milliseconds),
    onHeld: (seconds) => void held.push(seconds),
    isStopped: () => false,
  };
  return { courier, seen, waited, held };
};
const lost = () => new AppError("no-connection");

describe("a parcel", () => {
  it("holds every item once and in order, whatever the size", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 50 }), (items, size) => {
        const parcels = parcelsOf(items, size, keys());
        expect(parcels.flatMap((each) => each.items)).toEqual(items);
        expect(parcels.every((each) => each.items.length > 0 && each.items.length <= size)).toBe(
          true,
        );
        expect(new Set(parcels.map(({ key }) => key)).size).toBe(parcels.length);
      }),
    );
  });

  it("whose answer was lost goes out again with the same items under the same key", async () => {
    const { courier, seen } = courierOf(lost(), new AppError("still-unconfirmed"), "ok");
    expect(await deliver(parcel, courier)).toEqual({ kind: "answered", answer: "ok" });
    expect(seen).toEqual(["k1:ab", "k1:ab", "k1:ab"]);
  });

  it("that is still being worked on is asked about again until its answer is whole", async () => {
    const { courier, seen } = courierOf("half", "half", "ok");
    expect(await deliver(parcel, courier)).toEqual({ kind: "answered", answer: "ok" });
    expect(seen).toHaveLength(3);
  });

  it("that never gets an answer is lost, and not called unsent", async () => {
    const { courier } = courierOf(lost(), lost(), lost(), lost(), lost());
    expect(await deliver(parcel, courier)).toEqual({ kind: "lost" });
  });

  it("waits as long as an exhausted allowance says, and says so", async () => {
    const full = new AppError("too-many-requests", { params: { retryAfter: 12 } });
    const { courier, waited, held } = courierOf(full, "ok");
    expect(await deliver(parcel, courier)).toEqual({ kind: "answered", answer: "ok" });
    expect([waited, held]).toEqual([[12_000], [12]]);
  });

  it("refused at the door was surely not sent, unless an earlier try may have arrived", async () => {
    const out = new AppError("signed-out");
    expect(await deliver(parcel, courierOf(out).courier)).toEqual({
      ...{ kind: "not-sent", code: "signed-out" },
    });
    const { courier } = courierOf(lost(), out, out, out, out);
    expect(await deliver(parcel, courier)).toEqual({ kind: "lost" });
  });

  it("without an answer keeps the ones after it from being sent", async () => {
    const { courier, seen } = courierOf("ok", lost(), lost(), lost(), lost());
    const told: string[] = [];
    await deliverAll(parcelsOf(["a", "b", "c", "d"], 1, keys()), courier, {
      onSend: () => undefined,
      onDelivered: (_, { kind }) => told.push(kind),
    });
    expect(told).toEqual(["answered", "lost", "not-sent", "not-sent"]);
    expect(new Set(seen)).toEqual(new Set(["k1:a", "k2:b"]));
  });
});
