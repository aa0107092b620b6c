import { describe, expect, test } from "vitest";
import { fetchResults } from "@/lib/feishu/results";
import { failureOf, openDoor } from "./door";
import { interactive, one, QUERY, resultsStage } from "./results-stage";
import { startScripted } from "./scripted";

const { stage, read, queries, fault } = resultsStage();

describe("trying again", () => {
  test.each([
    "429-no-headers",
    "400-99991400",
    "500",
    "reset-before",
    "reset-after",
    "html",
  ] as const)("a read outlives two times %s", async (mode) => {
    fault(mode, 2);
    expect((await read()).records).toHaveLength(1);
    expect(queries()).toHaveLength(3);
  });

  test("a read gives up after three attempts", async () => {
    fault("500", 9);
    expect(await failureOf(read())).toMatchObject({ code: "feishu-unavailable" });
    expect(queries()).toHaveLength(3);
  });

  test("the gateway's own wait is kept, up to five seconds for people and sixty for jobs", async () => {
    stage().sandbox.faults.add({ match: QUERY, mode: "429", times: 1, delayMs: 2000 });
    await read();
    stage().sandbox.faults.add({ match: QUERY, mode: "429", times: 1, delayMs: 90_000 });
    await read();
    stage().sandbox.faults.add({ match: QUERY, mode: "429", times: 1, delayMs: 90_000 });
    await fetchResults(stage().door.tenant, one, { priority: "background" });
    expect(stage().door.waits).toEqual([2000, 5000, 60_000]);
  });

  test("each attempt takes a permit and is reported", async () => {
    fault("500", 1);
    await read();
    const endpoint = "attendance/v1/user_tasks/query";
    expect(stage().door.permits).toEqual([
      { endpoint, n: 1, priority: "interactive" },
      { endpoint, n: 1, priority: "interactive" },
    ]);
    const mine = stage().door.infos.filter((info) => info.endpoint === endpoint);
    expect(mine.map(({ outcome }) => outcome)).toEqual(["feishu-unavailable", "ok"]);
    expect(mine.every(({ logId }) => logId !== undefined)).toBe(true);
  });

  test("an exhausted monthly quota is not asked again", async () => {
    fault("code", 3, 99991403);
    expect(await failureOf(read())).toMatchObject({ code: "feishu-quota" });
    expect(queries()).toHaveLength(1);
  });

  test("an answer that takes too long ends the attempt, even if it drips", async () => {
    const drip = await startScripted({
      "attendance/v1/user_tasks/query": [
        (response) => {
          response.writeHead(200, { "content-type": "application/json" });
          const timer = setInterval(() => response.write(" "), 10);
          response.on("close", () => clearInterval(timer));
        },
      ],
    });
    const slow = openDoor(drip, { timeoutMs: 80 });
    const error = await failureOf(fetchResults(slow.tenant, one, interactive));
    await drip.close();
    expect(error).toMatchObject({ code: "feishu-unavailable" });
  });

  test("a caller who leaves stops waiting at once", async () => {
    const silent = await startScripted({ "attendance/v1/user_tasks/query": [() => {}] });
    const controller = new AbortController();
    const left = openDoor(silent, { timeoutMs: 60_000 });
    const work = fetchResults(left.tenant, one, { ...interactive, signal: controller.signal });
    controller.abort(new Error("left"));
    expect(await failureOf(work)).toMatchObject({ code: "feishu-unavailable" });
    await silent.close();
  });
});
