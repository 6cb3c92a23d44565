/**
 * A sheet of ours as it is remembered between two talks with Excel. In: from a reading or a writing. Out: what the next
 * change asks of it in its very first request.
 */
import type { CellRange } from "../../core/workbook/cell-ref";
import { cellsIn, LOOK_CELLS } from "./blocks";

export interface KnownSheet {
  readonly planId: string;
  readonly sheetId: string;
  /** From the sheet's first column on. */
  readonly columns: number;
  readonly cells: number;
}

export function knownSheet(planId: string, sheetId: string, used: CellRange | null | undefined): KnownSheet {
  return { planId, sheetId, columns: used ? used.right + 1 : 0, cells: used ? cellsIn(used) : 0 };
}

/** The officer may have written beside it since. */
const SPARE_COLUMNS = 2;

/** As much of a sheet with so many columns as one answer brings, from its first cell on. */
export function reachOf(columns: number): CellRange {
  const width = columns + SPARE_COLUMNS;
  return { top: 0, left: 0, bottom: Math.max(1, Math.floor(LOOK_CELLS / width)) - 1, right: width - 1 };
}
