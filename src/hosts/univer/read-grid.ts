/** The grid → a snapshot. Takes the cell matrix itself: the grid's own value getters are twenty times slower and may give display text. */
import { BooleanNumber, type ICellData, type Nullable, type Workbook, type Worksheet } from "@univerjs/core";
import type { Span } from "../../core/workbook/cell-ref";
import { isDateFormat } from "../../core/workbook/date-format";
import type {
  CellStore,
  CellValue,
  DefinedName,
  SheetSnapshot,
  SheetVisibility,
  TextRun,
  WorkbookSnapshot,
} from "../../core/workbook/snapshot";
import { cellIndex, indexOfSorted } from "../../core/workbook/sheet-view";
import { Budget, CellAppender } from "../xlsx/read/cell-appender";
import { DEFAULT_LIMITS } from "../xlsx/zip/limits";
import { FormatTable } from "./format-table";
import { formulasOf } from "./grid-formulas";
import { fromGridRange } from "./grid-ranges";
import { valueOfCell } from "./grid-values";
import { type BaseSheet, DAYS_OF_1904, type OpenedBase } from "./opened-base";
import { rulesOf } from "./read-validations";
import type { SheetExtras } from "./sheet-extras";

export interface GridContents {
  readonly workbook: Workbook;
  readonly base: OpenedBase;
  /** Extras of sheets made by us in this session, by sheet id. */
  readonly extrasOf: (sheetId: string) => SheetExtras | undefined;
}

export function readGrid({ workbook, base, extrasOf }: GridContents): WorkbookSnapshot {
  const formats = new FormatTable(workbook.getStyles(), null);
  const budget = new Budget(DEFAULT_LIMITS);
  const sheets = workbook.getSheets().map((sheet) => {
    const own = base.sheets.get(sheet.getSheetId());
    return readSheet(sheet, {
      own,
      formats,
      budget,
      extras: extrasOf(sheet.getSheetId()),
      is1904: base.snapshot.date1904,
    });
  });
  const names = workbook.getSheets().flatMap((sheet) => namesOf(extrasOf(sheet.getSheetId())));
  return {
    name: base.snapshot.name,
    date1904: base.snapshot.date1904,
    sheets,
    names: [...base.snapshot.names.filter(({ name }) => !names.some((ours) => ours.name === name)), ...names],
    formats: formats.formats,
    kept: base.snapshot.kept,
  };
}

function namesOf(extras: SheetExtras | undefined): readonly DefinedName[] {
  return extras?.names.map(({ name, refersTo }) => ({ name, sheet: null, refersTo, hidden: false })) ?? [];
}

interface SheetSources {
  readonly own: BaseSheet | undefined;
  readonly extras: SheetExtras | undefined;
  readonly formats: FormatTable;
  readonly budget: Budget;
  readonly is1904: boolean;
}

function readSheet(sheet: Worksheet, sources: SheetSources): SheetSnapshot {
  const { own, extras } = sources;
  const { custom, rowData, columnData } = sheet.getConfig();
  const planId: unknown = custom?.["planId"];
  return {
    name: sheet.getName(),
    visibility: visibilityOf(sheet, own),
    cells: readCells(sheet, sources),
    merges: sheet.getMergeData().map(fromGridRange),
    hiddenRows: hiddenSpans(rowData),
    hiddenColumns: hiddenSpans(columnData),
    ...(extras ? plannedThings(extras) : keptThings(own)),
    isProtected: Boolean(custom?.["isProtected"]),
    planId: typeof planId === "string" ? planId : null,
  };
}

function visibilityOf(sheet: Worksheet, own: BaseSheet | undefined): SheetVisibility {
  if (sheet.getConfig().hidden !== BooleanNumber.TRUE) return "visible";
  return own?.snapshot.visibility === "very-hidden" ? "very-hidden" : "hidden";
}

function plannedThings({ validations, tables }: SheetExtras): Pick<SheetSnapshot, "validations" | "tables"> {
  return {
    validations: rulesOf(validations),
    tables: tables.map(({ name, range }) => ({ name, range, hasHeaders: true, hasTotals: false })),
  };
}

function keptThings(own: BaseSheet | undefined): Pick<SheetSnapshot, "validations" | "tables"> {
  return { validations: own?.snapshot.validations ?? [], tables: own?.snapshot.tables ?? [] };
}

function readCells(sheet: Worksheet, sources: SheetSources): CellStore {
  const { formats, budget, own } = sources;
  const appender = new CellAppender(budget);
  const matrix = sheet.getCellMatrix();
  const formulaOf = formulasOf(matrix);
  matrix.forValue((row, column, cell: Nullable<ICellData>) => {
    if (!cell) return;
    const formula = formulaOf(row, column, cell);
    const format = formats.of(cell);
    const value = asInFile(valueOfCell(cell), formats.formats[format]?.numberFormat ?? "", sources);
    if (value === null && formula === undefined) return;
    appender.add(row, column, value, format);
    if (formula !== undefined) appender.addFormula(formula);
    const runs = own && untouchedRuns(own.snapshot.cells, row, column, value);
    if (runs) appender.addRuns(runs);
  });
  return appender.finish();
}

/** Days of a file that counts from 1904 are shown by the other calendar, and given back by its own. */
function asInFile(value: CellValue, numberFormat: string, { is1904 }: SheetSources): CellValue {
  if (!is1904 || typeof value !== "number") return value;
  return isDateFormat(numberFormat) ? value - DAYS_OF_1904 : value;
}

/** The grid shows a text in one font; the runs of the file count as long as the text is still the file's. */
function untouchedRuns(
  cells: CellStore,
  row: number,
  column: number,
  value: CellValue,
): readonly TextRun[] | undefined {
  if (cells.richCells.length === 0) return undefined;
  const index = cellIndex(cells, { row, column });
  const rich = indexOfSorted(cells.richCells, index);
  return index >= 0 && rich >= 0 && cells.values[index] === value ? cells.richTexts[rich] : undefined;
}

type Tracks = Readonly<Record<number, { readonly hd?: BooleanNumber } | undefined>>;

function hiddenSpans(tracks: Tracks): Span[] {
  const spans: { from: number; to: number }[] = [];
  for (const [key, track] of Object.entries(tracks)) {
    if (track?.hd !== BooleanNumber.TRUE) continue;
    const at = Number(key);
    const last = spans.at(-1);
    if (last?.to === at - 1) last.to = at;
    else spans.push({ from: at, to: at });
  }
  return spans;
}
