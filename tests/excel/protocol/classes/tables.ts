/** Tables, their columns and rows. */
import type { CellRange } from "../../../../src/core/workbook/cell-ref";
import { Area, contains } from "../../model/area";
import { refuse } from "../../model/excel-error";
import type { SheetModel, TableModel } from "../../model/sheet";
import type { WorkbookModel } from "../../model/workbook";
import { clearCells, writeCells } from "../../model/write-cells";
import { defineClass, type ApiObject, type Scalar } from "../api-object";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import { range } from "./range";
import { valuesOf } from "./range-read";
import { areaOfFormula, resolveAddress } from "./resolve-address";
import { worksheet } from "./worksheet";

/** The sheet's tables, or all of the workbook's where the sheet is null. */
export interface TableList {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel | null;
}

interface Part {
  readonly table: TableModel;
  readonly index: number;
}

const areaOf = (table: TableModel, rect: CellRange) => new Area(table.sheet, [rect]);
const listed = ({ workbook, sheet }: TableList) =>
  workbook.tables.filter((table) => sheet === null || table.sheet === sheet);

function headerOf({ rect }: TableModel): CellRange {
  return { ...rect, bottom: rect.top };
}

/** Header cells become texts, empty ones get a name, double ones a number: as Excel does when a table is made. */
function nameColumns(table: TableModel, workbook: WorkbookModel): void {
  const seen = new Set<string>();
  const names = workbook.columnNames(table).map((name) => {
    let unique = name;
    for (let number = 2; seen.has(unique.toLowerCase()); number++) unique = `${name}${number}`;
    seen.add(unique.toLowerCase());
    return unique;
  });
  for (const [at, name] of names.entries()) {
    const [row, column] = [table.rect.top, table.rect.left + at];
    const cell = table.sheet.cell(row, column);
    if (cell.value !== name)
      table.sheet.setCell(row, column, {
        value: name,
        style: cell.style,
        ...(cell.link ? { link: cell.link } : {}),
      });
  }
}

function kept(key: string): Scalar<TableModel> {
  return {
    get: ({ properties }) => {
      const value = properties.get(key);
      return typeof value === "boolean" || typeof value === "string" ? value : null;
    },
    set: ({ properties }, value) => properties.set(key, value),
  };
}

function resize(table: TableModel, args: Arguments, { workbook }: Host): undefined {
  const area = args.area(0) ?? resolveAddress(workbook, table.sheet, args.text(0));
  // header row and place of the first column stay, as Excel demands
  if (area.sheet !== table.sheet || area.rect.top !== table.rect.top || area.rect.bottom === area.rect.top)
    refuse("InvalidArgument");
  table.rect = area.rect;
  nameColumns(table, workbook);
}

function forgetTable(table: TableModel, workbook: WorkbookModel): void {
  workbook.tables = workbook.tables.filter((each) => each !== table);
  table.isDeleted = true;
}

const tableRow = defineClass<Part>({
  name: "TableRow",
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: (part, host) => valuesOf(rowArea(part, host), host),
      set: (part, value, host) => writeCells(host.workbook, rowArea(part, host), value),
    },
  },
  finders: { getRange: (part, _, host) => range(rowArea(part, host)) },
});

function rowArea({ table, index }: Part, { workbook }: Host): Area {
  const body = workbook.bodyOf(table);
  const row = body.top + index;
  return row > body.bottom ? refuse("ItemNotFound") : areaOf(table, { ...body, top: row, bottom: row });
}

const rowCount = (table: TableModel, { workbook }: Host) => {
  const body = workbook.bodyOf(table);
  return body.bottom - body.top + 1;
};

/** Only at the end and onto empty cells: the stand-in shifts nothing. */
function addRows(table: TableModel, args: Arguments, host: Host): ApiObject {
  const index = args.optionalNumber(0);
  const count = rowCount(table, host);
  if (index !== null && index !== count)
    refuse("UnsupportedOperation", "the stand-in adds rows at the end only");
  const given = args.raw(1);
  const values: readonly unknown[] = Array.isArray(given) ? given : [];
  const height = Math.max(values.length, 1);
  const fresh = { ...table.rect, top: table.rect.bottom + 1, bottom: table.rect.bottom + height };
  const isTaken = [...table.sheet.filled()].some(({ row, column }) =>
    contains(fresh, { top: row, bottom: row, left: column, right: column }),
  );
  if (isTaken || table.properties.get("showTotals") === true) refuse("InsertDeleteConflict");
  if (values.length > 0) writeCells(host.workbook, areaOf(table, fresh), values);
  table.rect = { ...table.rect, bottom: fresh.bottom };
  return tableRow({ table, index: count });
}

const tableRows = defineClass<TableModel>({
  name: "TableRowCollection",
  scalars: { count: { get: rowCount } },
  items: (table, host) =>
    Array.from({ length: rowCount(table, host) }, (_, index) => tableRow({ table, index })),
  finders: { getItemAt: (table, args) => tableRow({ table, index: args.number(0) }) },
  makers: { add: addRows },
  questions: { getCount: (table, _, host) => rowCount(table, host) },
});

