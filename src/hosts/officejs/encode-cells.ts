/**
 * Cells of a plan as Excel's client takes them. In: planned cells. Out: what goes into `range.formulas` and
 * `range.numberFormat`. Excel reads strings as if typed on an English keyboard, so every text carries the apostrophe.
 */
import type { CellRange } from "../../core/workbook/cell-ref";
import type { PlannedCell, PlannedRow } from "../../core/workbook/sheet-plan";
import { STYLES } from "../../core/workbook/style-book";

export type Entry = string | number | boolean;

const TEXT_FORMAT = "@";

export function encodeText(text: string): string {
  return text === "" ? "" : `'${text}`;
}

/** `null` would mean "leave what stands there", so an empty cell is the empty string. */
export function encodeCell(cell: PlannedCell | null | undefined): Entry {
  if (!cell) return "";
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (cell.error) return cell.error.error;
  if (typeof cell.value === "string") return encodeText(cell.value);
  if (typeof cell.value === "number") return finite(cell.value);
  return cell.value ?? "";
}

/** JSON would turn these into "leave the cell", without a word. */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a number that a cell can hold: ${value}`);
  return value;
}

/** In a cell formatted as text a formula would stay text, so formulas never get that format. */
export function encodeFormat(cell: PlannedCell | null | undefined): string {
  if (!cell?.style) return "General";
  const { numberFormat } = STYLES[cell.style];
  return cell.formula !== undefined && numberFormat === TEXT_FORMAT ? "General" : numberFormat;
}

/** From A1 to the last cell of any row; undefined for a plan without cells. */
export function extentOfRows(rows: readonly PlannedRow[]): CellRange | undefined {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (columns === 0) return undefined;
  return { top: 0, left: 0, bottom: rows.length - 1, right: columns - 1 };
}

export interface EncodedBlock {
  readonly range: CellRange;
  readonly formulas: Entry[][];
  readonly numberFormats: string[][];
}

export function encodeBlock(rows: readonly PlannedRow[], range: CellRange): EncodedBlock {
  const wanted = rows.slice(range.top, range.bottom + 1);
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, at) => range.left + at);
  const grid = <T>(encode: (cell: PlannedCell | null | undefined) => T): T[][] =>
    wanted.map(({ cells }) => columns.map((column) => encode(cells[column])));
  return { range, formulas: grid(encodeCell), numberFormats: grid(encodeFormat) };
}
