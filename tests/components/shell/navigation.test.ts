import { describe, expect, it } from "vitest";
import { destinationsFor, homeOf, leadsTo, NAVIGATION } from "@/components/shell/navigation";
import { zhCn } from "@/lib/text/zh-cn";

describe("the navigation", () => {
  it("shows the team to those who have one", () => {
    const nouns = (role: "employee" | "manager" | "admin") =>
      destinationsFor(role).map(({ noun }) => noun);
    expect(nouns("employee")).toEqual(["me", "remedies"]);
    expect(nouns("manager")).toEqual(["team", "exceptions", "me", "remedies"]);
    expect(nouns("admin")).toEqual(["team", "exceptions", "me", "remedies", "settings"]);
  });

  it("lands employees on their own month and managers on their team", () => {
    expect(homeOf("employee")).toBe("/me");
    expect(homeOf("manager")).toBe("/team");
  });

  it("marks a destination on its own pages only", () => {
    expect(leadsTo("/remedies", "/remedies/new")).toBe(true);
    expect(leadsTo("/me", "/me")).toBe(true);
    expect(leadsTo("/me", "/members")).toBe(false);
  });

  it("has a name for every destination", () => {
    for (const { noun } of NAVIGATION) expect(zhCn.nav[noun]).not.toBe("");
  });
});
