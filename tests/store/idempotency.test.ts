import { expect, it } from "vitest";
import {
  claimKey,
  deleteKeysBefore,
  keepKey,
  releaseKey,
  storeAnswer,
} from "@/lib/store/idempotency";
import { describeBothDatabases } from "../support/databases";
import { migratedStore, newId } from "./migrated";

const claiming = (key: string, at = 1000) => ({
  key,
  actorId: "e-1",
  route: "POST /api/remedies",
  bodyHash: "h-1",
  at,
  abandonedAfterSeconds: 120,
});
const ANSWER = { status: 201, response: { requestId: "r-1", state: "confirmed" } };

describeBothDatabases("idempotency keys", (open) => {
  const store = migratedStore(open);

  it("are claimed by one of many and replay its answer ever after", async () => {
    const mine = claiming(newId());
    const claims = await Promise.all(Array.from({ length: 6 }, () => claimKey(store(), mine)));
    expect(claims.map(({ claim }) => claim).sort()).toEqual([
      ...Array.from({ length: 5 }, () => "in-progress"),
      "new",
    ]);
    await storeAnswer(store(), mine, ANSWER);
    await storeAnswer(store(), mine, { status: 500, response: "later" });
    expect(await claimKey(store(), mine)).toEqual({ claim: "replay", ...ANSWER });
  });

  it("are not taken over while the work says that it goes on", async () => {
    const key = newId();
    await claimKey(store(), claiming(key));
    await keepKey(store(), claiming(key), 1100);
    expect(await claimKey(store(), claiming(key, 1130))).toEqual({ claim: "in-progress" });
    expect(await claimKey(store(), claiming(key, 1220))).toEqual({ claim: "new" });
  });

  it("refuse another body, before and after the answer", async () => {
    const mine = claiming(newId());
    const other = { ...mine, bodyHash: "h-2" };
    await claimKey(store(), mine);
    expect(await claimKey(store(), other)).toEqual({ claim: "different-body" });
    await storeAnswer(store(), mine, ANSWER);
    expect(await claimKey(store(), other)).toEqual({ claim: "different-body" });
  });

  it("count for one person and one route only", async () => {
    const mine = claiming(newId());
    await claimKey(store(), mine);
    for (const other of [{ actorId: "e-2" }, { route: "POST /api/reminders" }])
      expect(await claimKey(store(), { ...mine, ...other })).toEqual({ claim: "new" });
  });

  it("can be given back, and are taken over from a process that died", async () => {
    const mine = claiming(newId());
    await claimKey(store(), mine);
    await releaseKey(store(), mine);
    expect(await claimKey(store(), mine)).toEqual({ claim: "new" });
    expect(await claimKey(store(), { ...mine, at: 1119 })).toEqual({ claim: "in-progress" });
    expect(await claimKey(store(), { ...mine, at: 1120 })).toEqual({ claim: "new" });
    expect(await claimKey(store(), { ...mine, at: 1121 })).toEqual({ claim: "in-progress" });
  });

  it("are forgotten when they are old", async () => {
    const mine = claiming(newId(), 10);
    await claimKey(store(), mine);
    await storeAnswer(store(), mine, ANSWER);
    await deleteKeysBefore(store(), 11);
    expect(await claimKey(store(), mine)).toEqual({ claim: "new" });
  });
});
