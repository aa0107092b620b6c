import { describe, expect, it } from "vitest";
import { getPhoto } from "@/lib/services/photos";
import { getPunches } from "@/lib/services/punches";
import { readAudit } from "@/lib/store/audit";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";

const RANGE = { from: "2026-11-02", to: "2026-11-18" } as const;
const id = cast.field.userId;

describe("the photo of a raw punch", () => {
  const world = openWorld();
  const photographed = async (viewer: string) => {
    const ctx = await world().as(viewer);
    const { punches } = await getPunches(ctx, { id, ...RANGE });
    const punch = punches.find(({ photos }) => photos > 0);
    if (!punch) throw new Error("nobody was photographed");
    return { ctx, recordId: punch.recordId };
  };
  const views = async () =>
    (await readAudit(world().runtime.store, { action: "view-photo", limit: 10 })).entries;

  it("is an image, and looking at somebody else's is audited with record and number", async () => {
    const { ctx, recordId } = await photographed(cast.manager.userId);
    const photo = await getPhoto(ctx, { id, recordId, n: 1 });
    expect(photo.type).toMatch(/^image\//);
    expect(photo.bytes.length).toBeGreaterThan(50);
    expect(await views()).toMatchObject([
      { actorId: cast.manager.userId, employeeId: id, after: { recordId, n: 1 } },
    ]);
  });

  it("is one's own to look at without a line in the audit log", async () => {
    const before = await views();
    const { ctx, recordId } = await photographed(id);
    await getPhoto(ctx, { id, recordId, n: 1 });
    expect(await views()).toEqual(before);
  });

  it.each([
    ["of a person outside the scope", cast.plantHead.userId, 1],
    ["that the punch does not have", cast.manager.userId, 9],
  ])("does not exist %s", async (_, viewer, n) => {
    const { recordId } = await photographed(cast.manager.userId);
    const asking = getPhoto(await world().as(viewer), { id, recordId, n });
    await expect(asking).rejects.toMatchObject({ code: "not-found" });
  });
});
