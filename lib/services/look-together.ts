import "server-only";
import { type Day, daysBetween, earlier, later } from "@/lib/attendance/day";
import type { Remedy } from "@/lib/attendance/remedy";
import { AppError, toAppError } from "@/lib/errors";
import { MAX_IDS } from "@/lib/feishu/chunks";
import { type Look, lookAtAll, type Place } from "./look";
import type { Runtime } from "./runtime";

type Waiting = {
  place: Place;
  see: (remedies: Remedy[] | Promise<Remedy[]>) => void;
  fail: (error: AppError) => void;
};
type Line = { waiting: Waiting[]; looking: number };

/** Whoever comes while so many looks are on their way shares the next one. */
const AT_ONCE = 2;
/** So far apart, two days still fit into one span of Feishu's. */
const DAYS_APART = 25;

const lines = new WeakMap<Runtime["tenant"], Line>();

const lineOf = ({ tenant }: Runtime): Line => {
  const line = lines.get(tenant) ?? { waiting: [], looking: 0 };
  lines.set(tenant, line);
  return line;
};

/** Takes those out of the line who fit into one look with the first of them. */
const nextGroup = (line: Line): Waiting[] => {
  const group: Waiting[] = [];
  const left: Waiting[] = [];
  const people = new Set<string>();
  let span: { from: Day; to: Day } | undefined;
  for (const one of line.waiting) {
    const { employeeId, day } = one.place;
    const from: Day = earlier(span?.from ?? day, day);
    const to: Day = later(span?.to ?? day, day);
    const fits = people.has(employeeId) || people.size < MAX_IDS;
    if (!fits || daysBetween(from, to) > DAYS_APART) {
      left.push(one);
      continue;
    }
    span = { from, to };
    people.add(employeeId);
    group.push(one);
  }
  line.waiting = left;
  return group;
};

/** Each gets an error of its own, so that each refusal is told. */
const failed = (cause: unknown): AppError => {
  const { code, fields, params, feishu } = toAppError(cause);
  return new AppError(code, { cause, fields, params, feishu });
};

/** Whether Feishu answered, so that it may be about one of them and not about all. */
const mayBeAboutOne = (cause: unknown): boolean => {
  const { code, feishu } = toAppError(cause);
  return code === "feishu-malformed" || feishu?.code !== undefined;
};

const alone = async (runtime: Runtime, place: Place) =>
  (await lookAtAll(runtime, [place])).at(place);

const show = (look: Look, { place, see, fail }: Waiting) => {
  try {
    see(look.at(place));
  } catch (cause) {
    fail(failed(cause));
  }
};

const lookFor = async (runtime: Runtime, [first, ...more]: readonly Waiting[]): Promise<void> => {
  if (!first) return;
  const group = [first, ...more];
  const places = more.map(({ place }) => place);
  try {
    const look = await lookAtAll(runtime, [first.place, ...places]);
    for (const one of group) show(look, one);
  } catch (cause) {
    const oneByOne = more.length > 0 && mayBeAboutOne(cause);
    for (const { place, see, fail } of group)
      if (oneByOne) see(alone(runtime, place));
      else fail(failed(cause));
  }
};

const goOn = (runtime: Runtime, line: Line): void => {
  if (line.looking >= AT_ONCE || line.waiting.length === 0) return;
  line.looking += 1;
  void lookFor(runtime, nextGroup(line)).finally(() => {
    line.looking -= 1;
    goOn(runtime, line);
  });
};

/**
 * A look at one person's corrections of a day, in all five states, begun after it was asked for.
 * Those who ask while others are looking look together: five calls for up to fifty people.
 */
export const lookAt = (runtime: Runtime, employeeId: string, day: Day): Promise<Remedy[]> =>
  new Promise((see, fail) => {
    const line = lineOf(runtime);
    line.waiting.push({ place: { employeeId, day }, see, fail });
    goOn(runtime, line);
  });
