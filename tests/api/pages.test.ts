import { readdirSync } from "node:fs";
import { join } from "node:path";
import { NextRequest } from "next/server";
import { isValidElement } from "react";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { NoTeam } from "@/components/team/no-team";
import { adoptRuntime } from "@/lib/services/runtime";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { LEFT, NOBODY, PAGES, PLAIN_ADMIN, VIEWERS } from "./access";
import { SITE, sessionOf } from "./surface";

const asked = vi.hoisted(() => ({ cookie: "", path: "/" }));
vi.mock("next/headers", () => ({
  cookies: async () => new NextRequest(SITE, { headers: { cookie: asked.cookie } }).cookies,
  headers: async () => new Headers({ "x-path": asked.path, "accept-language": "en" }),
}));

const folder = join(process.cwd(), "app");
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith("page.tsx"))
  .map((file) => file.replace(/\/?page\.tsx$/, ""));

type Page = (props: object) => Promise<unknown>;
const isPage = (value: unknown): value is Page => typeof value === "function";

/** Where a page leads: what Next's redirect and notFound throw says it. */
const landing = async (page: string, cookie: string, id: string): Promise<string> => {
  const loaded: unknown = await import(/* @vite-ignore */ join(folder, page, "page.tsx"));
  const render = new Map<string, unknown>(Object.entries(loaded ?? {})).get("default");
  if (!isPage(render)) throw new Error(`${page} has no page`);
  Object.assign(asked, { cookie, path: `/${page}` });
  const params = Promise.resolve({ id, approvalId: id });
  const props = { params, searchParams: Promise.resolve({}) };
  try {
    const element = await render(props);
    const told = isValidElement(element) && element.type === NoTeam;
    return told ? "no-team" : "shown";
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    if (digest.includes("404")) return "not-found";
    const to = /^NEXT_REDIRECT;\w+;([^;?]+)/.exec(digest)?.[1];
    if (to === undefined) throw error;
    return `to ${to}`;
  }
};

describe("what a page does for whom", () => {
  const world = openWorld({ ADMIN_USER_IDS: `${cast.admin.userId},${PLAIN_ADMIN}` });
  beforeAll(() => adoptRuntime(world().runtime));

  it("is decided for every page there is: one without a row fails", () => {
    expect(pages.sort()).toEqual(Object.keys(PAGES).sort());
  });

  it.each(Object.keys(PAGES))(
    "%s sends everybody to sign in who has no live session",
    async (page) => {
      const frozen = await sessionOf(world(), cast.frozen.userId);
      const gone = await sessionOf(world(), cast.resigned.userId);
      const nobody = await sessionOf(world(), NOBODY);
      const expected = PAGES[page] === "open" ? "shown" : "to /sign-in";
      for (const cookie of ["", "rollcall_session=forged", frozen, gone, nobody])
        expect(await landing(page, cookie, cast.employee.userId)).toBe(expected);
    },
  );

  const cases = Object.entries(PAGES).flatMap(([page, row]) =>
    Object.entries(VIEWERS).map(([who, viewer]) => ({
      page,
      who,
      viewer,
      expected: row === "open" ? "shown" : row[viewer.role],
    })),
  );
  it.each(cases)("$page is $expected for $who, whomever its address names", async (one) => {
    const { page, viewer, expected } = one;
    const cookie = await sessionOf(world(), viewer.id);
    const targets = page.includes("[")
      ? [...Object.values(viewer.sees), ...Object.values(viewer.hidden), LEFT, NOBODY]
      : [viewer.id];
    for (const id of targets) expect(await landing(page, cookie, id)).toBe(expected);
  });
});
