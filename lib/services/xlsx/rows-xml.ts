import "server-only";
import type { Cell, Row } from "./cell";
import { styleNumber } from "./styles";

/** Excel takes no longer text in a cell. */
const LONGEST = 32_767;
/** What XML cannot say or a sheet would read as something else. */
const UNSAFE = /[&<>"\p{Surrogate}\uFFFE\uFFFF]|(?![\n\t])\p{Cc}|_x/u;

/** Text as an attribute or content; characters that no XML may hold become U+FFFD. */
export const xmlText = (text: string): string => {
  if (text.length <= LONGEST && !UNSAFE.test(text)) return text;
  return text
    .slice(0, LONGEST)
    .replace(/\r\n?/g, "\n")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/(?![\n\t])[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
};

const letters: string[] = [];

/** `A` for 0, `AA` for 26. */
export const columnName = (index: number): string => {
  const known = letters[index];
  if (known !== undefined) return known;
  const last = String.fromCharCode(65 + (index % 26));
  const name = index < 26 ? last : `${columnName(Math.floor(index / 26) - 1)}${last}`;
  letters[index] = name;
  return name;
};

const TEXT = styleNumber("text");

const cellXml = (cell: Cell, at: string): string => {
  const styled = typeof cell === "object" && cell !== null;
  const value = styled ? cell.value : cell;
  const style = styled ? styleNumber(cell.style) : TEXT;
  if (value === null || value === "") return `<c r="${at}" s="${style}"/>`;
  if (typeof value === "number") return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
};

/** One row, `at` counted from 1; `height` in points. */
export const rowXml = (row: Row, at: number, height: number | null): string => {
  let cells = "";
  for (let i = 0; i < row.length; i++) cells += cellXml(row[i] ?? null, `${columnName(i)}${at}`);
  const high = height === null ? "" : ` ht="${height}" customHeight="1"`;
  return `<row r="${at}"${high}>${cells}</row>`;
};
