/** Rows to which a file gives no height are as high as their text, as Excel would show them. */
import { BooleanNumber, type Injector, type IRange, type Nullable, type Worksheet } from "@univerjs/core";
import { AutoHeightController } from "@univerjs/preset-sheets-core";
import type { GridSession } from "../hosts/univer/grid-session";

/** Measuring text takes time: rows further down keep the default height until they are edited. */
const MOST_ROWS = 1500;

/** Now for the sheet in front, for the others when they come to the front. */
export function fitRows(injector: Injector, session: GridSession): void {
  const fitted = new Set<string>();
  const fit = (sheet: Nullable<Worksheet>) => {
    if (!sheet || fitted.has(sheet.getSheetId())) return;
    fitted.add(sheet.getSheetId());
    const ranges = rowsToFit(sheet);
    if (ranges.length === 0) return;
    const { redos } = injector
      .get(AutoHeightController)
      .getUndoRedoParamsOfAutoHeight(ranges, sheet.getSheetId());
    for (const { id, params } of redos) session.write({ id, params });
  };
  session.workbook.activeSheet$.subscribe((sheet) => requestAnimationFrame(() => fit(sheet)));
}

function rowsToFit(sheet: Worksheet): IRange[] {
  const { rowData, cellData } = sheet.getConfig();
  const endColumn = Math.max(0, sheet.getColumnCount() - 1);
  return Object.keys(cellData)
    .map(Number)
    .filter(
      (row) => row < MOST_ROWS && rowData[row]?.h === undefined && rowData[row]?.hd !== BooleanNumber.TRUE,
    )
    .map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn }));
}
