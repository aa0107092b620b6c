import { describe, expect, test } from "vitest";
import { REMEDY_STATES, type RemedyState } from "@/lib/attendance/remedy";
import { fetchRemedies } from "@/lib/feishu/remedies";
import { openDoor } from "./door";
import { json, type Seen, startScripted } from "./scripted";

const QUERY = "attendance/v1/user_task_remedys/query";
const asked = { employeeIds: ["u1"], fromSeconds: 0, toSeconds: 10 };
const background = { priority: "background" } as const;

const row = (state: RemedyState, update_time: number) => ({
  user_id: "u1",
  remedy_date: 20261120,
  punch_no: 0,
  work_type: 1,
  approval_id: "6737202939523236113",
  remedy_time: "2026-11-20 09:00",
  status: REMEDY_STATES.indexOf(state),
  create_time: "1000",
  update_time: String(update_time),
});
const stateAsked = ({ body }: Seen): number => JSON.parse(body).status;

/** A Feishu that answers, of what it is asked at once, the last states first, and moves the correction just after it said that it is not there yet. */
const moving = (from: RemedyState, to: RemedyState) => {
  const waiting: { seen: Seen; answer: (rows: object[]) => void }[] = [];
  let state = from;
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    for (const { seen, answer } of waiting
      .splice(0)
      .toSorted((a, b) => stateAsked(b.seen) - stateAsked(a.seen))) {
      const there = stateAsked(seen) === REMEDY_STATES.indexOf(state);
      answer(there ? [row(state, state === from ? 1000 : 2000)] : []);
      if (stateAsked(seen) === REMEDY_STATES.indexOf(to)) state = to;
    }
  };
  return startScripted({
    [QUERY]: [
      (response, seen) => {
        const answer = (user_remedys: object[]) =>
          json({ code: 0, data: { user_remedys } })(response, seen);
        waiting.push({ seen, answer });
        clearTimeout(timer);
        timer = setTimeout(flush, 30);
      },
    ],
  });
};

describe("a correction that moves while the five states are asked for", () => {
  test.each([
    ["pending", "approved"],
    ["pending", "rejected"],
    ["pending", "cancelled"],
    ["approved", "revoked"],
  ] as const)("from %s to %s is never missed", async (from, to) => {
    const feishu = await moving(from, to);
    const { remedies } = await fetchRemedies(openDoor(feishu).tenant, asked, background);
    await feishu.close();
    expect(feishu.callsTo(QUERY)).toHaveLength(5);
    expect(remedies).toHaveLength(1);
    expect([from, to]).toContain(remedies[0]?.state);
  });

  test.each([
    [2000, 1000, "pending"],
    [1000, 2000, "revoked"],
    [1000, 1000, "revoked"],
  ] as const)(
    "and is listed twice counts in its newest form: changed at %i and at %i it is %s",
    async (pendingAt, revokedAt, state) => {
      const feishu = await startScripted({
        [QUERY]: [
          (response, seen) => {
            const rows = [row("pending", pendingAt), row("revoked", revokedAt)];
            const user_remedys = rows.filter(({ status }) => status === stateAsked(seen));
            json({ code: 0, data: { user_remedys } })(response, seen);
          },
        ],
      });
      const { remedies } = await fetchRemedies(openDoor(feishu).tenant, asked, background);
      await feishu.close();
      expect(remedies.map((each) => each.state)).toEqual([state]);
    },
  );

  test("and is listed under a state that was not asked for has the state that its row says", async () => {
    const feishu = await startScripted({
      [QUERY]: [json({ code: 0, data: { user_remedys: [row("approved", 1000)] } })],
    });
    const { remedies } = await fetchRemedies(openDoor(feishu).tenant, asked, background);
    await feishu.close();
    expect(remedies.map((each) => each.state)).toEqual(["approved"]);
  });
});

test("each state is asked for by its number, from zero to four", async () => {
  const feishu = await startScripted({ [QUERY]: [json({ code: 0, data: {} })] });
  await fetchRemedies(openDoor(feishu).tenant, asked, background);
  await feishu.close();
  const bodies = feishu.callsTo(QUERY).map(({ body }) => JSON.parse(body));
  expect(bodies.map(({ status }) => status).sort()).toEqual([0, 1, 2, 3, 4]);
  const others = bodies.map(({ status: _, ...rest }) => JSON.stringify(rest));
  expect(new Set(others)).toEqual(
    new Set(['{"user_ids":["u1"],"check_time_from":"0","check_time_to":"10"}']),
  );
});
