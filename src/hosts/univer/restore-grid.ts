/** Puts a draft back into a freshly opened file: typed cells first, then our sheets. */
import type { ICellData } from "@univerjs/core";
import type { SheetPlan } from "../../core/workbook/sheet-plan";
import type { CellEdit } from "../xlsx/write/cell-edit";
import type { GridSession } from "./grid-session";
import { cellOfValue } from "./grid-values";
import type { UniverHost } from "./univer-host";

export interface RestoredWork {
  readonly edits: readonly CellEdit[];
  readonly plans: readonly SheetPlan[];
  readonly removed: readonly string[];
  readonly state: string | null | undefined;
}

export async function restoreWork(session: GridSession, host: UniverHost, work: RestoredWork): Promise<void> {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of work.edits) {
    const ofSheet = bySheet.get(edit.sheet) ?? [];
    ofSheet.push(edit);
    bySheet.set(edit.sheet, ofSheet);
  }
  for (const [name, edits] of bySheet) {
    const subUnitId = session.workbook.getSheetBySheetName(name)?.getSheetId();
    if (subUnitId === undefined) continue;
    const params = { unitId: session.unitId, subUnitId, cellValue: matrixOf(edits) };
    session.write({ id: "sheet.mutation.set-range-values", params });
  }
  if (work.removed.length > 0) await host.remove(work.removed);
  if (work.plans.length > 0) await host.apply(work.plans);
  if (typeof work.state === "string") await host.writeState(work.state);
}

function matrixOf(edits: readonly CellEdit[]): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const { cell, value, error, formula, format } of edits) {
    const shown = cellOfValue(error ?? value);
    const content: ICellData = {
      v: shown.v ?? null,
      t: shown.t ?? null,
      p: null,
      si: null,
      f: formula === undefined ? null : `=${formula}`,
    };
    if (format?.numberFormat !== undefined) content.s = { n: { pattern: format.numberFormat } };
    (matrix[cell.row] ??= {})[cell.column] = content;
  }
  return matrix;
}
