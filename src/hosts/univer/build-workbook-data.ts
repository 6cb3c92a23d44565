/** Snapshot and looks of an opened file → a workbook of the grid, and what is kept beside it. */
import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationRenderMode,
  type ICellData,
  type ISheetDataValidationRule,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import type { CellRange } from "../../core/workbook/cell-ref";
import { isDateFormat } from "../../core/workbook/date-format";
import { extentOf, forEachCell } from "../../core/workbook/sheet-view";
import type { SheetSnapshot, ValidationRule, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { emptySheet } from "./empty-sheet";
import { gridMerges } from "./grid-merges";
import { flag, gridStyles } from "./grid-styles";
import { toGridRange } from "./grid-ranges";
import { cellOfValue } from "./grid-values";
import type { GridSheetLooks, WorkbookLooks } from "./looks/read-looks";
import { type BaseSheet, DAYS_OF_1904, type OpenedBase } from "./opened-base";
import { OPERATORS, TYPES } from "./read-validations";
import { resourcesOf, type SheetExtras } from "./sheet-extras";

export interface OpenedWorkbook {
  readonly data: IWorkbookData;
  readonly base: OpenedBase;
  readonly extras: Map<string, SheetExtras>;
}

const SPARE_ROWS = 40;
const LEAST_ROWS = 100;
const SPARE_COLUMNS = 6;
const LEAST_COLUMNS = 20;
const GENERAL_SIZE = { row: 20, column: 66 };

export function buildWorkbookData(
  snapshot: WorkbookSnapshot,
  looks: WorkbookLooks,
  unitId: string,
): OpenedWorkbook {
  const sheets = snapshot.sheets.map((sheet, at) => buildSheet({ sheet, at, snapshot, looks }));
  const names = snapshot.names.filter(({ sheet, refersTo }) => sheet === null && refersTo !== "");
  const extras = new Map(sheets.map(({ data, extras: ofSheet }) => [data.id, ofSheet]));
  const nameList = names.map(({ name, refersTo }, at) => ({ id: `f-n${at}`, name, refersTo }));
  const withNames = new Map([
    ...extras,
    ["", { validations: [], conditionalFormats: [], tables: [], names: nameList }],
  ]);
  const data: IWorkbookData = {
    id: unitId,
    name: snapshot.name ?? "",
    appVersion: "0.25.1",
    locale: LocaleType.VI_VN,
    styles: { ...gridStyles(), ...fileStyles(looks) },
    sheetOrder: sheets.map((sheet) => sheet.data.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.data.id, sheet.data])),
    resources: resourcesOf(unitId, withNames),
    custom: { activeSheet: looks.activeSheet },
  };
  const base = new Map(sheets.map((sheet) => [sheet.data.id, sheet.base]));
  return { data, base: { snapshot, sheets: base }, extras };
}

/** "x3" is the file's cell style 3. */
function fileStyles(looks: WorkbookLooks): Record<string, IStyleData> {
  return Object.fromEntries(looks.styles.map((style, at) => [`x${at}`, style] as const));
}

interface SheetSource {
  readonly sheet: SheetSnapshot;
  readonly at: number;
  readonly snapshot: WorkbookSnapshot;
  readonly looks: WorkbookLooks;
}

function buildSheet(source: SheetSource): {
  data: IWorksheetData;
  base: BaseSheet;
  extras: SheetExtras;
} {
  const { sheet, at, looks } = source;
  const id = `f${at}`;
  const own = looks.sheets[at] ?? null;
  const { planId, isProtected } = sheet;
  const data: IWorksheetData = {
    ...emptySheet(id, sheet.name),
    ...sizeOf(sheet, own),
    hidden: flag(sheet.visibility !== "visible"),
    freeze: freezeOf(own),
    mergeData: gridMerges(sheet.merges).map(toGridRange),
    cellData: buildCells(source, own),
    rowData: rowsOf(sheet, own),
    columnData: columnsOf(sheet, own),
    // what a cell without a look of its own looks like, from the file's first style
    defaultStyle: "x0",
    showGridlines: flag(own?.showsGridLines ?? true),
    custom: { isProtected, ...(planId !== null && { planId }) },
  };
  return {
    data,
    base: { id, snapshot: sheet, lockedRanges: lockedRanges(sheet, own) },
    extras: extrasOf(sheet, own, id),
  };
}

function sizeOf(sheet: SheetSnapshot, looks: GridSheetLooks | null) {
  const { bottom, right } = extentOf(sheet.cells) ?? { bottom: 0, right: 0 };
  return {
    rowCount: Math.max(LEAST_ROWS, bottom + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, right + SPARE_COLUMNS),
    defaultColumnWidth: looks?.defaultColumnWidth ?? GENERAL_SIZE.column,
    defaultRowHeight: looks?.defaultRowHeight ?? GENERAL_SIZE.row,
  };
}

