/** Reading a snapshot: one cell, one row, the extent, in logarithmic or linear time. */
import type { CellPosition, CellRange, Span } from "./cell-ref";
import type { CellStore, CellValue, SheetSnapshot } from "./snapshot";

/** Index of `wanted` in an ascending array, or -1. */
export function indexOfSorted(array: Uint32Array, wanted: number): number {
  let low = 0;
  let high = array.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = array[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Index of the first element that is `least` or more; the array's length where all are less. */
export function firstFrom(array: Uint32Array, least: number): number {
  let low = 0;
  let high = array.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((array[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of a cell in the store, or -1 where the cell is empty. */
export function cellIndex(cells: CellStore, { row, column }: CellPosition): number {
  const at = indexOfSorted(cells.rows, row);
  if (at < 0) return -1;
  let low = cells.rowStart[at] ?? 0;
  let high = (cells.rowStart[at + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = cells.columns[middle] ?? 0;
    if (found === column) return middle;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export function valueAt(sheet: SheetSnapshot, position: CellPosition): CellValue {
  return sheet.cells.values[cellIndex(sheet.cells, position)] ?? null;
}

/** The formula of a cell without "=", or undefined. */
export function formulaAt(sheet: SheetSnapshot, position: CellPosition): string | undefined {
  const index = cellIndex(sheet.cells, position);
  return index < 0 ? undefined : sheet.cells.formulas[indexOfSorted(sheet.cells.formulaCells, index)];
}

/** One filled cell as `forEachCell` hands it out. */
export interface VisitedCell extends CellPosition {
  readonly index: number;
  readonly value: CellValue;
}

/** Every filled cell once, in row order; linear. */
export function forEachCell(cells: CellStore, visit: (cell: VisitedCell) => void): void {
  for (let at = 0; at < cells.rows.length; at++) {
    const end = cells.rowStart[at + 1] ?? 0;
    for (let index = cells.rowStart[at] ?? 0; index < end; index++) {
      visit({
        row: cells.rows[at] ?? 0,
        column: cells.columns[index] ?? 0,
        index,
        value: cells.values[index] ?? null,
      });
    }
  }
}

/** The smallest range with all values and formulas in it, or undefined on an empty sheet. */
export function extentOf(cells: CellStore): CellRange | undefined {
  const top = cells.rows[0];
  const bottom = cells.rows.at(-1);
  if (top === undefined || bottom === undefined) return undefined;
  let left = Infinity;
  let right = -1;
  for (const column of cells.columns) {
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return { top, left, bottom, right };
}

/** Spans in order, none over another. A filtered list hides thousands: the one that may hold the place is found by halves. */
export function isInSpans(spans: readonly Span[], index: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.from ?? Infinity) <= index;
}
