import { type CastKey, type CastMember, cast } from "../cast";
import type { DayNumber } from "../state/calendar";
import { type Department, Directory, type Person } from "../state/directory";
import type { GroupKey } from "../state/groups";
import { between, hash, hex } from "../state/hash";
import { departmentOf, outlineFor } from "./departments";
import { ordinaryName, titleFor } from "./names";

const CAST_GROUPS: Partial<Record<CastKey, GroupKey | "none">> = {
  free: "free",
  noGroup: "none",
  noRemedies: "strict",
  noQuota: "quota",
  tooOld: "short",
  newYork: "newYork",
  london: "london",
  twoDepartments: "office",
  rtlName: "london",
};

const CAST_NUMBERS: Partial<Record<CastKey, string>> = {
  latinName: "",
  emojiName: "YS00888",
  rtlName: "YS00888",
};

interface Place {
  readonly userId: string;
  readonly name: string;
  readonly enName: string;
  readonly key: CastKey | undefined;
}

/** Everyone and every department, the same for the same head count and day. */
export function seedDirectory(headCount: number, today: DayNumber): Directory {
  const outlines = outlineFor(headCount);
  const castKeys = castByDepartment();
  const taken = new Set(Object.values<CastMember>(cast).map((member) => member.userId));
  let left = headCount;
  const placed = outlines.map((outline) => {
    const named = castKeys.get(outline.id) ?? [];
    const wanted = Math.max(named.length, Math.min(outline.heads, left));
    left -= wanted;
    const places: Place[] = named.map((key) => ({ ...cast[key], key }));
    while (places.length < wanted) places.push(ordinary(outline.id, places.length, taken));
    return { outline, places };
  });

  const heads = new Map<string, string>();
  for (const { outline, places } of placed) {
    const head =
      outline.head === "first" ? firstFit(places) : outline.head && cast[outline.head].userId;
    if (head) heads.set(outline.id, head);
  }
  const departments: Department[] = placed.map(({ outline }, order) =>
    departmentOf(outline, heads.get(outline.id), order + 1),
  );
  const people: Person[] = [];
  for (const { outline, places } of placed) {
    for (const place of places) {
      const leader = [heads.get(outline.id), heads.get(outline.parent)].find(
        (id) => id !== undefined && id !== place.userId,
      );
      const group = groupOf(place, outline.group);
      const leads = heads.get(outline.id) === place.userId;
      people.push(
        personAt(place, { department: outline.id, group, leader, leads }, people.length, today),
      );
    }
  }
  return new Directory(people, departments);
}

function castByDepartment(): Map<string, CastKey[]> {
  const found = new Map<string, CastKey[]>();
  for (const key of castKeys()) {
    const { department } = cast[key];
    found.set(department, [...(found.get(department) ?? []), key]);
  }
  return found;
}

/** Every key of the cast; the object's own keys are exactly CastKey. */
export function castKeys(): CastKey[] {
  const isKey = (key: string): key is CastKey => Object.hasOwn(cast, key);
  return Object.keys(cast).filter(isKey);
}

const UNFIT_TO_LEAD: ReadonlySet<CastKey> = new Set([
  "unauthorized",
  "invalid",
  "frozen",
  "resigned",
]);

function firstFit(places: readonly Place[]): string | undefined {
  const ordinaryPlace = places.find((place) => place.key === undefined);
  return (ordinaryPlace ?? places.find((place) => place.key && !UNFIT_TO_LEAD.has(place.key)))
    ?.userId;
}

function groupOf(place: Place, usual: GroupKey): GroupKey | undefined {
  const special = place.key && CAST_GROUPS[place.key];
  if (special === "none") return undefined;
  if (special) return special;
  return usual === "newYork" && hash("office", place.userId) % 2 === 0 ? "london" : usual;
}

function ordinary(department: string, index: number, taken: Set<string>): Place {
  let userId = "";
  for (let attempt = 0; userId === "" || taken.has(userId); attempt++) {
    userId = hex(8, "person", department, index, attempt);
  }
  taken.add(userId);
  return { userId, key: undefined, ...ordinaryName(userId) };
}

function personAt(
  place: Place,
  post: {
    department: string;
    group: GroupKey | undefined;
    leader: string | undefined;
    leads: boolean;
  },
  index: number,
  today: DayNumber,
): Person {
  const { userId, key } = place;
  const { department, group } = post;
  const replaceable = key === undefined && !post.leads;
  const leaver = key === "resigned" || (replaceable && hash("leaver", userId) % 97 === 0);
  const number = `YS${String(index + 1001).padStart(5, "0")}`;
  return {
    index,
    userId,
    openId: `ou_${hex(32, "open", userId)}`,
    unionId: `on_${hex(32, "union", userId)}`,
    name: place.name,
    enName: place.enName,
    title: titleFor(department, userId),
    joinTime: 1_400_000_000 + between(0, 200_000_000, "join", userId),
    leaderId: post.leader,
    group,
    attendance: key === "unauthorized" || key === "invalid" ? key : "known",
    employeeNo: (key && CAST_NUMBERS[key]) ?? (hash("no", userId) % 41 === 0 ? "" : number),
    departmentIds: key === "twoDepartments" ? [department, "D009"] : [department],
    frozen: key === "frozen" || (replaceable && hash("frozen", userId) % 131 === 0),
    lastDay: leaver ? today - between(3, 20, "lastDay", userId) : undefined,
  };
}
