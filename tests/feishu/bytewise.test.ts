import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allDecoded, bytewiseText } from "@/lib/feishu/bytewise";
import { ENDPOINTS } from "@/lib/feishu/endpoints";
import { bodyOf, exchangeOf } from "@/lib/feishu/exchange";
import { resultRow } from "@/lib/feishu/result-rows";

const noHeader = () => undefined;
const LARGE = ENDPOINTS["attendance/v1/user_tasks/query"];
const texts = fc.string({ unit: "binary", maxLength: 8 });
const bytesOf = (text: string) => Buffer.from(text, "utf8");

describe("large answers that are read byte by byte", () => {
  test("any JSON comes out as when it is read the usual way", () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(texts, texts, { maxKeys: 3 }), { maxLength: 3 }),
        (sent) => {
          const bytes = bytesOf(JSON.stringify(sent));
          const text = bytewiseText(bytes);
          const usual: unknown = JSON.parse(bytes.toString("utf8"));
          if (text !== undefined) expect(allDecoded(JSON.parse(text))).toEqual(usual);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("escapes beyond ASCII and a byte order mark are left to the usual way", () => {
    expect(bytewiseText(bytesOf('{"a":"\\u5f20"}'))).toBeUndefined();
    expect(bytewiseText(bytesOf('{"a":"\\u00e9"}'))).toBeUndefined();
    expect(bytewiseText(bytesOf('{"a":"x\\u0026y"}'))).toBeDefined();
    const marked = bytesOf('\uFEFF{"code":0,"data":{"a":"张"}}');
    const exchange = exchangeOf(200, marked, noHeader);
    expect(bodyOf(exchange, LARGE)).toMatchObject({ data: { a: "张" } });
  });

  test("rows, odd ones among them, are the rows of the usual way", () => {
    const usual = { user_id: "u1", day: 20261120, employee_name: "欧阳娜娜", group_id: "67" };
    const odd = { ...usual, user_id: 7, employee_name: "𠮷", records: [{ task_shift_type: null }] };
    const unknownWord = {
      ...usual,
      records: [{ check_in_result: "外出", check_in_shift_time: "1" }],
    };
    const rows = [usual, odd, unknownWord];
    const data = { user_task_results: rows, invalid_user_ids: ["é"] };
    const bytes = bytesOf(JSON.stringify({ code: 0, msg: "好", data }));
    const body = bodyOf(exchangeOf(200, bytes, noHeader), LARGE);
    expect(body.data).toMatchObject({ invalid_user_ids: ["é"] });
    const readRows: unknown[] = Object.values(Object(body.data)).flat();
    const judged = readRows.filter((row) => typeof row === "object");
    expect(judged.map((row) => resultRow.parse(row))).toEqual(
      rows.map((row) => resultRow.parse(row)),
    );
  });

  test("a refusal keeps its message as it was written", () => {
    const bytes = bytesOf(JSON.stringify({ code: 1220005, msg: "没有权限" }));
    const refused = () => bodyOf(exchangeOf(400, bytes, noHeader), LARGE);
    expect(refused).toThrow(expect.objectContaining({ code: "feishu-range" }));
  });
});
