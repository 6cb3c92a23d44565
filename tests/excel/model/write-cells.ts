/** Writing into cells as Excel takes it: sizes checked first, strings parsed as en-US typing, locked cells refused, all before anything changes. */
import { MAX_COLUMNS, type CellRange } from "../../../src/core/workbook/cell-ref";
import { parseFormula } from "../formula/parse";
import { FormulaSyntaxError } from "../formula/tokens";
import { columnsOf, intersect, isEntireColumn, isEntireRow, rowsOf, sizeOf, type Area } from "./area";
import type { Scalar } from "./description";
import { refuse } from "./excel-error";
import { parseInput, type ParsedInput } from "./parse-input";
import type { Cell, SheetModel } from "./sheet";
import { DEFAULT_STYLE, patchStyle, type StylePatch } from "./style";
import type { WorkbookModel } from "./workbook";

/** Excel's own limits. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const MAX_UNBOUNDED = 4_000_000;

export type WrittenGrid = readonly (readonly unknown[])[];

/** One value for all cells, or rows of exactly the range's size. */
export function gridFor(rect: CellRange, raw: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(raw)) return () => raw;
  const rows: readonly unknown[] = raw;
  const isRight =
    rows.length === rowsOf(rect) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(rect));
  if (!isRight) refuse("InvalidArgument", "the array has not the size of the range");
  // every row was just seen to be an array
  const grid = rows as WrittenGrid;
  return (row, column) => grid[row - rect.top]?.[column - rect.left];
}

function checkFormula(formula: string): void {
  if (formula.length > MAX_FORMULA) refuse("InvalidArgument", "a formula of more than 8,192 characters");
  try {
    parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) refuse("InvalidArgument", error.message);
    throw error;
  }
}

function parsed(raw: unknown, cell: Cell): ParsedInput {
  if (typeof raw === "number" || typeof raw === "boolean") return { value: raw };
  if (typeof raw !== "string") return refuse("InvalidArgument", "a cell takes a text, a number or a truth");
  const input = parseInput(raw, String(cell.style["numberFormat"]));
  if (input.formula !== undefined) checkFormula(input.formula);
  if (typeof input.value === "string" && input.value.length > MAX_TEXT)
    refuse("InvalidArgument", "a text of more than 32,767 characters");
  return input;
}

function withInput(cell: Cell, { value, formula, numberFormat }: ParsedInput): Cell {
  const isGeneral = cell.style["numberFormat"] === "General";
  const style =
    numberFormat !== undefined && isGeneral ? patchStyle(cell.style, { numberFormat }) : cell.style;
  const kept = cell.link ? { link: cell.link } : {};
  return formula === undefined ? { value, style, ...kept } : { value: null, formula, style, ...kept };
}

/** A sheet's protection, for contents and looks alike. */
export function checkUnlocked(sheet: SheetModel, rect: CellRange): void {
  if (sheet.isDeleted) refuse("ItemNotFound");
  if (!sheet.protection) return;
  if (sizeOf(rect) > MAX_UNBOUNDED) refuse("AccessDenied");
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      if (sheet.isLocked(row, column)) refuse("AccessDenied");
    }
  }
}

export function checkLooksAllowed(sheet: SheetModel, option: string): void {
  if (sheet.isDeleted) refuse("ItemNotFound");
  if (sheet.protection && sheet.protection.options[option] !== true) refuse("AccessDenied");
}

const isCovered = (sheet: SheetModel, row: number, column: number) =>
  sheet.merges.some(
    (merge) =>
      row >= merge.top &&
      row <= merge.bottom &&
      column >= merge.left &&
      column <= merge.right &&
      (row !== merge.top || column !== merge.left),
  );

function single(workbook: WorkbookModel, sheet: SheetModel, rect: CellRange): unknown {
  return sizeOf(rect) === 1 ? apiValue(workbook.calculation.valueOf(sheet, rect.top, rect.left)) : undefined;
}

