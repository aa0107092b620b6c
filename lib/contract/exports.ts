import * as z from "zod/mini";
import { SORT_KEYS } from "../attendance/team-filter";
import { contract, day, id } from "./contract";
import { FORMATS, type SHEETS } from "./lists";
import { teamFilter } from "./team";

export type SheetKind = (typeof SHEETS)[number];
export type Format = (typeof FORMATS)[number];

const flag = z.optional(z.enum(["true", "false"]));

/** Everything of the team's screen that decides who is shown, and in which order. */
const input = z.object({
  ...teamFilter,
  /** The cells that a total counted: their states, of one person, of one day. */
  counted: z.optional(z.string().check(z.maxLength(200))),
  of: z.optional(id),
  on: z.optional(day),
  sort: z.optional(z.enum(SORT_KEYS)),
  desc: flag,
  format: z.optional(z.enum(FORMATS)),
  /** The file in frames, between which the progress is told. */
  progress: flag,
});
export type ExportInput = z.infer<typeof input>;

const output = z.object({
  filename: z.string(),
  type: z.string(),
  content: z.custom<ReadableStream<Uint8Array>>((value) => value instanceof ReadableStream),
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const MEDIA = { xlsx: XLSX, csv: "text/csv; charset=utf-8" } as const;

const exported = (kind: SheetKind, summary: string) =>
  contract({ method: "GET", path: `/api/export/${kind}`, summary, input, output, media: XLSX });

export const exportSummary = exported("summary", "A month per person (月度汇总), as XLSX or CSV");
export const exportDaily = exported("daily", "A row per person and day (每日统计), as XLSX or CSV");
export const exportPunches = exported(
  "punches",
  "Every raw punch (打卡流水), as XLSX or CSV; looking at somebody else's is audited",
);
export const exportSymbols = exported("symbols", "One symbol per person and day, as XLSX or CSV");

/** What a frame of a download with `progress=true` holds; each is one byte of kind and four of length. */
export const FRAMES = { progress: 0, bytes: 1, end: 2, failed: 3 } as const;

/** How far a file is: people read from Feishu first, then people written. */
export const exportProgress = z.object({
  phase: z.enum(["reading", "writing"]),
  people: z.int(),
  of: z.int(),
});
export type ExportProgress = z.infer<typeof exportProgress>;

/** Why a file broke off: a code of lib/errors. */
export const exportFailure = z.object({ code: z.string() });
