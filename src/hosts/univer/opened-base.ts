/** What an opened file brings along that the grid does not hold: kept beside the grid, so that reading gives it back. */
import type { CellRange } from "../../core/workbook/cell-ref";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";

export interface BaseSheet {
  readonly id: string;
  /** As read from the file; its cells are compared with the grid's at save. */
  readonly snapshot: SheetSnapshot;
  /** Cells that are part of something a cell patch would break: array formulas and table headings. */
  readonly lockedRanges: readonly CellRange[];
}

export interface OpenedBase {
  readonly snapshot: WorkbookSnapshot;
  readonly sheets: ReadonlyMap<string, BaseSheet>;
}

/** Days between the two calendars of Excel; the grid knows only the one of 1900. */
export const DAYS_OF_1904 = 1462;
