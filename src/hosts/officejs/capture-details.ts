/** The rest of a sheet's image: tables, rules for typing, formats by condition, view, paper, protection. A few lines each. */
import { formatRange, type CellRange } from "../../core/workbook/cell-ref";
import { rangeOfAddress, withoutSheet } from "./ranges";
import type { ConditionalImage, PageImage, SheetImage, TableImage, ValidationImage } from "./sheet-image";

export type SheetDetails = Pick<SheetImage, "tables" | "validations" | "conditionals" | "freeze" | "page">;

export interface DetailsQuestion {
  readonly sheet: Excel.Worksheet;
  readonly used: CellRange | null;
  readonly conditionals: readonly Excel.ConditionalFormat[];
  readonly tables: readonly string[];
}

export function askDetails(context: Excel.RequestContext, question: DetailsQuestion): () => SheetDetails {
  const { sheet } = question;
  const tables = question.tables.map((name) => askTable(context, name));
  const validations = columnsIn(question.used).map((column) => askValidations(sheet, column));
  const conditionals = question.conditionals.map(askConditional);
  const freeze = sheet.freezePanes.getLocationOrNullObject();
  freeze.load("rowIndex,columnIndex,rowCount,columnCount,isEntireRow,isEntireColumn");
  const page = askPage(sheet);
  return () => ({
    tables: tables.map((answer) => answer()),
    validations: validations.flatMap((answer) => answer()),
    conditionals: conditionals.flatMap((answer) => answer() ?? []),
    freeze: frozen(freeze),
    page: page(),
  });
}

/** Frozen rows alone come back as whole rows, columns alone as whole columns. */
function frozen(range: Excel.Range): SheetImage["freeze"] {
  if (range.isNullObject) return null;
  return {
    rows: range.isEntireColumn ? 0 : range.rowCount,
    columns: range.isEntireRow ? 0 : range.columnCount,
  };
}

function askTable(context: Excel.RequestContext, name: string): () => TableImage {
  const table = context.workbook.tables.getItem(name);
  table.load("name,style,showHeaders,showTotals,showFilterButton");
  const range = table.getRange();
  range.load("address");
  return () => tableImage(table, range);
}

function tableImage(table: Excel.Table, range: Excel.Range): TableImage {
  return {
    name: table.name,
    range: rangeOfAddress(range.address),
    style: table.style,
    hasHeaders: table.showHeaders,
    hasTotals: table.showTotals,
    hasFilter: table.showFilterButton,
  };
}

/** Neighbouring columns with different rules would come as one area. Asked of a single cell, Excel looks all over the sheet. */
function columnsIn(used: CellRange | null): readonly CellRange[] {
  if (!used) return [];
  const { top, left, right } = used;
  const bottom = Math.max(used.bottom, top + 1);
  return Array.from({ length: right - left + 1 }, (_, at) => ({
    top,
    bottom,
    left: left + at,
    right: left + at,
  }));
}

/**
 * Areas and their rules in one question: nothing need be known of them before, so that it can stand behind the opening of
 * a protected sheet, on which Excel refuses to look for checked cells.
 */
function askValidations(sheet: Excel.Worksheet, column: CellRange): () => readonly ValidationImage[] {
  return askRules(sheet.getRange(formatRange(column)).getSpecialCellsOrNullObject("DataValidations"));
}

function askRules(areas: Excel.RangeAreas): () => readonly ValidationImage[] {
  const parts = areas.areas;
  const rule = "items/dataValidation/type,items/dataValidation/rule,items/dataValidation/errorAlert";
  parts.load(`items/address,${rule}`);
  return () => (areas.isNullObject ? [] : parts.items.flatMap(validationImage));
}

function validationImage({ address, dataValidation }: Excel.Range): readonly ValidationImage[] {
  const { type, rule, errorAlert } = dataValidation;
  const isOneRule = !["None", "Inconsistent", "MixedCriteria"].includes(type);
  return isOneRule ? [{ range: rangeOfAddress(address), rule, errorAlert }] : [];
}

function askConditional(format: Excel.ConditionalFormat): () => ConditionalImage | undefined {
  const range = format.getRange();
  range.load("address");
  if (format.type === "Custom") return askCustom(format, range);
  if (format.type === "DataBar") return askDataBar(format, range);
  return () => undefined;
}

function askCustom({ custom }: Excel.ConditionalFormat, range: Excel.Range): () => ConditionalImage {
  const { rule, format } = custom;
  const { font, fill } = format;
  rule.load("formula");
  font.load("color,bold,italic,strikethrough");
  fill.load("color");
  return () => ({
    range: rangeOfAddress(range.address),
    type: "Custom",
    formula: rule.formula,
    look: {
      // Excel answers an empty text or null where the format leaves a property alone
      color: font.color || null,
      fill: fill.color || null,
      bold: font.bold || null,
      italic: font.italic || null,
      strike: font.strikethrough || null,
    },
  });
}

function askDataBar({ dataBar }: Excel.ConditionalFormat, range: Excel.Range): () => ConditionalImage {
  dataBar.load("lowerBoundRule,upperBoundRule");
  const { positiveFormat } = dataBar;
  positiveFormat.load("fillColor");
  return () => ({
    range: rangeOfAddress(range.address),
    type: "DataBar",
    lower: dataBar.lowerBoundRule,
    upper: dataBar.upperBoundRule,
    color: positiveFormat.fillColor,
  });
}

function askPage(sheet: Excel.Worksheet): () => PageImage {
  const { pageLayout, horizontalPageBreaks } = sheet;
  pageLayout.load(
    "orientation,paperSize,topMargin,bottomMargin,leftMargin,rightMargin,centerHorizontally,zoom",
  );
  const footers = pageLayout.headersFooters.defaultForAllPages;
  footers.load("centerFooter");
  const titles = pageLayout.getPrintTitleRowsOrNullObject();
  titles.load("address");
  const area = pageLayout.getPrintAreaOrNullObject();
  area.load("address");
  horizontalPageBreaks.load("items/rowIndex");
  return () => pageImage(pageLayout, footers, { titles, area, breaks: horizontalPageBreaks });
}

interface PageParts {
  readonly titles: Excel.Range;
  readonly area: Excel.RangeAreas;
  readonly breaks: Excel.PageBreakCollection;
}

function pageImage(
  layout: Excel.PageLayout,
  footers: Excel.HeaderFooter,
  { titles, area, breaks }: PageParts,
): PageImage {
  return {
    orientation: layout.orientation,
    paperSize: layout.paperSize,
    margins: {
      top: layout.topMargin,
      bottom: layout.bottomMargin,
      left: layout.leftMargin,
      right: layout.rightMargin,
    },
    centered: layout.centerHorizontally,
    zoom: layout.zoom,
    centerFooter: footers.centerFooter,
    titleRows: titles.isNullObject ? null : withoutSheet(titles.address),
    printArea: area.isNullObject ? null : withoutSheet(area.address),
    breaks: breaks.items.map(({ rowIndex }) => rowIndex + 1),
  };
}
