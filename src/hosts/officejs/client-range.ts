/** A place on a sheet as Excel's client wants it. In: sheet id or name, zero-based corners. Out: a range proxy. */
import type { CellRange } from "../../core/workbook/cell-ref";

export function rangeOn(context: Excel.RequestContext, sheet: string, range: CellRange): Excel.Range {
  const { top, left, bottom, right } = range;
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
