/** `worksheet.pageLayout`, headers and footers, page breaks. */
import type { CellRange } from "../../../../src/core/workbook/cell-ref";
import { Area } from "../../model/area";
import { refuse } from "../../model/excel-error";
import type { SheetModel } from "../../model/sheet";
import { defineClass, type ApiObject, type Scalar } from "../api-object";
import { recordOf, type Arguments } from "../arguments";
import type { Json } from "../grammar";
import type { Host } from "../host";
import { flag, number, oneOf, text } from "./looks";
import { range, rangeAreas } from "./range";
import { resolveAddress, resolveAddresses } from "./resolve-address";

function kept(path: string, check: (value: unknown) => unknown, fallback: Json): Scalar<SheetModel> {
  return {
    // what was checked on its way in is JSON
    get: ({ page }) => (page.properties.get(path) as Json | undefined) ?? fallback,
    set: ({ page }, value) => page.properties.set(path, check(value)),
  };
}

const ZOOM_KEYS = new Set(["scale", "horizontalFitToPages", "verticalFitToPages"]);

/** Fit to pages or a scale from 10 to 400. */
function zoom(value: unknown): unknown {
  const given = recordOf(value);
  const scale = given["scale"];
  if (Object.keys(given).some((key) => !ZOOM_KEYS.has(key))) refuse("InvalidArgument");
  if (typeof scale === "number" && (scale < 10 || scale > 400)) refuse("InvalidArgument");
  return given;
}

const PAPERS = oneOf("A3", "A4", "A5", "Letter", "Legal", "B4", "B5");
const SECTIONS = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;

const headerFooter = (page: string) =>
  defineClass<SheetModel>({
    name: "HeaderFooter",
    scalars: Object.fromEntries(
      SECTIONS.map((section) => [section, kept(`headersFooters/${page}/${section}`, text, "")]),
    ),
  });

const headersFooters = defineClass<SheetModel>({
  name: "HeaderFooterGroup",
  scalars: {
    state: kept(
      "headersFooters/state",
      oneOf("Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"),
      "Default",
    ),
    useSheetMargins: kept("headersFooters/useSheetMargins", flag, true),
    useSheetScale: kept("headersFooters/useSheetScale", flag, true),
  },
  links: Object.fromEntries(
    ["defaultForAllPages", "evenPages", "firstPage", "oddPages"].map((page) => [page, headerFooter(page)]),
  ),
});

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS = {
  top: "topMargin",
  bottom: "bottomMargin",
  left: "leftMargin",
  right: "rightMargin",
  header: "headerMargin",
  footer: "footerMargin",
} as const;

function setMargins({ page }: SheetModel, args: Arguments): void {
  const factor = POINTS[args.text(0)] ?? refuse("InvalidArgument");
  for (const [side, value] of Object.entries(args.record(1))) {
    const key = Object.entries(MARGINS).find(([name]) => name === side)?.[1] ?? refuse("InvalidArgument");
    page.properties.set(key, Number((Number(number(value)) * factor).toFixed(6)));
  }
}

function rectsOf(sheet: SheetModel, args: Arguments, { workbook }: Host): readonly CellRange[] {
  const area = args.area(0) ?? resolveAddresses(workbook, sheet, args.text(0));
  return area.sheet === sheet ? area.rects : refuse("InvalidArgument");
}

const oneRect = (sheet: SheetModel, args: Arguments, { workbook }: Host) =>
  (args.area(0) ?? resolveAddress(workbook, sheet, args.text(0))).rect;

const printArea = (sheet: SheetModel) =>
  sheet.page.printArea.length > 0 ? rangeAreas(new Area(sheet, sheet.page.printArea)) : null;
const titled = (sheet: SheetModel, rect: CellRange | null) => (rect ? range(new Area(sheet, [rect])) : null);

