/** Range and RangeAreas. */
import { MAX_COLUMNS, MAX_ROWS, parseRange, type CellRange } from "../../../../src/core/workbook/cell-ref";
import {
  addressOf,
  Area,
  columnsOf,
  intersect,
  isEntireColumn,
  isEntireRow,
  rowsOf,
  sizeOf,
} from "../../model/area";
import { refuse } from "../../model/excel-error";
import { hiddenState, merge, mergesIn, setHidden, specialCells, type SpecialCells } from "../../model/shape";
import { checkLooksAllowed, clearCells, writeCells, writeNumberFormats } from "../../model/write-cells";
import { defineClass, type ApiObject, type ClassSpec } from "../api-object";
import type { Arguments } from "../arguments";
import {
  cellProperties,
  columnProperties,
  rowProperties,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from "./cell-properties";
import { conditionalFormats } from "./conditional-format";
import { dataValidation } from "./data-validation";
import { hyperlinkOf, setHyperlink } from "./hyperlink";
import { flag, oneOf, rangeFormat } from "./looks";
import { formulasOf, numberFormatsOf, textsOf, valuesOf, valueTypesOf } from "./range-read";
import { onSheet } from "./resolve-address";
import { worksheet } from "./worksheet";

/** The same sheet, another rectangle. */
function at(area: Area, change: (rect: CellRange) => CellRange): ApiObject {
  if (area.sheet.isDeleted) refuse("ItemNotFound");
  return range(new Area(area.sheet, [onSheet(change(area.rect))]));
}

const offset = (rect: CellRange, rows: number, columns: number): CellRange => ({
  top: rect.top + rows,
  bottom: rect.bottom + rows,
  left: rect.left + columns,
  right: rect.right + columns,
});

/** A Range, or an address on the same sheet, as second operand. */
function other(area: Area, args: Arguments): CellRange {
  const given = args.area(0);
  if (given) return given.sheet === area.sheet ? given.rect : refuse("InvalidArgument");
  return parseRange(args.text(0)) ?? refuse("InvalidArgument", "a range or an address is expected");
}

function used(area: Area, args: Arguments): CellRange | undefined {
  if (area.sheet.isDeleted) refuse("ItemNotFound");
  const whole = area.sheet.usedRange(args.flag(0));
  return whole && intersect(whole, area.rect);
}

function intersection(area: Area, args: Arguments): ApiObject | null {
  const rect = intersect(area.rect, other(area, args));
  return rect ? range(new Area(area.sheet, [rect])) : null;
}

const areasOrNull = (area: Area, rects: readonly CellRange[]) =>
  rects.length > 0 ? rangeAreas(new Area(area.sheet, rects)) : null;

/** "Visible" | "Constants"…, as the client sends it. */
function special(area: Area, args: Arguments): ApiObject | null {
  // Go To Special is greyed out on a protected sheet, and its method fails
  if (area.sheet.protection) refuse("AccessDenied");
  const kinds = ["Visible", "Constants", "Formulas", "Blanks", "DataValidations", "ConditionalFormats"];
  const kind = oneOf(...kinds)(args.raw(0)) as SpecialCells; // just tested against the list
  return areasOrNull(area, specialCells(area, kind));
}

const orRefuse = (object: ApiObject | null): ApiObject => object ?? refuse("ItemNotFound");

function setHiddenRows({ sheet, rect }: Area, value: unknown): void {
  checkLooksAllowed(sheet, "allowFormatRows");
  setHidden(sheet.hiddenRows, rect.top, rect.bottom, flag(value) === true);
}

function setHiddenColumns({ sheet, rect }: Area, value: unknown): void {
  checkLooksAllowed(sheet, "allowFormatColumns");
  setHidden(sheet.hiddenColumns, rect.left, rect.right, flag(value) === true);
}

const SHARED_LINKS: NonNullable<ClassSpec<Area>["links"]> = {
  format: rangeFormat,
  dataValidation,
  conditionalFormats,
  worksheet: ({ sheet }) => worksheet(sheet),
};

const scalars: NonNullable<ClassSpec<Area>["scalars"]> = {
  values: { get: valuesOf, set: (area, value, { workbook }) => writeCells(workbook, area, value) },
  formulas: { get: formulasOf, set: (area, value, { workbook }) => writeCells(workbook, area, value) },
  numberFormat: {
    get: numberFormatsOf,
    set: (area, value, { workbook }) => writeNumberFormats(workbook, area, value),
  },
  text: { get: textsOf },
  valueTypes: { get: valueTypesOf },
  address: { get: addressOf },
  addressLocal: { get: addressOf },
  rowIndex: { get: ({ rect }) => rect.top },
  columnIndex: { get: ({ rect }) => rect.left },
  rowCount: { get: ({ rect }) => rowsOf(rect) },
  columnCount: { get: ({ rect }) => columnsOf(rect) },
  cellCount: { get: ({ rect }) => (sizeOf(rect) > 2_147_483_647 ? -1 : sizeOf(rect)) },
  isEntireColumn: { get: ({ rect }) => isEntireColumn(rect) },
  isEntireRow: { get: ({ rect }) => isEntireRow(rect) },
  rowHidden: {
    get: ({ sheet, rect }) => hiddenState(sheet.hiddenRows, rect.top, rect.bottom),
    set: setHiddenRows,
  },
  columnHidden: {
    get: ({ sheet, rect }) => hiddenState(sheet.hiddenColumns, rect.left, rect.right),
    set: setHiddenColumns,
  },
  hidden: {
    get: ({ sheet, rect }) => {
      const rows = hiddenState(sheet.hiddenRows, rect.top, rect.bottom);
      const columns = hiddenState(sheet.hiddenColumns, rect.left, rect.right);
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    },
  },
  hyperlink: { get: hyperlinkOf, set: setHyperlink },
};

/** From one rectangle to another; each is one line of the API's list. */
const movers: Readonly<Record<string, (rect: CellRange, args: Arguments) => CellRange>> = {
  getCell: (rect, args) =>
    offset({ ...rect, bottom: rect.top, right: rect.left }, args.number(0), args.number(1)),
  getRow: (rect, args) => offset({ ...rect, bottom: rect.top }, args.number(0), 0),
  getColumn: (rect, args) => offset({ ...rect, right: rect.left }, 0, args.number(0)),
  getLastCell: (rect) => ({ ...rect, top: rect.bottom, left: rect.right }),
  getLastRow: (rect) => ({ ...rect, top: rect.bottom }),
  getLastColumn: (rect) => ({ ...rect, left: rect.right }),
  getEntireRow: (rect) => ({ ...rect, left: 0, right: MAX_COLUMNS - 1 }),
  getEntireColumn: (rect) => ({ ...rect, top: 0, bottom: MAX_ROWS - 1 }),
  getOffsetRange: (rect, args) => offset(rect, args.number(0), args.number(1)),
  getResizedRange: (rect, args) => ({
    ...rect,
    bottom: rect.bottom + args.number(0),
    right: rect.right + args.number(1),
  }),
  getAbsoluteResizedRange: (rect, args) => ({
    ...rect,
    bottom: rect.top + args.number(0) - 1,
    right: rect.left + args.number(1) - 1,
  }),
  getRowsBelow: (rect, args) => ({
    ...rect,
    top: rect.bottom + 1,
    bottom: rect.bottom + (args.optionalNumber(0) ?? 1),
  }),
  getRowsAbove: (rect, args) => ({
    ...rect,
    top: rect.top - (args.optionalNumber(0) ?? 1),
    bottom: rect.top - 1,
  }),
  getColumnsAfter: (rect, args) => ({
    ...rect,
    left: rect.right + 1,
    right: rect.right + (args.optionalNumber(0) ?? 1),
  }),
  getColumnsBefore: (rect, args) => ({
    ...rect,
    left: rect.left - (args.optionalNumber(0) ?? 1),
    right: rect.left - 1,
  }),
};

const moving = Object.fromEntries(
  Object.entries(movers).map(([name, move]) => [
    name,
    (area: Area, args: Arguments) => at(area, (rect) => move(rect, args)),
  ]),
);

function boundingRect(area: Area, args: Arguments): ApiObject {
  const b = other(area, args);
  return at(area, (a) => ({
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }));
}

function checkSize({ rect }: Area, args: Arguments): null {
  if (args.number(0) !== rowsOf(rect) || args.number(1) !== columnsOf(rect))
    refuse("InvalidArgument", "the array has not the size of the range");
  return null;
}

export const range: (area: Area) => ApiObject = defineClass<Area>({
  name: "Range",
  keepsReference: true,
  scalars,
  links: SHARED_LINKS,
  finders: {
    ...moving,
    getBoundingRect: boundingRect,
    getIntersection: (area, args) => orRefuse(intersection(area, args)),
    getIntersectionOrNullObject: intersection,
    getUsedRange: (area, args) =>
      at(area, (rect) => used(area, args) ?? { ...rect, bottom: rect.top, right: rect.left }),
    getUsedRangeOrNullObject: (area, args) => {
      const rect = used(area, args);
      return rect ? range(new Area(area.sheet, [rect])) : null;
    },
    getMergedAreasOrNullObject: (area) => areasOrNull(area, mergesIn(area)),
    getSpecialCells: (area, args) => orRefuse(special(area, args)),
    getSpecialCellsOrNullObject: special,
  },
  questions: {
    _validateArraySize: checkSize,
    getCellProperties: cellProperties,
    getRowProperties: rowProperties,
    getColumnProperties: columnProperties,
    select: ({ sheet, rect }, _, { workbook }) => {
      workbook.select(sheet, rect);
      return null;
    },
  },
  commands: {
    clear: (area, args, { workbook }) => clearCells(workbook, area, clearKind(args)),
    merge: (area, args, { workbook }) => merge(workbook, area, args.flag(0)),
    unmerge: ({ sheet, rect }) => {
      checkLooksAllowed(sheet, "allowFormatCells");
      sheet.unmerge(rect);
    },
    setCellProperties,
    setRowProperties,
    setColumnProperties,
  },
});

type ApplyTo = Parameters<typeof clearCells>[2];

function clearKind(args: Arguments): ApplyTo {
  const kinds = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"];
  return oneOf(...kinds)(args.raw(0) ?? "All") as ApplyTo; // just tested against the list
}

const ranges = defineClass<Area>({
  name: "RangeCollection",
  items: (area) => area.rects.map((rect) => range(new Area(area.sheet, [rect]))),
  finders: {
    getItemAt: (area, args) =>
      range(new Area(area.sheet, [area.rects[args.number(0)] ?? refuse("InvalidArgument")])),
  },
  questions: { getCount: ({ rects }) => rects.length },
});

export const rangeAreas: (area: Area) => ApiObject = defineClass<Area>({
  name: "RangeAreas",
  keepsReference: true,
  scalars: {
    address: { get: addressOf },
    addressLocal: { get: addressOf },
    areaCount: { get: ({ rects }) => rects.length },
    cellCount: { get: ({ rects }) => rects.reduce((sum, rect) => sum + sizeOf(rect), 0) },
    isEntireColumn: { get: ({ rects }) => rects.every(isEntireColumn) },
    isEntireRow: { get: ({ rects }) => rects.every(isEntireRow) },
  },
  links: { ...SHARED_LINKS, areas: ranges },
  commands: { clear: (area, args, { workbook }) => clearCells(workbook, area, clearKind(args)) },
});
