import { describe, expect, it } from "vitest";
import type { Context } from "@/lib/services/context";
import { contextFor } from "@/lib/services/context";
import { deskOf } from "@/lib/services/desk";
import { getMe } from "@/lib/services/me";
import type { Runtime } from "@/lib/services/runtime";
import { startSession } from "@/lib/services/session";
import { getTeam } from "@/lib/services/team";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";

const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" } as const;

describe("statements that a request sends to the database", () => {
  const world = openWorld();
  /** How many statements the second of two equal requests takes: the first one fills what is kept. */
  const statementsOf = async (
    use: (ctx: Context) => Promise<unknown>,
    userId: string = cast.manager.userId,
  ) => {
    const { runtime } = world();
    const { store } = runtime;
    let sent = 0;
    const counted: Runtime = {
      ...runtime,
      store: {
        ...store,
        read: (work) => {
          sent += 1;
          return store.read(work);
        },
        write: (work) => {
          sent += 1;
          return store.write(work);
        },
      },
    };
    const sealed = await startSession(runtime, userId);
    const request = async () => {
      const ctx = await contextFor(counted, sealed, { requestId: crypto.randomUUID() });
      if (ctx) await use(ctx);
    };
    await request();
    const { busy, histories } = deskOf(runtime);
    await Promise.all([...busy.values(), ...histories.values()]);
    sent = 0;
    await request();
    return sent;
  };

  it("are four for who is signed in: session, directory's age, own group, what waits", async () => {
    expect(await statementsOf(getMe)).toBeLessThanOrEqual(4);
  });

  it("are eight for a grid that is fresh", async () => {
    expect(await statementsOf((ctx) => getTeam(ctx, NOVEMBER))).toBeLessThanOrEqual(8);
  });

  it("are no more for a grid with somebody of whom Feishu tells nothing", async () => {
    const gridOf = (...people: string[]) =>
      statementsOf((ctx) => getTeam(ctx, { ...NOVEMBER, people }), cast.admin.userId);
    const known = await gridOf(cast.employee.userId, cast.night.userId);
    expect(await gridOf(cast.employee.userId, cast.unauthorized.userId)).toBeLessThanOrEqual(known);
  });
});
