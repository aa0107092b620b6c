import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { DataFreshness } from "@/components/day/data-freshness";
import { cameOf, isOlderThanShown, sentenceFor } from "@/components/day/refreshing";
import { lastWrite, noteWrite, onWrite } from "@/lib/queries/own-writes";
import { shown } from "../remedies/open-decisions";

const AT = "2026-11-18T10:42:00+08:00";
const LATER = "2026-11-18T10:45:00+08:00";
const now = Date.parse(LATER);
const pressed = { before: AT, after: AT, failed: false, looks: 1, now };
const seen = { asOf: AT, failed: false, online: true, refused: false, said: null } as const;

describe("how old the data is", () => {
  it("is told with the changes of one's own that are shown and newer", () => {
    expect(isOlderThanShown("asOf", AT, Date.parse(LATER))).toBe(true);
    expect(isOlderThanShown("stale", AT, Date.parse(LATER))).toBe(true);
    expect(isOlderThanShown("asOf", LATER, Date.parse(AT))).toBe(false);
    expect(isOlderThanShown("never", null, Date.parse(AT))).toBe(false);
  });

  it("hears of every write of this tab", () => {
    let heard = 0;
    const stop = onWrite(() => {
      heard += 1;
    });
    noteWrite(7);
    expect(lastWrite()).toBe(7);
    stop();
    noteWrite(8);
    expect(heard).toBe(1);
  });

  it("is the time at which everything was so, in a line that is read out when it changes", () => {
    const line = createElement(DataFreshness, {
      ...{ asOf: AT, now: LATER, zone: "Asia/Shanghai", busy: false, onRefresh: () => undefined },
    });
    expect(shown(line)).toMatch(/aria-live="polite"[^>]*>截至 10:42</);
  });
});

describe("a refresh", () => {
  it("says that it is under way, and then the new time, that nothing newer came, or that Feishu is away", () => {
    expect(sentenceFor({ ...seen, said: "asking" })).toBe("refreshing");
    expect(sentenceFor({ ...seen, said: "newer" })).toBe("refreshed");
    expect(sentenceFor({ ...seen, said: "none" })).toBe("noNewer");
    expect(sentenceFor({ ...seen, failed: true })).toBe("stale");
    expect(sentenceFor({ ...seen, online: false, refused: true })).toBe("cannotRefresh");
  });

  it("has brought something newer only when the data's time has moved", () => {
    expect(cameOf({ ...pressed, after: LATER })).toBe("newer");
    expect(cameOf({ ...pressed, before: null, after: AT })).toBe("newer");
    expect(cameOf({ ...pressed, failed: true })).toBe("failed");
  });

  it("asks again while the server reads behind its answer, but not for ever", () => {
    expect(cameOf(pressed)).toBe("again");
    expect(cameOf({ ...pressed, looks: 3 })).toBe("none");
    expect(cameOf({ ...pressed, now: Date.parse(AT) + 20_000 })).toBe("none");
  });
});
