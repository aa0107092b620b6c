import "server-only";

type Look = {
  bold?: true;
  italic?: true;
  size?: number;
  /** RGB. */
  ink?: string;
  fill?: string;
  /** RGB of the lines around; none for text outside a table. */
  line?: string;
  format?: string;
  centred?: true;
  wrapped?: true;
};

const LINE = "D0D5DD";
const inTable = { line: LINE } as const;
const mark = { line: LINE, centred: true, wrapped: true } as const;

/** How cells look; the colours are those of the screen on white paper. */
export const STYLES = {
  none: {},
  title: { bold: true, size: 14 },
  about: { ink: "667085" },
  warning: { bold: true, ink: "B54708" },
  head: { ...mark, bold: true, fill: "F2F4F7" },
  "head-rest": { ...mark, bold: true, fill: "E4E7EC", ink: "667085" },
  text: inTable,
  count: { ...inTable, centred: true, format: "0" },
  date: { ...inTable, centred: true, format: "yyyy-mm-dd" },
  minute: { ...inTable, centred: true, format: "yyyy-mm-dd hh:mm" },
  plain: mark,
  red: { ...mark, ink: "B42318", line: "D92D20", bold: true },
  "red-solid": { ...mark, ink: "FFFFFF", fill: "D92D20", bold: true },
  amber: { ...mark, ink: "93370D", fill: "FEF0C7" },
  blue: { ...mark, ink: "175CD3", fill: "EFF8FF" },
  violet: { ...mark, ink: "5925DC", fill: "EBE9FE" },
  "violet-outline": { ...mark, ink: "5925DC", line: "7A5AF8" },
  grey: { ...mark, ink: "667085", fill: "F9FAFB" },
  unread: { ...mark, ink: "667085", italic: true },
} as const satisfies Record<string, Look>;

export type StyleName = keyof typeof STYLES;
const LOOKS: readonly [string, Look][] = Object.entries(STYLES);
const numbers = new Map(LOOKS.map(([name], i) => [name, i]));

/** The number under which a sheet names a style. */
export const styleNumber = (name: StyleName): number => numbers.get(name) ?? 0;

const FIRST_FORMAT = 164;
const formats = [...new Set(LOOKS.flatMap(([, { format }]) => format ?? []))];

const fontOf = ({ bold, italic, size = 10, ink = "101828" }: Look) =>
  `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}<sz val="${size}"/><color rgb="FF${ink}"/><name val="微软雅黑"/></font>`;

const fillOf = ({ fill }: Look) =>
  fill
    ? `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>`
    : '<fill><patternFill patternType="none"/></fill>';

const borderOf = ({ line }: Look) => {
  const side = (name: string) =>
    line ? `<${name} style="thin"><color rgb="FF${line}"/></${name}>` : `<${name}/>`;
  return `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
};

/** The first two fills belong to every workbook. */
const RESERVED_FILLS =
  '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';

const formatOf = ({ format }: Look) =>
  format === undefined ? 0 : FIRST_FORMAT + formats.indexOf(format);

const xfOf = (look: Look, i: number) => {
  const align = `<alignment vertical="center"${look.centred ? ' horizontal="center"' : ""}${look.wrapped ? ' wrapText="1"' : ""}/>`;
  return `<xf numFmtId="${formatOf(look)}" fontId="${i}" fillId="${i + 2}" borderId="${i}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${align}</xf>`;
};

const listOf = (name: string, parts: readonly string[], count = parts.length) =>
  `<${name} count="${count}">${parts.join("")}</${name}>`;

/** `xl/styles.xml`. */
export const stylesXml = (): string => {
  const looks = LOOKS.map(([, look]) => look);
  const numFmts = formats.map(
    (code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${code}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    listOf("numFmts", numFmts),
    listOf("fonts", looks.map(fontOf)),
    listOf("fills", [RESERVED_FILLS, ...looks.map(fillOf)], looks.length + 2),
    listOf("borders", looks.map(borderOf)),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    listOf("cellXfs", looks.map(xfOf)),
    "</styleSheet>",
  ].join("");
};
