import { beforeEach, describe, expect, it } from "vitest";
import { readDirectory, refreshDirectory } from "@/lib/services/directory";
import type { Runtime } from "@/lib/services/runtime";
import { readPerson } from "@/lib/store/directory";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";

describe("a refresh of the directory", () => {
  const world = openWorld();
  const company = () => world().sandbox.tenant.directory;
  const refresh = async (change: () => void) => {
    change();
    company().changed();
    world().advance(1);
    await refreshDirectory(world().runtime);
  };
  const grant = (departments: string[], users: string[] = []) => {
    world().sandbox.tenant.contactRange = { departments, users, rootCode: 40014 };
  };
  const statusOf = async ({ userId }: { userId: string }) =>
    (await readPerson(world().runtime.store, userId))?.status;
  const seenBy = async ({ userId }: { userId: string }) =>
    (await world().as(userId)).scope.listed.map(({ employeeId }) => employeeId);
  /** Whether a session that is alive now still is after the work. */
  const survives = async ({ userId }: { userId: string }, work: () => Promise<void>) => {
    const { alive } = await world().session(userId);
    await work();
    return alive();
  };

  beforeEach(() =>
    refresh(() => {
      world().sandbox.reset();
    }),
  );

  it("with a part of the company in range takes nobody outside it for resigned", async () => {
    await refresh(() => grant(["D002"]));
    expect(await statusOf(cast.plantHead)).toBe("hidden");
    expect(await statusOf(cast.employee)).toBe("active");
    expect(await statusOf(cast.resigned)).not.toBe("active");
    expect(await seenBy(cast.manager)).toContain(cast.employee.userId);
    await refresh(() => {
      world().sandbox.tenant.contactRange = undefined;
    });
    world().advance(1);
    expect(await statusOf(cast.plantHead)).toBe("active");
  });

  it("keeps whoever is out of view visible to those who may see everybody", async () => {
    await refresh(() => grant(["D002", "D014"]));
    const { scope } = await world().as(cast.admin.userId);
    expect(scope.listed.map(({ employeeId }) => employeeId)).toContain(cast.plantHead.userId);
    expect(scope.sees(cast.plantHead.userId)).toBe(true);
  });

  it("signs nobody out whom Feishu still shows by id, only those it will not speak for", async () => {
    const inRange = await survives(cast.employee, () => refresh(() => grant(["D002"])));
    expect(inRange).toBe(true);
    await refresh(() => grant(["D002", "D007"]));
    // Not in any list that can be read, and still answered one by one.
    world().sandbox.faults.add({ match: "find_by_department", mode: "code", code: 40004 });
    const unlisted = await survives(cast.free, () => refresh(() => undefined));
    expect([unlisted, await statusOf(cast.free)]).toEqual([true, "active"]);
    world().sandbox.faults.clear();
    expect(await survives(cast.free, () => refresh(() => grant(["D002"])))).toBe(false);
  });

  it("signs out who resigned or was frozen while signed in, and keeps their history", async () => {
    const [leaver, frozen] = [
      company().person(cast.leave.userId),
      company().person(cast.field.userId),
    ];
    const left = await survives(cast.leave, () =>
      refresh(() => {
        if (leaver) leaver.lastDay = 0;
      }),
    );
    const stays = await survives(cast.field, () =>
      refresh(() => {
        if (frozen) frozen.frozen = true;
      }),
    );
    expect([left, stays]).toEqual([false, false]);
    const { scope } = await world().as(cast.manager.userId);
    expect(scope.sees(cast.leave.userId)).toBe(true);
    expect(scope.listed.some(({ employeeId }) => employeeId === cast.leave.userId)).toBe(false);
    expect(scope.listed.some(({ employeeId }) => employeeId === cast.field.userId)).toBe(true);
  });

  it("moves a person out of one scope and into another without signing them out", async () => {
    const mover = company().person(cast.mystery.userId);
    const alive = await survives(cast.mystery, () =>
      refresh(() => {
        if (mover) mover.departmentIds = ["D012"];
      }),
    );
    expect(alive).toBe(true);
    expect(await seenBy(cast.manager)).not.toContain(cast.mystery.userId);
    expect(await seenBy(cast.plantHead)).toContain(cast.mystery.userId);
  });

  it("takes a department's people from a head who is no longer its head", async () => {
    const { scope: before } = await world().as(cast.outsideHead.userId);
    expect(before.role).toBe("manager");
    await refresh(() => {
      const sales = company().department("D009", "department_id");
      if (sales) Object.assign(sales, { leaderUserId: undefined, leaders: [] });
    });
    const { scope } = await world().as(cast.outsideHead.userId);
    expect([scope.role, scope.listed.length]).toEqual(["employee", 1]);
  });

  it("lets the old id go when somebody gets another, and ends its session", async () => {
    const person = company().person(cast.modified.userId);
    const alive = await survives(cast.modified, () =>
      refresh(() => {
        if (person) company().rename(person, "renamed1");
      }),
    );
    expect([alive, await statusOf(cast.modified)]).toEqual([false, "resigned"]);
    expect(await statusOf({ userId: "renamed1" })).toBe("active");
    expect(await seenBy(cast.manager)).toContain("renamed1");
  });

  it("ends the sessions of an id that was given to somebody else", async () => {
    const [before, after] = [
      company().person(cast.shiftChange.userId),
      company().person(cast.mystery.userId),
    ];
    const alive = await survives(cast.shiftChange, () =>
      refresh(() => {
        if (before) company().rename(before, "renamed2");
        if (after) company().rename(after, cast.shiftChange.userId);
      }),
    );
    expect(alive).toBe(false);
    const now = await readPerson(world().runtime.store, cast.shiftChange.userId);
    expect(now?.name).toBe(cast.mystery.name);
  });

  it("that Feishu breaks off decides about nobody", async () => {
    world().sandbox.faults.add({ match: "find_by_department", mode: "code", code: 40012 });
    const gone = company().person(cast.leave.userId);
    const alive = await survives(cast.leave, async () => {
      await expect(
        refresh(() => {
          if (gone) gone.lastDay = 0;
        }),
      ).rejects.toMatchObject({ code: "feishu-refused" });
    });
    expect([alive, await statusOf(cast.leave)]).toEqual([true, "active"]);
  });
});

describe("the mirrored directory", () => {
  const world = openWorld();

  it("is read once after a refresh, however many people ask for it at the same time", async () => {
    const { runtime } = world();
    let reads = 0;
    const store: Runtime["store"] = {
      ...runtime.store,
      read: (work) => {
        reads += 1;
        return runtime.store.read(work);
      },
    };
    const askers = Array.from({ length: 20 }, () => readDirectory({ ...runtime, store }));
    const [first, ...others] = await Promise.all(askers);
    for (const directory of others) expect(directory).toBe(first);
    expect(reads).toBeLessThanOrEqual(askers.length + 3);
    world().advance(1);
    await refreshDirectory({ ...runtime, store });
    expect((await readDirectory({ ...runtime, store })).version).toBeGreaterThan(
      first?.version ?? 0,
    );
  });
});
