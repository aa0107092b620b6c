import {
  type ExportInput,
  type ExportProgress,
  exportDaily,
  exportFailure,
  exportProgress,
  exportPunches,
  exportSummary,
  exportSymbols,
  FRAMES,
  type SheetKind,
} from "@/lib/contract/exports";
import { AppError, isErrorCode } from "@/lib/errors";
import { openFile } from "@/lib/queries/call";
import { openSink } from "./file-sink";
import { framesOf } from "./frames";

const CONTRACTS = {
  summary: exportSummary,
  daily: exportDaily,
  punches: exportPunches,
  symbols: exportSymbols,
} as const satisfies Record<SheetKind, unknown>;

/** A link to the file must live until the browser has taken it. */
const KEEP_MS = 60_000;

export type Told = { progress: ExportProgress | null; bytes: number };
export type Saved = { name: string; bytes: number };

const jsonIn = (body: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(body));

const failureIn = (body: Uint8Array): AppError => {
  const { code } = exportFailure.parse(jsonIn(body));
  return new AppError(isErrorCode(code) ? code : "internal");
};

const nameIn = (response: Response, fallback: string): string => {
  const header = response.headers.get("content-disposition") ?? "";
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(header)?.[1];
  return encoded ? decodeURIComponent(encoded) : fallback;
};

const handOver = (file: Blob, name: string) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
};

/**
 * Fetches a sheet and hands it to the browser as a download once it is whole. Throws the AppError
 * that ended it; nothing is kept of a file that broke off.
 */
export const saveExport = async (
  kind: SheetKind,
  input: ExportInput,
  { signal, onTold }: { signal: AbortSignal; onTold: (told: Told) => void },
): Promise<Saved> => {
  const asked = Object.entries({ ...input, progress: "true" });
  const query = new URLSearchParams(
    asked.flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  const response = await openFile(`${CONTRACTS[kind].path}?${query}`, signal);
  const name = nameIn(response, `${kind}.${input.format ?? "xlsx"}`);
  const sink = await openSink();
  let told: Told = { progress: null, bytes: 0 };
  try {
    if (!response.body) throw new AppError("no-connection");
    for await (const { kind: of, body } of framesOf(response.body)) {
      if (of === FRAMES.failed) throw failureIn(body);
      if (of === FRAMES.end) {
        handOver(await sink.finish(), name);
        return { name, bytes: told.bytes };
      }
      if (of === FRAMES.progress) told = { ...told, progress: exportProgress.parse(jsonIn(body)) };
      else {
        await sink.write(body);
        told = { ...told, bytes: told.bytes + body.length };
      }
      onTold(told);
    }
    throw new AppError("no-connection");
  } catch (cause) {
    await sink.discard();
    throw cause;
  }
};
