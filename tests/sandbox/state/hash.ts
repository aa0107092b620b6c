/** A 32-bit hash of its parts: the only source of "chance" here, so that a seed always replays. */
export function hash(...parts: readonly (string | number)[]): number {
  let h = 0x811c9dc5;
  for (const part of parts) {
    const text = String(part);
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ 0x1f, 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A number in [0, 1). */
export function chance(...parts: readonly (string | number)[]): number {
  return hash(...parts) / 4_294_967_296;
}

/** An integer in [from, to]. */
export function between(from: number, to: number, ...parts: readonly (string | number)[]): number {
  return from + Math.floor(chance(...parts) * (to - from + 1));
}

/** A numeric id string above 2^53 and below 2^63, as Feishu's record ids are. */
export function longId(...parts: readonly (string | number)[]): string {
  const high = String(hash("high", ...parts) % 100_000_000).padStart(8, "0");
  const low = String(hash("low", ...parts) % 1_000_000_000).padStart(9, "0");
  return `70${high}${low}`;
}

/** `length` hexadecimal characters. */
export function hex(length: number, ...parts: readonly (string | number)[]): string {
  let text = "";
  for (let i = 0; text.length < length; i++) {
    text += hash(i, ...parts)
      .toString(16)
      .padStart(8, "0");
  }
  return text.slice(0, length);
}

/** One of a list that is not empty, chosen by the hash of `parts`. */
export function pick<const T extends readonly [unknown, ...unknown[]]>(
  list: T,
  ...parts: readonly (string | number)[]
): T[number] {
  return list[hash(...parts) % list.length] ?? list[0];
}
