import { describe, expect, it } from "vitest";
import { NAVIGATION } from "@/components/shell/navigation";
import { SHORTCUTS, shortcutsOn } from "@/components/shell/shortcuts";
import type { Role } from "@/lib/attendance/person";
import { en } from "@/lib/text/en";
import { zhCn } from "@/lib/text/zh-cn";

const doneOn = (path: string, role: Role = "manager") =>
  shortcutsOn(path, role).flatMap(({ group, rows }) => rows.map(({ does }) => `${group}:${does}`));

describe("the map of keys", () => {
  it("tells on every page how to jump, how to see the keys and how to close", () => {
    for (const { href } of NAVIGATION)
      expect(doneOn(href)).toEqual(
        expect.arrayContaining(["everywhere:palette", "everywhere:map", "everywhere:close"]),
      );
  });

  it("tells of the grid only where there is one", () => {
    expect(doneOn("/team")).toContain("grid:extend");
    expect(doneOn("/settings").some((name) => name.startsWith("grid:"))).toBe(false);
    expect(doneOn("/employees/c3a80b11")).toContain("calendar:open");
    expect(doneOn("/meetings")).not.toContain("calendar:open");
  });

  it("tells of a list's rows, and of deciding, only where one can", () => {
    for (const name of ["list:next", "list:select", "list:all", "list:approve", "list:reject"])
      expect(doneOn("/remedies")).toContain(name);
    expect(doneOn("/remedies")).toEqual(
      expect.arrayContaining(["everywhere:search", "list:story"]),
    );
    expect(doneOn("/remedies")).not.toContain("list:correct");
    expect(doneOn("/exceptions")).toEqual(expect.arrayContaining(["list:correct", "list:open"]));
    expect(doneOn("/exceptions")).not.toContain("list:approve");
    expect(doneOn("/remedies/7001")).toContain("everywhere:approve");
    expect(doneOn("/remedies/7001")).not.toContain("list:next");
    expect(doneOn("/remedies/new")).not.toContain("everywhere:approve");
  });

  it("tells an employee of no key that decides, chooses or searches among others", () => {
    expect(doneOn("/remedies", "employee")).toEqual(
      expect.arrayContaining(["list:next", "list:before", "list:story"]),
    );
    for (const path of ["/remedies", "/remedies/7001"])
      expect(doneOn(path, "employee").join()).not.toMatch(
        /approve|reject|select|extend|all|search/,
      );
    expect(doneOn("/remedies/7001", "employee")).toContain("everywhere:following");
  });

  it("gives no key two meanings within a group of a page", () => {
    for (const path of [
      "/team",
      "/exceptions",
      "/me",
      "/employees/x",
      "/remedies",
      "/remedies/7001",
    ])
      for (const { rows } of shortcutsOn(path, "admin")) {
        const keys = rows.map((row) => row.keys.join("+"));
        expect(new Set(keys).size).toBe(keys.length);
      }
  });

  it("has words for every key and group in both languages", () => {
    for (const { shell } of [zhCn, en])
      for (const { does, group } of SHORTCUTS) {
        expect(shell.shortcuts[does]).not.toBe("");
        expect(shell.shortcuts.groups[group]).not.toBe("");
      }
  });
});
