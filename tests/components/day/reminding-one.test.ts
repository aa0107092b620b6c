import { createElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { MessagePreview } from "@/components/day/remind/message-preview";
import { RemindButton } from "@/components/day/remind/remind-button";
import { latestOf, notReminded, sendReminders } from "@/components/day/remind/send-reminders";
import type { Reminded, RemindedToday } from "@/lib/contract/reminders";
import { AppError } from "@/lib/errors";
import { zhCn } from "@/lib/text/zh-cn";
import { shown } from "../remedies/open-decisions";
import { windowOf, windowsOf } from "./bulk/stage";

const AT = "2026-11-20T10:42:00+08:00";
const sent: RemindedToday = { state: "sent", at: AT };
const punch = { punchNo: 0, workType: 1 };
const other = { punchNo: 0, workType: 2 };
const day = "2026-11-20";
const of = { employeeId: "e1", day, label: "提醒 林晓雨" } as const;
const button = (punches: Parameters<typeof notReminded>[0]) =>
  shown(createElement(RemindButton, { ...of, punches }), []);

describe("a reminder about a day", () => {
  it("is offered until it was sent today, and its time then stands in the button's place", () => {
    expect(button([punch])).toContain(zhCn.day.action.remind);
    const marked = button([{ ...punch, reminded: sent }]);
    expect(marked).toContain("已提醒 10:42");
    expect(marked).not.toContain("<button");
  });

  it("is still offered for the other punch of the day", () => {
    const punches = [{ ...punch, reminded: sent }, other];
    expect(button(punches)).toContain("已提醒 10:42");
    expect(notReminded(punches)).toEqual([other]);
    expect(
      latestOf([
        { ...punch, reminded: { ...sent, at: "2026-11-20T09:00:00+08:00" } },
        { ...other, reminded: sent },
      ]),
    ).toEqual(sent);
  });

  it("shows the message before it goes out, with the times that Feishu allows", () => {
    const preview = (windows: Parameters<typeof MessagePreview>[0]["windows"]) =>
      shown(createElement(MessagePreview, { day, punch, windows }), []);
    const known = preview(windowsOf(windowOf()));
    for (const words of ["的打卡还可以补", "上班", "可填 ", zhCn.cards.reminder.open])
      expect(known).toContain(words);
    expect(preview(undefined)).toContain(zhCn.day.reminder.times);
  });

  it("sends one message for each punch, and one that was sent before stands for its own", async () => {
    const send = vi.fn<(input: object) => Promise<Reminded>>();
    send.mockRejectedValueOnce(new AppError("already-reminded", { params: { at: AT } }));
    send.mockResolvedValueOnce({ state: "waiting", at: AT });
    const asked = { employeeId: "e1", day, punches: [punch, other] } as const;
    expect(await sendReminders(asked, send)).toEqual({ state: "waiting", at: AT });
    expect(send).toHaveBeenCalledTimes(2);
    send.mockRejectedValueOnce(new AppError("bot-off"));
    await expect(sendReminders(asked, send)).rejects.toMatchObject({ code: "bot-off" });
  });
});
