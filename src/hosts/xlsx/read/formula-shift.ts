/**
 * Shared formulas: the first cell's formula in, the formula of any other cell of the group out. Relative references
 * move with the cell; those in texts, in names, in quoted sheet names and in brackets are none.
 */
import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/cell-ref";

/** A reference, in parts that are null when it has none: whole columns have no row. */
interface Reference {
  readonly column: number | null;
  readonly isColumnFixed: boolean;
  readonly row: number | null;
  readonly isRowFixed: boolean;
}

export type FormulaTemplate = readonly (string | Reference)[];

/**
 * Texts, quoted sheets and brackets are taken whole, and so are words: a letter of any language before "A1" makes
 * it part of a name. Two alike with a colon between may be whole columns or rows.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*(?:\[[^\]]*\][^[\]]*)*\]|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.$(!:])|\$?[0-9]+:\$?[0-9]+(?![\p{L}\p{N}_.$(!:])|[\p{L}\p{N}_.$\\?]+/giu;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})$/i;
const HALF = /^(\$?)(?:([A-Z]{1,3})|([1-9][0-9]{0,6}))$/i;

export function parseTemplate(formula: string): FormulaTemplate {
  const template: (string | Reference)[] = [];
  let from = 0;
  const keep = (to: number) => to > from && template.push(formula.slice(from, to));
  for (const match of formula.matchAll(TOKEN)) {
    const next = formula[match.index + match[0].length];
    const parts = referencesIn(match[0], next);
    if (!parts) continue;
    keep(match.index);
    template.push(...parts);
    from = match.index + match[0].length;
  }
  keep(formula.length);
  return template;
}

/** Undefined where the token is no reference: a name, a function, a number. */
function referencesIn(token: string, next: string | undefined): FormulaTemplate | undefined {
  if (/^["'[]/.test(token) || next === "(" || next === "!") return undefined;
  const colon = token.indexOf(":");
  if (colon < 0) {
    const cell = cellReference(token);
    return cell && [cell];
  }
  const first = halfReference(token.slice(0, colon));
  const last = halfReference(token.slice(colon + 1));
  return first && last && [first, ":", last];
}

function cellReference(token: string): Reference | undefined {
  const [, columnSign, letters = "", rowSign, digits] = CELL.exec(token) ?? [];
  const column = columnNumber(letters);
  if (column === undefined || Number(digits) > MAX_ROWS) return undefined;
  return { column, isColumnFixed: columnSign === "$", row: Number(digits) - 1, isRowFixed: rowSign === "$" };
}

function halfReference(token: string): Reference | undefined {
  const [, sign, letters, digits] = HALF.exec(token) ?? [];
  const isFixed = sign === "$";
  if (letters !== undefined) {
    const column = columnNumber(letters);
    return column === undefined
      ? undefined
      : { column, isColumnFixed: isFixed, row: null, isRowFixed: false };
  }
  if (digits === undefined || Number(digits) > MAX_ROWS) return undefined;
  return { column: null, isColumnFixed: false, row: Number(digits) - 1, isRowFixed: isFixed };
}

/** The formula as it reads `rows` further down and `columns` further right; over the edge it comes in on the other side, as in Excel. */
export function shiftTemplate(template: FormulaTemplate, rows: number, columns: number): string {
  let formula = "";
  for (const piece of template) formula += typeof piece === "string" ? piece : shifted(piece, rows, columns);
  return formula;
}

function shifted(
  { column, isColumnFixed, row, isRowFixed }: Reference,
  rows: number,
  columns: number,
): string {
  let text = "";
  if (column !== null) {
    text += isColumnFixed ? `$${columnLetters(column)}` : columnLetters(wrap(column + columns, MAX_COLUMNS));
  }
  if (row !== null) text += isRowFixed ? `$${row + 1}` : String(wrap(row + rows, MAX_ROWS) + 1);
  return text;
}

function wrap(index: number, count: number): number {
  return ((index % count) + count) % count;
}

/** Files mark functions newer than the format; people and Excel's own formula bar do not. */
export function plainFormula(stored: string): string {
  const formula = stored.startsWith("=") ? stored.slice(1) : stored;
  if (!/_xl(fn|ws|pm|udf)\./i.test(formula)) return formula;
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])(?:_xl(?:fn|ws|pm|udf)\.)+/giu,
    (token) => (token.startsWith("_") ? "" : token),
  );
}
