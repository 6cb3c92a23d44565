/** Fixture → .xlsx bytes, by a writer that shares no code with the product's: what Excel itself would store. */
import { strToU8, zipSync } from "fflate";
import { columnNumber, formatCell } from "../../src/core/workbook/cell-ref";
import { fixtureCells, range1, type FixtureCell, type FixtureSheet, type FixtureWorkbook } from "./fixture";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Collects equal things once and hands out their index. */
class Pool {
  readonly items: string[] = [];
  private readonly index = new Map<string, number>();

  add(item: string): number {
    const known = this.index.get(item);
    if (known !== undefined) return known;
    this.index.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}

interface Pools {
  readonly strings: Pool;
  readonly formats: Pool;
  readonly fonts: Pool;
  readonly styles: Pool;
}

function cellXml(cell: FixtureCell, pools: Pools): string {
  const numFmt = cell.numberFormat === "General" ? 0 : 164 + pools.formats.add(cell.numberFormat);
  const style = pools.styles.add(`${numFmt},${pools.fonts.add(cell.font ?? "")}`);
  const formula = cell.formula === null ? "" : `<f>${escape(cell.formula)}</f>`;
  const open = `<c r="${formatCell(cell)}" s="${style}"`;
  const { value } = cell;
  if (value === null) return `${open}>${formula}</c>`;
  if (typeof value === "number") return `${open}>${formula}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "object") return `${open} t="e">${formula}<v>${escape(value.error)}</v></c>`;
  if (formula) return `${open} t="str">${formula}<v>${escape(value)}</v></c>`;
  return `${open} t="s"><v>${pools.strings.add(value)}</v></c>`;
}

function columnsXml(sheet: FixtureSheet): string {
  const hidden = (sheet.hiddenColumns ?? []).map((letters) => (columnNumber(letters) ?? 0) + 1);
  if (hidden.length === 0) return "";
  return `<cols>${hidden.map((at) => `<col min="${at}" max="${at}" width="9" hidden="1" customWidth="1"/>`).join("")}</cols>`;
}

function rowsXml(sheet: FixtureSheet, pools: Pools): string {
  const isHidden = (row: number) => (sheet.hiddenRows ?? []).some(([from, to]) => row >= from && row <= to);
  const rows = new Map<number, string>();
  for (const cell of fixtureCells(sheet)) {
    rows.set(cell.row + 1, (rows.get(cell.row + 1) ?? "") + cellXml(cell, pools));
  }
  for (const [from, to] of sheet.hiddenRows ?? []) {
    for (let row = from; row <= to; row++) rows.set(row, rows.get(row) ?? "");
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => `<row r="${row}"${isHidden(row) ? ' hidden="1"' : ""}>${cells}</row>`)
    .join("");
}

function sheetXml(sheet: FixtureSheet, pools: Pools): string {
  const merges = sheet.merges ?? [];
  const tables = Object.keys(sheet.tables ?? {});
  return [
    HEAD,
    `<worksheet xmlns="${MAIN}" xmlns:r="${REL}">`,
    columnsXml(sheet),
    `<sheetData>${rowsXml(sheet, pools)}</sheetData>`,
    sheet.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "",
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : "",
    tables.length > 0
      ? `<tableParts count="${tables.length}">${tables.map((_, at) => `<tablePart r:id="rId${at + 1}"/>`).join("")}</tableParts>`
      : "",
    "</worksheet>",
  ].join("");
}

function tableXml(id: number, name: string, ref: string, sheet: FixtureSheet): string {
  const { top, left, right } = range1(ref);
  const cells = fixtureCells(sheet).filter(
    ({ row, column }) => row === top && column >= left && column <= right,
  );
  const columns = cells.map(
    ({ value }, at) =>
      `<tableColumn id="${at + 1}" name="${escape(typeof value === "string" ? value : "")}"/>`,
  );
  return `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`;
}

function stylesXml({ formats, fonts, styles }: Pools): string {
  return [
    HEAD,
    `<styleSheet xmlns="${MAIN}">`,
    formats.items.length > 0
      ? `<numFmts count="${formats.items.length}">${formats.items.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escape(code)}"/>`).join("")}</numFmts>`
      : "",
    `<fonts count="${fonts.items.length}">${fonts.items.map((name) => `<font><sz val="12"/><name val="${escape(name)}"/></font>`).join("")}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${styles.items.length}">`,
    ...styles.items.map((style) => {
      const [numFmt = "", font = ""] = style.split(",");
      return `<xf numFmtId="${numFmt}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
    }),
    "</cellXfs></styleSheet>",
  ].join("");
}

function workbookXml(workbook: FixtureWorkbook): string {
  const state = { visible: "", hidden: ' state="hidden"', "very-hidden": ' state="veryHidden"' };
  const sheets = workbook.sheets.map(
    ({ name, visibility = "visible" }, at) =>
      `<sheet name="${escape(name)}" sheetId="${at + 1}"${state[visibility]} r:id="rId${at + 1}"/>`,
  );
  const names = Object.entries(workbook.names ?? {}).map(
    ([name, refersTo]) => `<definedName name="${name}">${escape(refersTo)}</definedName>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><bookViews><workbookView/></bookViews><sheets>${sheets.join("")}</sheets>${
    names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : ""
  }<calcPr calcId="191029"/></workbook>`;
}

const relationship = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${REL}/${type}" Target="${target}"/>`;

const relationships = (items: readonly string[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;

export function buildXlsx(workbook: FixtureWorkbook): Uint8Array {
  // the first font and the first style are those of every cell that names none
  const styles = new Pool();
  const pools: Pools = { strings: new Pool(), formats: new Pool(), fonts: new Pool(), styles };
  pools.fonts.add("Times New Roman");
  styles.add("0,0");
  const parts: Record<string, string> = {};
  const overrides: string[] = [];
  const part = (name: string, type: string, text: string) => {
    parts[name] = text;
    overrides.push(`<Override PartName="/${name}" ContentType="${OFFICE}.${type}+xml"/>`);
  };
  let tableId = 0;
  for (const [at, sheet] of workbook.sheets.entries()) {
    const file = `sheet${at + 1}.xml`;
    part(`xl/worksheets/${file}`, "worksheet", sheetXml(sheet, pools));
    const links = Object.entries(sheet.tables ?? {}).map(([name, ref], index) => {
      tableId += 1;
      part(`xl/tables/table${tableId}.xml`, "table", tableXml(tableId, name, ref, sheet));
      return relationship(index + 1, "table", `../tables/table${tableId}.xml`);
    });
    if (links.length > 0) parts[`xl/worksheets/_rels/${file}.rels`] = relationships(links);
  }
  const items = pools.strings.items.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`);
  part(
    "xl/sharedStrings.xml",
    "sharedStrings",
    `${HEAD}<sst xmlns="${MAIN}" count="${items.length}" uniqueCount="${items.length}">${items.join("")}</sst>`,
  );
  part("xl/styles.xml", "styles", stylesXml(pools));
  part("xl/workbook.xml", "sheet.main", workbookXml(workbook));
  const count = workbook.sheets.length;
  parts["xl/_rels/workbook.xml.rels"] = relationships([
    ...workbook.sheets.map((_, at) => relationship(at + 1, "worksheet", `worksheets/sheet${at + 1}.xml`)),
    relationship(count + 1, "styles", "styles.xml"),
    relationship(count + 2, "sharedStrings", "sharedStrings.xml"),
  ]);
  parts["_rels/.rels"] = relationships([relationship(1, "officeDocument", "xl/workbook.xml")]);
  parts["[Content_Types].xml"] =
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files));
}
