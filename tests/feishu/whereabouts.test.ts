import { describe, expect, test } from "vitest";
import { fetchWhereabouts } from "@/lib/feishu/whereabouts";
import { cast } from "../sandbox/cast";
import { openDoor } from "./door";
import { json, startScripted } from "./scripted";
import { stageFor } from "./stage";

const stage = stageFor({ ratePerSecond: 10_000 });
const background = { priority: "background" } as const;
const ask = (ids: readonly string[], whole: boolean) =>
  fetchWhereabouts(stage().door.tenant, ids, whole, background);
const statusesOf = ({ people }: Awaited<ReturnType<typeof ask>>) =>
  people.map(({ employeeId, status }) => [employeeId, status]);

describe("people whom the lists do not hold", () => {
  test("are told apart: still here, frozen, resigned, and an id that nobody has", async () => {
    const found = await ask(
      [cast.employee.userId, cast.frozen.userId, cast.resigned.userId, "ffffffff"],
      true,
    );
    expect(statusesOf(found)).toEqual([
      [cast.employee.userId, "active"],
      [cast.frozen.userId, "frozen"],
      [cast.resigned.userId, "resigned"],
    ]);
    expect(found).toMatchObject({ gone: ["ffffffff"], hidden: [] });
  });

  test("are hidden, not gone, when they are outside a range that is part of the company", async () => {
    stage().sandbox.tenant.contactRange = { departments: ["D002"], users: [], rootCode: 40014 };
    const found = await ask([cast.employee.userId, cast.plantHead.userId, "ffffffff"], false);
    expect(statusesOf(found)).toEqual([[cast.employee.userId, "active"]]);
    expect(found).toMatchObject({ gone: ["ffffffff"], hidden: [cast.plantHead.userId] });
  });

  test.each([
    [true, { gone: ["u1", "u2"], hidden: [] }],
    [false, { gone: [], hidden: ["u1", "u2"] }],
  ])(
    "who are out of sight, or whose status is withheld, have left only where all can be seen (%s)",
    async (whole, expected) => {
      const feishu = await startScripted({
        "contact/v3/users/u1": [json({ code: 41050, msg: "x" }, 403)],
        "contact/v3/users/u2": [json({ code: 0, data: { user: { user_id: "u2" } } })],
      });
      const { tenant } = openDoor(feishu);
      const found = await fetchWhereabouts(tenant, ["u1", "u2"], whole, background);
      await feishu.close();
      expect(found).toEqual({ people: [], ...expected });
    },
  );

  test("are nothing at all while Feishu cannot be asked", async () => {
    stage().sandbox.faults.add({ match: "contact/v3/users/", mode: "500" });
    expect(await ask([cast.employee.userId], true)).toEqual({ people: [], gone: [], hidden: [] });
  });
});
