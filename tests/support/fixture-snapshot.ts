/** Fixture → snapshot, without any file: what a host would have read. */
import { buildCellStore } from "../../src/core/workbook/cell-store-builder";
import type { CellFormat, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { columnNumber, type CellRange } from "../../src/core/workbook/cell-ref";
import { fixtureCells, range1, type FixtureCell, type FixtureSheet, type FixtureWorkbook } from "./fixture";

export function snapshotOf(workbook: FixtureWorkbook): WorkbookSnapshot {
  return snapshotOfCells(
    workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: fixtureCells(sheet),
      merged: (sheet.merges ?? []).map(range1),
    })),
  );
}

/** A sheet whose cells are there already: read from a grid, or changed since. */
export interface FixtureCells extends Omit<FixtureSheet, "grid" | "merges"> {
  readonly cells: readonly FixtureCell[];
  readonly merged: readonly CellRange[];
}

export function snapshotOfCells(given: readonly FixtureCells[]): WorkbookSnapshot {
  const formats: CellFormat[] = [];
  const known = new Map<string, number>();
  const formatIndex = ({ numberFormat, font, bold, indent }: FixtureCell): number => {
    const key = `${numberFormat}|${font ?? ""}|${String(bold)}|${String(indent)}`;
    const index = known.get(key) ?? formats.length;
    if (index === formats.length) {
      known.set(key, index);
      formats.push({
        numberFormat,
        font,
        bold,
        italic: false,
        strike: false,
        indent,
        align: "general",
        filled: false,
      });
    }
    return index;
  };
  const sheets = given.map((sheet) => sheetOf(sheet, formatIndex));
  return { name: null, date1904: false, sheets, names: [], formats, kept: [] };
}

function sheetOf(sheet: FixtureCells, formatIndex: (cell: FixtureCell) => number): SheetSnapshot {
  const cells = sheet.cells.map((cell) => {
    const { row, column, value, formula } = cell;
    return { row, column, value, format: formatIndex(cell), ...(formula === null ? {} : { formula }) };
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility ?? "visible",
    cells: buildCellStore(cells),
    merges: sheet.merged,
    hiddenRows: (sheet.hiddenRows ?? []).map(([from, to]) => ({ from: from - 1, to: to - 1 })),
    hiddenColumns: (sheet.hiddenColumns ?? []).map((letters) => {
      const column = columnNumber(letters) ?? 0;
      return { from: column, to: column };
    }),
    validations: [],
    tables: [],
    isProtected: sheet.isProtected ?? false,
    planId: null,
  };
}
