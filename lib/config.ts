import { z } from "zod";

const DEFAULTS = {
  FEISHU_BASE_URL: "https://open.feishu.cn",
  FEISHU_ACCOUNTS_URL: "https://accounts.feishu.cn",
  FEISHU_TENANT_KEY: "",
  FEISHU_DAILY_CALLS: "0",
  ADMIN_USER_IDS: "",
  FOUR_EYES: "0",
  TELL_PEOPLE: "1",
  TIME_ZONE: "Asia/Shanghai",
  RETENTION_MONTHS: "13",
  DATABASE_URL: "",
  DATA_DIR: ".data",
  PORT: "3000",
} as const;

const text = z.string({ error: "is not set" });
const whole = text.regex(/^\d{1,9}$/, "must be a whole number").transform(Number);
const list = text.transform((items) =>
  items
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean),
);
const flag = z.enum(["0", "1"], "must be 0 or 1");
const origin = text.superRefine((address, context) => {
  const problem = problemWithOrigin(address);
  if (problem) context.addIssue({ code: "custom", message: problem });
});

const schema = z.object({
  FEISHU_APP_ID: text.describe("id of your Feishu app, from its credentials page"),
  FEISHU_APP_SECRET: text.describe("secret of the same app"),
  FEISHU_BASE_URL: origin.describe("where the Feishu API is"),
  FEISHU_ACCOUNTS_URL: origin.describe("where people sign in with Feishu"),
  FEISHU_TENANT_KEY: text
    .transform(orUndefined)
    .describe("only this company may sign in; learnt at the first sign-in if empty"),
  FEISHU_DAILY_CALLS: whole.describe("most background calls to Feishu per day; 0 sets no limit"),
  APP_URL: origin.describe("the address people type, such as https://rollcall.example.com"),
  SESSION_SECRET: list
    .refine(
      (secrets) => secrets.length > 0 && secrets.every((secret) => secret.length >= 32),
      "must hold 32 characters or more in each secret; `openssl rand -hex 32` makes one",
    )
    .describe("seals sessions, 32 characters or more; new,old while rotating"),
  ADMIN_USER_IDS: list.describe("user_id of each administrator, separated by commas"),
  FOUR_EYES: flag.describe("1 stops people from deciding a correction that they filed for someone"),
  TELL_PEOPLE: flag.describe("0 stops bot messages about corrections, and reminders"),
  TIME_ZONE: text
    .refine(isTimeZone, "must be a zone such as Asia/Shanghai")
    .describe("zone of times for which Feishu gives none"),
  RETENTION_MONTHS: whole
    .refine((months) => months >= 1, "must be 1 or more")
    .describe("results and punches older than this many months are deleted"),
  DATABASE_URL: text
    .regex(/^(postgres(ql)?:\/\/\S+)?$/, "must start with postgres:// or postgresql://")
    .transform(orUndefined)
    .describe("PostgreSQL to use instead of the embedded database"),
  DATA_DIR: text.describe("folder of the embedded database"),
  PORT: whole
    .refine((port) => port >= 1 && port <= 65_535, "must be a port from 1 to 65535")
    .describe("port that the server listens on"),
});

type ConfigVariable = { name: string; required: boolean; default: string; meaning: string };

/** Every variable that Rollcall reads. `default` is empty where nothing stands in for it. */
export const CONFIG_VARIABLES: readonly ConfigVariable[] = Object.entries(schema.shape).map(
  ([name, field]) => {
    const standard = Object.entries(DEFAULTS).find(([key]) => key === name)?.[1];
    return {
      name,
      required: standard === undefined,
      default: standard ?? "",
      meaning: field.description ?? "",
    };
  },
);

/** What the app runs with. Texts are trimmed, lists split, URLs are origins without a slash at the end. */
export type Config = {
  feishuAppId: string;
  feishuAppSecret: string;
  feishuBaseUrl: string;
  feishuAccountsUrl: string;
  feishuTenantKey: string | undefined;
  /** Most background calls per day; 0 means no limit. */
  feishuDailyCalls: number;
  appUrl: string;
  /** Newest first: seal with the first, open with any. */
  sessionSecrets: readonly string[];
  adminUserIds: readonly string[];
  fourEyes: boolean;
  tellPeople: boolean;
  timeZone: string;
  retentionMonths: number;
  databaseUrl: string | undefined;
  dataDir: string;
  port: number;
};

export type ConfigProblem = { variable: string; problem: string; meaning: string };
type Reading = { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] };

/** Reads the configuration from an environment. An empty variable counts as not set. Never throws. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Reading {
  const set = Object.entries(env)
    .map(([name, value]) => [name, value?.trim()])
    .filter(([, value]) => value);
  const parsed = schema.safeParse({ ...DEFAULTS, ...Object.fromEntries(set) });
  if (parsed.success) return { ok: true, config: toConfig(parsed.data) };
  const problems = parsed.error.issues.map(({ path, message }) =>
    toProblem(String(path[0]), message),
  );
  return { ok: false, problems };
}

function toProblem(variable: string, problem: string): ConfigProblem {
  const meaning = CONFIG_VARIABLES.find(({ name }) => name === variable)?.meaning ?? "";
  return { variable, problem, meaning };
}

function toConfig(env: z.output<typeof schema>): Config {
  return {
    feishuAppId: env.FEISHU_APP_ID,
    feishuAppSecret: env.FEISHU_APP_SECRET,
    feishuBaseUrl: env.FEISHU_BASE_URL,
    feishuAccountsUrl: env.FEISHU_ACCOUNTS_URL,
    feishuTenantKey: env.FEISHU_TENANT_KEY,
    feishuDailyCalls: env.FEISHU_DAILY_CALLS,
    appUrl: env.APP_URL,
    sessionSecrets: env.SESSION_SECRET,
    adminUserIds: env.ADMIN_USER_IDS,
    fourEyes: env.FOUR_EYES === "1",
    tellPeople: env.TELL_PEOPLE === "1",
    timeZone: env.TIME_ZONE,
    retentionMonths: env.RETENTION_MONTHS,
    databaseUrl: env.DATABASE_URL,
    dataDir: env.DATA_DIR,
    port: env.PORT,
  };
}

/** One message that names every wrong variable, what it is for, and how to try Rollcall without any. */
export function explainProblems(problems: readonly ConfigProblem[]): string {
  const lines = problems.map((each) => `  ${each.variable} ${each.problem}\n    (${each.meaning})`);
  return [
    "Rollcall cannot start, because its configuration is not complete:",
    ...lines,
    "Set these variables or write them into a file named .env; .env.example shows all of them.",
    "To look around first, without Feishu and without any of this: npm run demo",
  ].join("\n");
}

let config: Config | undefined;

/** The configuration of this process, read at the first call. Throws an Error that explains every problem. */
export function getConfig(): Config {
  if (config) return config;
  const reading = readConfig(process.env);
  if (!reading.ok) throw new Error(explainProblems(reading.problems));
  config = reading.config;
  return config;
}

/** True for 127.0.0.1, localhost and [::1], the only hosts that may be spoken to without TLS. */
export function isLoopback(origin: string): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(origin).hostname);
}

function problemWithOrigin(address: string): string | undefined {
  if (!URL.canParse(address)) return "must be an address such as https://example.com";
  const url = new URL(address);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(address))) {
    return "must start with https:// (http:// only on this machine)";
  }
  if (address !== url.origin) return `must be only ${url.origin}, with nothing after it`;
  return undefined;
}

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

function orUndefined(value: string): string | undefined {
  return value === "" ? undefined : value;
}
