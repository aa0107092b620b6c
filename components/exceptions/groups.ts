import { type Day, isDay } from "@/lib/attendance/day";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import type { EXCEPTION_GROUPINGS } from "@/lib/contract/lists";

export type Grouping = (typeof EXCEPTION_GROUPINGS)[number];

/** Names a work day of a person. */
export const itemKey = ({ employeeId, day }: Pick<ExceptionItem, "employeeId" | "day">): string =>
  `${employeeId}/${day}`;

/** The day that a key names; null for anything else. */
export const dayOfKey = (key: string): { employeeId: string; day: Day } | null => {
  const at = key.lastIndexOf("/");
  const [employeeId, day] = [key.slice(0, Math.max(0, at)), key.slice(at + 1)];
  return employeeId !== "" && isDay(day) ? { employeeId, day } : null;
};

export type ItemGroup = {
  key: string;
  /** The first of it, which says what the heading needs. */
  head: ExceptionItem;
  items: readonly ExceptionItem[];
  /** How many there are, also on pages that have not come; null while nobody knows. */
  count: number | null;
};

const GROUP_KEYS = {
  deadline: ({ deadline }) => deadline ?? "unknown",
  person: ({ employeeId }) => employeeId,
} as const satisfies Record<Grouping, (item: ExceptionItem) => string>;

/** Every day once: between two pages the list may have moved. */
export const withoutRepeats = (items: readonly ExceptionItem[]): ExceptionItem[] => [
  ...new Map(items.map((item) => [itemKey(item), item])).values(),
];

/** What stands together in the order of the list; `whole` where no page is missing behind it. */
export const groupsOf = (
  items: readonly ExceptionItem[],
  grouping: Grouping,
  whole: boolean,
): ItemGroup[] => {
  const groups = new Map<string, ExceptionItem[]>();
  for (const item of items) {
    const key = GROUP_KEYS[grouping](item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  const last = [...groups.keys()].at(-1);
  return [...groups].flatMap(([key, own]) => {
    const [head] = own;
    if (!head) return [];
    const known = whole || key !== last;
    const count = grouping === "person" ? head.ofPerson : known ? own.length : null;
    return [{ key, head, items: own, count }];
  });
};
