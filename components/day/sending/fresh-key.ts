/** An Idempotency-Key of its own; `randomUUID` is kept from pages that are not served over https. */
export const freshKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
