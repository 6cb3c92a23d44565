/** Our formulas as LibreOffice computes them. In: plans, and a file of theirs without results. Out: how many results are the engine's. */
import type { SheetPlan } from "../../src/core/workbook/sheet-plan";
import { valueAt } from "../../src/core/workbook/sheet-view";
import { FileHost } from "../../src/hosts/xlsx/file-host";
import { asXlsx } from "./libre-office";

/** So that a result can only come from the program that opens the file. */
export function withoutResults(plan: SheetPlan): SheetPlan {
  const rows = plan.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: null })),
  }));
  return { ...plan, rows };
}

export async function expectSameResults(bytes: Uint8Array, plans: readonly SheetPlan[]): Promise<number> {
  const back = await new FileHost(asXlsx(bytes), "lo.xlsx").read();
  let compared = 0;
  for (const plan of plans) {
    const sheet = back.sheets.find(({ name }) => name === plan.name);
    if (!sheet) throw new Error(`LibreOffice lost ${plan.name}`);
    for (const [row, { cells }] of plan.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell?.formula === undefined) continue;
        compared++;
        expect([plan.name, cell.formula, valueAt(sheet, { row, column }) ?? ""]).toEqual([
          plan.name,
          cell.formula,
          cell.value,
        ]);
      }
    }
  }
  return compared;
}
