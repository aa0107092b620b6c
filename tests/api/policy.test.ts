import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { config, proxy } from "@/proxy";

describe("the policy of a page", () => {
  const covered = (path: string) => new RegExp(`^${config.matcher}$`).test(path);

  it("goes with every page, also when an id in its address has a dot", () => {
    const pages = ["/", "/team", "/employees/zhang.san", "/employees/a@b.cn", "/remedies/new"];
    expect(pages.filter((path) => !covered(path))).toEqual([]);
  });

  it("is not worked out for files and calls, which have their own or none", () => {
    const others = ["/icon.svg", "/favicon.ico", "/api/me", "/_next/static/a.js"];
    expect(others.filter(covered)).toEqual([]);
  });

  it("has a nonce that nobody can know beforehand", () => {
    const policy = () =>
      proxy(new NextRequest("https://rollcall.example.com/me")).headers.get(
        "content-security-policy",
      ) ?? "";
    expect(policy()).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
    expect(policy()).not.toBe(policy());
  });
});
