/** Our sheets as they stand in the grid now: the plan, with what the officer typed into it and what formulas came to. */
import type { Worksheet } from "@univerjs/core";
import { type CellValue, isCellError } from "../../core/workbook/snapshot";
import type { PlannedCell, PlannedRow, SheetPlan } from "../../core/workbook/sheet-plan";
import { formulasOf } from "./grid-formulas";
import { isSameValue, valueOfCell } from "./grid-values";

export function planAsItStands(plan: SheetPlan, sheet: Worksheet): SheetPlan {
  const matrix = sheet.getCellMatrix();
  const formulaOf = formulasOf(matrix);
  const changed = new Map<number, Map<number, PlannedCell>>();
  matrix.forValue((row, column, cell) => {
    if (!cell) return;
    const planned = plan.rows[row]?.cells[column] ?? null;
    const now = asTyped(planned, valueOfCell(cell), formulaOf(row, column, cell));
    if (!now) return;
    const ofRow = changed.get(row) ?? new Map<number, PlannedCell>();
    changed.set(row, ofRow.set(column, now));
  });
  const name = sheet.getName();
  if (changed.size === 0) return name === plan.name ? plan : { ...plan, name };
  return { ...plan, name, rows: withChanges(plan.rows, changed) };
}

/** Undefined where the cell is as planned. */
function asTyped(
  planned: PlannedCell | null,
  value: CellValue,
  formula: string | undefined,
): PlannedCell | undefined {
  const before = planned?.error ?? planned?.value ?? null;
  if (formula === planned?.formula && isSameValue(value, before)) return undefined;
  return {
    ...looksOf(planned),
    ...(isCellError(value) ? { value: null, error: value } : { value }),
    ...(formula !== undefined && { formula }),
  };
}

function looksOf(planned: PlannedCell | null): Pick<PlannedCell, "style" | "link"> {
  const { style, link } = planned ?? {};
  return { ...(style !== undefined && { style }), ...(link !== undefined && { link }) };
}

function withChanges(
  rows: readonly PlannedRow[],
  changed: ReadonlyMap<number, ReadonlyMap<number, PlannedCell>>,
): PlannedRow[] {
  const count = Math.max(rows.length, ...[...changed.keys()].map((row) => row + 1));
  return Array.from({ length: count }, (_, at) => {
    const row: PlannedRow = rows[at] ?? { cells: [] };
    const ofRow = changed.get(at);
    if (!ofRow) return row;
    const width = Math.max(row.cells.length, ...[...ofRow.keys()].map((column) => column + 1));
    return {
      ...row,
      cells: Array.from(
        { length: width },
        (_unused, column) => ofRow.get(column) ?? row.cells[column] ?? null,
      ),
    };
  });
}
