import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { onOneLine, readable } from "@/components/ui/readable";
import { UserText } from "@/components/ui/user-text";

describe("a text that somebody else wrote", () => {
  it("keeps every script and its line breaks", () => {
    for (const name of ["欧阳明远", "محمد العلي", "José Ñandú", "👩🏽‍💻 李"])
      expect(readable(name)).toBe(name);
    expect(readable("门口断网\r\n已在工位")).toBe("门口断网\n已在工位");
  });

  it("cannot turn the direction of the words around it", () => {
    expect(readable("abc\u202Etxt.exe\u2069")).toBe("abctxt.exe");
  });

  it("holds no control characters", () => {
    expect(readable("a\u0000b\u001b[31m")).toBe("a b [31m");
  });

  it("fits on one line where there is only one", () => {
    expect(onOneLine(" 门口断网\n\n已在工位\t ")).toBe("门口断网 已在工位");
  });

  it("is isolated, and told whole on hovering where it is cut", () => {
    const markup = renderToStaticMarkup(
      createElement(UserText, { text: "محمد\nالعلي", cut: true }),
    );
    expect(markup).toMatch(/^<bdi title="محمد العلي" class="[^"]*truncate/);
    expect(renderToStaticMarkup(createElement(UserText, { text: "李" }))).toMatch(/^<bdi class/);
  });
});
