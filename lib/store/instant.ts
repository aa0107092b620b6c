/** Epoch seconds as PostgreSQL reads them, to the millisecond. */
export const iso = (seconds: number): string =>
  // A product such as 1700000000122.9999 would be cut, and an instant that is read back would differ.
  new Date(Math.round(seconds * 1000)).toISOString();

const PRINTED = /^(\d{4}-\d\d-\d\d) ([\d:.]+)([+-]\d\d)(:\d\d)?$/;

/** Epoch seconds of a `timestamptz` as PostgreSQL prints it in ISO style: `2026-08-01 08:00:00.5+08`. */
export const seconds = (text: string): number => {
  const parts = PRINTED.exec(text);
  if (!parts) throw new RangeError(`not an instant: ${text}`);
  const [, day, clock, hours, minutes = ":00"] = parts;
  return Date.parse(`${day}T${clock}${hours}${minutes}`) / 1000;
};
