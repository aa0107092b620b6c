import { CALLS_PER_SECOND } from "./company";
import type { Verdict, Wrong } from "./verdict";

/** Everything that went wrong, in words. */
export const wrongIn = (verdict: Wrong): string[] => {
  const { lost, doubled, mistold, unlike, unaudited, open } = verdict;
  const each = { lost, doubled, mistold, unlike, unaudited, open };
  return Object.entries(each).flatMap(([how, list]) => list.map((what) => `${how}: ${what}`));
};

/** The verdict as lines of a table. */
export const tableOf = (verdict: Verdict): [what: string, value: string][] => {
  const { corrections, batches, decisions, bundles, faults, calls, seconds } = verdict;
  const hit = Object.values(faults).reduce((sum, n) => sum + n, 0);
  const { confirmed, refused, unwritten, linked, elsewhere, kills } = verdict;
  const { lost, doubled, mistold, unlike, unaudited, open } = verdict;
  const rows: [string, string | number | string[]][] = [
    ["corrections asked for", `${corrections}, of them ${batches} lists in one call each`],
    ["decisions", `${decisions} in ${bundles} calls`],
    ["processes killed", kills],
    ["lost", lost],
    ["doubled", doubled],
    ["told wrongly", mistold],
    ["ledger unlike Feishu", unlike],
    ["not in the audit log", unaudited],
    ["still open", open],
    ["confirmed", confirmed],
    ["refused", `${refused}, of them ${linked} because of another one`],
    ["never in the ledger: refused at the door, or given up", unwritten],
    ["filed elsewhere meanwhile", elsewhere],
    ["calls to Feishu about attendance", calls],
    ["calls that failed", `${hit} (${Math.round((100 * hit) / calls)} %)`],
    ...Object.entries(faults).map(([what, n]): [string, number] => [`… ${what}`, n]),
    ["calls a second allowed (Feishu: 50)", CALLS_PER_SECOND],
    ["seconds", seconds],
  ];
  return rows.map(([what, value]) => [what, String(Array.isArray(value) ? value.length : value)]);
};
