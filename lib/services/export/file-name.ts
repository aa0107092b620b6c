import "server-only";
import type { DayRange } from "@/lib/attendance/day";
import type { Format } from "@/lib/contract/exports";

/** What some file system does not take in a name. */
const UNFIT = /[\\/:*?"<>|\p{Cc}]/gu;

const cleaned = (text: string) => text.replace(UNFIT, " ").trim().replace(/\s+/g, " ");
const compact = (day: string) => day.replaceAll("-", "");

/** `研发部_月度汇总_20261101-20261130.xlsx`. */
export const fileName = (
  who: string,
  sheet: string,
  { from, to }: DayRange,
  format: Format,
): string => `${cleaned(who)}_${cleaned(sheet)}_${compact(from)}-${compact(to)}.${format}`;

/** A `content-disposition` for any name: RFC 6266, with RFC 5987 for what is not ASCII. */
export const attachment = (name: string): string => {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
};
