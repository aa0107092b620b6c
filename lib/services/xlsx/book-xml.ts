import "server-only";
import { columnName, xmlText } from "./rows-xml";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type Frame = {
  /** In characters, a column each. */
  widths: readonly number[];
  /** How much stays in sight while one scrolls. */
  frozen: { rows: number; columns: number };
  /** `A1:F1`. */
  merges: readonly string[];
};

/** What comes before a sheet's rows. */
export const sheetStart = (
  { widths, frozen: { rows, columns } }: Frame,
  first: boolean,
): string => {
  const corner = `${columnName(columns)}${rows + 1}`;
  const pane = `<pane${columns ? ` xSplit="${columns}"` : ""}${rows ? ` ySplit="${rows}"` : ""} topLeftCell="${corner}" activePane="${columns ? "bottomRight" : "bottomLeft"}" state="frozen"/>`;
  const cols = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ""}>`,
    rows || columns ? pane : "",
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/>',
    `<cols>${cols.join("")}</cols><sheetData>`,
  ].join("");
};

/** What comes after them; printed across, as wide as a page. */
export const sheetEnd = ({ merges }: Frame): string => {
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return [
    "</sheetData>",
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : "",
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join("");
};

/** A sheet that was written; `headRows` are repeated on every printed page. */
export type WrittenSheet = { name: string; headRows: number };

const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;

/** `xl/workbook.xml`. */
export const workbookXml = (sheets: readonly WrittenSheet[]): string => {
  const listed = sheets.map(
    ({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, headRows }, i) =>
    headRows === 0
      ? []
      : `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${xmlText(quoted(name))}!$1:$${headRows}</definedName>`,
  );
  const names = titles.length > 0 ? `<definedNames>${titles.join("")}</definedNames>` : "";
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join("")}</sheets>${names}</workbook>`;
};

/** `xl/_rels/workbook.xml.rels`. */
export const workbookRels = (sheets: readonly WrittenSheet[]): string => {
  const styles = sheets.length + 1;
  const parts = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${parts.join("")}<Relationship Id="rId${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
};

/** `_rels/.rels`. */
export const PACKAGE_RELS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** `[Content_Types].xml`. */
export const contentTypes = (sheets: readonly WrittenSheet[]): string => {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("workbook", "sheet.main"),
    override("styles", "styles"),
    ...sheets.map((_, i) => override(`worksheets/sheet${i + 1}`, "worksheet")),
    "</Types>",
  ].join("");
};
