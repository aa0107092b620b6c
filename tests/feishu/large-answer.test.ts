import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { ENDPOINTS } from "@/lib/feishu/endpoints";
import { bodyOf, exchangeOf } from "@/lib/feishu/exchange";
import { resultRow } from "@/lib/feishu/result-rows";

const LARGE = ENDPOINTS["attendance/v1/user_tasks/query"];
const Data = z.object({ user_task_results: z.array(resultRow).nullish() }).nullish();

const rowOf = (user: string, more: object = {}) => ({
  ...{ user_id: user, day: 20261120, group_id: "67" },
  records: [{ check_in_record: { check_time: "1793062800", ...more }, task_shift_type: 0 }],
});
const answerOf = (rows: readonly unknown[]) =>
  JSON.stringify({
    code: 0,
    msg: "好",
    data: { user_task_results: rows, invalid_user_ids: ["u9"] },
  });
const ROWS = [rowOf("u1"), rowOf("u2"), rowOf("u3")];

/** What comes of an answer: its rows, or with what it fails. */
const outcomeOf = (text: string, facts: Parameters<typeof bodyOf>[1]) => {
  try {
    const exchange = exchangeOf(200, Buffer.from(text), () => undefined);
    const data = Data.safeParse(bodyOf(exchange, facts).data);
    return data.success ? { rows: data.data?.user_task_results } : { refused: true };
  } catch (error) {
    return { error };
  }
};
const expectTheSame = (text: string) =>
  expect(outcomeOf(text, LARGE)).toEqual(outcomeOf(text, { scopes: LARGE.scopes }));

describe("a large answer", () => {
  const [a, b, c] = ROWS.map((row) => JSON.stringify(row));
  const data = (list: string) => `{"code":0,"data":{${list}}}`;

  test.each([
    [
      "names its list elsewhere first",
      `{"code":0,"error":{"user_task_results":[${b}]},"data":{"user_task_results":[${a},${a}]}}`,
    ],
    ["names its list twice", data(`"user_task_results":[${a},${b},${a}],"user_task_results":[]`)],
    [
      "comes twice",
      `{"code":0,"data":{"user_task_results":[${a},${a}]},"data":{"user_task_results":[]}}`,
    ],
    [
      "has a key that ends like its list",
      data(`"x\\"user_task_results":[${a},${a}],"user_task_results":[]`),
    ],
    ["lost a comma between rows", data(`"user_task_results":[${a},${b}${c}]`)],
    ["lost its rows' beginning", data(`"user_task_results":[${a},${b}1,2]`)],
    ["has an empty list", data(`"user_task_results":[]`)],
    ["has no list", data(`"invalid_user_ids":[]`)],
    ["has a list that is null", data(`"user_task_results":null`)],
    [
      "has a number that is none",
      data(`"user_task_results":[${a},${a?.replace("2026", "02026")},${a}]`),
    ],
    [
      "has a row of megabytes",
      answerOf([...ROWS, rowOf("u4", { more: Array(200_000).fill(1) }), ...ROWS]),
    ],
    ["is nested deep", answerOf(ROWS).replace("[", `[${"[".repeat(1000)}${"]".repeat(1000)},`)],
    ["is cut off", answerOf(ROWS).slice(0, -40)],
  ])("that %s is what it is when it is read the usual way", (_, text) => {
    expectTheSame(text);
  });

  test("of which some characters arrived as others is what it is when it is read the usual way", () => {
    const whole = answerOf([...ROWS, ...ROWS]);
    const change = fc.tuple(
      fc.nat(whole.length - 1),
      fc.constantFrom(...['"', ",", "{", "}", "[", "]", ":", "\\", "0", "x", ""]),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const characters = [...whole];
        for (const [at, character] of changes) characters[at] = character;
        expectTheSame(characters.join(""));
      }),
      { numRuns: 500 },
    );
  });
});
