/** Merges, hidden rows and columns, sizes, validations: what is set on a range and belongs to the sheet. */
import type { CellRange } from "../../../src/core/workbook/cell-ref";
import { contains, intersect, rectanglesOf, sizeOf, subtract, type Area } from "./area";
import { refuse } from "./excel-error";
import { keyOf, type SheetModel, type Validation } from "./sheet";
import type { WorkbookModel } from "./workbook";
import { checkLooksAllowed } from "./write-cells";

export function merge(workbook: WorkbookModel, { sheet, rect }: Area, across: boolean): void {
  checkLooksAllowed(sheet, "allowFormatCells");
  if (workbook.tables.some((table) => table.sheet === sheet && intersect(table.rect, rect)))
    refuse("MergedRangeConflict");
  const rects = across
    ? Array.from({ length: rect.bottom - rect.top + 1 }, (_, at) => ({
        ...rect,
        top: rect.top + at,
        bottom: rect.top + at,
      }))
    : [rect];
  for (const each of rects) {
    sheet.unmerge(each);
    if (sizeOf(each) === 1) continue;
    sheet.merges = [...sheet.merges, each];
    keepFirstValue(sheet, each);
  }
  workbook.calculation.forget();
}

/** Excel keeps the first value in reading order and drops the others. */
function keepFirstValue(sheet: SheetModel, rect: CellRange): void {
  const inside = [...sheet.filled()].filter(({ row, column }) =>
    contains(rect, { top: row, bottom: row, left: column, right: column }),
  );
  inside.sort((a, b) => a.row - b.row || a.column - b.column);
  const [first] = inside;
  for (const { row, column, cell } of inside) sheet.setCell(row, column, { value: null, style: cell.style });
  if (first) sheet.setCell(rect.top, rect.left, { ...first.cell });
}

/** Only merges whose first cell is inside the range are seen. */
export const mergesIn = ({ sheet, rects }: Area): readonly CellRange[] =>
  sheet.merges.filter((each) =>
    rects.some(
      (rect) =>
        each.top >= rect.top && each.top <= rect.bottom && each.left >= rect.left && each.left <= rect.right,
    ),
  );

/** True, false, or null where mixed. */
export function hiddenState(hidden: ReadonlySet<number>, from: number, to: number): boolean | null {
  const count = [...hidden].filter((at) => at >= from && at <= to).length;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

export function setHidden(hidden: Set<number>, from: number, to: number, isHidden: boolean): void {
  if (to - from > 100_000) refuse("UnsupportedOperation", "the stand-in hides no whole sheet");
  for (let at = from; at <= to; at++) {
    if (isHidden) hidden.add(at);
    else hidden.delete(at);
  }
}

/** One size for all, or null where mixed. */
export function uniformSize(
  sizes: ReadonlyMap<number, number>,
  from: number,
  to: number,
  standard: number,
): number | null {
  const first = sizes.get(from) ?? standard;
  const inside = [...sizes].filter(([at]) => at >= from && at <= to);
  const isSame =
    inside.every(([, size]) => size === first) && (inside.length === to - from + 1 || first === standard);
  return isSame ? first : null;
}

const DEFAULT_ALERT = { message: "", showAlert: true, style: "Stop", title: "" };
const DEFAULT_PROMPT = { message: "", showPrompt: true, title: "" };
export const NO_RULE: Validation = {
  rects: [],
  rule: {},
  errorAlert: DEFAULT_ALERT,
  prompt: DEFAULT_PROMPT,
  ignoreBlanks: true,
};

/** The one validation of all cells of the area; undefined where there is none, null where mixed. */
export function validationOf({ sheet, rects }: Area): Validation | null | undefined {
  const touching = sheet.validations.filter((each) =>
    each.rects.some((a) => rects.some((b) => intersect(a, b))),
  );
  const [only, other] = touching;
  if (!only) return undefined;
  const left = rects.flatMap((rect) =>
    only.rects.reduce<readonly CellRange[]>(
      (rest, hole) => rest.flatMap((part) => subtract(part, hole)),
      [rect],
    ),
  );
  return other || left.length > 0 ? null : only;
}

export function clearValidation({ sheet, rects }: Area): void {
  for (const validation of sheet.validations) {
    validation.rects = validation.rects.flatMap((part) =>
      rects.reduce<readonly CellRange[]>(
        (rest, hole) => rest.flatMap((each) => subtract(each, hole)),
        [part],
      ),
    );
  }
  sheet.validations = sheet.validations.filter(({ rects: left }) => left.length > 0);
}

export function patchValidation(area: Area, patch: Partial<Omit<Validation, "rects">>): void {
  if (area.sheet.protection) refuse("AccessDenied");
  const base = validationOf(area) ?? NO_RULE;
  const next = { ...base, ...patch, rects: area.rects };
  clearValidation(area);
  area.sheet.validations.push(next);
}

export type SpecialCells =
  | "Visible"
  | "Constants"
  | "Formulas"
  | "Blanks"
  | "DataValidations"
  | "ConditionalFormats";

/** Rectangles of the cells of one kind inside the area. */
export function specialCells({ sheet, rects }: Area, kind: SpecialCells): readonly CellRange[] {
  if (kind === "DataValidations") return sheet.validations.flatMap((each) => clip(each.rects, rects));
  if (kind === "ConditionalFormats")
    return sheet.conditionalFormats.flatMap((each) => clip([each.rect], rects));
  const used = sheet.usedRange(false);
  const inside = used ? clip(rects, [used]) : [];
  return inside.flatMap((rect) => rectanglesOf(cellsOf(sheet, rect, kind)));
}

const clip = (rects: readonly CellRange[], by: readonly CellRange[]) =>
  rects.flatMap((a) => by.flatMap((b) => intersect(a, b) ?? []));

function cellsOf(sheet: SheetModel, rect: CellRange, kind: SpecialCells) {
  const found: { row: number; column: number }[] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      if (isOfKind(sheet, row, column, kind)) found.push({ row, column });
    }
  }
  return found;
}

function isOfKind(sheet: SheetModel, row: number, column: number, kind: SpecialCells): boolean {
  const cell = sheet.cells.get(keyOf(row, column));
  const isFormula = cell?.formula !== undefined;
  const isEmpty = !cell || (cell.value === null && !isFormula);
  if (kind === "Visible") return !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
  if (kind === "Formulas") return isFormula;
  return kind === "Blanks" ? isEmpty : !isEmpty && !isFormula;
}
