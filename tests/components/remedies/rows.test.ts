import { createElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { type Choice, reached } from "@/components/remedies/choice";
import { RemedyTable } from "@/components/remedies/remedy-table";
import { aRemedy, DAY, noChoice, shown, viewer } from "./open-decisions";

vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams("q=x") }));

const nothing = () => undefined;
const rows = [
  aRemedy({ approvalId: "1" }),
  aRemedy({ approvalId: "2", state: "approved" }),
  aRemedy({ approvalId: "3", own: true }),
  aRemedy({ approvalId: "4" }),
];
const table = (current: string | null) =>
  shown(
    createElement(RemedyTable, {
      ...{ rows, viewer, current, range: { from: DAY, to: DAY }, choosing: noChoice },
      ...{ onAsk: nothing, onOpen: nothing },
    }),
  );
const entries = (markup: string) =>
  [...markup.matchAll(/<tr data-row="(\d)" tabindex="0"/gi)].map(([, id]) => id);

describe("the rows of the list of corrections", () => {
  it("let the Tab key into one of them: the first, else the one that had it", () => {
    expect(entries(table(null))).toEqual(["1"]);
    expect(entries(table("3"))).toEqual(["3"]);
    expect(entries(table("gone"))).toEqual(["1"]);
  });

  it("have each a link to its whole story that says whose it is and keeps the list's words", () => {
    const markup = table(null);
    expect(markup.match(/href="\/remedies\/\d\?q=x&amp;via=list"/g)).toHaveLength(rows.length);
    expect(markup).toContain('aria-label="详情：林晓雨 11月20日 上班"');
  });
});

describe("choosing from one row to another", () => {
  const none: Choice = { remedies: [], state: null };
  const ids = (choice: Choice, from: string | null, to: string) =>
    reached(rows, choice, viewer, { from, to }).map(({ approvalId }) => approvalId);

  it("takes those in between that can be decided together, never one's own", () => {
    expect(ids(none, "1", "4")).toEqual(["1", "4"]);
    expect(ids(none, "4", "1")).toEqual(["1", "4"]);
    expect(ids(none, null, "2")).toEqual(["2"]);
    expect(ids(none, null, "3")).toEqual([]);
    expect(ids({ remedies: [rows[0] ?? aRemedy()], state: "pending" }, null, "2")).toEqual([]);
  });
});
