import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowReader } from "@/lib/feishu/row-patterns";

const asItIs = (row: unknown) => row;
const KEPT = ["key", "id", "n", "flow", "flows"];

/** A value without what nobody asked for, on every level of objects. */
const pruned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => KEPT.includes(key));
  return Object.fromEntries(kept.map(([key, each]) => [key, pruned(each)]));
};

const awkward = fc.constantFrom("", "张三", 'a"b', "\\", '},{"id":"', ',{"id":1', "]", "x\ny", "7");
const scalar = fc.oneof(awkward, fc.integer(), fc.double({ noNaN: true }), fc.boolean());
const value = fc.oneof(scalar, fc.constant(null), fc.array(awkward, { maxLength: 2 }));
const flow = fc.record({ n: value, comment: value, id: value }, { requiredKeys: [] });
const row = fc
  .record(
    {
      ...{ n: value, extra: value, flow: fc.oneof(value, flow) },
      ...{ flows: fc.array(flow, { maxLength: 2 }), others: fc.array(flow, { maxLength: 2 }) },
    },
    { requiredKeys: [] },
  )
  .chain((rest) =>
    fc
      .tuple(fc.constantFrom("key", "key", "key", "id"), value)
      .map(([first, id]) => ({ [first]: id, ...rest })),
  );
/** What most rows of a list look like; the last one does, and so the end of the list is found. */
const usual = { key: "a", n: 1, flow: { id: "x" } };

const textOf = (rows: readonly unknown[]) => `{"rows":${JSON.stringify(rows)},"more":[]}`;
const START = '{"rows":['.length;

describe("rows read by patterns", () => {
  test("are what parsing the whole list makes of them, or are left to that", () => {
    const read = rowReader(KEPT, asItIs);
    let known = 0;
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (odd) => {
        const rows = [usual, ...odd, usual];
        const text = textOf(rows);
        const found = read(text, START);
        if (found === null) return;
        known += rows.length;
        expect(text.slice(found.end)).toBe('],"more":[]}');
        const asSent: unknown = JSON.parse(JSON.stringify(rows));
        expect(found.rows.map(pruned)).toEqual(pruned(asSent));
      }),
      { numRuns: 500, seed: 20261122 },
    );
    expect(known).toBeGreaterThan(1000);
  });

  test("come without what nobody asked for as soon as one of their form has been parsed", () => {
    const read = rowReader(KEPT, asItIs);
    const of = (id: string, n: number) => ({ id, secret: `${id}!`, flow: { n, comment: [id] } });
    const rows = [of("a", 1), of("b", -2), of("c", 30)];
    expect(read(textOf(rows), START)?.rows).toEqual([
      of("a", 1),
      { id: "b", flow: { n: -2 } },
      { id: "c", flow: { n: 30 } },
    ]);
  });

  test("of another form than those met so far are parsed, and the last of a list is left", () => {
    const read = rowReader(KEPT, asItIs);
    const plain = { id: "a", flow: null };
    const other = { id: "b", flow: { n: 1 } };
    expect(read(textOf([plain, other, plain]), START)?.rows).toEqual([plain, other, plain]);
    expect(read(textOf([plain, { id: "c", n: 1.5 }]), START)).toBeNull();
    expect(read(textOf([plain, { ...other, id: 'it"s' }, other]), START)?.rows[1]).toMatchObject({
      id: 'it"s',
    });
  });

  test("that begin like objects within them are left to the parser", () => {
    const read = rowReader(KEPT, asItIs);
    const nested = { id: "a", others: [{ x: 1 }, { id: "b" }] };
    expect(read(textOf([nested, nested]), START)).toBeNull();
  });

  test.each(['{"rows":[', '{"rows":[1,2]}', '{"rows":[{}]}', '{"rows":[{"id":1'])(
    "that are no list of objects are left to the parser: %s",
    (text) => {
      expect(rowReader(KEPT, asItIs)(text, START)).toBeNull();
    },
  );

  test("with other fractions and escapes in what nobody asked for are of one form", () => {
    const read = rowReader(KEPT, asItIs);
    const of = (at: number, text: string) => ({ key: "a", n: 1, at, text, texts: [text] });
    const rows = [of(1, "a"), of(1.5, 'b"'), of(-2e-7, "c\\\n"), of(0, "d")];
    expect(read(textOf(rows), START)?.rows.slice(1)).toEqual(
      rows.slice(1).map(({ key, n }) => ({ key, n })),
    );
  });

  test("of more new forms than any list has are left to the parser, and later ones are learnt still", () => {
    const read = rowReader(KEPT, asItIs);
    const odd = Array.from({ length: 200 }, (_, i) => ({ id: "a", [`k${i}`]: i }));
    expect(read(textOf([...odd, { id: "a", k0: 0 }]), START)).toBeNull();
    const row = { id: "b", other: "c" };
    expect(read(textOf([row, row, row]), START)?.rows).toEqual([row, { id: "b" }, { id: "b" }]);
  });
});
