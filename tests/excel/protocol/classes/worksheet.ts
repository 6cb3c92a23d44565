/** Worksheet and the small objects that hang on it: freeze panes, protection, custom properties. */
import { Area } from "../../model/area";
import { refuse } from "../../model/excel-error";
import type { SheetModel, Visibility } from "../../model/sheet";
import { defineClass, type ApiObject, type ClassSpec } from "../api-object";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import { flag, number, oneOf, text } from "./looks";
import { namedItems } from "./names";
import { pageBreaks, pageLayout } from "./page-layout";
import { range, rangeAreas } from "./range";
import { onSheet, resolveAddress, resolveAddresses, WHOLE } from "./resolve-address";
import { sheetProtection } from "./protection";
import { tables } from "./tables";
import { worksheetProperties } from "./sheet-properties";

const freezePanes = defineClass<SheetModel>({
  name: "WorksheetFreezePanes",
  finders: {
    getLocation: (sheet) => frozen(sheet) ?? refuse("ItemNotFound"),
    getLocationOrNullObject: (sheet) => frozen(sheet),
  },
  commands: {
    freezeRows: (sheet, args) => freeze(sheet, args.optionalNumber(0) ?? 1, 0),
    freezeColumns: (sheet, args) => freeze(sheet, 0, args.optionalNumber(0) ?? 1),
    freezeAt: (sheet, args, { workbook }) => {
      const { rect } = args.area(0) ?? resolveAddress(workbook, sheet, args.text(0));
      // everything above and left of the range's end stays
      freeze(
        sheet,
        rect.bottom + 1 > 100_000 ? 0 : rect.bottom + 1,
        rect.right + 1 > 10_000 ? 0 : rect.right + 1,
      );
    },
    unfreeze: (sheet) => {
      sheet.freeze = null;
    },
  },
});

function freeze(sheet: SheetModel, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) refuse("InvalidArgument");
  sheet.freeze = rows === 0 && columns === 0 ? null : { rows, columns };
}

function frozen(sheet: SheetModel): ApiObject | null {
  const { freeze: panes } = sheet;
  if (!panes) return null;
  const bottom = panes.rows > 0 ? panes.rows - 1 : WHOLE.bottom;
  const right = panes.columns > 0 ? panes.columns - 1 : WHOLE.right;
  return range(new Area(sheet, [{ top: 0, left: 0, bottom, right }]));
}

const scalars: NonNullable<ClassSpec<SheetModel>["scalars"]> = {
  id: { get: ({ id }) => id },
  name: {
    get: ({ name }) => name,
    set: (sheet, value, { workbook }) => workbook.renameSheet(sheet, String(text(value))),
  },
  position: {
    get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
    set: (sheet, value, { workbook }) => workbook.move(sheet, Number(number(value))),
  },
  visibility: {
    get: ({ visibility }) => visibility,
    set: (sheet, value, { workbook }) => {
      const visibility = oneOf("Visible", "Hidden", "VeryHidden")(value) as Visibility; // just tested against the list
      workbook.setVisibility(sheet, visibility);
    },
  },
  tabColor: {
    get: ({ tabColor }) => tabColor,
    set: (sheet, value) => {
      sheet.tabColor = String(text(value));
    },
  },
  showGridlines: {
    get: ({ showGridlines }) => showGridlines,
    set: (sheet, value) => {
      sheet.showGridlines = flag(value) === true;
    },
  },
  showHeadings: {
    get: ({ showHeadings }) => showHeadings,
    set: (sheet, value) => {
      sheet.showHeadings = flag(value) === true;
    },
  },
  standardWidth: {
    get: ({ standardWidth }) => standardWidth,
    set: (sheet, value) => {
      sheet.standardWidth = Number(number(value));
    },
  },
  standardHeight: { get: () => 15 },
  enableCalculation: {
    get: ({ enableCalculation }) => enableCalculation,
    set: (sheet, value) => {
      sheet.enableCalculation = flag(value) === true;
    },
  },
  tabId: { get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet) + 1 },
};

function usedRange(sheet: SheetModel, args: Arguments): ApiObject | null {
  if (sheet.isDeleted) refuse("ItemNotFound");
  const used = sheet.usedRange(args.flag(0));
  return used ? range(new Area(sheet, [used])) : null;
}

