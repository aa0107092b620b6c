import { describe, expect, test } from "vitest";
import { REMEDY_STATES } from "@/lib/attendance/remedy";
import { piecesOf, secondsSpans } from "@/lib/feishu/chunks";
import { ENDPOINTS } from "@/lib/feishu/endpoints";
import { FEISHU_CODES, judge } from "@/lib/feishu/errors";
import {
  remedyStateOf,
  resultOf,
  sourceOf,
  supplementOf,
  windowStatusOf,
} from "@/lib/feishu/words";

const heard: string[] = [];
const hear = (kind: string, word: string) => void heard.push(`${kind} ${word}`);

describe("words", () => {
  test.each([
    ["Normal", "normal"],
    ["Late", "late"],
    ["SeriousLate", "serious-late"],
    ["Early", "early"],
    ["Lack", "lack"],
    ["Todo", "not-yet"],
    ["NoNeedCheck", "not-required"],
  ])("result %s is %s", (word, result) => {
    expect(resultOf(word, hear)).toEqual({ result });
  });

  test.each([
    ["None", "none"],
    ["ManagerModification", "modified"],
    ["CardReplacement", "remedied"],
    ["CardReplacementApplication", "remedy-requested"],
    ["ShiftChange", "shift-change"],
    ["Travel", "travel"],
    ["Leave", "leave"],
    ["GoOut", "out"],
    ["FieldPunch", "field"],
  ])("supplement %s is %s", (word, supplement) => {
    expect(supplementOf(word, hear)).toEqual({ supplement });
  });

  test("the retired SystemCheck is shown raw and not reported", () => {
    heard.length = 0;
    expect(resultOf("SystemCheck", hear)).toEqual({ result: "unknown", rawResult: "SystemCheck" });
    expect(heard).toEqual([]);
  });

  test("an unknown word is neutral, kept raw and reported; names of Object are no words", () => {
    heard.length = 0;
    expect(resultOf("toString", hear)).toEqual({ result: "unknown", rawResult: "toString" });
    expect(supplementOf("Nap", hear)).toEqual({ supplement: "unknown", rawSupplement: "Nap" });
    expect(sourceOf(42, hear)).toBe("unknown");
    expect(windowStatusOf("Odd", hear)).toBe("unknown");
    expect(heard).toEqual(["result toString", "supplement Nap", "source 42", "window Odd"]);
  });

  test("no word is nothing said", () => {
    heard.length = 0;
    expect(resultOf(null, hear)).toEqual({ result: "unknown" });
    expect(supplementOf(null, hear)).toEqual({ supplement: "none" });
    expect(sourceOf(null, hear)).toBe("unknown");
    expect(heard).toEqual([]);
  });

  test("states go by Feishu's number, and an unknown one reads as the state asked for", () => {
    expect(REMEDY_STATES.map((_, i) => remedyStateOf(i, "pending", hear))).toEqual([
      ...REMEDY_STATES,
    ]);
    expect(remedyStateOf(9, "approved", hear)).toBe("approved");
  });
});

describe("codes", () => {
  test.each([
    [99991400, 400, "feishu-busy", "gateway"],
    [99991663, 200, "feishu-credentials", "token"],
    [99991403, 400, "feishu-quota", "never"],
    [99991401, 400, "feishu-address", "never"],
    [99991672, 400, "feishu-scope", "never"],
    [10014, 200, "feishu-credentials", "never"],
    [1220005, 400, "feishu-range", "never"],
    [1225000, 500, "feishu-unavailable", "server"],
    [1225000, 200, "feishu-unavailable", "server"],
    [1226503, 400, "remedy-too-old", "never"],
    [7654321, 400, "feishu-refused", "never"],
    [7654321, 502, "feishu-unavailable", "server"],
    [7654321, 429, "feishu-busy", "gateway"],
  ] as const)("%i at HTTP %i is %s, again: %s", (feishuCode, status, code, retry) => {
    expect(judge(feishuCode, "", status)).toEqual({ code, retry });
  });

  test.each([
    ["the attendance result has been sealed and can not modify", "month-sealed", "never"],
    ["The object already exists", "already-requested", "never"],
    ["no row affected", "feishu-unavailable", "server"],
    ["rule not exist", "not-found", "never"],
    ["time is invalid", "outside-window", "never"],
    ["param invalid", "feishu-refused", "never"],
    ["", "feishu-refused", "never"],
  ] as const)("1220600 %s is %s", (message, code, retry) => {
    expect(judge(1220600, message, 400)).toEqual({ code, retry });
  });

  test("1227500 about a person is about the person", () => {
    expect(judge(1227500, "[BatchGetLarkIDByOpenID] not find user larkID", 500)).toEqual({
      code: "feishu-range",
      retry: "never",
    });
    expect(judge(1227500, "", 500)).toEqual({ code: "feishu-unavailable", retry: "server" });
  });

  test("only the gateway's own refusal and a dead token say that a write surely was not applied", () => {
    const safe = [...FEISHU_CODES].filter(
      ([, { retry }]) => retry === "gateway" || retry === "token",
    );
    expect(safe.map(([code]) => code).sort()).toEqual([
      99991400, 99991661, 99991663, 99991664, 99991665, 99991668, 99991671,
    ]);
  });
});

describe("pieces", () => {
  test("fifty at a time, each once", () => {
    expect(piecesOf(["a", "b", "a", "c"], 2)).toEqual([["a", "b"], ["c"]]);
    expect(piecesOf([], 50)).toEqual([]);
  });

  test("spans of seconds overlap on their seams and none is longer than thirty days", () => {
    const month = 30 * 86_400;
    const spans = secondsSpans(0, 2 * month + 1);
    expect(spans).toEqual([
      { from: 0, to: month - 1 },
      { from: month - 2, to: 2 * month - 2 },
      { from: 2 * month - 3, to: 2 * month + 1 },
    ]);
    expect(spans.every(({ from, to }) => to - from <= month)).toBe(true);
    expect(secondsSpans(5, 5)).toEqual([]);
  });
});

test("every endpoint declares its limits, and only three of them write", () => {
  const rows = Object.entries(ENDPOINTS);
  expect(rows.every(([, { limits }]) => limits.perSecond === 50)).toBe(true);
  const writes = rows.filter(([, { kind }]) => kind === "write").map(([name]) => name);
  expect(writes).toEqual([
    "attendance/v1/user_task_remedys",
    "attendance/v1/approval_infos/process",
    "im/v1/messages",
  ]);
});
