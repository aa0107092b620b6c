import { describe, expect, it } from "vitest";
import { personPage } from "@/components/day/person-page";
import { toDay } from "@/lib/attendance/day";

const page = (day: string, list: string) =>
  new URL(personPage("a b", toDay(day), new URLSearchParams(list)), "https://rollcall.example.com");
const wordsOf = (day: string, list: string) => Object.fromEntries(page(day, list).searchParams);

describe("a person's page, opened from the team's list", () => {
  it("carries the words of the list, so that its neighbours are those of the list", () => {
    expect(wordsOf("2026-11-20", "q=林&status=late&month=2026-10")).toEqual({
      q: "林",
      status: "late",
      month: "2026-10",
      from: "team",
    });
    expect(page("2026-11-20", "").pathname).toBe("/employees/a%20b");
  });

  it("leaves out whose day was open", () => {
    expect(wordsOf("2026-11-20", "person=x&day=2026-11-20")).toEqual({
      month: "2026-11",
      from: "team",
    });
  });

  it("names a cycle by the month it ends in", () => {
    expect(wordsOf("2026-11-27", "cycle=26")).toMatchObject({ cycle: "26", month: "2026-12" });
    expect(wordsOf("2026-11-20", "cycle=26")).toMatchObject({ month: "2026-11" });
  });
});
