/** One or more rectangles on one sheet: what Excel calls Range (one) and RangeAreas (any number). */
import {
  formatRange,
  MAX_COLUMNS,
  MAX_ROWS,
  columnLetters,
  parseCell,
  type CellRange,
} from "../../../src/core/workbook/cell-ref";
import type { SheetModel } from "./sheet";

export class Area {
  constructor(
    readonly sheet: SheetModel,
    readonly rects: readonly CellRange[],
  ) {}

  get rect(): CellRange {
    const [rect] = this.rects;
    if (!rect) throw new Error("an area without a rectangle");
    return rect;
  }
}

export const rowsOf = ({ top, bottom }: CellRange) => bottom - top + 1;
export const columnsOf = ({ left, right }: CellRange) => right - left + 1;
export const sizeOf = (rect: CellRange) => rowsOf(rect) * columnsOf(rect);
export const isEntireColumn = (rect: CellRange) => rect.top === 0 && rect.bottom === MAX_ROWS - 1;
export const isEntireRow = (rect: CellRange) => rect.left === 0 && rect.right === MAX_COLUMNS - 1;

export function intersect(a: CellRange, b: CellRange): CellRange | undefined {
  const rect = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return rect.top <= rect.bottom && rect.left <= rect.right ? rect : undefined;
}

export const contains = (outer: CellRange, inner: CellRange) =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

/** What is left of `from` without `hole`: at most four rectangles. */
export function subtract(from: CellRange, hole: CellRange): readonly CellRange[] {
  const cut = intersect(from, hole);
  if (!cut) return [from];
  const parts = [
    { ...from, bottom: cut.top - 1 },
    { ...from, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: from.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: from.right },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** "A:C" for whole columns and "1:3" for whole rows, as Excel writes them. */
export function formatRect(rect: CellRange): string {
  if (isEntireColumn(rect)) return `${columnLetters(rect.left)}:${columnLetters(rect.right)}`;
  if (isEntireRow(rect)) return `${rect.top + 1}:${rect.bottom + 1}`;
  return formatRange(rect);
}

/** Excel omits the quotes round a sheet name of letters, digits and underscores that does not look like a cell. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseCell(name) && !/^(r|c|rc)\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function addressOf({ sheet, rects }: Area): string {
  return rects.map((rect) => `${quotedSheet(sheet.name)}!${formatRect(rect)}`).join(",");
}

/** Cells in reading order → the fewest tall rectangles of equal width. */
export function rectanglesOf(
  cells: readonly { readonly row: number; readonly column: number }[],
): readonly CellRange[] {
  const runs: CellRange[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const open = new Map<string, CellRange>();
  const done: CellRange[] = [];
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) open.set(key, { ...above, bottom: run.bottom });
    else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}
