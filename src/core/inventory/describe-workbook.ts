/** In: a snapshot. Out: its inventory; sheet by sheet, so that a caller can breathe in between. */
import { bySeverity } from "../check/finding";
import type { Span } from "../workbook/cell-ref";
import { extentOf } from "../workbook/sheet-view";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { countCells } from "./count-cells";
import { findBlocks } from "./find-blocks";
import { inspectSheet } from "./inspect-sheet";
import type { SheetInventory, WorkbookInventory } from "./inventory";

export function describeSheet(workbook: WorkbookSnapshot, sheet: SheetSnapshot): SheetInventory {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    planId: sheet.planId,
    extent: extentOf(sheet.cells) ?? null,
    counts: countCells(sheet.cells, workbook.formats),
    merges: sheet.merges.length,
    hiddenRows: lengthOf(sheet.hiddenRows),
    hiddenColumns: lengthOf(sheet.hiddenColumns),
    isProtected: sheet.isProtected,
    tables: sheet.tables.map(({ name, range }) => ({ name, range })),
    blocks: findBlocks(sheet, workbook.formats),
    findings: inspectSheet(workbook, sheet),
  };
}

export function describeWorkbook(
  workbook: WorkbookSnapshot,
  sheets: readonly SheetInventory[] = workbook.sheets.map((sheet) => describeSheet(workbook, sheet)),
): WorkbookInventory {
  return {
    name: workbook.name,
    sheets,
    kept: workbook.kept,
    findings: bySeverity(sheets.flatMap(({ findings }) => findings)),
  };
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}
