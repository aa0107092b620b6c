import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { SettingsScreen } from "@/components/settings/settings-screen";
import { CHECK_IDS } from "@/lib/contract/lists";
import { type Check, type Diagnostics, UNTOLD_REASONS } from "@/lib/contract/settings";
import { createQueryClient, queries } from "@/lib/queries";
import type { Language } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { rendered } from "./rendered";

const viewer = {
  ...({ employeeId: "ad3f0c01", name: "A", role: "admin", zone: "Asia/Shanghai" } as const),
  ...({ zoneAssumed: false, today: "2026-11-21", now: "2026-11-21T10:00:00+08:00" } as const),
  ...{ departments: [], peopleInScope: 0, pendingDecisions: 0 },
};
const url = "https://rollcall.example.com/api/auth/callback";

const ALL_TOLD = { on: true, undelivered: 0, newest: null };

const shown = (
  language: Language,
  state: Check["state"],
  more: Partial<Check> = {},
  telling: Diagnostics["telling"] = ALL_TOLD,
) => {
  const client = createQueryClient();
  const data: Diagnostics = {
    checkedAt: viewer.now,
    checks: CHECK_IDS.map((id) => ({ id, state, people: 3, of: 50, ...more })),
    redirectUrl: url,
    directoryAsOf: "2026-11-21T09:42:00+08:00",
    calls: { interactive: 12, background: 1200, limit: 5000 },
    telling,
  };
  client.setQueryData(queries.diagnostics({}).queryKey, data);
  const screen = createElement(SettingsScreen, { viewer });
  return rendered(screen, { client, language, timeZone: viewer.zone });
};

describe.each(["zh-CN", "en"] as const)("the settings in %s", (language) => {
  const { settings } = messagesOf(language);

  it("name every check and say its state with a word beside the icon", () => {
    for (const state of ["ok", "failing", "unknown", "skipped"] as const) {
      const html = shown(language, state);
      for (const id of CHECK_IDS) expect(html).toContain(settings.checks[id].title);
      expect(html.split(`</svg>${settings.state[state]}<`)).toHaveLength(CHECK_IDS.length + 1);
    }
  });

  it("show what is wrong, the scope to grant and, behind details, Feishu's code and log id", () => {
    const facts = {
      code: "feishu-scope",
      feishuCode: 99991672,
      logId: "2026112102",
      scopes: ["a:b"],
    };
    const html = shown(language, "failing", facts);
    expect(html).toContain(settings.checks["read-attendance"].problem);
    expect(html).toContain(settings.checks["write-remedies"].step.replace("{scopes}", "a:b"));
    for (const fact of ["99991672", "2026112102"]) expect(html).toContain(fact);
  });

  it("make no guess about what could not be asked", () => {
    const html = shown(language, "unknown", { code: "feishu-unavailable" });
    expect(html).toContain(settings.unasked);
    expect(html).not.toContain(settings.checks["read-attendance"].problem);
  });

  it("never look like a fault where a call cannot tell, and say how to see it once", () => {
    const html = shown(language, "unknown");
    const { problem, step } = settings.checks.redirect;
    for (const text of [problem, step.replace("{url}", url)]) expect(html).toContain(text);
    expect(html).not.toMatch(/tone-(amber|red)/);
  });

  it("say that the redirect URL has worked, once it has", () => {
    expect(shown(language, "ok")).toContain(settings.cameBack);
  });

  it("show the URL to register, the age of the directory and today's calls", () => {
    const html = shown(language, "ok");
    for (const text of [url, "09:42", "1,200", "5,000"]) expect(html).toContain(text);
    expect(html).toContain(settings.fine);
  });

  it("say how many messages did not arrive, and why in plain words", () => {
    expect(shown(language, "ok")).toContain(settings.use.untoldNone);
    for (const why of UNTOLD_REASONS) {
      const newest = { why, at: viewer.now };
      const html = shown(language, "ok", {}, { on: false, undelivered: 1234, newest });
      for (const text of [settings.untold[why], "1,234", settings.use.tellingOff])
        expect(html).toContain(text);
    }
  });
});
