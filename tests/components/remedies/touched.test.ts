import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { Touched } from "@/components/day/decision/touched";
import type { RemedyWire } from "@/lib/contract/remedies";
import { zhCn } from "@/lib/text/zh-cn";
import { aRemedy, shown } from "./open-decisions";

const late = { result: "late", punchAt: "2026-11-20T10:12:00+08:00" } as const;
const touched = (...remedies: RemedyWire[]) => shown(createElement(Touched, { remedies }));
const plain = (markup: string) => markup.replaceAll(/<[^>]*>/g, "");

describe("what is about to be decided", () => {
  it("of one correction is the person, the day, the punch, what it was and becomes, and the reason", () => {
    const text = plain(touched(aRemedy({ was: late, reason: "地铁停运" })));
    for (const said of ["林晓雨", "前端组", "11月20日 周五", "地铁停运"])
      expect(text).toContain(said);
    expect(text).toContain(`${zhCn.result.late} 10:12 → 10:00`);
  });

  it("says that the old result is unknown rather than accuse anybody", () => {
    expect(plain(touched(aRemedy()))).toContain(`${zhCn.remedies.wasUnknown} → 10:00`);
  });

  it("of many is a short list, each with what it was and becomes", () => {
    const other = aRemedy({ approvalId: "2", name: "季青禾", was: null, reason: "忘带工牌" });
    const markup = touched(aRemedy({ was: late }), other);
    expect(markup.match(/<li/g)).toHaveLength(2);
    expect(plain(markup)).toContain(`${zhCn.result.late} 10:12 → 10:00`);
    expect(plain(markup)).not.toContain("忘带工牌");
  });
});
