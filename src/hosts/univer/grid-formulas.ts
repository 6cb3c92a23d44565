/** Formulas of the grid's cells. Cells filled down share one: it stands at the first of them, the others name its id. */
import type { ICellData, Nullable } from "@univerjs/core";
import { type FormulaTemplate, parseTemplate, shiftTemplate } from "../xlsx/read/formula-shift";

type Matrix = { forValue(visit: (row: number, column: number, cell: Nullable<ICellData>) => void): unknown };

interface Origin {
  readonly row: number;
  readonly column: number;
  readonly template: FormulaTemplate;
}

/** Returns each cell's formula without "=", undefined where there is none. */
export function formulasOf(
  matrix: Matrix,
): (row: number, column: number, cell: ICellData) => string | undefined {
  let origins: Map<string, Origin> | undefined;
  return (row, column, cell) => {
    if (cell.f) return cell.f.replace(/^=/, "");
    if (!cell.si) return undefined;
    origins ??= findOrigins(matrix);
    const origin = origins.get(cell.si);
    return origin && shiftTemplate(origin.template, row - origin.row, column - origin.column);
  };
}

function findOrigins(matrix: Matrix): Map<string, Origin> {
  const origins = new Map<string, Origin>();
  matrix.forValue((row, column, cell) => {
    if (!cell?.f || !cell.si) return;
    origins.set(cell.si, { row, column, template: parseTemplate(cell.f.replace(/^=/, "")) });
  });
  return origins;
}
