import { describe, expect, it } from "vitest";
import { approversFor } from "@/lib/attendance/approver";
import type { Department, Person } from "@/lib/attendance/person";

const department = (
  departmentId: string,
  parentId: string | null,
  headIds: string[],
): Department => ({ departmentId, parentId, headIds, name: "", nameEn: null, deputyIds: ["dee"] });

const people = new Map<string, Pick<Person, "status">>([
  ...["me", "tom", "ann", "sue", "adm", "boss", "dee"].map(
    (id) => [id, { status: "active" }] as const,
  ),
  ["ice", { status: "frozen" }],
  ["old", { status: "resigned" }],
  ["hid", { status: "hidden" }],
]);

type Case = {
  name: string;
  tree: Department[];
  in?: string[];
  admins?: string[];
  without?: string[];
  is: string[];
};

const CASES: Case[] = [
  { name: "the head of the department", tree: [department("a", null, ["tom"])], is: ["tom"] },
  {
    name: "the first of two main heads, never a deputy",
    tree: [department("a", null, ["ann", "tom"])],
    is: ["ann"],
  },
  {
    name: "the head of the primary department of two",
    tree: [department("b", null, ["sue"]), department("a", null, ["tom"])],
    in: ["a", "b"],
    is: ["tom"],
  },
  {
    name: "somebody else than the person, one floor up",
    tree: [department("a", "b", ["me"]), department("b", null, ["sue"])],
    is: ["sue"],
  },
  {
    name: "the other main head where the person is one of them",
    tree: [department("a", "b", ["me", "tom"]), department("b", null, ["sue"])],
    is: ["tom"],
  },
  {
    name: "whoever is above heads who are frozen, left, out of view or unknown",
    tree: [
      department("a", "b", ["ice"]),
      department("b", "c", ["old", "hid"]),
      department("c", "d", ["nobody-knows"]),
      department("d", "e", []),
      department("e", null, ["boss"]),
    ],
    is: ["boss"],
  },
  {
    name: "the administrators where nobody heads anything, each once",
    tree: [department("a", null, [])],
    admins: ["adm", "tom", "adm"],
    is: ["adm", "tom"],
  },
  {
    name: "the administrators where departments lie in a circle",
    tree: [department("a", "b", ["me"]), department("b", "a", [])],
    is: ["adm"],
  },
  { name: "the administrators where the department is unknown", tree: [], is: ["adm"] },
  { name: "the administrators for somebody without one", tree: [], in: [], is: ["adm"] },
  {
    name: "no administrator who is the person or has left",
    tree: [],
    admins: ["me", "old", "stranger"],
    is: [],
  },
  {
    name: "somebody else than who filed it, where two must look",
    tree: [department("a", "b", ["tom"]), department("b", null, ["sue"])],
    without: ["tom"],
    is: ["sue"],
  },
];

describe("who is asked to decide about a person", () => {
  it.each(CASES)("is $name", ({ tree, admins = ["adm"], without, is, ...of }) => {
    const company = { people, departments: tree, adminIds: admins };
    const person = { employeeId: "me", departmentIds: of.in ?? ["a"] };
    expect(approversFor(company, person, without)).toEqual(is);
  });
});
