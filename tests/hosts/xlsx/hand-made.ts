/** Workbooks by hand: parts as text in, the bytes of an .xlsx out; and a snapshot as plain grids, to compare with. */
import { strToU8, zipSync, type Zippable } from "fflate";
import { formatCell } from "../../../src/core/workbook/cell-ref";
import { forEachCell } from "../../../src/core/workbook/sheet-view";
import type {
  CellFormat,
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../src/hosts/xlsx/read/read-workbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface HandMade {
  /** `<sheetData>` content of the first sheet; or all sheets by name. */
  readonly rows?: string;
  readonly sheets?: Readonly<Record<string, string>>;
  /** XML before and behind `<sheetData>` in the first sheet. */
  readonly before?: string;
  readonly after?: string;
  /** `<si>` items. */
  readonly strings?: string;
  /** The content of `<styleSheet>`. */
  readonly styles?: string;
  /** The content of `<workbook>` before and behind `<sheets>`. */
  readonly workbookBefore?: string;
  readonly workbookAfter?: string;
  /** More parts, or others instead of the usual ones; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly overrides?: string;
}

export function partsOf(made: HandMade): Record<string, string | Uint8Array | null> {
  const sheets = made.sheets ?? { "Danh sách": made.rows ?? "" };
  const names = Object.keys(sheets);
  const worksheets = Object.fromEntries(
    names.map((name, at) => [
      `xl/worksheets/sheet${at + 1}.xml`,
      worksheet(sheets[name] ?? "", at === 0 ? made.before : "", at === 0 ? made.after : ""),
    ]),
  );
  return {
    "[Content_Types].xml": contentTypes(names.length, made.overrides),
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookPart(names, made),
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map((_, at) => [`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`] as const),
      ["rIdS", "styles", "styles.xml"],
      ["rIdT", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml":
      made.styles === undefined ? null : `<styleSheet xmlns="${MAIN}">${made.styles}</styleSheet>`,
    "xl/sharedStrings.xml": made.strings === undefined ? null : `<sst xmlns="${MAIN}">${made.strings}</sst>`,
    ...worksheets,
    ...made.parts,
  };
}

/** Level 0 does not pack: for large content, where packing would be what takes the time. */
export function bytesOf(made: HandMade, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(partsOf(made))) {
    if (content !== null) files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files, { level });
}

export function read(made: HandMade): WorkbookSnapshot {
  return readWorkbook(bytesOf(made), { name: null });
}

export function firstSheet(workbook: WorkbookSnapshot): SheetSnapshot {
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** {"A1": "STT", …} in file order. */
export function valuesOf(sheet: SheetSnapshot): Record<string, CellValue> {
  const values: Record<string, CellValue> = {};
  forEachCell(sheet.cells, (cell) => {
    values[formatCell(cell)] = cell.value;
  });
  return values;
}

export function formulasOf(sheet: SheetSnapshot): Record<string, string> {
  const formulas: Record<string, string> = {};
  const places = new Map<number, string>();
  forEachCell(sheet.cells, (cell) => places.set(cell.index, formatCell(cell)));
  sheet.cells.formulaCells.forEach((cell, at) => {
    formulas[places.get(cell) ?? "?"] = sheet.cells.formulas[at] ?? "";
  });
  return formulas;
}

export function formatsOf(
  workbook: WorkbookSnapshot,
  sheet = firstSheet(workbook),
): Record<string, CellFormat> {
  const formats: Record<string, CellFormat> = {};
  forEachCell(sheet.cells, (cell) => {
    const format = workbook.formats[sheet.cells.formats[cell.index] ?? -1];
    if (!format) throw new Error("no format");
    formats[formatCell(cell)] = format;
  });
  return formats;
}

/** Values of the first sheet made of these rows. */
export function valuesFrom(rows: string, made: Omit<HandMade, "rows"> = {}): Record<string, CellValue> {
  return valuesOf(firstSheet(read({ ...made, rows })));
}

/** The code of the error, or what came instead. */
export function codeOf(work: () => unknown): string {
  try {
    work();
    return "no error";
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
}

export function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

function worksheet(rows: string, before = "", after = ""): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

function workbookPart(
  names: readonly string[],
  { workbookBefore = "", workbookAfter = "" }: HandMade,
): string {
  const sheets = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookBefore}<sheets>${sheets.join("")}</sheets>${workbookAfter}</workbook>`;
}

function contentTypes(sheets: number, overrides = ""): string {
  const parts = Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEETML}.worksheet+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/>${parts.join("")}${overrides}</Types>`;
}
