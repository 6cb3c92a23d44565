/** A row by its fields. In: a recognised table and its text. Out: for each row the text or number of each field, with its cell. */
import type { Field, RecognisedTable } from "../recognise/table";
import { rowCells, type GridCell, type TextGrid } from "../recognise/text-grid";
import type { Extent } from "../recognise/table-extent";
import { readNumber, type ReadNumber } from "../text/numbers";
import { isHiddenRow } from "../recognise/text-grid";

export interface FieldRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly GridCell[];
  readonly byField: ReadonlyMap<Field, GridCell>;
}

/** The rows of the body that say something under the table's columns. */
export function fieldRows(grid: TextGrid, table: RecognisedTable, extent: Extent): readonly FieldRow[] {
  const rows: FieldRow[] = [];
  for (let at = extent.firstAt; at <= extent.lastAt; at++) {
    const cells = rowCells(grid, at).filter(({ column }) => table.columns.has(column));
    if (cells.length === 0) continue;
    const row = grid.cells.rows[at] ?? 0;
    rows.push({ row, hidden: isHiddenRow(grid, row), cells, byField: byFieldOf(table, cells) });
  }
  return rows;
}

function byFieldOf(table: RecognisedTable, cells: readonly GridCell[]): ReadonlyMap<Field, GridCell> {
  const byField = new Map<Field, GridCell>();
  for (const cell of cells) {
    const field = table.columns.get(cell.column);
    // where a field stands over several columns the first filled one speaks
    if (field !== undefined && !byField.has(field)) byField.set(field, cell);
  }
  return byField;
}

export function textOf(row: FieldRow, field: Field): string | null {
  return row.byField.get(field)?.text ?? null;
}

/** A number however it was typed; null where the cell is empty or holds words. */
export function numberOf(row: FieldRow, field: Field): number | null {
  return readNumberOf(row, field)?.value ?? null;
}

export function readNumberOf(row: FieldRow, field: Field): ReadNumber | undefined {
  const cell = row.byField.get(field);
  if (!cell) return undefined;
  return typeof cell.value === "number" ? { value: cell.value, written: "plain" } : readNumber(cell.text);
}
