import { describe, expect, it } from "vitest";
import { en } from "@/lib/text/en";
import { zhCn } from "@/lib/text/zh-cn";
import { flatten } from "./messages";

const WORDS: readonly [key: string, chinese: string, english: string][] = [
  ["state.normal.label", "正常", "Normal"],
  ["state.late.label", "迟到", "Late-in"],
  ["state.serious-late.label", "严重迟到", "Seriously late"],
  ["state.early.label", "早退", "Early-out"],
  ["state.lack.label", "缺卡", "No record"],
  ["state.lack-day.label", "全天缺卡", "No record all day"],
  ["state.not-yet.label", "未打卡", "Not yet"],
  ["state.not-required.label", "无需打卡", "Not required"],
  ["state.field.label", "外勤", "Offsite"],
  ["state.leave.label", "请假", "Leave"],
  ["state.travel.label", "出差", "Business trip"],
  ["state.out.label", "外出", "Out"],
  ["state.pending.label", "补卡申请中", "Correction requested"],
  ["state.remedied.label", "补卡通过", "Corrected"],
  ["state.modified.label", "管理员修改", "Modified by admin"],
  ["supplement.shift-change", "换班", "Shift change"],
  ["supplement.remedy-requested", "补卡申请中", "Correction requested"],
  ["supplement.remedied", "补卡通过", "Corrected"],
  ["supplement.modified", "管理员修改", "Modified by admin"],
  ["supplement.field", "外勤", "Offsite"],
  ["remedyState.pending", "待审批", "Pending"],
  ["remedyState.rejected", "未通过", "Rejected"],
  ["remedyState.approved", "已通过", "Approved"],
  ["remedyState.cancelled", "已取消", "Cancelled"],
  ["remedyState.revoked", "已撤回", "Revoked"],
  ["punch.in", "上班", "In"],
  ["punch.out", "下班", "Out"],
  ["common.nextDay", "次日", "next day"],
  ["source.remedy", "补卡", "Correction"],
  ["nav.remedies", "补卡", "Corrections"],
  ["supplement.leave", "请假", "Leave"],
  ["supplement.travel", "出差", "Business trip"],
  ["supplement.out", "外出", "Out"],
  ["result.normal", "正常", "Normal"],
  ["result.late", "迟到", "Late-in"],
  ["result.serious-late", "严重迟到", "Seriously late"],
  ["result.early", "早退", "Early-out"],
  ["result.lack", "缺卡", "No record"],
  ["result.not-yet", "未打卡", "Not yet"],
  ["result.not-required", "无需打卡", "Not required"],
  ["domain.group", "考勤组", "Attendance group"],
  ["domain.shift", "班次", "Shift"],
];

/** The letters of a cell; several states may share one. */
const MARKS: readonly [name: keyof typeof zhCn.state, mark: string][] = [
  ["normal", "√"],
  ["late", "迟"],
  ["serious-late", "迟"],
  ["early", "退"],
  ["lack", "缺"],
  ["lack-day", "缺"],
  ["field", "外"],
  ["leave", "假"],
  ["travel", "差"],
  ["out", "出"],
  ["remedied", "补"],
  ["pending", "待"],
  ["not-required", "休"],
];

const CHINESE_WORDS = ["考勤组", "班次", "打卡结果", "打卡流水"];

describe("the words of the product", () => {
  it.each(WORDS)("%s is %s and %s", (key, chinese, english) => {
    expect(flatten(zhCn).get(key)).toBe(chinese);
    expect(flatten(en).get(key)).toBe(english);
  });

  it.each(MARKS)("mark %s in a cell as %s", (name, mark) => {
    expect(zhCn.state[name].mark).toBe(mark);
  });

  it("names the things of Feishu's own pages as Feishu does", () => {
    expect([...flatten(zhCn).values()]).toEqual(expect.arrayContaining(CHINESE_WORDS));
  });

  it("calls the log of what was done, and the raw punches, by one name everywhere", () => {
    for (const text of flatten(zhCn).values()) expect(text).not.toMatch(/审计|打卡明细/);
    for (const text of flatten(en).values()) expect(text).not.toMatch(/audit trail|punch details/i);
    expect(zhCn.exporting.sheet.punches).toBe(zhCn.day.punches.title);
    expect(en.exporting.sheet.punches).toBe(en.day.punches.title);
  });

  it("calls what is counted in the team as the inbox that lists it", () => {
    expect(en.team.figure.problems).toContain(en.nav.exceptions.toLowerCase());
    expect(en.team.filter.onlyProblems).toContain(en.nav.exceptions);
    expect(zhCn.team.figure.problems).toContain(zhCn.nav.exceptions);
    expect(zhCn.team.filter.onlyProblems).toContain(zhCn.nav.exceptions);
  });

  it("never accuses anybody of absence without leave", () => {
    for (const text of flatten(zhCn).values()) expect(text).not.toContain("旷工");
    for (const text of flatten(en).values()) expect(text).not.toMatch(/\babsen(t|ce)\b|truant/i);
  });

  it("says that a result and a state of the same name are the same word", () => {
    for (const texts of [zhCn, en]) {
      const { normal, late, early, lack } = texts.result;
      const labels = texts.state;
      expect([normal, late, early, lack]).toEqual([
        labels.normal.label,
        labels.late.label,
        labels.early.label,
        labels.lack.label,
      ]);
    }
  });
});
