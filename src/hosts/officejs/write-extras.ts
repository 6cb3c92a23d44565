/** What belongs to a sheet besides cells and looks. In: an image. Out: jobs for sizes, checks, colours by rule, view, paper, names and protection. */
import { columnLetters, formatRange, parseReference, type CellPosition } from "../../core/workbook/cell-ref";
import type { Job } from "./job-queue";
import type {
  ColumnLook,
  ConditionalImage,
  ConditionalLook,
  PageImage,
  RowLook,
  SheetImage,
  ValidationImage,
} from "./sheet-image";
import { extentOfImage } from "./write-looks";

const PART_BYTES = 600;

type Queue = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

export function extraJobs(image: SheetImage, sheetKey: string): readonly Job[] {
  const parts: readonly (readonly [number, Queue])[] = [
    [image.columns.length + image.rows.length, (sheet) => writeSizes(sheet, image)],
    [image.validations.length, (sheet, context) => writeValidations(sheet, context, image.validations)],
    [image.conditionals.length, (sheet) => writeConditionals(sheet, image.conditionals)],
    [3, (sheet) => writeView(sheet, image)],
  ];
  return parts.map(([count, queue]) => ({
    weight: count * PART_BYTES,
    queue: (context) => {
      queue(context.workbook.worksheets.getItem(sheetKey), context);
      return undefined;
    },
  }));
}

function writeSizes(sheet: Excel.Worksheet, image: SheetImage): void {
  const extent = extentOfImage(image);
  if (extent) sheet.getRange(formatRange(extent)).format.autofitRows();
  for (const column of image.columns) writeColumn(sheet, column);
  for (const row of image.rows) writeRow(sheet, row);
}

function writeColumn(sheet: Excel.Worksheet, { from, to, width, hidden }: ColumnLook): void {
  const column = sheet.getRange(`${columnLetters(from)}:${columnLetters(to)}`);
  if (width !== null) column.format.columnWidth = width;
  if (hidden) column.columnHidden = true;
}

function writeRow(sheet: Excel.Worksheet, { from, to, height, hidden }: RowLook): void {
  const row = sheet.getRange(`${from + 1}:${to + 1}`);
  if (height !== null) row.format.rowHeight = height;
  if (hidden) row.rowHidden = true;
}

function writeValidations(
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
  validations: readonly ValidationImage[],
): void {
  for (const { range, rule, errorAlert } of validations) {
    const validation = sheet.getRange(formatRange(range)).dataValidation;
    validation.rule = withRangeSource(context, rule);
    validation.errorAlert = errorAlert;
  }
}

/** Commas split a list typed as text in every language, so a place goes to Excel as the place itself. */
function withRangeSource(
  context: Excel.RequestContext,
  rule: Excel.DataValidationRule,
): Excel.DataValidationRule {
  const source = rule.list?.source;
  const place = typeof source === "string" && source.startsWith("=") ? parseReference(source) : undefined;
  if (!rule.list || !place) return rule;
  const range = context.workbook.worksheets.getItem(place.sheet).getRange(formatRange(place.range));
  return { list: { ...rule.list, source: range } };
}

/** Excel puts each new one before those already there, so the last comes first. */
function writeConditionals(sheet: Excel.Worksheet, conditionals: readonly ConditionalImage[]): void {
  for (const image of [...conditionals].reverse()) {
    const added = sheet.getRange(formatRange(image.range)).conditionalFormats.add(image.type);
    if (image.type === "Custom") {
      added.custom.rule.formula = image.formula;
      writeConditionalLook(added.custom.format, image.look);
    } else {
      added.dataBar.lowerBoundRule = image.lower;
      added.dataBar.upperBoundRule = image.upper;
      added.dataBar.positiveFormat.fillColor = image.color;
    }
  }
}

function writeConditionalLook(format: Excel.ConditionalRangeFormat, look: ConditionalLook): void {
  const { color, fill, bold, italic, strike } = look;
  if (color !== null) format.font.color = color;
  if (bold !== null) format.font.bold = bold;
  if (italic !== null) format.font.italic = italic;
  if (strike !== null) format.font.strikethrough = strike;
  if (fill !== null) format.fill.color = fill;
}

/** Protection comes last: after it nothing can be written. */
function writeView(sheet: Excel.Worksheet, image: SheetImage): void {
  if (image.freeze) freeze(sheet, { row: image.freeze.rows, column: image.freeze.columns });
  if (image.page) writePage(sheet, image.page);
  for (const { name, formula, visible } of image.names) {
    const added = sheet.names.add(name, formula);
    added.visible = visible;
  }
  sheet.visibility = image.visibility;
  if (image.protection) sheet.protection.protect(image.protection);
}

function freeze({ freezePanes }: Excel.Worksheet, { row, column }: CellPosition): void {
  if (row > 0 && column > 0) freezePanes.freezeAt(`A1:${columnLetters(column - 1)}${row}`);
  else if (row > 0) freezePanes.freezeRows(row);
  else if (column > 0) freezePanes.freezeColumns(column);
}

function writePage(sheet: Excel.Worksheet, page: PageImage): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation;
  pageLayout.paperSize = page.paperSize;
  pageLayout.setPrintMargins("Points", page.margins);
  pageLayout.centerHorizontally = page.centered;
  if (page.zoom) pageLayout.zoom = page.zoom;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = page.centerFooter;
  if (page.titleRows !== null) pageLayout.setPrintTitleRows(page.titleRows);
  if (page.printArea !== null) pageLayout.setPrintArea(page.printArea);
  for (const row of page.breaks) sheet.horizontalPageBreaks.add(`A${row}`);
}
