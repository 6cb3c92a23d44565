/** A description → a workbook, and a FixtureWorkbook → a description. */
import {
  columnLetters,
  columnNumber,
  parseCell,
  parseRange,
  type CellRange,
} from "../../../src/core/workbook/cell-ref";
import { fixtureCells, type FixtureSheet, type FixtureWorkbook } from "../../support/fixture";
import type {
  CellDescription,
  NameDescription,
  PageDescription,
  Scalar,
  SheetDescription,
  WorkbookDescription,
} from "./description";
import type { Cell, SheetModel } from "./sheet";
import { DEFAULT_STYLE, patchStyle, type Style, type StylePatch } from "./style";
import { WorkbookModel } from "./workbook";

export function rangeAt(address: string): CellRange {
  const range = parseRange(address);
  if (!range) throw new Error(`no range: ${address}`);
  return range;
}

const isDescription = (cell: Scalar | CellDescription): cell is CellDescription =>
  typeof cell === "object" && cell !== null && !("error" in cell);

function cellFrom(content: Scalar | CellDescription, background: Style): Cell {
  const { value = null, formula, style = {}, link } = isDescription(content) ? content : { value: content };
  return {
    value,
    style: patchStyle(background, style),
    ...(formula === undefined ? {} : { formula }),
    ...(formula !== undefined && value !== null ? { pinned: true } : {}),
    ...(link ? { link } : {}),
  };
}

function fillCells(sheet: SheetModel, cells: SheetDescription["cells"] = {}): void {
  for (const [address, content] of Object.entries(cells)) {
    const place = parseCell(address);
    if (!place) throw new Error(`no cell: ${address}`);
    sheet.setCell(place.row, place.column, cellFrom(content, sheet.styleAt(place.row, place.column)));
  }
}

const columnAt = (letters: string) => columnNumber(letters) ?? rangeAt(letters).left;
const rowAt = (row: string) => Number(row) - 1;

function fill<T, M>(
  map: Map<number, M>,
  at: (key: string) => number,
  from: Readonly<Record<string, T>> = {},
  make: (each: T) => M,
): void {
  for (const [key, each] of Object.entries(from)) map.set(at(key), make(each));
}

function fillLayout(sheet: SheetModel, described: SheetDescription): void {
  const style = (patch: StylePatch) => patchStyle(DEFAULT_STYLE, patch);
  const size = (points: number) => points;
  fill(sheet.columnStyles, columnAt, described.columnStyles, style);
  fill(sheet.rowStyles, rowAt, described.rowStyles, style);
  fill(sheet.columnWidths, columnAt, described.columnWidths, size);
  fill(sheet.rowHeights, rowAt, described.rowHeights, size);
  for (const row of described.hiddenRows ?? []) sheet.hiddenRows.add(row - 1);
  for (const letters of described.hiddenColumns ?? []) sheet.hiddenColumns.add(columnAt(letters));
  sheet.merges = (described.merges ?? []).map(rangeAt);
  sheet.freeze = described.freeze ?? null;
}

function fillRules(workbook: WorkbookModel, sheet: SheetModel, described: SheetDescription): void {
  sheet.validations = (described.validations ?? []).map(
    ({ ranges, rule, errorAlert = {}, prompt = {}, ignoreBlanks = true }) => ({
      rects: ranges.map(rangeAt),
      rule,
      errorAlert,
      prompt,
      ignoreBlanks,
    }),
  );
  sheet.conditionalFormats = (described.conditionalFormats ?? []).map(
    ({ range, type, stopIfTrue = false, properties }, priority) => ({
      id: workbook.nextId(),
      type,
      rect: rangeAt(range),
      stopIfTrue,
      priority,
      properties: new Map(Object.entries(properties)),
    }),
  );
}

function fillPage({ page }: SheetModel, described: PageDescription): void {
  for (const [key, value] of Object.entries(described.properties ?? {})) page.properties.set(key, value);
  page.printArea = (described.printArea ?? []).map(rangeAt);
  page.titleRows = described.titleRows ? rangeAt(described.titleRows) : null;
  page.titleColumns = described.titleColumns ? rangeAt(described.titleColumns) : null;
  for (const row of described.rowBreaks ?? []) page.rowBreaks.add(row - 1);
  for (const column of described.columnBreaks ?? []) page.columnBreaks.add(column - 1);
}

