import { NextRequest } from "next/server";
import { isValidElement } from "react";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { FromStore, stored } from "@/app/(dashboard)/from-store";
import MePage from "@/app/(dashboard)/me/page";
import TeamPage from "@/app/(dashboard)/team/page";
import { AppError } from "@/lib/errors";
import { queries } from "@/lib/queries";
import { getDays } from "@/lib/services/days";
import { deskOf } from "@/lib/services/desk";
import { adoptRuntime } from "@/lib/services/runtime";
import { getTeam } from "@/lib/services/team";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { SITE, sessionOf } from "./surface";

const DOCUMENT = "text/html,application/xhtml+xml";
const asked = vi.hoisted(() => ({ cookie: "", accept: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => new NextRequest(SITE, { headers: { cookie: asked.cookie } }).cookies,
  headers: async () => new Headers({ accept: asked.accept, "x-path": "/" }),
}));

const { employee, manager, plantHead } = cast;
const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" } as const;

const readsOf = async (page: unknown): Promise<unknown[]> => {
  const is = isValidElement<{ reads: readonly Promise<unknown>[] }>(page);
  if (!is || page.type !== FromStore) throw new Error("the page reads nothing ahead");
  return Promise.all(page.props.reads);
};

describe("what a page is sent with", () => {
  const world = openWorld();
  beforeAll(() => adoptRuntime(world().runtime));
  beforeEach(() => {
    asked.accept = DOCUMENT;
  });
  const as = async (userId: string) => {
    asked.cookie = await sessionOf(world(), userId);
  };
  const me = async () => readsOf(await MePage());
  const team = async (address = {}) =>
    readsOf(await TeamPage({ searchParams: Promise.resolve(address) }));
  const rowsOf = (reads: unknown[]) =>
    reads
      .map((read) => JSON.stringify(read))
      .flatMap((text) => text.match(/"employeeId":"\w+"/g) ?? []);

  it("is nothing while the store has not seen every day of it", async () => {
    await as(employee.userId);
    expect(await me()).toEqual([null]);
    await as(manager.userId);
    expect(await team()).toEqual([null]);
  });

  describe("when all of it was read before", () => {
    beforeAll(async () => {
      for (const { userId } of [employee, manager]) {
        const ctx = await world().as(userId);
        await getDays(ctx, { id: userId, ...NOVEMBER });
      }
      for (const { userId } of [manager, plantHead])
        await getTeam(await world().as(userId), { ...NOVEMBER, limit: 50 });
      await Promise.all(deskOf(world().runtime).busy.values());
    });

    it("is one's own days, under the key that the screen asks for", async () => {
      for (const { userId } of [employee, manager]) {
        await as(userId);
        const { queryKey } = queries.days({ id: userId, ...NOVEMBER });
        const person = expect.objectContaining({ employeeId: userId });
        expect(await me()).toEqual([{ queryKey, data: expect.objectContaining({ person }) }]);
      }
    });

    it("is the people in scope and no one else", async () => {
      const shown = new Map<string, string[]>();
      for (const { userId } of [manager, plantHead]) {
        await as(userId);
        shown.set(userId, rowsOf(await team()));
        const { scope } = await world().as(userId);
        const seen = scope.listed.map(({ employeeId }) => `"employeeId":"${employeeId}"`);
        expect(seen).toEqual(expect.arrayContaining(shown.get(userId) ?? []));
      }
      expect(shown.get(manager.userId)).toContain(`"employeeId":"${employee.userId}"`);
      expect(shown.get(plantHead.userId)).not.toContain(`"employeeId":"${employee.userId}"`);
    });

    it("is read without any call to Feishu", async () => {
      world().advance(3600);
      const calls = world().sandbox.calls.length;
      await as(manager.userId);
      await team();
      await me();
      expect(world().sandbox.calls).toHaveLength(calls);
    });

    it("is left to the API for another month, and when one only walks on to the page", async () => {
      await as(manager.userId);
      expect(await team({ month: "2026-10" })).toEqual([]);
      asked.accept = "*/*";
      expect(await team()).toEqual([null]);
      expect(await me()).toEqual([null]);
    });

    it("is left to the API when the store fails", async () => {
      await as(employee.userId);
      const fails = () => Promise.reject(new AppError("internal"));
      const input = { id: employee.userId, ...NOVEMBER };
      expect(await stored(queries.days, fails, input, () => true)).toBeNull();
    });
  });
});
