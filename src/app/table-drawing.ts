/** The rows of an open table as texts. In: an understood table and its columns. Out: what a small drawing of the sheet needs. */
import { rowCells, type GridCell, type TextGrid } from "../core/recognise/text-grid";
import type { Role, ScoringRow } from "../core/records/scoring-row";
import { dayOfSerial } from "../core/text/dates";
import { isDateFormat } from "../core/workbook/date-format";
import { formatDay, formatNumber } from "../messages/format";
import { wordsOf } from "./sheet-lines";
import type { UnderstoodTable } from "./understand";

/** Rows around the header that are offered as its first or last. */
const HEADER_REACH = 8;
/** Rows before and after the last that are offered as its last. */
const END_REACH = 12;
const LONGEST_WORDS = 60;
const LONGEST_TEXT = 200;
/** More would stand in nobody's sight, and a browser is slow with thousands. */
const MOST_COLUMNS = 100;

export interface DrawnRow {
  /** Zero-based. */
  readonly row: number;
  /** Beside the table's columns that are drawn. */
  readonly cells: readonly string[];
  /** It became a line; others are sections, remarks, blanks between. */
  readonly isRead: boolean;
  /** Of a scoring table, from the outermost in: a group and its first criterion may share a row. */
  readonly lines: readonly DrawnLineOfRow[];
}

export interface DrawnLineOfRow {
  readonly role: Role;
  /** 0 for the top of a tree of criteria. */
  readonly level: number;
  /** Its words, to tell it from others of the row. */
  readonly words: string;
}

/** A row that may be chosen, in one line. */
export interface DrawnLine {
  readonly row: number;
  readonly text: string;
}

export interface DrawnTable {
  /** Rows that could be the header. */
  readonly headerRows: readonly DrawnLine[];
  /** Rows that could be its last. */
  readonly endRows: readonly DrawnLine[];
  readonly rows: readonly DrawnRow[];
  readonly total: number;
  /** So many of the table's columns, from the left. */
  readonly columns: number;
}

export function drawTable(
  { found: { grid, table }, records }: UnderstoodTable,
  allColumns: readonly number[],
  most: number,
): DrawnTable {
  const columns = allColumns.slice(0, MOST_COLUMNS);
  const { rows } = grid.cells;
  const read = new Set(records.rows.map(({ row }) => row));
  const lines = records.kind === "scoring" ? linesByRow(records.rows) : NO_LINES;
  const inside: number[] = [];
  const near: number[] = [];
  const last: number[] = [];
  for (const [at, row] of rows.entries()) {
    if (row >= table.firstRow && row <= table.lastRow) inside.push(at);
    if (Math.abs(row - table.header.top) <= HEADER_REACH) near.push(at);
    if (row >= table.header.bodyTop && Math.abs(row - table.lastRow) <= END_REACH) last.push(at);
  }
  const lineAt = (at: number) => ({ row: rows[at] ?? 0, text: wordsOf(grid, at, LONGEST_WORDS) });
  return {
    headerRows: near.map(lineAt).filter(hasText),
    endRows: last.map(lineAt).filter(hasText),
    rows: inside.slice(0, most).map((at) => {
      const row = rows[at] ?? 0;
      return {
        row,
        cells: textsAt(grid, at, columns),
        isRead: read.has(row),
        lines: lines.get(row) ?? [],
      };
    }),
    total: inside.length,
    columns: columns.length,
  };
}

const hasText = ({ text }: DrawnLine) => text !== "";

type LinesByRow = ReadonlyMap<number, readonly DrawnLineOfRow[]>;
const NO_LINES: LinesByRow = new Map();

/** A parent stands before its children, so one pass is enough. */
function linesByRow(rows: readonly ScoringRow[]): LinesByRow {
  const levels: number[] = [];
  const byRow = new Map<number, DrawnLineOfRow[]>();
  for (const { row, parent, role, label } of rows) {
    const level = parent === null ? 0 : (levels[parent] ?? 0) + 1;
    levels.push(level);
    const line = { role, level, words: label.slice(0, LONGEST_WORDS) };
    const others = byRow.get(row);
    if (others) others.push(line);
    else byRow.set(row, [line]);
  }
  return byRow;
}

function textsAt(grid: TextGrid, at: number, columns: readonly number[]): readonly string[] {
  const byColumn = new Map(rowCells(grid, at).map((cell) => [cell.column, cell]));
  return columns.map((column) => {
    const cell = byColumn.get(column);
    return cell ? shown(grid, cell).slice(0, LONGEST_TEXT) : "";
  });
}

/** As in Vietnam: a number with its comma, a day by its format. */
function shown(grid: TextGrid, { value, text, index }: GridCell): string {
  if (typeof value !== "number") return text;
  const format = grid.formats[grid.cells.formats[index] ?? -1]?.numberFormat ?? "General";
  const day = isDateFormat(format) ? dayOfSerial(value, grid.date1904) : undefined;
  return day === undefined ? formatNumber(value) : formatDay(day);
}
