/** The rows of an open table as texts. In: an understood table and its columns. Out: what a small drawing of the sheet needs. */
import { rowCells, type GridCell, type TextGrid } from "../core/recognise/text-grid";
import type { Role, ScoringRow } from "../core/records/scoring-row";
import { dayOfSerial } from "../core/text/dates";
import { isDateFormat } from "../core/workbook/date-format";
import { formatDay, formatNumber } from "../messages/format";
import type { UnderstoodTable } from "./understand";

/** Rows around the header that are offered as its first or last. */
const HEADER_REACH = 8;
const LONGEST_TEXT = 200;

export interface DrawnRow {
  /** Zero-based. */
  readonly row: number;
  /** Beside the table's columns. */
  readonly cells: readonly string[];
  /** It became a line; others are sections, remarks, blanks between. */
  readonly isRead: boolean;
  readonly role: Role | null;
  /** 0 for the top of a tree of criteria. */
  readonly level: number;
}

export interface DrawnHeaderRow {
  readonly row: number;
  readonly text: string;
}

export interface DrawnTable {
  /** Rows that could be the header. */
  readonly headerRows: readonly DrawnHeaderRow[];
  readonly rows: readonly DrawnRow[];
  readonly total: number;
}

export function drawTable(
  { found: { grid, table }, records }: UnderstoodTable,
  columns: readonly number[],
  most: number,
): DrawnTable {
  const { rows } = grid.cells;
  const lines = new Map(records.rows.map((line) => [line.row, line]));
  const placed = records.kind === "scoring" ? levelsOf(records.rows) : new Map<number, Placed>();
  const inside: number[] = [];
  const near: number[] = [];
  for (const [at, row] of rows.entries()) {
    if (row >= table.firstRow && row <= table.lastRow) inside.push(at);
    if (Math.abs(row - table.header.top) <= HEADER_REACH) near.push(at);
  }
  return {
    headerRows: near.map((at) => ({ row: rows[at] ?? 0, text: wordsOf(grid, at) })),
    rows: inside.slice(0, most).map((at) => {
      const row = rows[at] ?? 0;
      return {
        row,
        cells: textsAt(grid, at, columns),
        isRead: lines.has(row),
        role: placed.get(row)?.role ?? null,
        level: placed.get(row)?.level ?? 0,
      };
    }),
    total: inside.length,
  };
}

interface Placed {
  readonly role: Role;
  readonly level: number;
}

/** A parent stands before its children, so one pass is enough. */
function levelsOf(rows: readonly ScoringRow[]): Map<number, Placed> {
  const levels: number[] = [];
  for (const { parent } of rows) levels.push(parent === null ? 0 : (levels[parent] ?? 0) + 1);
  return new Map(rows.map(({ row, role }, at) => [row, { role, level: levels[at] ?? 0 }]));
}

function wordsOf(grid: TextGrid, at: number): string {
  return rowCells(grid, at)
    .map(({ text }) => text)
    .join(" · ")
    .slice(0, 60);
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
