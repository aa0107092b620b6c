import { createWriteStream, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import writeXlsxFile from "write-excel-file/node";
import { addDays, eachDay } from "@/lib/attendance/day";
import { dateCell, type Row, type Styled } from "@/lib/services/xlsx/cell";
import { workbookOf } from "@/lib/services/xlsx/workbook";

// A month of so many people written by one of two writers; answers with time and peak memory.
const [writer = "ours", count = "1000", looks = "styled"] = process.argv.slice(2);
const people = Number(count);
const styled = looks === "styled";
const DAY = "2026-10-01";
const DAYS = eachDay({ from: DAY, to: addDays(DAY, 30) });
const PAGE = 100;
const COUNTS = 17;

const textOf = (person: number, day: number): string => {
  if ((person + day) % 7 === 0) return "无需打卡";
  if ((person * 7 + day) % 23 === 0)
    return `迟到 ${1 + (person % 40)} 分钟\n(09:${10 + (day % 40)},18:0${person % 10})`;
  return `正常\n(08:${10 + ((person + day) % 50)},18:${10 + ((person * day) % 50)})`;
};
/** The same for both: six texts, the first day, counts of which a fifth is nothing, a text per day. */
const rowOf = (person: number) => ({
  facts: [
    `员工${person}`,
    "研发一组",
    `部门 ${person % 90}`,
    String(100_000 + person),
    "工程师",
    `u${person}`,
  ],
  counts: Array.from({ length: COUNTS }, (_, n) => (person + n) % 5 || null),
  days: DAYS.map((_, day) => textOf(person, day)),
});

const ourCells = (person: number): Row => {
  const { facts, counts, days } = rowOf(person);
  const look = (value: string | number | null): Styled => ({ value, style: "none" });
  if (!styled) return [...facts.map(look), dateCell(DAY), ...counts.map(look), ...days.map(look)];
  const told = days.map((value): Styled => ({ value, style: "plain" }));
  return [...facts, dateCell(DAY), ...counts, ...told];
};

async function* pages(): AsyncGenerator<Row[]> {
  for (let from = 0; from < people; from += PAGE)
    yield Array.from({ length: Math.min(PAGE, people - from) }, (_, i) => ourCells(from + i));
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

const BORDER = { borderColor: "#D0D5DD", borderStyle: "thin", alignVertical: "center" } as const;
const TEXT = styled ? BORDER : {};
const DATE = { format: "yyyy-mm-dd", ...(styled && { ...BORDER, align: "center" as const }) };
const TOLD = styled ? ({ ...BORDER, align: "center", wrap: true } as const) : {};

/** Its own way for files on a server: all rows in memory, the archive as a stream to the file. */
const theirs = async (file: string) => {
  const rows = Array.from({ length: people }, (_, person) => {
    const { facts, counts, days } = rowOf(person);
    return [
      ...facts.map((value) => ({ value, ...TEXT })),
      { value: new Date(DAY), ...DATE },
      ...counts.map((value) => (value === null ? null : { value, ...TEXT })),
      ...days.map((value) => ({ value, ...TOLD })),
    ];
  });
  await writeXlsxFile(rows, { stickyColumnsCount: 1 }).toFile(file);
};

/** The high-water mark of this process in MB; `maxRSS` begins with that of the process it was forked from. */
function peakMemory(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS / 1000;
  const [, kilobytes] =
    /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}

const file = process.env.XLSX_FILE ?? join(tmpdir(), `rollcall-bench-${process.pid}.xlsx`);
const before = process.cpuUsage();
const startedAt = performance.now();
await (writer === "ours" ? ours : theirs)(file);
const seconds = (performance.now() - startedAt) / 1000;
const { user, system } = process.cpuUsage(before);
const megabytes = peakMemory();
const bytes = statSync(file).size;
if (!process.env.XLSX_FILE) rmSync(file);
const figures = { seconds, cpuSeconds: (user + system) / 1e6, megabytes, bytes };
if (process.send) process.send(figures, () => process.exit(0));
else console.log(figures);
