import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "@/app/manifest";

const css = readFileSync("app/globals.css", "utf8");
const layout = readFileSync("app/layout.tsx", "utf8");
const paperOf = (selector: string) =>
  css.split(new RegExp(`\\n *${selector} \\{`))[1]?.match(/--paper: (#[0-9a-f]{6});/)?.[1] ??
  "none";

/** Width and height of a PNG, from its header. */
const sizeOf = (path: string) => {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
};

describe("the installed app", () => {
  const { icons = [], name, background_color, theme_color } = manifest();

  it("has icons that are as large as they say, one of them to be masked", () => {
    const drawn = icons.filter(({ type }) => type === "image/png");
    expect(drawn.map(({ sizes }) => sizes)).toEqual(["192x192", "512x512", "512x512"]);
    for (const { src, sizes } of drawn) expect(sizeOf(`public${src}`)).toBe(sizes);
    expect(icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
    expect(sizeOf("public/apple-touch-icon.png")).toBe("180x180");
  });

  it("is named in both languages", () => {
    expect(name).toContain("考勤台");
    expect(name).toContain("Rollcall");
  });

  it("frames the pages in their own colours, light and dark", () => {
    expect([background_color, theme_color]).toEqual([paperOf(":root"), paperOf(":root")]);
    expect(layout).toContain(paperOf(":root"));
    expect(layout).toContain(paperOf(".dark"));
  });
});
