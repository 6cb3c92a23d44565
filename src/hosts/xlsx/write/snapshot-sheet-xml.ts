/** One sheet of a snapshot as a sheet part. In: the sheet and, for each of the snapshot's looks, its place in the styles part. Out: bytes. */
import { formatCell, formatRange, MAX_COLUMNS, type Span } from "../../../core/workbook/cell-ref";
import type { CellStore, CellValue, SheetSnapshot, ValidationRule } from "../../../core/workbook/snapshot";
import { toFileFormula } from "./formula-text";
import { formulaXml, resultXml, valueXml } from "./sheet-cells-xml";
import { XmlBytes } from "../xml/xml-bytes";
import { escapeText } from "../xml/xml-escape";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function snapshotSheetPart(sheet: SheetSnapshot, main: string, looks: readonly number[]): Uint8Array {
  const xml = new XmlBytes();
  xml.write(`${HEAD}<worksheet xmlns="${main}">${columnsXml(sheet.hiddenColumns)}<sheetData>`);
  writeRows(xml, sheet, looks);
  xml.write("</sheetData>");
  if (sheet.isProtected) xml.write('<sheetProtection sheet="1" objects="1" scenarios="1"/>');
  xml.write(mergesXml(sheet));
  xml.write(`${validationsXml(sheet.validations)}</worksheet>`);
  return xml.finish();
}

function columnsXml(hidden: readonly Span[]): string {
  if (hidden.length === 0) return "";
  const columns = hidden
    .filter(({ from }) => from < MAX_COLUMNS)
    .map(
      ({ from, to }) =>
        `<col min="${from + 1}" max="${Math.min(to + 1, MAX_COLUMNS)}" width="9.140625" hidden="1"/>`,
    );
  return `<cols>${columns.join("")}</cols>`;
}

/** Rows with cells and hidden rows, in one ascending list. */
function writeRows(xml: XmlBytes, { cells, hiddenRows }: SheetSnapshot, looks: readonly number[]): void {
  const formulas = new Map(Array.from(cells.formulaCells, (cell, at) => [cell, cells.formulas[at] ?? ""]));
  const places = new Map(Array.from(cells.rows, (row, at) => [row, at]));
  const hidden = new Set(hiddenRows.flatMap(({ from, to }) => spanRows(from, to, cells)));
  const all = [...new Set([...cells.rows, ...hidden])].sort((a, b) => a - b);
  for (const row of all) {
    const at = places.get(row);
    const content = at === undefined ? "" : rowCells(cells, at, row, formulas, looks);
    xml.write(`<row r="${row + 1}"${hidden.has(row) ? ' hidden="1"' : ""}>${content}</row>`);
  }
}

/** Hidden rows far below the last cell are not worth a million elements. */
function spanRows(from: number, to: number, cells: CellStore): number[] {
  const last = Math.min(to, Math.max(from, (cells.rows.at(-1) ?? 0) + 1));
  return Array.from({ length: last - from + 1 }, (_, at) => from + at);
}

function rowCells(
  cells: CellStore,
  at: number,
  row: number,
  formulas: ReadonlyMap<number, string>,
  looks: readonly number[],
): string {
  let xml = "";
  for (let index = cells.rowStart[at] ?? 0; index < (cells.rowStart[at + 1] ?? 0); index++) {
    const reference = formatCell({ row, column: cells.columns[index] ?? 0 });
    const style = looks[cells.formats[index] ?? 0] ?? 0;
    xml += cellXml(
      ` r="${reference}"${style > 0 ? ` s="${style}"` : ""}`,
      cells.values[index] ?? null,
      formulas.get(index),
    );
  }
  return xml;
}

/** A formula into another file would not find it: its value stays. */
function cellXml(attributes: string, value: CellValue, formula: string | undefined): string {
  const isKept = formula !== undefined && !formula.includes("[");
  const written = isKept ? formulaXml(toFileFormula(formula)) : "";
  if (typeof value === "object" && value !== null) {
    return `<c${attributes} t="e">${written}<v>${escapeText(value.error)}</v></c>`;
  }
  return isKept ? resultXml(attributes, written, value) : valueXml(attributes, value);
}

function mergesXml({ merges }: SheetSnapshot): string {
  if (merges.length === 0) return "";
  const items = merges.map((range) => `<mergeCell ref="${formatRange(range)}"/>`).join("");
  return `<mergeCells count="${merges.length}">${items}</mergeCells>`;
}

const TYPES: Readonly<Record<ValidationRule["type"], string>> = {
  list: "list",
  whole: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  "text-length": "textLength",
  custom: "custom",
  any: "none",
};
const OPERATORS: Readonly<Record<ValidationRule["operator"], string>> = {
  between: "between",
  "not-between": "notBetween",
  equal: "equal",
  "not-equal": "notEqual",
  greater: "greaterThan",
  less: "lessThan",
  "greater-or-equal": "greaterThanOrEqual",
  "less-or-equal": "lessThanOrEqual",
};

function validationsXml(rules: readonly ValidationRule[]): string {
  const usable = rules.filter(({ type, ranges }) => type !== "any" && ranges.length > 0);
  if (usable.length === 0) return "";
  const items = usable.map((rule) => {
    const formulas = [rule.formula1, rule.formula2]
      .map((formula, at) =>
        formula === null ? "" : `<formula${at + 1}>${escapeText(toFileFormula(formula))}</formula${at + 1}>`,
      )
      .join("");
    return `<dataValidation type="${TYPES[rule.type]}" operator="${OPERATORS[rule.operator]}" allowBlank="1" sqref="${rule.ranges.map(formatRange).join(" ")}">${formulas}</dataValidation>`;
  });
  return `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}
