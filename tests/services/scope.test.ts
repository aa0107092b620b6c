import { describe, expect, it } from "vitest";
import type { Department, Person } from "@/lib/attendance/person";
import { type Directory, listedIn, scopeOf } from "@/lib/services/scope";

const person = (employeeId: string, ...departmentIds: string[]): Person => ({
  employeeId,
  unionId: null,
  openId: null,
  name: employeeId,
  enName: null,
  employeeNo: "7",
  jobTitle: null,
  avatarUrl: null,
  departmentIds,
  leaderId: null,
  status: "active",
});
const department = (
  departmentId: string,
  parentId: string | null,
  heads: Partial<Department> = {},
): Department => ({
  departmentId,
  parentId,
  name: departmentId,
  nameEn: null,
  headIds: [],
  deputyIds: [],
  ...heads,
});
const directory = (departments: Department[], people: Person[]): Directory => ({
  version: 1,
  people: new Map(people.map((each) => [each.employeeId, each])),
  departments,
  departmentNames: new Map(),
});
const seenBy = (all: Directory, viewer: string) =>
  scopeOf(all, viewer, [])
    .listed.map(({ employeeId }) => employeeId)
    .join(" ");

describe("a scope", () => {
  it("holds departments in a circle and one that is its own parent, each once and with its people", () => {
    const all = directory(
      [
        department("a", "b", { headIds: ["head"] }),
        department("b", "a"),
        department("self", "self", { headIds: ["head"] }),
      ],
      [person("in-a", "a"), person("in-b", "b"), person("in-self", "self"), person("head")],
    );
    const scope = scopeOf(all, "head", []);
    expect(seenBy(all, "head")).toBe("head in-a in-b in-self");
    expect(scope.departments.map(({ departmentId }) => departmentId).sort()).toEqual([
      "a",
      "b",
      "self",
    ]);
    expect(listedIn(scope, "self").map(({ employeeId }) => employeeId)).toEqual(["in-self"]);
    expect(scopeOf(all, "admin", ["admin"]).departments).toHaveLength(3);
  });

  it("of a department whose parent is unknown begins there", () => {
    const all = directory(
      [department("top", "nowhere", { headIds: ["head"] }), department("below", "top")],
      [person("head", "elsewhere"), person("x", "below"), person("y", "nowhere")],
    );
    const scope = scopeOf(all, "head", []);
    expect(seenBy(all, "head")).toBe("head x");
    expect(scope.departments.map(({ depth }) => depth)).toEqual([0, 1]);
  });

  it("is a manager's for a head by either field and for a deputy, wherever they belong", () => {
    const all = directory(
      [
        department("sales", null, { headIds: ["outside", "second"], deputyIds: ["deputy"] }),
        department("hr", null),
      ],
      [person("outside", "hr"), person("seller", "sales"), person("clerk", "hr")],
    );
    for (const viewer of ["outside", "second", "deputy"])
      expect([viewer, scopeOf(all, viewer, []).role]).toEqual([viewer, "manager"]);
    expect(seenBy(all, "outside")).toBe("outside seller");
    expect(scopeOf(all, "seller", []).role).toBe("employee");
  });

  it("holds a person of several departments for the heads of each, once", () => {
    const all = directory(
      [
        department("a", null, { headIds: ["one", "both"] }),
        department("b", null, { headIds: ["two", "both"] }),
      ],
      [person("x", "a", "b")],
    );
    expect(["one", "two", "both"].map((viewer) => seenBy(all, viewer))).toEqual(["x", "x", "x"]);
  });

  it("of a department without a head is nobody's but those above it", () => {
    const all = directory(
      [department("top", null, { headIds: ["head"] }), department("headless", "top")],
      [person("member", "headless"), person("mate", "headless")],
    );
    expect(seenBy(all, "member")).toBe("member");
    expect(seenBy(all, "head")).toBe("mate member");
  });

  it("lists people who are frozen or out of view, and only shows by id those who left", () => {
    const all = directory(
      [department("a", null, { headIds: ["head"] })],
      [
        { ...person("frozen", "a"), status: "frozen" },
        { ...person("hidden", "a"), status: "hidden" },
        { ...person("left", "a"), status: "resigned" },
      ],
    );
    expect(seenBy(all, "head")).toBe("frozen hidden");
    const scope = scopeOf(all, "head", []);
    expect(["left", "hidden", "nobody"].map(scope.sees)).toEqual([true, true, false]);
  });

  it("keeps people apart who share a number", () => {
    const all = directory([], [person("a"), person("b")]);
    expect(seenBy(all, "a")).toBe("a");
    expect(scopeOf(all, "a", []).sees("b")).toBe(false);
  });
});
