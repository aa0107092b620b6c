import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Department, departmentsHeadedBy, departmentsUnder } from "@/lib/attendance/person";

const department = (
  departmentId: string,
  parentId: string | null,
  extra: Partial<Department> = {},
): Department => ({
  departmentId,
  parentId,
  name: departmentId,
  nameEn: null,
  headIds: [],
  deputyIds: [],
  ...extra,
});

const TREE = [
  department("sales", null),
  department("north", "sales"),
  department("south", "sales"),
  department("harbour", "north"),
  department("works", null),
];

describe("departments under a department", () => {
  it.each<[string[], string[]]>([
    [["sales"], ["harbour", "north", "sales", "south"]],
    [["north"], ["harbour", "north"]],
    [["harbour"], ["harbour"]],
    [
      ["north", "works"],
      ["harbour", "north", "works"],
    ],
    [
      ["sales", "north"],
      ["harbour", "north", "sales", "south"],
    ],
    [[], []],
  ])("%j has %j", (roots, expected) => {
    expect([...departmentsUnder(TREE, roots)].toSorted()).toEqual(expected);
  });

  it("a circle in the data ends the walk", () => {
    const circle = [department("a", "c"), department("b", "a"), department("c", "b")];
    expect([...departmentsUnder(circle, ["b"])].toSorted()).toEqual(["a", "b", "c"]);
    expect([...departmentsUnder([department("a", "a")], ["a"])]).toEqual(["a"]);
  });

  it("in any graph is exactly what climbing its parents leads back from", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const parents = fc.tuple(...ids.map(() => fc.option(fc.constantFrom(...ids))));
    fc.assert(
      fc.property(parents, fc.subarray(ids), (parentIds, roots) => {
        const all = ids.map((id, i) => department(id, parentIds[i] ?? null));
        const parentOf = new Map(all.map((d) => [d.departmentId, d.parentId]));
        const climbs = (id: string) => {
          const seen = new Set<string>();
          let at: string | null = id;
          while (at !== null && !seen.has(at)) {
            if (roots.includes(at)) return true;
            seen.add(at);
            at = parentOf.get(at) ?? null;
          }
          return false;
        };
        expect([...departmentsUnder(all, roots)].toSorted()).toEqual(ids.filter(climbs));
      }),
    );
  });
});

describe("departments a person heads", () => {
  const headed = [
    department("sales", null, { headIds: ["lead"] }),
    department("north", "sales", { deputyIds: ["lead", "other"] }),
    department("south", "sales", { headIds: ["lead"], deputyIds: ["lead"] }),
    department("works", null, { headIds: ["other"] }),
    department("empty", null),
  ];

  it("come from either field, each once", () => {
    expect(departmentsHeadedBy(headed, "lead")).toEqual(["sales", "north", "south"]);
    expect(departmentsHeadedBy(headed, "other")).toEqual(["north", "works"]);
  });

  it("are none for somebody else", () => {
    expect(departmentsHeadedBy(headed, "nobody")).toEqual([]);
    expect(departmentsHeadedBy(headed, "")).toEqual([]);
  });
});
