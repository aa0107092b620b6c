import { describe, expect, it } from "vitest";
import { getTeam } from "@/lib/services/team";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";

const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" } as const;

describe("the zones of a team", () => {
  const world = openWorld();

  it("are those of the people shown, whoever else has been looked at before", async () => {
    const admin = await world().as(cast.admin.userId);
    const everyone = await getTeam(admin, { ...NOVEMBER, q: cast.newYork.name });
    expect(everyone.zones).toEqual(["America/New_York"]);
    const manager = await world().as(cast.manager.userId);
    const team = await getTeam(manager, { ...NOVEMBER, limit: 200 });
    expect(team.zones).toEqual(["Asia/Shanghai"]);
  });

  it("are all of them where a team spans several", async () => {
    const admin = await world().as(cast.admin.userId);
    for (const q of [cast.newYork.name, cast.employee.name])
      await getTeam(admin, { ...NOVEMBER, q });
    const { zones } = await getTeam(admin, { ...NOVEMBER, limit: 200 });
    expect(zones).toEqual(expect.arrayContaining(["Asia/Shanghai", "America/New_York"]));
  });
});
