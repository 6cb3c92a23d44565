/** The rows of a plan as XML. Strings stand in the cells themselves, so that the shared strings part stays as it was. */
import { columnLetters } from "../../../core/workbook/cell-ref";
import type { PlannedCell, PlannedRow, PlanScalar, SheetPlan } from "../../../core/workbook/sheet-plan";
import { STYLES, type StyleName } from "../../../core/workbook/style-book";
import { RowFitter } from "./row-height";
import type { StylesAppender } from "./styles-append";
import type { XmlBytes } from "../xml/xml-bytes";
import { escapeString, escapeText, fitCellText, spaceAttribute } from "../xml/xml-escape";

/** A text that an edit in Excel would turn into a formula, unless it is marked as quoted. */
const LOOKS_LIKE_FORMULA = /^[=+\-@]/;

export type FormulaWriter = (formula: string) => string;

/** Row by row. */
export function writeSheetData(
  xml: XmlBytes,
  { rows, columns, merges }: SheetPlan,
  styles: StylesAppender,
  fileFormula: FormulaWriter,
): void {
  const letters: string[] = [];
  const indexes = new Map<StyleName, { plain: number; quoted: number }>();
  const styleIndex = (name: StyleName, isQuoted: boolean) => {
    let pair = indexes.get(name);
    if (!pair) {
      pair = { plain: styles.cellStyle(STYLES[name], false), quoted: -1 };
      indexes.set(name, pair);
    }
    if (isQuoted && pair.quoted < 0) pair.quoted = styles.cellStyle(STYLES[name], true);
    return isQuoted ? pair.quoted : pair.plain;
  };
  const fitter = new RowFitter(columns, merges);
  xml.write("<sheetData>");
  for (const [index, row] of rows.entries()) {
    let cells = "";
    for (const [column, cell] of row.cells.entries()) {
      if (!cell) continue;
      const name = cell.style ?? "plain";
      const style = styleIndex(name, isQuotedText(cell, name));
      const letter = (letters[column] ??= columnLetters(column));
      cells += cellXml(` r="${letter}${index + 1}" s="${style}"`, cell, fileFormula);
    }
    xml.write(rowXml(row, index, cells, fitter.height(row, index)));
  }
  xml.write("</sheetData>");
}

function isQuotedText(cell: PlannedCell, style: StyleName): boolean {
  return (
    cell.formula === undefined &&
    typeof cell.value === "string" &&
    STYLES[style].numberFormat !== "@" &&
    LOOKS_LIKE_FORMULA.test(cell.value)
  );
}

/** A height the plan asks for is fixed; one we fitted may be fitted again. */
function rowXml(row: PlannedRow, index: number, cells: string, fitted: number | undefined): string {
  const own = row.height === undefined ? "" : ` ht="${row.height}" customHeight="1"`;
  const height = own || (fitted === undefined ? "" : ` ht="${fitted}"`);
  return cells === "" && height === "" ? "" : `<row r="${index + 1}"${height}>${cells}</row>`;
}

function cellXml(attributes: string, cell: PlannedCell, fileFormula: FormulaWriter): string {
  if (cell.formula === undefined) {
    return cell.error ? errorXml(attributes, "", cell.error.error) : valueXml(attributes, cell.value);
  }
  const formula = formulaXml(fileFormula(cell.formula));
  return cell.error
    ? errorXml(attributes, formula, cell.error.error)
    : resultXml(attributes, formula, cell.value);
}

function errorXml(attributes: string, formula: string, error: string): string {
  return `<c${attributes} t="e">${formula}<v>${escapeText(error)}</v></c>`;
}

export function formulaXml(formula: string): string {
  return `<f${spaceAttribute(formula)}>${escapeText(formula)}</f>`;
}

/** A constant: a string in place, a number, a truth value, or a cell with a look only. */
export function valueXml(attributes: string, value: PlanScalar): string {
  if (value === null || value === "") return `<c${attributes}/>`;
  if (typeof value === "boolean") return `<c${attributes} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `<c${attributes}><v>${numberText(value)}</v></c>`;
  const text = fitCellText(value);
  return `<c${attributes} t="inlineStr"><is><t${spaceAttribute(text)}>${escapeString(text)}</t></is></c>`;
}

/** A formula's cell with the result computed already; null is a formula never calculated. */
export function resultXml(attributes: string, formula: string, value: PlanScalar): string {
  if (value === null) return `<c${attributes}>${formula}</c>`;
  if (typeof value === "boolean") return `<c${attributes} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `<c${attributes}>${formula}<v>${numberText(value)}</v></c>`;
  const text = fitCellText(value);
  return `<c${attributes} t="str">${formula}<v${spaceAttribute(text)}>${escapeString(text)}</v></c>`;
}

/** A sheet has no other numbers; anything else here is a mistake of the caller. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError("a cell holds finite numbers only");
  return Object.is(value, -0) ? "0" : String(value);
}
