import { readXlsx } from "hucre/xlsx";
import type { ExportInput, SheetKind } from "@/lib/contract/exports";
import type { Context } from "@/lib/services/context";
import { exportTeam } from "@/lib/services/export-team";

/** The bytes of a file, taken to its end. */
export const bytesOf = async (content: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(content).arrayBuffer());

/** A workbook as another library reads it. */
export const opened = async (bytes: Uint8Array) => readXlsx(bytes, { readStyles: true });

/** An export as XLSX, opened: the rows below its heads, and the heads as its file of one line has them. */
export const exportedBook = async (ctx: Context, kind: SheetKind, input: ExportInput) => {
  const { content, filename } = await exportTeam(kind)(ctx, { ...input, format: "xlsx" });
  const book = await opened(await bytesOf(content));
  const [main, notes] = book.sheets;
  if (!main || !notes) throw new Error("sheets are missing");
  const heads = kind === "summary" || kind === "symbols" ? 4 : 3;
  return { filename, book, main, notes, rows: main.rows.slice(heads) };
};

/** The same as the text of a CSV, without its mark. */
export const exportedCsv = async (ctx: Context, kind: SheetKind, input: ExportInput) => {
  const { content } = await exportTeam(kind)(ctx, { ...input, format: "csv" });
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(content));
};