function byIndexes(sheet: SheetModel, args: Arguments): ApiObject {
  const [top, left] = [args.number(0), args.number(1)];
  return range(
    new Area(sheet, [
      onSheet({ top, left, bottom: top + args.number(2) - 1, right: left + args.number(3) - 1 }),
    ]),
  );
}

/** The next visible sheet in one direction. */
function neighbour(sheet: SheetModel, args: Arguments, { workbook }: Host, step: 1 | -1): ApiObject | null {
  for (let at = workbook.sheets.indexOf(sheet) + step; ; at += step) {
    const next = workbook.sheets[at];
    if (!next) return null;
    if (!args.flag(0) || next.visibility === "Visible") return worksheet(next);
  }
}

export const worksheet: (sheet: SheetModel) => ApiObject = defineClass<SheetModel>({
  name: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  scalars,
  setAs: { gridlines: "showGridlines", headings: "showHeadings" },
  links: {
    tables: (sheet, { workbook }) => tables({ workbook, sheet }),
    names: (sheet, { workbook }) => namedItems({ workbook, scope: sheet }),
    protection: sheetProtection,
    freezePanes,
    pageLayout,
    horizontalPageBreaks: (sheet) => pageBreaks({ sheet, breaks: sheet.page.rowBreaks, isRow: true }),
    verticalPageBreaks: (sheet) => pageBreaks({ sheet, breaks: sheet.page.columnBreaks, isRow: false }),
    customProperties: worksheetProperties,
  },
  finders: {
    getRange: (sheet, args, { workbook }) =>
      range(args.area(0) ?? resolveAddress(workbook, sheet, args.optionalText(0))),
    getRanges: (sheet, args, { workbook }) => rangeAreas(resolveAddresses(workbook, sheet, args.text(0))),
    getRangeByIndexes: byIndexes,
    getCell: (sheet, args) =>
      range(
        new Area(sheet, [
          onSheet({
            top: args.number(0),
            bottom: args.number(0),
            left: args.number(1),
            right: args.number(1),
          }),
        ]),
      ),
    getUsedRange: (sheet, args) =>
      usedRange(sheet, args) ?? range(new Area(sheet, [{ top: 0, left: 0, bottom: 0, right: 0 }])),
    getUsedRangeOrNullObject: usedRange,
    getNextOrNullObject: (sheet, args, host) => neighbour(sheet, args, host, 1),
    getPreviousOrNullObject: (sheet, args, host) => neighbour(sheet, args, host, -1),
    getNext: (sheet, args, host) => neighbour(sheet, args, host, 1) ?? refuse("ItemNotFound"),
    getPrevious: (sheet, args, host) => neighbour(sheet, args, host, -1) ?? refuse("ItemNotFound"),
    _getSheetById: (_, args, { workbook }) =>
      worksheet(workbook.findSheet(args.text(0)) ?? refuse("ItemNotFound")),
  },
  questions: {
    activate: (sheet, _, { workbook }) => {
      workbook.activate(sheet);
      return null;
    },
    calculate: (_, __, { workbook }) => {
      workbook.calculation.forget();
      return null;
    },
  },
  commands: {
    delete: (sheet, _, { workbook }) => workbook.deleteSheet(sheet),
  },
});

function visible(sheets: readonly SheetModel[], args: Arguments): readonly SheetModel[] {
  return args.flag(0) ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;
}

export const worksheets = defineClass<Host["workbook"]>({
  name: "WorksheetCollection",
  items: (workbook) => workbook.sheets.map(worksheet),
  item: (workbook, args) => worksheet(workbook.findSheet(args.text(0)) ?? refuse("ItemNotFound")),
  finders: {
    getActiveWorksheet: (workbook) => worksheet(workbook.activeSheet),
    getItemOrNullObject: (workbook, args) => {
      const sheet = workbook.findSheet(args.text(0));
      return sheet ? worksheet(sheet) : null;
    },
    getFirst: (workbook, args) => worksheet(visible(workbook.sheets, args)[0] ?? refuse("ItemNotFound")),
    getLast: (workbook, args) => worksheet(visible(workbook.sheets, args).at(-1) ?? refuse("ItemNotFound")),
  },
  makers: { add: (workbook, args) => worksheet(workbook.addSheet(args.optionalText(0))) },
  questions: { getCount: (workbook, args) => visible(workbook.sheets, args).length },
});
