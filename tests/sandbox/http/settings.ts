import type { Settings } from "../state/tenant";

const pick = <T extends string | number>(
  value: unknown,
  allowed: readonly T[],
  name: string,
): T => {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new Error(`${name} must be one of ${allowed.join(", ")}`);
  return found;
};

const seconds = (value: unknown, name: string): number => {
  if (typeof value === "number" && value >= 0) return value;
  throw new Error(`${name} must be a number of seconds`);
};

const SETTERS: { readonly [K in keyof Settings]: (settings: Settings, value: unknown) => void } = {
  recomputeLagSeconds: (s, v) => {
    s.recomputeLagSeconds = seconds(v, "recomputeLagSeconds");
  },
  tokenExpireSeconds: (s, v) => {
    s.tokenExpireSeconds = seconds(v, "tokenExpireSeconds");
  },
  processAnswers: (s, v) => {
    s.processAnswers = pick(v, ["sample", "new"], "processAnswers");
  },
  illegalProcess: (s, v) => {
    s.illegalProcess = pick(v, ["1220001", "1220600"], "illegalProcess");
  },
  deadTokenHttp: (s, v) => {
    s.deadTokenHttp = pick(v, [200, 400], "deadTokenHttp");
  },
  batchUnknown: (s, v) => {
    s.batchUnknown = pick(v, ["drop", "fail"], "batchUnknown");
  },
  resigned: (s, v) => {
    s.resigned = pick(v, ["answered", "invalid"], "resigned");
  },
  bot: (s, v) => {
    s.bot = pick(v, ["on", "off"], "bot");
  },
  freeWorkType: (s, v) => {
    s.freeWorkType = pick(v, [0, 1], "freeWorkType");
  },
};

/** Changes the named settings; an unknown name or value is an error that says so. */
export function applySettings(settings: Settings, fields: Readonly<Record<string, unknown>>): void {
  const setters = new Map(Object.entries(SETTERS));
  for (const [name, value] of Object.entries(fields)) {
    const set = setters.get(name);
    if (!set) throw new Error(`no setting ${name}`);
    set(settings, value);
  }
}
