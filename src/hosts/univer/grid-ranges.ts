/** Our ranges ↔ the grid's. Both count from zero and include both ends. */
import type { IRange } from "@univerjs/core";
import type { CellRange } from "../../core/workbook/cell-ref";

export function toGridRange({ top, left, bottom, right }: CellRange): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

export function fromGridRange(range: IRange): CellRange {
  const { startRow, startColumn, endRow, endColumn } = range;
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

export function isInside({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
