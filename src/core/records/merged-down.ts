/** Cells merged over several lines speak for each of them: one unit beside its people, one cluster beside its units. */
import type { Field, RecognisedTable } from "../recognise/table";
import { rowCells, type GridCell, type TextGrid } from "../recognise/text-grid";
import { indexOfSorted } from "../workbook/sheet-view";

export type MergedDown = (row: number) => readonly GridCell[];

/** Numbers and names of their own lines are not handed down, nor is a remark. */
const HANDED_DOWN: ReadonlySet<Field> = new Set<Field>([
  "name",
  "unit",
  "cluster",
  "subject",
  "award",
  "titles",
  "awards",
  "classification",
  "reason",
  "title",
  "decision",
  "recognisedBy",
  "recognisedOn",
  "goal",
  "from",
  "to",
  "measure",
]);

/** Merged areas never overlap, so all of them together are no more work than the table's own cells. */
export function mergedDown(grid: TextGrid, table: RecognisedTable): MergedDown {
  const byRow = new Map<number, GridCell[]>();
  for (const { top, bottom, left } of grid.sheet.merges) {
    const field = table.columns.get(left);
    const isInside = bottom > top && top >= table.firstRow && top <= table.lastRow;
    if (!isInside || field === undefined || !HANDED_DOWN.has(field)) continue;
    const at = indexOfSorted(grid.cells.rows, top);
    const cell = at < 0 ? undefined : rowCells(grid, at).find(({ column }) => column === left);
    if (!cell) continue;
    for (let row = top + 1; row <= Math.min(bottom, table.lastRow); row++) {
      const cells = byRow.get(row);
      if (cells) cells.push(cell);
      else byRow.set(row, [cell]);
    }
  }
  return (row) => byRow.get(row) ?? [];
}
