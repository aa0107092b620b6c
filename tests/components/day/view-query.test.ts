import { describe, expect, it } from "vitest";
import { viewQuery } from "@/components/day/saved-views/view-query";

describe("the filters that a view keeps", () => {
  it("are those of the address, in one order, without what was open beside the list", () => {
    const address = "within=3&person=c3a80b11&day=2026-11-19&status=late%2Cearly&past=true&q=李 静";
    expect(viewQuery(address)).toBe("q=%E6%9D%8E+%E9%9D%99&status=late%2Cearly&within=3");
  });

  it("are the same whichever way the address was written", () => {
    expect(viewQuery("b=2&a=1")).toBe(viewQuery(new URLSearchParams("a=1&b=2")));
    expect(viewQuery("")).toBe("");
  });
});