/** How the API shows a value: an empty cell is "", an error is its text. */
export function apiValue(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

export function writeCells(workbook: WorkbookModel, { sheet, rect }: Area, raw: unknown): void {
  if (sizeOf(rect) > MAX_UNBOUNDED) refuse("InvalidArgument", "an unbounded range cannot be written");
  const rawAt = gridFor(rect, raw);
  checkUnlocked(sheet, rect);
  const before = single(workbook, sheet, rect);
  const hasMerges = sheet.merges.some((merge) => intersect(merge, rect));
  const writes: (readonly [number, number, Cell])[] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      const value = rawAt(row, column);
      // null leaves the cell as it is
      if (value === null || value === undefined || (hasMerges && isCovered(sheet, row, column))) continue;
      const cell = sheet.cell(row, column);
      writes.push([row, column, withInput(cell, parsed(value, cell))]);
    }
  }
  for (const [row, column, cell] of writes) sheet.setCell(row, column, cell);
  workbook.calculation.forget();
  workbook.isDirty = true;
  workbook.onChange({
    kind: "changed",
    sheet,
    rect,
    changeType: "RangeEdited",
    before,
    after: single(workbook, sheet, rect),
  });
}

export function writeNumberFormats(workbook: WorkbookModel, { sheet, rect }: Area, raw: unknown): void {
  checkLooksAllowed(sheet, "allowFormatCells");
  if (!Array.isArray(raw)) {
    sheet.patchStyles(rect, { numberFormat: textOf(raw) });
    return;
  }
  const rawAt = gridFor(rect, raw);
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      const value = rawAt(row, column);
      if (value === null || value === undefined) continue;
      const cell = sheet.cell(row, column);
      sheet.setCell(row, column, { ...cell, style: patchStyle(cell.style, { numberFormat: textOf(value) }) });
    }
  }
  workbook.isDirty = true;
}

function textOf(raw: unknown): string {
  return typeof raw === "string" ? raw : refuse("InvalidArgument", "a number format is a text");
}

export function patchLooks({ sheet, rects }: Area, patch: StylePatch): void {
  checkLooksAllowed(sheet, "allowFormatCells");
  for (const rect of rects) sheet.patchStyles(rect, patch);
}

type ApplyTo = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

export function clearCells(workbook: WorkbookModel, { sheet, rects }: Area, applyTo: ApplyTo): void {
  for (const rect of rects) {
    checkUnlocked(sheet, rect);
    clearRect(sheet, rect, applyTo);
    workbook.calculation.forget();
    workbook.onChange({
      kind: "changed",
      sheet,
      rect,
      changeType: "RangeEdited",
      before: undefined,
      after: undefined,
    });
  }
}

function deleteBetween(map: Map<number, unknown>, from: number, to: number): void {
  for (const at of [...map.keys()]) if (at >= from && at <= to) map.delete(at);
}

const isInside = (rect: CellRange, row: number, column: number) =>
  row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;

function clearRect(sheet: SheetModel, rect: CellRange, applyTo: ApplyTo): void {
  for (const [key, cell] of [...sheet.cells]) {
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    if (isInside(rect, row, column)) sheet.setCell(row, column, cleared(cell, applyTo));
  }
  if (applyTo !== "All" && applyTo !== "Formats") return;
  if (isEntireRow(rect)) deleteBetween(sheet.rowStyles, rect.top, rect.bottom);
  if (isEntireColumn(rect)) deleteBetween(sheet.columnStyles, rect.left, rect.right);
  sheet.unmerge(rect);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !intersect(format.rect, rect));
}

function cleared(cell: Cell, applyTo: ApplyTo): Cell {
  const { link, ...rest } = cell;
  if (applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") return rest;
  if (applyTo === "Contents") return { value: null, style: cell.style };
  if (applyTo === "All") return { value: null, style: DEFAULT_STYLE };
  return { ...rest, style: DEFAULT_STYLE, ...(link ? { link } : {}) };
}
