import { useEffect, useRef, useState } from "react";
import type { ExportInput, SheetKind } from "@/lib/contract/exports";
import { type AppError, toAppError } from "@/lib/errors";
import { type Saved, saveExport, type Told } from "./save";

export type ExportState =
  | { phase: "choosing" | "stopped" }
  | { phase: "running"; told: Told }
  | { phase: "done"; saved: Saved }
  | { phase: "failed"; error: AppError };

/** How often a reader can take in a number. */
const SHOWN_EVERY_MS = 100;

/** One export at a time; it ends with whoever began it. */
export const useExport = () => {
  const [state, setState] = useState<ExportState>({ phase: "choosing" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (kind: SheetKind, input: ExportInput) => {
    const stop = new AbortController();
    running.current = stop;
    let shownAt = 0;
    const onTold = (told: Told) => {
      const now = performance.now();
      if (now - shownAt < SHOWN_EVERY_MS) return;
      shownAt = now;
      setState({ phase: "running", told });
    };
    setState({ phase: "running", told: { progress: null, bytes: 0 } });
    try {
      const saved = await saveExport(kind, input, { signal: stop.signal, onTold });
      setState({ phase: "done", saved });
    } catch (cause) {
      setState(
        stop.signal.aborted ? { phase: "stopped" } : { phase: "failed", error: toAppError(cause) },
      );
    }
  };
  return { state, start, stop: () => running.current?.abort() };
};
