/** A whole plan as a sheet part. In: the plan, its final name, styles and table relationships. Out: the bytes of its XML in schema order. */
import {
  columnLetters,
  formatCell,
  formatRange,
  quoteSheet,
  type CellRange,
} from "../../../core/workbook/cell-ref";
import type { PageSetup, PlannedColumn, SheetPlan } from "../../../core/workbook/sheet-plan";
import { conditionalXml, dataBarExtensions } from "./conditional-xml";
import { writeSheetData, type FormulaWriter } from "./sheet-cells-xml";
import type { StylesAppender } from "./styles-append";
import { validationsXml } from "./validation-xml";
import { XmlBytes } from "../xml/xml-bytes";
import { escapeAttribute } from "../xml/xml-escape";

export interface SheetContext {
  readonly main: string;
  readonly relationships: string;
  readonly styles: StylesAppender;
  /** In front when the file opens; two such sheets would be edited as a group. */
  readonly isActive: boolean;
  readonly tableIds: readonly string[];
  readonly fileFormula: FormulaWriter;
  /** The name a sheet goes by in this file. */
  readonly sheetName: (planned: string) => string;
}

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CM_PER_INCH = 2.54;
const A4 = 9;
const LAST_COLUMN = 16_383;

export function sheetPart(plan: SheetPlan, context: SheetContext): Uint8Array {
  const xml = new XmlBytes();
  xml.write(headXml(plan, context));
  writeSheetData(xml, plan, context.styles, context.fileFormula);
  for (const piece of [
    protectionXml(plan),
    mergesXml(plan.merges),
    conditionalXml(plan, context),
    validationsXml(plan.validations, context.fileFormula),
  ])
    xml.write(piece);
  writeLinks(xml, plan, context);
  xml.write(plan.page ? pageXml(plan.page) : "");
  xml.write(tablePartsXml(context.tableIds));
  xml.write(dataBarExtensions(plan));
  xml.write("</worksheet>");
  return xml.finish();
}

function headXml(plan: SheetPlan, context: SheetContext): string {
  return [
    XML_HEAD,
    `<worksheet xmlns="${context.main}" xmlns:r="${context.relationships}">`,
    (plan.page?.fitToWidth ?? null) === null ? "" : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${dimensionOf(plan)}"/>`,
    viewXml(plan, context.isActive),
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    columnsXml(plan.columns),
  ].join("");
}

function dimensionOf(plan: SheetPlan): string {
  const right = plan.rows.reduce((most, { cells }) => Math.max(most, cells.length), 1) - 1;
  return formatRange({ top: 0, left: 0, bottom: Math.max(plan.rows.length - 1, 0), right });
}

function viewXml({ freeze }: SheetPlan, isActive: boolean): string {
  const selected = isActive ? ' tabSelected="1"' : "";
  const pane = freeze && (freeze.rows > 0 || freeze.columns > 0) ? paneXml(freeze) : "";
  const view = `<sheetView${selected} workbookViewId="0"`;
  return `<sheetViews>${pane === "" ? `${view}/>` : `${view}>${pane}</sheetView>`}</sheetViews>`;
}

function paneXml({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const corner = formatCell({ row: rows, column: columns });
  return `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
}

function columnsXml(columns: readonly PlannedColumn[]): string {
  if (columns.length === 0) return "";
  const pieces: string[] = [];
  for (let from = 0; from < columns.length; ) {
    const look = columnLook(columns[from]);
    let to = from;
    while (to + 1 < columns.length && columnLook(columns[to + 1]) === look) to++;
    pieces.push(`<col min="${from + 1}" max="${to + 1}"${look}/>`);
    from = to + 1;
  }
  return `<cols>${pieces.join("")}</cols>`;
}

/** Files count five pixels of padding into a width, the user interface does not; seven pixels is a digit. */
function columnLook(column: PlannedColumn | undefined): string {
  const width = Math.trunc((((column?.width ?? 8) * 7 + 5) / 7) * 256) / 256;
  return ` width="${width}"${column?.hidden ? ' hidden="1"' : ""} customWidth="1"`;
}

/** In a file, "0" is what is allowed. */
function protectionXml({ protection }: SheetPlan): string {
  if (!protection) return "";
  const filter = protection.allowFilter ? ' sort="0" autoFilter="0"' : "";
  const format = protection.allowFormat ? ' formatCells="0" formatColumns="0" formatRows="0"' : "";
  return `<sheetProtection sheet="1" objects="1" scenarios="1"${format}${filter}/>`;
}

function mergesXml(merges: readonly CellRange[]): string {
  const real = merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  if (real.length === 0) return "";
  const cells = real.map((range) => `<mergeCell ref="${formatRange(range)}"/>`).join("");
  return `<mergeCells count="${real.length}">${cells}</mergeCells>`;
}

function writeLinks(xml: XmlBytes, { rows }: SheetPlan, { sheetName }: SheetContext): void {
  let isOpen = false;
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell?.link) continue;
      const location = `${quoteSheet(sheetName(cell.link.sheet))}!${formatCell(cell.link.cell)}`;
      xml.write(isOpen ? "" : "<hyperlinks>");
      xml.write(
        `<hyperlink ref="${columnLetters(column)}${row + 1}" location="${escapeAttribute(location)}"/>`,
      );
      isOpen = true;
    }
  }
  xml.write(isOpen ? "</hyperlinks>" : "");
}

function pageXml(page: PageSetup): string {
  const inches = (centimetres: number) => Math.round((centimetres / CM_PER_INCH) * 10_000) / 10_000;
  const { left, right, top, bottom } = page.margins;
  const edge = (margin: number) => Math.min(0.3, inches(margin));
  const fit = page.fitToWidth === null ? "" : ` fitToWidth="${page.fitToWidth}" fitToHeight="0"`;
  const breaks = page.breakAfterRows
    .map((row) => `<brk id="${row + 1}" max="${LAST_COLUMN}" man="1"/>`)
    .join("");
  const count = page.breakAfterRows.length;
  return [
    page.centered ? '<printOptions horizontalCentered="1"/>' : "",
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="${edge(top)}" footer="${edge(bottom)}"/>`,
    `<pageSetup paperSize="${A4}"${fit} orientation="${page.orientation}"/>`,
    page.pageNumbers ? "<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>" : "",
    count === 0 ? "" : `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks}</rowBreaks>`,
  ].join("");
}

function tablePartsXml(ids: readonly string[]): string {
  if (ids.length === 0) return "";
  return `<tableParts count="${ids.length}">${ids.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`;
}
