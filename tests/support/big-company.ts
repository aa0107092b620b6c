import { readFileSync, rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { addDays, type Day, type DayRange } from "@/lib/attendance/day";
import { dayAt } from "@/lib/attendance/zone";
import { listEmployees } from "@/lib/contract/employees";
import { getTeam, type Team } from "@/lib/contract/team";
import { freePort } from "@/lib/launch/database";
import { cast } from "@/tests/sandbox/cast";
import { temporaryDataDir } from "./embedded";
import { type SandboxProcess, startSandboxProcess } from "./sandbox-process";
import { signIn } from "./sign-in";
import { startApp } from "./stack";
import { controlSandbox } from "./weather";

const PAGE = 50;
const SECRET = "a-secret-for-one-run-of-the-benches-only";

export type Timed = { milliseconds: number; text: string };
export type Desk = {
  url: string;
  /** The process of Next's server. */
  serverPid: number | undefined;
  get(path: string): Promise<Timed>;
  team(page: { cursor?: string; limit?: number }): Promise<{ milliseconds: number; team: Team }>;
};
export type BigCompany = Desk & {
  people: number;
  month: DayRange;
  /** The place after which the scope's last page begins. */
  lastPage: string;
  sandbox: SandboxProcess;
  /** The same process, as somebody else uses it. */
  as(userId: string): Promise<Desk>;
  /** Another process of the app with the same database, sessions and sandbox. */
  another(): Promise<Desk>;
  stop(): Promise<void>;
};

/** The 31 days that end today. */
const monthUpTo = (today: Day): DayRange => ({ from: addDays(today, -30), to: today });

const serverUnder = (pid: number): number | undefined => {
  if (process.platform !== "linux") return undefined;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  const isServer = (child: string) =>
    /next-server|server\.js/.test(readFileSync(`/proc/${child}/cmdline`, "utf8"));
  return children.filter(Boolean).filter(isServer).map(Number)[0];
};

const deskAt = (url: string, pid: number, cookie: string, month: DayRange): Desk => {
  const get = async (path: string) => {
    const startedAt = performance.now();
    const response = await fetch(url + path, { headers: { cookie } });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return { milliseconds: performance.now() - startedAt, text };
  };
  return {
    url,
    serverPid: serverUnder(pid),
    get,
    async team({ cursor, limit }) {
      const asked = new URLSearchParams({ ...month, ...(cursor && { cursor }) });
      if (limit) asked.set("limit", String(limit));
      const { milliseconds, text } = await get(`/api/team?${asked}`);
      return { milliseconds, team: getTeam.output.parse(JSON.parse(text)) };
    },
  };
};

/** Ids of everybody in scope, page after page; no page more than are wanted. */
export const idsIn = async (
  { get }: Desk,
  wanted = Number.POSITIVE_INFINITY,
): Promise<string[]> => {
  const ids: string[] = [];
  for (let next: string | null = ""; next !== null && ids.length < wanted; ) {
    const { text } = await get(`/api/employees?limit=200${next && `&cursor=${next}`}`);
    const page = listEmployees.output.parse(JSON.parse(text));
    ids.push(...page.people.map(({ employeeId }) => employeeId));
    next = page.nextCursor;
  }
  return ids;
};

/** Waits until the directory is whole, then walks it: which person the last page comes after. */
const walked = async (desk: Desk, least: number) => {
  const total = async () =>
    listEmployees.output.parse(JSON.parse((await desk.get("/api/employees?limit=1")).text)).total;
  while ((await total()) < least) await wait(500);
  const ids = await idsIn(desk);
  return { people: ids.length, lastPage: ids[ids.length - PAGE - 1] ?? "" };
};

/** A company of so many people, none of whose days has been fetched yet; `stop` deletes all of it. */
export async function openBigCompany(heads: number, databaseUrl?: string): Promise<BigCompany> {
  const port = await freePort();
  const sandbox = await startSandboxProcess(`http://127.0.0.1:${port}/api/auth/callback`, heads);
  const ends: (() => unknown)[] = [() => sandbox.stop()];
  const stop = async () => {
    for (const end of ends.toReversed()) await end();
  };
  const open = async (at: number) => {
    const dataDir = await temporaryDataDir();
    ends.push(() => rmSync(dataDir, { recursive: true, force: true }));
    const more = databaseUrl === undefined ? {} : { databaseUrl };
    const asked = { port: at, dataDir, sessionSecret: SECRET, quiet: true, ...more };
    const app = await startApp(asked, sandbox);
    ends.push(() => app.stop());
    return app;
  };
  try {
    const app = await open(port);
    const cookie = await signIn(app.url, cast.admin.userId);
    const month = monthUpTo(dayAt(Date.now() / 1000, "Asia/Shanghai"));
    const desk = deskAt(app.url, app.pid, cookie, month);
    const as = async (userId: string) =>
      deskAt(app.url, app.pid, await signIn(app.url, userId), month);
    const another = async () => {
      const other = await open(await freePort());
      return deskAt(other.url, other.pid, cookie, month);
    };
    // What the benches measure is the app: the stand-in has its answers ready.
    await controlSandbox(sandbox.url, "ready", {});
    return { ...desk, ...(await walked(desk, heads * 0.99)), month, sandbox, as, another, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
