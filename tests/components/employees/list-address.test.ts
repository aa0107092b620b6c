import { describe, expect, it } from "vitest";
import { listAddress, listOf, personAddress } from "@/components/employees/list-address";

const address = (text: string) => new URLSearchParams(text);

describe("a person's page remembers the list it was opened from", () => {
  it("with its search, department and states, in the words of the server", () => {
    expect(
      listOf(address("from=team&q= 林 &departmentId=D1&status=late,lack&day=2026-11-20")),
    ).toEqual({ q: "林", departmentId: "D1", status: "late,lack" });
  });

  it("as every problem state where only problems were shown", () => {
    const { status } = listOf(address("from=team&problems=true"));
    expect(status?.split(",")).toEqual(["lack-day", "lack", "serious-late", "late", "early"]);
  });

  it("as everybody in scope when it came from no list, or with words nobody knows", () => {
    expect(listOf(address("q=x&departmentId=D1"))).toEqual({});
    expect(listOf(address("from=team&status=nonsense"))).toEqual({});
  });

  it("and hands it on to the neighbours without what is open here", () => {
    expect(personAddress("a b", address("from=team&q=x&day=2026-11-20&state=late"))).toBe(
      "/employees/a%20b?from=team&q=x",
    );
    expect(personAddress("e1", address(""))).toBe("/employees/e1");
  });

  it("and goes back to it as it was left", () => {
    expect(listAddress(address("from=team&q=x&month=2026-10&cycle=26&day=2026-10-01"))).toBe(
      "/team?q=x&month=2026-10&cycle=26",
    );
    expect(listAddress(address("q=x"))).toBe("/team");
  });
});