export const pageLayout = defineClass<SheetModel>({
  name: "PageLayout",
  scalars: {
    orientation: kept("orientation", oneOf("Portrait", "Landscape"), "Portrait"),
    paperSize: kept("paperSize", PAPERS, "Letter"),
    topMargin: kept("topMargin", number, 54),
    bottomMargin: kept("bottomMargin", number, 54),
    leftMargin: kept("leftMargin", number, 50.4),
    rightMargin: kept("rightMargin", number, 50.4),
    headerMargin: kept("headerMargin", number, 21.6),
    footerMargin: kept("footerMargin", number, 21.6),
    centerHorizontally: kept("centerHorizontally", flag, false),
    centerVertically: kept("centerVertically", flag, false),
    zoom: kept("zoom", zoom, { scale: 100 }),
    blackAndWhite: kept("blackAndWhite", flag, false),
    printGridlines: kept("printGridlines", flag, false),
    printHeadings: kept("printHeadings", flag, false),
    printOrder: kept("printOrder", oneOf("DownThenOver", "OverThenDown"), "DownThenOver"),
    firstPageNumber: kept("firstPageNumber", (value) => (value === "" ? "" : number(value)), ""),
  },
  links: { headersFooters },
  finders: {
    getPrintArea: (sheet) => printArea(sheet) ?? refuse("ItemNotFound"),
    getPrintAreaOrNullObject: printArea,
    getPrintTitleRows: (sheet) => titled(sheet, sheet.page.titleRows) ?? refuse("ItemNotFound"),
    getPrintTitleRowsOrNullObject: (sheet) => titled(sheet, sheet.page.titleRows),
    getPrintTitleColumnsOrNullObject: (sheet) => titled(sheet, sheet.page.titleColumns),
  },
  commands: {
    setPrintMargins: setMargins,
    setPrintArea: (sheet, args, host) => {
      sheet.page.printArea = rectsOf(sheet, args, host);
    },
    setPrintTitleRows: (sheet, args, host) => {
      sheet.page.titleRows = oneRect(sheet, args, host);
    },
    setPrintTitleColumns: (sheet, args, host) => {
      sheet.page.titleColumns = oneRect(sheet, args, host);
    },
  },
});

export interface Breaks {
  readonly sheet: SheetModel;
  /** Zero-based rows or columns that begin a page. */
  readonly breaks: Set<number>;
  readonly isRow: boolean;
}

interface Break extends Breaks {
  readonly at: number;
}

const pageBreak = defineClass<Break>({
  name: "PageBreak",
  identity: ({ at }) => ({ _Id: String(at) }),
  scalars: {
    rowIndex: { get: ({ at, isRow }) => (isRow ? at : 0) },
    columnIndex: { get: ({ at, isRow }) => (isRow ? 0 : at) },
  },
  finders: {
    getCellAfterBreak: ({ sheet, at, isRow }) =>
      range(
        new Area(sheet, [
          isRow ? { top: at, bottom: at, left: 0, right: 0 } : { top: 0, bottom: 0, left: at, right: at },
        ]),
      ),
  },
  commands: { delete: ({ breaks, at }) => void breaks.delete(at) },
});

const sorted = ({ breaks }: Breaks) => [...breaks].sort((a, b) => a - b);

export const pageBreaks: (target: Breaks) => ApiObject = defineClass<Breaks>({
  name: "PageBreakCollection",
  items: (list) => sorted(list).map((at) => pageBreak({ ...list, at })),
  item: (list, args) =>
    pageBreak({ ...list, at: sorted(list)[Number(args.raw(0))] ?? refuse("ItemNotFound") }),
  makers: {
    add: (list, args, host) => {
      const rect = oneRect(list.sheet, args, host);
      const at = list.isRow ? rect.top : rect.left;
      if (at === 0) refuse("InvalidArgument", "no page begins before the first cell");
      list.breaks.add(at);
      return pageBreak({ ...list, at });
    },
  },
  questions: { getCount: ({ breaks }) => breaks.size },
  commands: { removePageBreaks: ({ breaks }) => breaks.clear() },
});
