/** Sheets written as Markdown grids. In: text. Out: snapshots, with the address of each cell where one would look for it. */
import { buildCellStore } from "../../src/core/workbook/cell-store-builder";
import type { IncomingCell } from "../../src/core/workbook/cell-store-builder";
import type {
  CellFormat,
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../src/core/workbook/snapshot";

const PLAIN_FORMAT: CellFormat = {
  numberFormat: "General",
  font: "Times New Roman",
  bold: false,
  italic: false,
  strike: false,
  indent: 0,
  align: "general",
  filled: false,
};

/** What each format mark in a grid stands for: `{d}45000` is a day, `{t}` TCVN3, `{v}` VNI. */
const MARKS = ["", "d", "t", "v"] as const;

const GRID_FORMATS: readonly CellFormat[] = [
  PLAIN_FORMAT,
  { ...PLAIN_FORMAT, numberFormat: "dd/mm/yyyy" },
  { ...PLAIN_FORMAT, font: ".VnTime" },
  { ...PLAIN_FORMAT, font: "VNI-Times" },
];

/**
 * One line a row, cells between bars, blank for empty. `12` is a number, `'12` a text, `TRUE` a boolean, `#N/A` an error,
 * `=A1+1 → 7` a formula with its value, `=A1+1` one never calculated.
 */
function gridCells(grid: string): readonly IncomingCell[] {
  const lines = grid.split("\n").filter((line) => line.trim() !== "");
  return lines.flatMap((line, row) => {
    const parts = line.trim().replace(/^\|/, "").replace(/\|$/, "").split("|");
    return parts.flatMap((part, column) => cellOf(part.trim(), row, column) ?? []);
  });
}

function cellOf(text: string, row: number, column: number): IncomingCell | undefined {
  if (text === "") return undefined;
  const [, mark = "", rest = ""] = /^(?:\{(\w)\})?(.*)$/.exec(text) ?? [];
  const format = MARKS.findIndex((known) => known === mark);
  if (format < 0) throw new Error(`unknown mark in "${text}"`);
  const [, formula, result] = /^=(.*?)(?:\s*→\s*(.*))?$/.exec(rest) ?? [];
  if (formula === undefined) return { row, column, format, value: valueOf(rest) };
  return { row, column, format, formula, value: result === undefined ? null : valueOf(result) };
}

function valueOf(text: string): CellValue {
  if (text.startsWith("'")) return text.slice(1);
  if (/^#[A-Z0-9/!?]+$/.test(text)) return { error: text };
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

export function gridSheet(name: string, grid: string, rest: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    cells: buildCellStore(gridCells(grid)),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    validations: [],
    tables: [],
    isProtected: false,
    planId: null,
    ...rest,
  };
}

export function gridWorkbook(
  sheets: readonly SheetSnapshot[],
  rest: Partial<WorkbookSnapshot> = {},
): WorkbookSnapshot {
  return {
    name: "thi-du.xlsx",
    date1904: false,
    sheets,
    names: [],
    formats: GRID_FORMATS,
    kept: [],
    ...rest,
  };
}
