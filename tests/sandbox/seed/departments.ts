import { type CastKey, cast } from "../cast";
import type { Department } from "../state/directory";
import type { GroupKey } from "../state/groups";
import { hex } from "../state/hash";

interface Outline {
  readonly id: string;
  readonly name: string;
  readonly enName: string;
  readonly parent: string;
  readonly heads: number;
  readonly group: GroupKey;
  /** Where the head is named: both places, `leader_user_id` only, or `leaders` only. */
  readonly head?: CastKey | "first";
  readonly headIn?: "leader" | "leaders";
  readonly deputy?: CastKey;
}

/** The tree at 200 people, three levels deep; `heads` counts direct members. */
const OUTLINE: readonly Outline[] = [
  {
    id: "D001",
    name: "总经理办公室",
    enName: "General Office",
    parent: "0",
    heads: 6,
    group: "office",
    head: "first",
  },
  {
    id: "D002",
    name: "研发部",
    enName: "R&D",
    parent: "0",
    heads: 5,
    group: "tech",
    head: "manager",
    deputy: "deputy",
  },
  {
    id: "D003",
    name: "前端组",
    enName: "Front End",
    parent: "D002",
    heads: 18,
    group: "tech",
    head: "teamLead",
    headIn: "leaders",
  },
  {
    id: "D004",
    name: "后端组",
    enName: "Back End",
    parent: "D002",
    heads: 16,
    group: "tech",
    head: "first",
  },
  {
    id: "D005",
    name: "存储小组",
    enName: "Storage",
    parent: "D004",
    heads: 9,
    group: "tech",
    head: "first",
  },
  { id: "D006", name: "测试组", enName: "Quality", parent: "D002", heads: 12, group: "tech" },
  {
    id: "D007",
    name: "产品设计部",
    enName: "Product Design",
    parent: "0",
    heads: 18,
    group: "office",
    head: "first",
    headIn: "leader",
  },
  {
    id: "D008",
    name: "市场销售部",
    enName: "Sales",
    parent: "0",
    heads: 8,
    group: "office",
    head: "first",
  },
  {
    id: "D009",
    name: "华东销售组",
    enName: "East China Sales",
    parent: "D008",
    heads: 18,
    group: "office",
    head: "outsideHead",
  },
  {
    id: "D010",
    name: "海外业务组",
    enName: "Overseas",
    parent: "D008",
    heads: 14,
    group: "newYork",
    head: "first",
  },
  {
    id: "D011",
    name: "制造中心",
    enName: "Manufacturing",
    parent: "0",
    heads: 6,
    group: "office",
    head: "plantHead",
  },
  {
    id: "D012",
    name: "夜班生产线",
    enName: "Night Line",
    parent: "D011",
    heads: 24,
    group: "night",
    head: "first",
  },
  {
    id: "D013",
    name: "白班生产线",
    enName: "Day Line",
    parent: "D011",
    heads: 30,
    group: "three",
    head: "first",
  },
  {
    id: "D014",
    name: "人力行政部",
    enName: "HR & Administration",
    parent: "0",
    heads: 16,
    group: "office",
    head: "admin",
  },
];

const TEAM_SIZE = 40;

/** Above 200 people, teams of 40 are added below the manufacturing centre, ten to a plant. */
export function outlineFor(headCount: number): Outline[] {
  const base = OUTLINE.reduce((sum, outline) => sum + outline.heads, 0);
  const all = [...OUTLINE];
  for (let left = headCount - base, team = 0; left > 0; left -= TEAM_SIZE, team++) {
    const plant = `P${String(Math.floor(team / 10) + 1).padStart(3, "0")}`;
    const number = Number(plant.slice(1));
    if (team % 10 === 0) {
      all.push({
        id: plant,
        name: `第${number}工厂`,
        enName: `Plant ${number}`,
        parent: "D011",
        heads: 0,
        group: "three",
      });
    }
    all.push({
      id: `${plant}T${team % 10}`,
      name: `${number}厂${(team % 10) + 1}班`,
      enName: `Plant ${number} Team ${(team % 10) + 1}`,
      parent: plant,
      heads: Math.min(TEAM_SIZE, left),
      group: team % 3 === 0 ? "night" : "three",
      head: "first",
    });
  }
  return all;
}

/** The department as the directory keeps it, once its head is known. */
export function departmentOf(
  outline: Outline,
  headId: string | undefined,
  order: number,
): Department {
  const leaders = [
    ...(headId && outline.headIn !== "leader" ? [{ leaderType: 1, leaderID: headId }] : []),
    ...(outline.deputy ? [{ leaderType: 2, leaderID: cast[outline.deputy].userId }] : []),
  ];
  return {
    id: outline.id,
    openId: `od-${hex(32, "department", outline.id)}`,
    name: outline.name,
    enName: outline.enName,
    parentId: outline.parent,
    order: String(order * 100),
    leaderUserId: outline.headIn === "leaders" ? undefined : headId,
    leaders,
  };
}
