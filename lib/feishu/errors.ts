import "server-only";
import type { ErrorCode } from "../errors";

/**
 * What may be done about a failure. `gateway`: refused before Feishu looked at it, even a write may
 * be repeated. `token`: our token is dead, renew it and repeat once. `busy` and `server`: only a
 * read may be repeated; after `server` nobody knows whether a write was applied.
 */
export type Repeat = "gateway" | "token" | "busy" | "server" | "never";
export type Verdict = { code: ErrorCode; retry: Repeat };

const final = (code: ErrorCode): Verdict => ({ code, retry: "never" });
const rows = (verdict: Verdict, ...codes: number[]): [number, Verdict][] =>
  codes.map((code) => [code, verdict]);

const OUR_FAULT = final("feishu-refused");
const NO_CREDENTIALS = final("feishu-credentials");
const OUT_OF_RANGE = final("feishu-range");
const QUOTA = final("feishu-quota");
const DEAD_TOKEN: Verdict = { code: "feishu-credentials", retry: "token" };
const GATEWAY: Verdict = { code: "feishu-busy", retry: "gateway" };
const BUSY: Verdict = { code: "feishu-busy", retry: "busy" };
const BROKEN: Verdict = { code: "feishu-unavailable", retry: "server" };

/**
 * THE table of Feishu's codes.
 * https://open.feishu.cn/document/ukTMukTMukTM/ugjM14COyUjL4ITN
 */
export const FEISHU_CODES: ReadonlyMap<number, Verdict> = new Map([
  ...rows(GATEWAY, 99991400),
  ...rows(BUSY, 5000, 11232, 11233, 11247, 230020, 1000004, 1000005),
  ...rows(
    BROKEN,
    2200,
    20050,
    20072,
    1225000,
    1225001,
    1226000,
    1226500,
    1227000,
    1227500,
    1228000,
  ),
  ...rows(DEAD_TOKEN, 99991661, 99991663, 99991664, 99991665, 99991668, 99991671),
  ...rows(NO_CREDENTIALS, 10003, 10005, 10012, 10013, 10014, 99991543, 99991662, 99991673, 1220002),
  ...rows(final("feishu-address"), 99991401),
  ...rows(QUOTA, 99991403),
  ...rows(final("feishu-scope"), 99991672, 99991679, 230006, 230027),
  ...rows(OUT_OF_RANGE, 1220004, 1220005, 40004, 40014, 41050),
  ...rows(final("not-found"), 40015, 41012),
  ...rows(OUR_FAULT, 9499, 99991201, 99991301, 99992402, 1220001, 1220003, 1220006, 1220007),
  ...rows(OUR_FAULT, 40001, 40002, 40008, 40011, 40012, 1226003),
  ...rows(final("nothing-to-remedy"), 1226501),
  ...rows(final("remedy-not-allowed"), 1226502),
  ...rows(final("remedy-too-old"), 1226503),
  ...rows(final("no-remedy-left"), 1226504),
]);

/** Codes that mean several things: the first phrase that the message contains decides. */
const PHRASES: ReadonlyMap<number, readonly (readonly [string, Verdict])[]> = new Map([
  [
    1220600,
    [
      ["sealed", final("month-sealed")],
      ["already exists", final("already-requested")],
      ["time is invalid", final("outside-window")],
      ["no row affected", BROKEN],
      ["auth no permission", OUT_OF_RANGE],
      ["rule does not exist", final("not-found")],
      ["rule not exist", final("not-found")],
      ["shift does not exist", final("not-found")],
      ["object does not exist", final("not-found")],
    ],
  ],
  [1227500, [["not find user", OUT_OF_RANGE]]],
]);

/** What a refusal means, from Feishu's code, its message and the HTTP status. */
export const judge = (feishuCode: number, message: string, httpStatus: number): Verdict => {
  const said = message.toLowerCase();
  const phrase = PHRASES.get(feishuCode)?.find(([part]) => said.includes(part));
  const known = phrase?.[1] ?? FEISHU_CODES.get(feishuCode);
  // A quota that is used up may come as 429 too, but no waiting helps.
  if (httpStatus === 429 && known !== QUOTA) return GATEWAY;
  return known ?? (httpStatus >= 500 ? BROKEN : OUR_FAULT);
};

/** What the codes of the two sign-in calls mean to the person who signs in. */
export const SIGN_IN_CODES: ReadonlyMap<number, ErrorCode> = new Map<number, ErrorCode>([
  [20003, "sign-in-state"],
  [20004, "sign-in-state"],
  [20065, "sign-in-state"],
  [20024, "sign-in-state"],
  [20049, "sign-in-state"],
  [20071, "sign-in-state"],
  [20005, "sign-in-state"],
  [99991668, "sign-in-state"],
  [99991677, "sign-in-state"],
  [20008, "sign-in-unknown"],
  [20023, "sign-in-unknown"],
  [20066, "sign-in-denied"],
  [20010, "sign-in-denied"],
  [20021, "sign-in-denied"],
  [20022, "sign-in-denied"],
  [20027, "sign-in-scope"],
  [20068, "sign-in-scope"],
  [99991672, "sign-in-scope"],
  [99991679, "sign-in-scope"],
  [20002, "feishu-credentials"],
  [20009, "feishu-credentials"],
  [20048, "feishu-credentials"],
  [20069, "feishu-credentials"],
]);
