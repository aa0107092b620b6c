import "server-only";
import { createTranslator } from "use-intl/core";
import type { Day, Wall } from "@/lib/attendance/day";
import type { Card, Said } from "@/lib/feishu/card";
import type { Telling, Was } from "@/lib/store/telling";
import { formatDay, formatWall } from "@/lib/text/format";
import type { Language } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { slotKey } from "@/lib/text/punch-key";

const speakerOf = (language: Language) => ({
  language,
  t: createTranslator({ locale: language, messages: messagesOf(language) }),
});
type Speaker = ReturnType<typeof speakerOf>;

const SPEAKERS = { zh: speakerOf("zh-CN"), en: speakerOf("en") } as const;

const say = (words: (speaker: Speaker) => string): Said => ({
  zh: words(SPEAKERS.zh),
  en: words(SPEAKERS.en),
});

type Around = { appUrl: string; nameOf: (employeeId: string) => string };
type About<K extends Telling["kind"]> = Extract<Telling, { kind: K }>;

const date = (day: Day) => (to: Speaker) => formatDay(day, to.language, "weekday");
const time = (day: Day, wall: Wall) => (to: Speaker) => formatWall(day, wall, to.language);

const punchLine = (telling: Telling): Said =>
  say((to) =>
    to.t("cards.punch", {
      date: date(telling.day)(to),
      punch: to.t(`punch.${slotKey(telling)}`, { n: telling.punchNo + 1 }),
    }),
  );

const wasLine = (day: Day, { result, at }: Was, to: Speaker) =>
  [to.t(`result.${result}`), ...(at === null ? [] : [time(day, at)(to)])].join(" ");

const reasonLine = (reason: string): Said[] =>
  reason.trim() === "" ? [] : [say(({ t }) => t("day.remedies.reason", { reason }))];

const address = ({ appUrl }: Around, path: string, words: Record<string, string>) =>
  `${appUrl}${path}?${new URLSearchParams(words)}`;

const storyOf = (approvalId: string) => `/remedies/${encodeURIComponent(approvalId)}`;

const requested = (telling: About<"requested">, around: Around): Card => {
  const { approvalId, employeeId, actorId, day, was, reason } = telling;
  const asked = time(day, telling.time);
  const change = say((to) =>
    was === null
      ? to.t("day.remedies.asked", { time: asked(to) })
      : to.t("cards.change", { was: wasLine(day, was, to), time: asked(to) }),
  );
  const name = around.nameOf(actorId);
  return {
    title: say(({ t }) => t("cards.requested.title", { name: around.nameOf(employeeId) })),
    tone: "blue",
    lines: [
      punchLine(telling),
      change,
      ...reasonLine(reason),
      ...(actorId === employeeId ? [] : [say(({ t }) => t("remedies.filed.by", { name }))]),
    ],
    button: {
      label: say(({ t }) => t("cards.requested.open")),
      url: approvalId
        ? address(around, storyOf(approvalId), { via: "list", status: "pending" })
        : address(around, "/remedies", {
            ...{ status: "pending", month: day.slice(0, 7), employeeId },
          }),
    },
  };
};

const TONES = { approve: "green", reject: "red", revoke: "orange" } as const;

const decided = (telling: About<"decided">, around: Around): Card => {
  const { approvalId, employeeId, decision, day, reason, note, actorId } = telling;
  const asked = time(day, telling.time);
  const name = actorId === null ? null : around.nameOf(actorId);
  return {
    title: say(({ t }) => t(`cards.decided.${decision}`)),
    tone: TONES[decision],
    lines: [
      punchLine(telling),
      say((to) => to.t("day.remedies.asked", { time: asked(to) })),
      ...reasonLine(reason),
      ...(name === null ? [] : [say(({ t }) => t("cards.decided.by", { name }))]),
      ...(note === "" ? [] : [say(({ t }) => t("cards.decided.note", { note }))]),
    ],
    button: {
      label: say(({ t }) => t("cards.decided.open")),
      url: approvalId
        ? around.appUrl + storyOf(approvalId)
        : address(around, `/employees/${encodeURIComponent(employeeId)}`, {
            ...{ month: day.slice(0, 7), day },
          }),
    },
  };
};

const deadlineLine = ({ deadline }: About<"reminder">): Said =>
  deadline === null || deadline === "none"
    ? say(({ t }) => t(`deadline.${deadline ?? "unknown"}`))
    : say((to) => to.t("deadline.until", { date: date(deadline)(to) }));

const reminder = (telling: About<"reminder">, around: Around): Card => {
  const { day, from, to: until, actorId, punchNo, workType } = telling;
  const name = around.nameOf(actorId);
  return {
    title: say((to) => to.t("cards.reminder.title", { date: date(day)(to) })),
    tone: "orange",
    lines: [
      punchLine(telling),
      say((to) =>
        to.t("day.windows.range", { from: time(day, from)(to), to: time(day, until)(to) }),
      ),
      deadlineLine(telling),
      say(({ t }) => t("cards.reminder.by", { name })),
    ],
    button: {
      label: say(({ t }) => t("cards.reminder.open")),
      url: address(around, "/remedies/new", {
        ...{ date: day, punchNo: String(punchNo), workType: String(workType) },
      }),
    },
  };
};

/**
 * The card of a message, in both languages. It carries a link and no action: what comes back from a
 * card could be made up or sent twice, so nothing does.
 */
export const cardOf = (telling: Telling, around: Around): Card => {
  if (telling.kind === "requested") return requested(telling, around);
  return telling.kind === "decided" ? decided(telling, around) : reminder(telling, around);
};
