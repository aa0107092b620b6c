import { beforeEach, describe, expect, it } from "vitest";
import type { Runtime } from "@/lib/services/runtime";
import { sendTelling } from "@/lib/services/send-telling";
import { tellPeople } from "@/lib/services/tell-people";
import { noteUntold } from "@/lib/services/untold";
import { dueTellings, type OutboxRow, readTelling } from "@/lib/store/outbox";
import { saveRemedies } from "@/lib/store/remedies";
import type { Store } from "@/lib/store/store";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { confirmed, freshStart, messagesOf, rounds, sendings } from "./telling-side";

const ON = { TELL_PEOPLE: "1" };

describe("a process that is killed while it sends", () => {
  const world = openWorld(ON);
  /** Writes so often and no more, as one that dies then. */
  const dyingAfter = (writes: number): Runtime => {
    const { runtime } = world();
    let left = writes;
    const store: Store = {
      ...runtime.store,
      write: (work) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error("killed")) : runtime.store.write(work);
      },
    };
    return { ...runtime, store };
  };
  const stateOf = async (row: OutboxRow) => (await readTelling(world().runtime.store, row))?.state;
  const waiting = async () => {
    await confirmed(world());
    await noteUntold(world().runtime);
    const { store, now } = world().runtime;
    const [row] = await dueTellings(store, { now: now(), limit: 1 });
    if (!row) throw new Error("nothing is due");
    return row;
  };
  const killed = (row: OutboxRow, writes: number) =>
    expect(sendTelling(dyingAfter(writes), row)).rejects.toThrow("killed");
  beforeEach(() => freshStart(world()));

  it("before it says so tells once, by the next that comes round", async () => {
    const row = await waiting();
    await killed(row, 1);
    expect(messagesOf(world())).toEqual([]);
    await rounds(world(), 15);
    expect([messagesOf(world()).length, await stateOf(row)]).toEqual([1, "sent"]);
  });

  it("after Feishu took it tells once: the next is the same message", async () => {
    const row = await waiting();
    const before = sendings(world());
    await killed(row, 2);
    expect([messagesOf(world()).length, await stateOf(row)]).toEqual([1, "waiting"]);
    await rounds(world(), 29);
    expect(sendings(world()) - before).toBe(1);
    await rounds(world(), 1);
    expect([messagesOf(world()).length, await stateOf(row)]).toEqual([1, "sent"]);
    expect(sendings(world()) - before).toBe(2);
  });

  it("and is only missed after an hour leaves it as unknown", async () => {
    const row = await waiting();
    await killed(row, 2);
    await rounds(world(), 3601);
    expect([messagesOf(world()).length, await stateOf(row)]).toEqual([1, "unknown"]);
  });

  it("does not send beside another one: whoever comes second leaves it alone", async () => {
    const row = await waiting();
    const before = sendings(world());
    const { runtime } = world();
    await Promise.all([1, 2, 3].map(() => sendTelling(runtime, row)));
    expect(sendings(world()) - before).toBe(1);
  });
});

describe("what is told", () => {
  const world = openWorld(ON);
  beforeEach(() => freshStart(world()));

  it("is still so: nobody is asked to decide what has been decided meanwhile", async () => {
    const { id, approvalId } = await confirmed(world());
    const { store, now } = world().runtime;
    const { userId: employeeId } = cast.employee;
    const day = "2026-11-17" as const;
    await saveRemedies(store, {
      ...{ employeeIds: [employeeId], range: { from: day, to: "2026-11-16" }, fetchedAt: now() },
      remedies: [
        {
          ...{ approvalId, employeeId, day, punchNo: 0, workType: 1, time: "2026-11-17T09:55" },
          ...{ zone: null, state: "cancelled", reason: "", createdAt: now(), updatedAt: now() },
        },
      ],
    });
    await rounds(world(), 0);
    expect(messagesOf(world())).toEqual([]);
    const about = { kind: "requested", subjectId: id, recipientId: cast.teamLead.userId } as const;
    expect(await readTelling(store, about)).toMatchObject({ state: "moot" });
  });

  it("reaches the administrators where nobody heads the person's departments", async () => {
    await confirmed(world(), "somebody-outside-the-directory");
    await rounds(world(), 0);
    expect(messagesOf(world())).toMatchObject([{ userId: cast.admin.userId }]);
  });

  it("is nothing at all where it is switched off", async () => {
    await confirmed(world());
    const { runtime } = world();
    await tellPeople({ ...runtime, config: { ...runtime.config, tellPeople: false } });
    expect(messagesOf(world())).toEqual([]);
  });
});
