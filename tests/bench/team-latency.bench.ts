import { cast } from "@/tests/sandbox/cast";
import { signIn } from "@/tests/support/sign-in";
import type { Stack } from "@/tests/support/stack";
import { type Figure, percentile } from "./figure";

const ROUNDS = 100;

async function milliseconds(url: string, cookie: string): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(url, { headers: { cookie } });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - startedAt;
}

/** The month of a whole company against the smallest signed-in answer, asked in turn. */
export async function measureOn({ url }: Stack): Promise<Figure[]> {
  const cookie = await signIn(url, cast.admin.userId);
  const today = new Date().toISOString().slice(0, 10);
  const team = `${url}/api/team?from=${today.slice(0, 8)}01&to=${today}`;
  const me = `${url}/api/me`;
  for (const warm of [team, me, team, me]) await milliseconds(warm, cookie);
  const samples: { team: number[]; me: number[] } = { team: [], me: [] };
  for (let round = 0; round < ROUNDS; round++) {
    samples.team.push(await milliseconds(team, cookie));
    samples.me.push(await milliseconds(me, cookie));
  }
  const [slow, quick] = [percentile(samples.team, 0.95), percentile(samples.me, 0.95)];
  return [
    {
      what: "GET /api/team, p95",
      value: `${slow.toFixed(0)} ms`,
      against: `GET /api/me, p95 ${quick.toFixed(0)} ms`,
      ratio: (slow / quick).toFixed(1),
    },
  ];
}
