import { chance, pick } from "../state/hash";

const SURNAMES = words(
  "王 Wang 李 Li 张 Zhang 刘 Liu 陈 Chen 杨 Yang 黄 Huang 赵 Zhao 周 Zhou 吴 Wu 徐 Xu 孙 Sun 马 Ma",
  "朱 Zhu 胡 Hu 郭 Guo 梁 Liang 谢 Xie 欧阳 Ouyang 司徒 Situ 潘 Pan 袁 Yuan 董 Dong 于 Yu 叶 Ye",
);
const FIRST = words(
  "子 Zi 思 Si 雨 Yu 嘉 Jia 文 Wen 佳 Jia 建 Jian 晓 Xiao 志 Zhi 欣 Xin 梦 Meng 俊 Jun 怡 Yi 浩 Hao",
);
const SECOND = words(
  "轩 xuan 涵 han 琪 qi 宇 yu 豪 hao 婷 ting 国 guo 华 hua 强 qiang 洁 jie 杰 jie 然 ran 凡 fan 辉 hui",
);

type Word = readonly [hanzi: string, latin: string];

function words(...lines: readonly string[]): readonly [Word, ...Word[]] {
  const flat = lines.join(" ").split(" ");
  const pairs: Word[] = [];
  for (let i = 0; i < flat.length; i += 2) pairs.push([flat[i] ?? "", flat[i + 1] ?? ""]);
  const [first = ["王", "Wang"] as const, ...rest] = pairs;
  return [first, ...rest];
}

/** A plausible fictional name; about one in eight has a one-character given name. */
export function ordinaryName(userId: string): { name: string; enName: string } {
  const [surname, surnameLatin] = pick(SURNAMES, "surname", userId);
  const [first, firstLatin] = pick(FIRST, "first", userId);
  const [second, secondLatin] = pick(SECOND, "second", userId);
  if (chance("short", userId) < 0.12) {
    return { name: `${surname}${second}`, enName: `${surnameLatin} ${capital(secondLatin)}` };
  }
  return {
    name: `${surname}${first}${second}`,
    enName: `${surnameLatin} ${firstLatin}${secondLatin}`,
  };
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

const TITLES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  D001: ["总助", "战略经理", "法务"],
  D002: ["技术专家", "架构师", "项目经理"],
  D003: ["前端工程师", "高级前端工程师"],
  D004: ["后端工程师", "高级后端工程师"],
  D005: ["存储工程师"],
  D006: ["测试工程师", "测试开发工程师"],
  D007: ["产品经理", "交互设计师", "视觉设计师"],
  D008: ["销售经理", "市场专员"],
  D009: ["大区销售", "客户经理"],
  D010: ["Account Manager", "Sales Engineer"],
  D011: ["生产经理", "工艺工程师"],
  D014: ["人事专员", "行政专员", "招聘经理"],
};

/** A job title that fits the department; the lines' people are operators. */
export function titleFor(department: string, userId: string): string {
  return pick(TITLES[department] ?? ["操作工", "质检员", "班组长"], "title", userId);
}
