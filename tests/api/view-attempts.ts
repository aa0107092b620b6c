import { keepView } from "@/lib/store/views";
import { cast } from "../sandbox/cast";
import type { World } from "../support/world";
import type { Attempt } from "./audit-attempts";

const who = cast.employee.userId;
const KEEP = "PUT /api/views";
const FORGET = "DELETE /api/views";
const VIEW = { noun: "remedies", name: "mine", query: "status=pending" } as const;

const keptBy =
  (employeeId: string) =>
  async ({ runtime }: World) => {
    const kept = { ...VIEW, name: "to be deleted", employeeId, updatedAt: runtime.now() };
    return `/api/views?id=${(await keepView(runtime.store, kept, 50))?.id}`;
  };

/** Saved filters: written and refused like everything that changes something. */
export const VIEWS_DONE: readonly Attempt[] = [
  {
    ...{ route: KEEP, by: who, sent: () => ({ body: VIEW }) },
    line: ["write", "done", null],
  },
  {
    ...{ route: FORGET, by: who, sent: () => ({}), to: keptBy(who) },
    line: ["write", "done", null],
  },
];

export const VIEWS_REFUSED: Readonly<Record<string, Attempt>> = {
  "saved filters without a name": {
    ...{ route: KEEP, by: who, sent: () => ({ body: { ...VIEW, name: " " } }) },
    line: ["write", "refused: invalid-fields", null],
  },
  "saved filters of somebody else, told as not there": {
    ...{ route: FORGET, by: who, sent: () => ({}), to: keptBy(cast.manager.userId) },
    line: ["write", "refused: not-found", null],
  },
};
