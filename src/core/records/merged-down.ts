/** Cells merged over several lines speak for each of them: one unit beside its people, one cluster beside its units. */
import type { Field, RecognisedTable } from "../recognise/table";
import { rowCells, type GridCell, type TextGrid } from "../recognise/text-grid";
import type { CellRange } from "../workbook/cell-ref";
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
  for (const merge of grid.sheet.merges) {
    const cell = handsDown(table, merge) ? firstCell(grid, merge) : undefined;
    if (!cell) continue;
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, table.lastRow); row++) {
      const cells = byRow.get(row);
      if (cells) cells.push(cell);
      else byRow.set(row, [cell]);
    }
  }
  return (row) => byRow.get(row) ?? [];
}

function handsDown(
  { columns, firstRow, lastRow }: RecognisedTable,
  { top, bottom, left }: CellRange,
): boolean {
  const field = columns.get(left);
  return field !== undefined && HANDED_DOWN.has(field) && bottom > top && top >= firstRow && top <= lastRow;
}

function firstCell(grid: TextGrid, { top, left }: CellRange): GridCell | undefined {
  const at = indexOfSorted(grid.cells.rows, top);
  return at < 0 ? undefined : rowCells(grid, at).find(({ column }) => column === left);
}
