import { createWriteStream, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import writeXlsxFile from "write-excel-file/node";
import { addDays, eachDay } from "@/lib/attendance/day";
import { dateCell, type Row } from "@/lib/services/xlsx/cell";
import { workbookOf } from "@/lib/services/xlsx/workbook";

// A month of so many people written by one of two writers; answers with time and peak memory.
const [writer = "ours", count = "1000"] = process.argv.slice(2);
const people = Number(count);
const DAYS = eachDay({ from: "2026-10-01", to: addDays("2026-10-01", 30) });
const PAGE = 100;
const COUNTS = 17;

const textOf = (person: number, day: number): string => {
  if ((person + day) % 7 === 0) return "无需打卡";
  if ((person * 7 + day) % 23 === 0)
    return `迟到 ${1 + (person % 40)} 分钟\n(09:${10 + (day % 40)},18:0${person % 10})`;
  return `正常\n(08:${10 + ((person + day) % 50)},18:${10 + ((person * day) % 50)})`;
};
const factsOf = (person: number) => [
  `员工${person}`,
  "研发一组",
  `部门 ${person % 90}`,
  String(100_000 + person),
  "工程师",
  `u${person}`,
];

async function* pages(): AsyncGenerator<Row[]> {
  for (let from = 0; from < people; from += PAGE)
    yield Array.from({ length: Math.min(PAGE, people - from) }, (_, i): Row => {
      const person = from + i;
      return [
        ...factsOf(person),
        dateCell("2026-10-01"),
        ...Array.from({ length: COUNTS }, (_, n) => (person + n) % 5 || null),
        ...DAYS.map((_, day) => ({ value: textOf(person, day), style: "plain" as const })),
      ];
    });
}

const ours = (file: string) =>
  pipeline(
    Readable.from(
      workbookOf([
        {
          name: "月度汇总",
          widths: Array.from({ length: 7 + COUNTS + DAYS.length }, () => 12),
          frozen: { rows: 0, columns: 1 },
          merges: [],
          heads: [],
          rows: pages(),
          height: 30,
          repeated: false,
        },
      ]),
    ),
    createWriteStream(file),
  );

const theirs = async (file: string) => {
  const look = {
    wrap: true,
    align: "center",
    borderColor: "#D0D5DD",
    borderStyle: "thin",
  } as const;
  const rows = Array.from({ length: people }, (_, person) => [
    ...factsOf(person).map((value) => ({ value, ...look })),
    { value: new Date("2026-10-01"), format: "yyyy-mm-dd", ...look },
    ...Array.from({ length: COUNTS }, (_, n) => {
      const value = (person + n) % 5;
      return value === 0 ? null : { value, ...look };
    }),
    ...DAYS.map((_, day) => ({ value: textOf(person, day), ...look })),
  ]);
  await writeXlsxFile(rows, { stickyColumnsCount: 1 }).toFile(file);
};

const file = join(tmpdir(), `rollcall-bench-${process.pid}.xlsx`);
let peak = 0;
const watch = () => {
  peak = Math.max(peak, process.memoryUsage().rss);
};
const timer = setInterval(watch, 20);
const startedAt = performance.now();
await (writer === "ours" ? ours : theirs)(file);
const seconds = (performance.now() - startedAt) / 1000;
watch();
clearInterval(timer);
// The kernel's own high-water mark also sees what happened while the loop was busy.
const megabytes = Math.max(peak / 1e6, process.resourceUsage().maxRSS / 1000);
const bytes = statSync(file).size;
rmSync(file);
process.send?.({ seconds, megabytes, bytes }, () => process.exit(0));
