"use client";

import dynamic from "next/dynamic";
import type { Decisions } from "./use-decisions";

const load = () => import("./decision-dialog").then(({ DecisionDialog }) => DecisionDialog);
const DecisionDialog = dynamic(load, { ssr: false });

/** Somebody is about to decide: fetches what asks once more. */
export const preloadDecision = () => void load();

/** Asks once more while a decision is open. */
export function Deciding({ decisions }: { decisions: Decisions }) {
  const { asked, busy, held, error, cancel, confirm } = decisions;
  if (!asked) return null;
  return <DecisionDialog {...{ asked, busy, held, error }} onCancel={cancel} onConfirm={confirm} />;
}
