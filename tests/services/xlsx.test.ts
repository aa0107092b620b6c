import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCell, dateCell, minuteCell, type Row } from "@/lib/services/xlsx/cell";
import { type Sheet, workbookOf } from "@/lib/services/xlsx/workbook";
import { opened } from "../support/exported";

async function* inPages(pages: readonly (readonly Row[])[], seen = { ended: false }) {
  try {
    yield* pages;
  } finally {
    seen.ended = true;
  }
}

const sheet = (more: Partial<Sheet> & Pick<Sheet, "rows">): Sheet => ({
  name: "一",
  widths: [12],
  frozen: { rows: 1, columns: 1 },
  merges: [],
  heads: [{ row: [{ value: "头", style: "head" }], height: 20 }],
  height: null,
  repeated: true,
  ...more,
});

const written = async (sheets: readonly Sheet[], mostRows?: number) => {
  const parts: Uint8Array[] = [];
  for await (const part of workbookOf(sheets, mostRows)) parts.push(part);
  return opened(Buffer.concat(parts));
};

describe("a workbook", () => {
  it("keeps real dates, numbers and texts, leaves 0 blank, and stands still where it should", async () => {
    const row = [
      dateCell("2024-02-29"),
      minuteCell("2026-11-18T23:59"),
      countCell(3),
      countCell(0),
      "=1",
    ];
    const { sheets } = await written([sheet({ rows: inPages([[row]]), merges: ["A1:B1"] })]);
    const [day, minute, ...rest] = sheets[0]?.rows[1] ?? [];
    expect([day, minute].map((d) => d instanceof Date && d.toISOString().slice(0, 16))).toEqual([
      "2024-02-29T00:00",
      "2026-11-18T23:59",
    ]);
    expect(rest).toEqual([3, null, "=1"]);
    expect(sheets[0]?.freezePane).toEqual({ rows: 1, columns: 1 });
  });

  it("goes on in another sheet with the same head where one may not have more rows", async () => {
    const rows = Array.from({ length: 7 }, (_, i): Row => [`r${i}`]);
    const { sheets } = await written(
      [sheet({ rows: inPages([rows.slice(0, 4), rows.slice(4)]) })],
      4,
    );
    expect(sheets.map(({ name }) => name)).toEqual(["一", "一 (2)", "一 (3)"]);
    expect(sheets.flatMap(({ rows: [head, ...body] }) => [head?.[0], ...body.flat()])).toEqual([
      ...["头", "r0", "r1", "r2", "头", "r3", "r4", "r5", "头", "r6"],
    ]);
  });

  it("brings back any text that XML can hold", async () => {
    const texts = fc.array(fc.string({ unit: "grapheme", minLength: 1 }), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (list) => {
        const { sheets } = await written([
          sheet({ rows: inPages([list.map((text): Row => [text])]) }),
        ]);
        const told = sheets[0]?.rows.slice(1).map(([text]) => text);
        expect(told?.map(String)).toEqual(list);
      }),
      { numRuns: 20 },
    );
  });

  it("holds what XML cannot say as a mark instead of breaking", async () => {
    const { sheets } = await written([sheet({ rows: inPages([[["a\u0000b\uD800c<&>"]]]) })]);
    expect(sheets[0]?.rows[1]?.[0]).toBe("a\uFFFDb\uFFFDc<&>");
  });

  it("ends its rows with a reader who goes away", async () => {
    const seen = { ended: false };
    const pages = Array.from({ length: 400 }, () =>
      Array.from({ length: 500 }, (): Row => [crypto.randomUUID()]),
    );
    const bytes = workbookOf([sheet({ rows: inPages(pages, seen) })]);
    for (let i = 0; i < 3; i++) await bytes.next();
    await bytes.return(undefined);
    expect(seen.ended).toBe(true);
  });
});