function addNames(
  workbook: WorkbookModel,
  scope: SheetModel | null,
  names: readonly NameDescription[] = [],
): void {
  for (const { name, formula, visible = true, comment = "" } of names) {
    workbook.addName(scope, name, formula, comment).visible = visible;
  }
}

function addTables(
  workbook: WorkbookModel,
  sheet: SheetModel,
  tables: SheetDescription["tables"] = [],
): void {
  for (const { name, range, ...properties } of tables) {
    const table = workbook.addTable(sheet, rangeAt(range), name);
    for (const [key, value] of Object.entries(properties)) table.properties.set(key, value);
  }
}

function put<T>(map: Map<string, T>, entries: Readonly<Record<string, T>> = {}): void {
  for (const [key, value] of Object.entries(entries)) map.set(key, value);
}

const OPEN = { visibility: "Visible", tabColor: "", showGridlines: true, showHeadings: true } as const;

/** Adds one described sheet at the end. */
function buildSheet(workbook: WorkbookModel, described: SheetDescription): SheetModel {
  const sheet = workbook.addSheet(described.name);
  const { visibility, tabColor, showGridlines, showHeadings, protection } = { ...OPEN, ...described };
  Object.assign(sheet, { visibility, tabColor, showGridlines, showHeadings });
  fillLayout(sheet, described);
  fillCells(sheet, described.cells);
  fillRules(workbook, sheet, described);
  fillPage(sheet, described.page ?? {});
  addTables(workbook, sheet, described.tables);
  put(sheet.customProperties, described.customProperties);
  addNames(workbook, sheet, described.names);
  // last, since a protected sheet takes nothing more
  if (protection)
    sheet.protection = { options: protection.options ?? {}, password: protection.password ?? "" };
  return sheet;
}

export function buildWorkbook(described: WorkbookDescription): WorkbookModel {
  return fillWorkbook(new WorkbookModel(), described);
}

/** Puts what is described into a workbook that is empty. */
export function fillWorkbook(workbook: WorkbookModel, described: WorkbookDescription): WorkbookModel {
  workbook.calculation.give(described.computed ?? {});
  if (described.name !== undefined) workbook.name = described.name;
  for (const sheet of described.sheets) buildSheet(workbook, sheet);
  addNames(workbook, null, described.names);
  workbook.customXmlParts = (described.customXmlParts ?? []).map((xml) => ({ id: workbook.nextId(), xml }));
  put(workbook.settings, described.settings);
  put(workbook.customProperties, described.customProperties);
  put(workbook.properties, described.properties);
  const wanted = described.activeSheet;
  const active = workbook.sheets.find(({ name, visibility }) =>
    wanted === undefined ? visibility === "Visible" : name === wanted,
  );
  if (!active) throw new Error("a workbook needs a visible sheet");
  workbook.activate(active);
  if (described.selection) workbook.selection = rangeAt(described.selection);
  return workbook;
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

function fixtureSheet(sheet: FixtureSheet): SheetDescription {
  const cells = fixtureCells(sheet).map(({ row, column, value, formula, numberFormat, font }) => {
    const style = { numberFormat, "font/name": font ?? "Times New Roman" };
    const address = `${columnLetters(column)}${row + 1}`;
    return [address, { value, style, ...(formula === null ? {} : { formula: `=${formula}` }) }] as const;
  });
  const hiddenRows = (sheet.hiddenRows ?? []).flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  );
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility ?? "visible"],
    cells: Object.fromEntries(cells),
    merges: sheet.merges ?? [],
    hiddenRows,
    hiddenColumns: sheet.hiddenColumns ?? [],
    tables: Object.entries(sheet.tables ?? {}).map(([name, range]) => ({ name, range })),
    ...(sheet.isProtected ? { protection: {} } : {}),
  };
}

/** The fixtures that all hosts share. */
export function describeFixture({ sheets, names = {} }: FixtureWorkbook): WorkbookDescription {
  return {
    sheets: sheets.map(fixtureSheet),
    names: Object.entries(names).map(([name, refersTo]) => ({ name, formula: `=${refersTo}` })),
  };
}
