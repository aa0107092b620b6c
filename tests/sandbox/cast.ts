/** One of the people with a promised condition; `department` and `title` are in the vendor's data too. */
export interface CastMember {
  readonly userId: string;
  readonly name: string;
  readonly enName: string;
  readonly department: string;
}

const who = (userId: string, name: string, enName: string, department: string): CastMember => ({
  userId,
  name,
  enName,
  department,
});

/** The named people of the fictional tenant; what each one shows is in cast-notes.ts. */
export const cast = {
  admin: who("ad3f0c01", "沈若澜", "Shen Ruolan", "D014"),
  manager: who("b7e41a02", "陆明远", "Lu Mingyuan", "D002"),
  deputy: who("b7e41a03", "温予安", "Wen Yu'an", "D002"),
  teamLead: who("b7e41a04", "顾小满", "Gu Xiaoman", "D003"),
  employee: who("c3a80b11", "林晓雨", "Lin Xiaoyu", "D003"),
  pendingOne: who("c3a80b12", "方子衿", "Fang Zijin", "D003"),
  pendingTwo: who("c3a80b13", "季青禾", "Ji Qinghe", "D004"),
  pendingThree: who("c3a80b14", "唐知夏", "Tang Zhixia", "D005"),
  approved: who("c3a80b15", "何书宁", "He Shuning", "D004"),
  rejected: who("c3a80b16", "宋临川", "Song Linchuan", "D004"),
  cancelled: who("c3a80b17", "叶初云", "Ye Chuyun", "D005"),
  revoked: who("c3a80b18", "罗望舒", "Luo Wangshu", "D006"),
  overtime: who("c3a80b19", "程以南", "Cheng Yinan", "D004"),
  field: who("c3a80b20", "蒋沐辰", "Jiang Muchen", "D006"),
  modified: who("c3a80b21", "白景行", "Bai Jingxing", "D006"),
  shiftChange: who("c3a80b22", "崔漫天", "Cui Mantian", "D006"),
  seriousLate: who("c3a80b23", "范一舟", "Fan Yizhou", "D005"),
  mystery: who("c3a80b24", "莫向晚", "Mo Xiangwan", "D006"),
  leave: who("c3a80b25", "尹若水", "Yin Ruoshui", "D003"),
  travel: who("c3a80b26", "傅行之", "Fu Xingzhi", "D004"),
  goOut: who("c3a80b27", "石见月", "Shi Jianyue", "D003"),
  free: who("d1c90e31", "许自在", "Xu Zizai", "D007"),
  noGroup: who("d1c90e32", "钱小多", "Qian Xiaoduo", "D001"),
  noRemedies: who("d1c90e33", "郑守拙", "Zheng Shouzhuo", "D008"),
  noQuota: who("d1c90e34", "吴一诺", "Wu Yinuo", "D008"),
  tooOld: who("d1c90e35", "周迟迟", "Zhou Chichi", "D009"),
  newYork: who("d1c90e36", "Olivia Hartwell", "Olivia Hartwell", "D010"),
  london: who("d1c90e37", "Rhys Llewellyn", "Rhys Llewellyn", "D010"),
  plantHead: who("e5f20d41", "高建业", "Gao Jianye", "D011"),
  night: who("e5f20d42", "夏夜白", "Xia Yebai", "D012"),
  threeSegment: who("e5f20d43", "冯三省", "Feng Sanxing", "D013"),
  sealed: who("e5f20d44", "韩封月", "Han Fengyue", "D007"),
  outsideHead: who("e5f20d45", "邵远山", "Shao Yuanshan", "D014"),
  twoDepartments: who("e5f20d46", "江同舟", "Jiang Tongzhou", "D007"),
  unauthorized: who("e5f20d47", "孟不言", "Meng Buyan", "D001"),
  invalid: who("e5f20d48", "苏无考", "Su Wukao", "D008"),
  frozen: who("e5f20d49", "霍凝霜", "Huo Ningshuang", "D009"),
  resigned: who("e5f20d50", "戴别离", "Dai Bieli", "D004"),
  longName: who(
    "e5f20d51",
    "阿卜杜热西提·买买提吐尔逊·艾合麦提江",
    "Abdurishit Memettursun",
    "D013",
  ),
  latinName: who("e5f20d52", "Jean-Luc O’Brien 欧阳", "Jean-Luc O'Brien", "D010"),
  emojiName: who("e5f20d53", "小鹿🦌Deer", "Deer Lu", "D007"),
  rtlName: who("e5f20d54", "عمر الفاروق", "Omar Al-Farouq", "D010"),
} as const satisfies Record<string, CastMember>;

export type CastKey = keyof typeof cast;
