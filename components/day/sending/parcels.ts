import { type AppError, type ErrorCode, toAppError } from "@/lib/errors";

/** What goes out in one call; it keeps its Idempotency-Key and its items however often it is sent. */
export type Parcel<Item> = { key: string; items: readonly Item[] };

/** What came of a parcel: `lost` is that it may have arrived and nobody has said so. */
export type Delivery<Answer> =
  | { kind: "answered"; answer: Answer }
  | { kind: "lost" }
  | { kind: "not-sent"; code: ErrorCode | null };

/** Every item once, in order, in parcels of at most `size`. */
export const parcelsOf = <Item>(
  items: readonly Item[],
  size: number,
  keyOf: () => string,
): Parcel<Item>[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => ({
    key: keyOf(),
    items: items.slice(i * size, (i + 1) * size),
  }));

export type Courier<Item, Answer> = {
  /** Throws the AppError of the answer. */
  send: (parcel: Parcel<Item>) => Promise<Answer>;
  /** False while the server is still at it: the same parcel then asks for the rest. */
  isWhole: (answer: Answer) => boolean;
  /** Resolves after so many milliseconds, or as soon as nobody waits any more. */
  wait: (milliseconds: number) => Promise<void>;
  /** The allowance is used up for so many seconds. */
  onHeld: (seconds: number) => void;
  isStopped: () => boolean;
};

const PAUSES_MS = [1500, 4000, 8000];
const SHORTEST_HOLD_SECONDS = 1;

const mayHaveArrived = ({ status, code }: AppError) =>
  status >= 500 || code === "still-unconfirmed";

/** How long an exhausted allowance wants one to wait. */
export const holdOf = ({ code, params }: AppError): number | null =>
  code === "too-many-requests"
    ? Math.max(SHORTEST_HOLD_SECONDS, Number(params.retryAfter ?? 0) || 0)
    : null;

/** Sends one parcel until it has an answer: always the same items under the same key. */
export const deliver = async <Item, Answer>(
  parcel: Parcel<Item>,
  { send, isWhole, wait, onHeld, isStopped }: Courier<Item, Answer>,
): Promise<Delivery<Answer>> => {
  let arrived = false;
  for (let failures = 0; ; ) {
    if (isStopped()) return arrived ? { kind: "lost" } : { kind: "not-sent", code: null };
    const pause = PAUSES_MS[failures];
    try {
      const answer = await send(parcel);
      if (isWhole(answer) || pause === undefined) return { kind: "answered", answer };
      arrived = true;
    } catch (cause) {
      const error = toAppError(cause);
      const hold = holdOf(error);
      if (hold !== null) {
        onHeld(hold);
        await wait(hold * 1000);
        continue;
      }
      arrived ||= mayHaveArrived(error);
      if (!arrived) return { kind: "not-sent", code: error.code };
      if (pause === undefined) return { kind: "lost" };
    }
    failures += 1;
    await wait(pause);
  }
};

/** Parcel after parcel; when one gets no answer the others are not sent into the same weather. */
export const deliverAll = async <Item, Answer>(
  parcels: readonly Parcel<Item>[],
  courier: Courier<Item, Answer>,
  heard: {
    onSend: (parcel: Parcel<Item>) => void;
    onDelivered: (parcel: Parcel<Item>, delivery: Delivery<Answer>) => void;
  },
): Promise<void> => {
  let through = true;
  for (const parcel of parcels) {
    if (through) heard.onSend(parcel);
    const delivery: Delivery<Answer> = through
      ? await deliver(parcel, courier)
      : { kind: "not-sent", code: null };
    through = delivery.kind === "answered";
    heard.onDelivered(parcel, delivery);
  }
};
