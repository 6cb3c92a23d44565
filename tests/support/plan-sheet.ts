/** A plan as a host would read it back. In: a plan, and what the officer typed ("B5" → text, null clears). Out: a sheet of a snapshot. */
import { buildCellStore, type IncomingCell } from "../../src/core/workbook/cell-store-builder";
import { parseCell } from "../../src/core/workbook/cell-ref";
import type { SheetPlan } from "../../src/core/workbook/sheet-plan";
import type { CellValue, SheetSnapshot } from "../../src/core/workbook/snapshot";
import { gridSheet } from "./grid";

export type Typed = Readonly<Record<string, CellValue>>;

export function sheetOfPlan(plan: SheetPlan, typed: Typed = {}): SheetSnapshot {
  const cells: IncomingCell[] = plan.rows.flatMap(({ cells: row }, at) =>
    row.flatMap((cell, column) =>
      cell && (cell.value !== null || cell.formula !== undefined)
        ? [{ row: at, column, value: cell.value, format: 0, formula: cell.formula }]
        : [],
    ),
  );
  const places = Object.entries(typed).map(([address, value]) => {
    const place = parseCell(address);
    if (!place) throw new Error(`no cell: ${address}`);
    return { ...place, value, format: 0 };
  });
  const isTyped = ({ row, column }: IncomingCell) =>
    places.some((place) => place.row === row && place.column === column);
  const all = [...cells.filter((cell) => !isTyped(cell)), ...places.filter(({ value }) => value !== null)];
  return gridSheet(plan.name, "", { cells: buildCellStore(all), planId: plan.id });
}

/** The plan's table as records by heading, from its cells. */
export function tableOf(plan: SheetPlan): readonly Readonly<Record<string, unknown>>[] {
  const [table] = plan.tables;
  if (!table) throw new Error(`${plan.id} has no table`);
  return plan.rows
    .slice(table.range.top + 1, table.range.bottom + 1)
    .map(({ cells }) =>
      Object.fromEntries(table.columns.map((heading, at) => [heading, cells[at]?.value ?? null])),
    );
}

/** "B5" for a heading and a row of the table counted from one. */
export function addressIn(plan: SheetPlan, heading: string, line: number): string {
  const [table] = plan.tables;
  const column = table?.columns.indexOf(heading) ?? -1;
  if (!table || column < 0 || column > 25) throw new Error(`${plan.id} has no near column ${heading}`);
  return `${String.fromCharCode(65 + column)}${table.range.top + 1 + line}`;
}
