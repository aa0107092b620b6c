import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvColumn, csvField, csvStream } from "@/lib/services/csv";

type Row = { name: string; count: number | null };
const COLUMNS: CsvColumn<Row>[] = [
  { header: "姓名", cell: ({ name }) => name },
  { header: "=Count", cell: ({ count }) => count },
];

async function* inPages(pages: readonly Row[][], seen: { asked: number; ended: boolean }) {
  try {
    for (const page of pages) {
      seen.asked += 1;
      yield page;
    }
  } finally {
    seen.ended = true;
  }
}

const written = async (pages: readonly Row[][]) => {
  const seen = { asked: 0, ended: false };
  return new Response(csvStream(COLUMNS, inPages(pages, seen))).bytes();
};

/** A reader of RFC 4180 that knows nothing of how it was written. */
const parsed = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );

describe("a CSV", () => {
  it("begins with the mark by which Excel knows UTF-8, and ends every line with CRLF", async () => {
    const bytes = await written([[{ name: "张三", count: 1 }], [{ name: "李四", count: null }]]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe("姓名,'=Count\r\n张三,1\r\n李四,\r\n");
  });

  it.each(["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\n=x", "＝1", "＠x"])(
    "takes the force out of %j, which a spreadsheet would run",
    (text) => {
      expect(parsed(csvField(text))[0]).toBe(`'${text}`);
    },
  );

  it("leaves numbers numbers, also below zero", () => {
    expect([csvField(-3), csvField(0), csvField(null)]).toEqual(["-3", "0", ""]);
  });

  it("brings any text back as it was, but for the apostrophe before a formula", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const [back = "", ...more] = parsed(csvField(text));
        expect(more).toEqual([]);
        expect([text, `'${text}`]).toContain(back);
        expect(back).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it("asks for a page only when there is room, and ends with a reader who goes away", async () => {
    const seen = { asked: 0, ended: false };
    const pages = Array.from({ length: 9 }, () => [{ name: "x", count: 1 }]);
    const reader = csvStream(COLUMNS, inPages(pages, seen)).getReader();
    await reader.read();
    await reader.read();
    await reader.cancel();
    expect(seen.asked).toBeLessThan(4);
    expect(seen.ended).toBe(true);
  });

  it("breaks off, rather than end like a whole file, when a page cannot be had", async () => {
    async function* failing() {
      yield [{ name: "x", count: 1 }];
      throw new Error("gone");
    }
    await expect(new Response(csvStream(COLUMNS, failing())).text()).rejects.toThrow();
  });
});
