import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { ENDPOINTS } from "@/lib/feishu/endpoints";
import { bodyOf, exchangeOf } from "@/lib/feishu/exchange";
import { resultRow } from "@/lib/feishu/result-rows";
import { ifUsual } from "@/lib/feishu/usual-rows";
import { WireResult } from "@/lib/feishu/wire-result";

const odd = fc.constantFrom<unknown>(
  ...[undefined, null, "", "-", "0", 0, 1, -1, 1.5, true, [], {}, [1], "x", "20261120", 20261120],
  ...[20261340, "1793062800", 1793062800, "1793062800.7", " 5 ", "1e9", "-3", "٣", "NaN", 2 ** 60],
);
const mostly = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd });
const absent = { requiredKeys: [] };

const text = mostly(fc.constantFrom("Normal", "Lack", "None", "张三", "", "-"));
const id = mostly(fc.constantFrom("7063216224792759070", "9", "1", "0", "", "-"));
const seconds = mostly(fc.constantFrom("1793062800", "0", "", "-", "1793062800.5"));
const flow = mostly(fc.record({ record_id: id, check_time: seconds, comment: text }, absent));
const segment = mostly(
  fc.record(
    {
      check_in_record_id: id,
      check_in_record: flow,
      check_in_result: text,
      check_in_result_supplement: text,
      check_in_shift_time: seconds,
      check_out_record_id: id,
      check_out_record: flow,
      check_out_result: text,
      check_out_result_supplement: text,
      check_out_shift_time: seconds,
      task_shift_type: mostly(fc.constantFrom(0, 1)),
    },
    absent,
  ),
);
const row = mostly(
  fc.record(
    {
      user_id: mostly(fc.constantFrom("u1", "b7e41a02")),
      day: mostly(fc.constantFrom(20261120, 20260228)),
      group_id: id,
      shift_id: id,
      records: mostly(fc.array(segment, { maxLength: 3 })),
      more: text,
    },
    { requiredKeys: ["user_id", "day"] },
  ),
);

const LARGE = ENDPOINTS["attendance/v1/user_tasks/query"];
const Whole = z.looseObject({ user_task_results: z.array(z.unknown()) });
const USUAL = { user_id: "u1", employee_name: "欧阳", day: 20261120, group_id: "67", records: [] };

const placesOf = (issues: readonly { path: readonly PropertyKey[] }[]) =>
  issues.map(({ path }) => path.join("."));

describe("rows of results", () => {
  test("whatever Feishu sends is read, or refused at the same places, as the plain schema does", () => {
    fc.assert(
      fc.property(row, (sent) => {
        const [quick, plain] = [resultRow.safeParse(sent), WireResult.safeParse(sent)];
        expect(quick.success).toBe(plain.success);
        expect(quick.data).toEqual(plain.data);
        expect(placesOf(quick.error?.issues ?? [])).toEqual(placesOf(plain.error?.issues ?? []));
      }),
      { numRuns: 300 },
    );
  });

  test("rows are read out of a whole answer as the plain schema reads each of them", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (odd) => {
        const sent = [USUAL, ...odd, USUAL];
        const data = { invalid_user_ids: ["é"], user_task_results: sent };
        const bytes = Buffer.from(JSON.stringify({ data, code: 0, msg: "好" }));
        const exchange = exchangeOf(200, bytes, () => undefined);
        const { user_task_results: read, ...rest } = Whole.parse(bodyOf(exchange, LARGE).data);
        expect(rest).toEqual({ invalid_user_ids: ["é"] });
        const judged = read.map((each) => resultRow.safeParse(each).data);
        const arrived = Whole.parse(JSON.parse(JSON.stringify(data))).user_task_results;
        expect(judged).toEqual(arrived.map((each) => WireResult.safeParse(each).data));
      }),
      { numRuns: 300 },
    );
  });

  test("what Feishu adds to a row goes no further", () => {
    const sent = { user_id: "u1", day: 20261120, salary: 1, records: [{ face: "x" }] };
    expect(JSON.stringify(resultRow.parse(sent))).not.toMatch(/salary|face/);
  });

  test("what is not usual is left to the schema, and a fault of our own is not hidden there", () => {
    const sent = { user_id: "u1", day: 20261120 };
    const asItIs = (text: string) => text;
    const faulty = () => {
      throw new RangeError("a fault of our own");
    };
    for (const odd of [7, { ...sent, day: 20261340 }, { ...sent, records: [1] }])
      expect(ifUsual(odd, asItIs)).toBeNull();
    expect(() => ifUsual(sent, faulty)).toThrow("a fault of our own");
  });
});