const tableColumn = defineClass<Part>({
  name: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: { get: ({ table, index }, { workbook }) => workbook.columnNames(table)[index] ?? null },
    values: { get: ({ table, index }, host) => valuesOf(columnArea(table, table.rect, index), host) },
  },
  finders: {
    getRange: ({ table, index }) => range(columnArea(table, table.rect, index)),
    getDataBodyRange: ({ table, index }, _, { workbook }) =>
      range(columnArea(table, workbook.bodyOf(table), index)),
    getHeaderRowRange: ({ table, index }) => range(columnArea(table, headerOf(table), index)),
  },
});

const columnArea = (table: TableModel, rect: CellRange, index: number) =>
  areaOf(table, { ...rect, left: rect.left + index, right: rect.left + index });

function findColumn(table: TableModel, args: Arguments, { workbook }: Host): ApiObject | null {
  const key = args.raw(0);
  const index = typeof key === "number" ? key - 1 : workbook.columnNames(table).indexOf(args.text(0));
  return index < 0 || index > table.rect.right - table.rect.left ? null : tableColumn({ table, index });
}

const tableColumns = defineClass<TableModel>({
  name: "TableColumnCollection",
  scalars: { count: { get: ({ rect }) => rect.right - rect.left + 1 } },
  items: (table) =>
    Array.from({ length: table.rect.right - table.rect.left + 1 }, (_, index) =>
      tableColumn({ table, index }),
    ),
  item: (table, args, host) => findColumn(table, args, host) ?? refuse("ItemNotFound"),
  finders: {
    getItemAt: (table, args) => tableColumn({ table, index: args.number(0) }),
    getItemOrNullObject: findColumn,
  },
  questions: { getCount: ({ rect }) => rect.right - rect.left + 1 },
});

const table = defineClass<TableModel>({
  name: "Table",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ name }) => name,
      set: (target, value, { workbook }) => workbook.renameTable(target, String(value)),
    },
    showHeaders: kept("showHeaders"),
    showTotals: kept("showTotals"),
    style: kept("style"),
    showFilterButton: kept("showFilterButton"),
    showBandedRows: kept("showBandedRows"),
    showBandedColumns: kept("showBandedColumns"),
    highlightFirstColumn: kept("highlightFirstColumn"),
    highlightLastColumn: kept("highlightLastColumn"),
  },
  links: { rows: tableRows, columns: tableColumns, worksheet: ({ sheet }) => worksheet(sheet) },
  finders: {
    getRange: (target) => range(areaOf(target, target.rect)),
    getDataBodyRange: (target, _, { workbook }) => range(areaOf(target, workbook.bodyOf(target))),
    getHeaderRowRange: (target) => range(areaOf(target, headerOf(target))),
    getTotalRowRange: (target) =>
      target.properties.get("showTotals") === true
        ? range(areaOf(target, { ...target.rect, top: target.rect.bottom }))
        : refuse("ItemNotFound"),
  },
  makers: {
    convertToRange: (target, _, { workbook }) => {
      forgetTable(target, workbook);
      return range(areaOf(target, target.rect));
    },
  },
  commands: {
    resize,
    delete: (target, _, { workbook }) => {
      forgetTable(target, workbook);
      clearCells(workbook, areaOf(target, target.rect), "All");
    },
  },
});

function addTable(list: TableList, args: Arguments): ApiObject {
  const { workbook } = list;
  const given = args.area(0);
  const text = given ? "" : args.text(0);
  const area =
    given ??
    areaOfFormula(workbook, text) ??
    resolveAddress(workbook, list.sheet ?? workbook.activeSheet, text);
  if (list.sheet && area.sheet !== list.sheet) refuse("InvalidArgument");
  const hasHeaders = args.flag(1);
  if (!hasHeaders) refuse("UnsupportedOperation", "the stand-in makes tables with headers only");
  // a table has at least one row below its header
  const rect = area.rect.bottom > area.rect.top ? area.rect : { ...area.rect, bottom: area.rect.top + 1 };
  const made = workbook.addTable(area.sheet, rect, null);
  nameColumns(made, workbook);
  return table(made);
}

const find = (list: TableList, key: string) => {
  const found = list.workbook.findTable(key);
  return found && (list.sheet === null || found.sheet === list.sheet) ? found : undefined;
};

export const tables = defineClass<TableList>({
  name: "TableCollection",
  scalars: { count: { get: (list) => listed(list).length } },
  items: (list) => listed(list).map(table),
  item: (list, args) => table(find(list, args.text(0)) ?? refuse("ItemNotFound")),
  finders: {
    getItemAt: (list, args) => table(listed(list)[args.number(0)] ?? refuse("InvalidArgument")),
    getItemOrNullObject: (list, args) => {
      const found = find(list, args.text(0));
      return found ? table(found) : null;
    },
  },
  makers: { add: addTable },
  questions: { getCount: (list) => listed(list).length },
});
