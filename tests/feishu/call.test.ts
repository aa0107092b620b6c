import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { outcomeUnknown } from "@/lib/feishu/call";
import { fetchGroup } from "@/lib/feishu/groups";
import { fetchPunches } from "@/lib/feishu/punches";
import { fetchResults } from "@/lib/feishu/results";
import { cast } from "../sandbox/cast";
import { failureOf, openDoor } from "./door";
import { interactive, one, resultsStage } from "./results-stage";
import { json, startScripted } from "./scripted";

const { stage, read, queries, fault } = resultsStage();

describe("what Feishu answers", () => {
  test("a refusal at HTTP 200 is an error with Feishu's code and log id", async () => {
    fault("code", 1, 1220001);
    const error = await failureOf(read());
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: "feishu-refused",
      feishu: { code: 1220001, httpStatus: 200, logId: expect.stringMatching(/\S{10}/) },
    });
    expect(queries()).toHaveLength(1);
  });

  test("a refusal at HTTP 400 is the same error", async () => {
    const wrong = { ...one, employeeIds: [cast.employee.userId], to: "2026-11-19" } as const;
    expect(await failureOf(fetchResults(stage().door.tenant, wrong, interactive))).toMatchObject({
      code: "feishu-refused",
      feishu: { code: 1220001, httpStatus: 400 },
    });
  });

  test.each(["html", "empty", "truncated"] as const)(
    "%s instead of an envelope is malformed, and asked for three times",
    async (mode) => {
      fault(mode, 3);
      expect(await failureOf(read())).toMatchObject({ code: "feishu-malformed" });
      expect(queries()).toHaveLength(3);
    },
  );

  test("an answer of another shape is malformed at once and only its place is told", async () => {
    const feishu = await startScripted({
      "attendance/v1/user_tasks/query": [
        json({ code: 0, data: { user_task_results: [{ user_id: "u1", day: "someday" }] } }),
      ],
    });
    const strange = openDoor(feishu);
    const error = await failureOf(fetchResults(strange.tenant, one, interactive));
    await feishu.close();
    expect(error).toMatchObject({ code: "feishu-malformed" });
    expect(feishu.callsTo("attendance/v1/user_tasks/query")).toHaveLength(1);
    expect(JSON.stringify(strange.logs)).toContain("user_task_results.0.day");
    expect(JSON.stringify(strange.logs)).not.toContain("someday");
  });

  test("the scopes that Feishu misses are named", async () => {
    stage().sandbox.tenant.scopes.delete("attendance:task:readonly");
    expect(await failureOf(read())).toMatchObject({
      code: "feishu-scope",
      feishu: { code: 99991672, scopes: ["attendance:task:readonly"] },
    });
  });

  test("an id that could leave its place in the path is never sent", async () => {
    for (const id of ["../users", "a/b?c=d", "", ".."])
      expect(await failureOf(fetchGroup(stage().door.tenant, id))).toMatchObject({
        code: "not-found",
      });
    expect(stage().sandbox.calls).toHaveLength(0);
  });
});

describe("identical reads on their way", () => {
  test("go out once", async () => {
    const answers = await Promise.all([read(), read(), read()]);
    expect(queries()).toHaveLength(1);
    expect(answers.map(({ records }) => records.length)).toEqual([1, 1, 1]);
  });

  test("a person never waits behind the same read of a job", async () => {
    const background = fetchResults(stage().door.tenant, one, { priority: "background" });
    await Promise.all([background, read()]);
    expect(queries()).toHaveLength(2);
  });

  test("are asked again once they have ended", async () => {
    await read();
    await read();
    expect(queries()).toHaveLength(2);
  });
});

test("a read that was never sent or never answered is not an unknown outcome", async () => {
  const gone = openDoor({ ...stage().sandbox, url: "http://127.0.0.1:9" });
  const error = await failureOf(
    fetchPunches(
      gone.tenant,
      { employeeIds: one.employeeIds, fromSeconds: 1, toSeconds: 2 },
      interactive,
    ),
  );
  expect(error).toMatchObject({ code: "feishu-unavailable" });
  expect(outcomeUnknown(error)).toBe(false);
});