/** What a change of single cells would break: array formulas, headings and totals of tables. */
function lockedRanges(sheet: SheetSnapshot, looks: GridSheetLooks | null): CellRange[] {
  const ofTables = sheet.tables.flatMap(({ range, hasHeaders, hasTotals }) => [
    ...(hasHeaders ? [{ ...range, bottom: range.top }] : []),
    ...(hasTotals ? [{ ...range, top: range.bottom }] : []),
  ]);
  return [...(looks?.arrayRanges ?? []), ...ofTables];
}

function extrasOf(sheet: SheetSnapshot, looks: GridSheetLooks | null, id: string): SheetExtras {
  return {
    validations: sheet.validations.map((rule, at) => toGridRule(rule, `${id}-v${at}`)),
    conditionalFormats: looks?.conditionalFormats ?? [],
    tables: [],
    names: [],
  };
}

function freezeOf(looks: GridSheetLooks | null): IWorksheetData["freeze"] {
  const { rows, columns } = looks?.freeze ?? { rows: 0, columns: 0 };
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

type Cells = Record<number, Record<number, ICellData>>;

function buildCells({ sheet, snapshot, looks }: SheetSource, own: GridSheetLooks | null): Cells {
  const cells: Cells = own ? blankCells(own, sheet.isProtected ? looks.unlocked : []) : {};
  const { cells: store } = sheet;
  let formula = 0;
  forEachCell(store, ({ row, column, index }) => {
    const ofRow = (cells[row] ??= {});
    const cell = Object.assign((ofRow[column] ??= {}), shownValue(snapshot, sheet, index));
    if (store.formulaCells[formula] === index) cell.f = `=${store.formulas[formula++] ?? ""}`;
  });
  return cells;
}

/** All cells that have a look, without contents. */
function blankCells({ cells: looks }: GridSheetLooks, unlockedStyles: readonly number[]): Cells {
  const cells: Cells = {};
  const unlocked = new Set(unlockedStyles);
  for (const [at, row] of looks.rows.entries()) {
    const style = looks.styles[at] ?? 0;
    const cell: ICellData = { s: `x${style}` };
    if (unlocked.has(style)) cell.custom = { unlocked: true };
    (cells[row] ??= {})[looks.columns[at] ?? 0] = cell;
  }
  return cells;
}

function shownValue(snapshot: WorkbookSnapshot, { cells }: SheetSnapshot, index: number): ICellData {
  const value = cells.values[index] ?? null;
  if (snapshot.date1904 && typeof value === "number") {
    const format = snapshot.formats[cells.formats[index] ?? 0];
    if (isDateFormat(format?.numberFormat ?? "")) return cellOfValue(value + DAYS_OF_1904);
  }
  return cellOfValue(value);
}

function rowsOf(sheet: SheetSnapshot, looks: GridSheetLooks | null): IWorksheetData["rowData"] {
  const rows: IWorksheetData["rowData"] = {};
  for (const { row, height, isHidden } of looks?.rows ?? []) {
    rows[row] = {
      ...(height !== null && { h: height, ia: BooleanNumber.FALSE }),
      ...(isHidden && { hd: BooleanNumber.TRUE }),
    };
  }
  for (const { from, to } of sheet.hiddenRows) {
    for (let row = from; row <= Math.min(to, from + 100_000); row++)
      rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  }
  return rows;
}

function columnsOf(sheet: SheetSnapshot, looks: GridSheetLooks | null): IWorksheetData["columnData"] {
  const columns: IWorksheetData["columnData"] = {};
  for (const { from, to, width, isHidden } of looks?.columns ?? []) {
    for (let column = from; column <= Math.min(to, from + 1000); column++) {
      columns[column] = { ...(width !== null && { w: width }), ...(isHidden && { hd: BooleanNumber.TRUE }) };
    }
  }
  for (const { from, to } of sheet.hiddenColumns) {
    for (let column = from; column <= Math.min(to, from + 1000); column++) {
      columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
    }
  }
  return columns;
}

function toGridRule(rule: ValidationRule, uid: string): ISheetDataValidationRule {
  const isList = rule.type === "list";
  // a list written out ("Có,Không") is quoted in the file and bare in the grid
  const written = isList && rule.formula1 !== null ? /^"(.*)"$/s.exec(rule.formula1)?.[1] : undefined;
  const formula = (text: string | null) => (text === null || /^-?[\d.]+$/.test(text) ? text : `=${text}`);
  const formula1 = written ?? formula(rule.formula1);
  const formula2 = formula(rule.formula2);
  return {
    uid,
    type: TYPES[rule.type],
    // a list that also has an operator accepts nothing
    ...(!["list", "custom", "any"].includes(rule.type) && { operator: OPERATORS[rule.operator] }),
    ranges: rule.ranges.map(toGridRange),
    allowBlank: true,
    // chips, the default, change the height of rows
    renderMode: DataValidationRenderMode.ARROW,
    showDropDown: isList,
    // the file's own message is not known here: a wrong value is marked, not refused
    errorStyle: DataValidationErrorStyle.WARNING,
    ...(formula1 !== null && { formula1 }),
    ...(formula2 !== null && { formula2 }),
  };
}
