/**
 * Ngày chưa rõ. In: a recognised table and its grid. Out: one question for each column and kind of doubt, at its first
 * cell: a day that never was, a year in two digits, a bare number where a day should stand.
 */
import type { FoundTable } from "../recognise/recognise-workbook";
import type { Field, RecognisedTable } from "../recognise/table";
import { rowCells, type GridCell, type TextGrid } from "../recognise/text-grid";
import { dayOfSerial, doubtOfDay, readDate } from "../text/dates";
import { isDateFormat } from "../workbook/date-format";
import { firstFrom } from "../workbook/sheet-view";
import type { DateDoubt, Finding } from "./finding";

/** What these columns say becomes a day of ours. */
const DAYS: ReadonlySet<Field> = new Set<Field>(["recognisedOn", "from", "to", "decision"]);

interface Doubted {
  readonly cell: GridCell;
  readonly why: DateDoubt;
  readonly read: string | null;
  count: number;
}

export function dateFindings({ table, grid }: FoundTable): readonly Finding[] {
  const columns = dayColumns(table);
  if (columns.size === 0) return [];
  const { rows } = grid.cells;
  const seen = new Map<string, Doubted>();
  for (let at = firstFrom(rows, table.header.bodyTop); (rows[at] ?? Infinity) <= table.lastRow; at++) {
    for (const cell of rowCells(grid, at)) {
      const doubt = columns.has(cell.column) ? doubtIn(grid, table, cell) : undefined;
      if (!doubt) continue;
      const key = `${cell.column} ${doubt.why}`;
      const before = seen.get(key);
      if (before) before.count += 1;
      else seen.set(key, { cell, ...doubt, count: 1 });
    }
  }
  return [...seen.values()].map(({ cell: { row, column, text }, why, read, count }) => ({
    code: "date.doubtful",
    severity: "question",
    sheet: table.sheet,
    cell: { row, column },
    cite: [],
    data: { text, why, read, count },
  }));
}

/** Days of birth go along as typed: there only one that never was is asked about. */
function dayColumns({ columns, header }: RecognisedTable): ReadonlySet<number> {
  const days = [...columns].filter(([, field]) => DAYS.has(field)).map(([column]) => column);
  const births = header.columns.filter(({ matches: [top] }) => top?.concept === "birth");
  return new Set([...days, ...births.map(({ column }) => column)]);
}

function doubtIn(
  grid: TextGrid,
  { columns }: RecognisedTable,
  cell: GridCell,
): Pick<Doubted, "why" | "read"> | undefined {
  const field = columns.get(cell.column);
  const isDay = field !== undefined && DAYS.has(field);
  if (typeof cell.value === "number") return isDay ? doubtOfNumber(grid, cell, cell.value) : undefined;
  const why = doubtOfDay(cell.text);
  if (why === undefined || (why === "short-year" && !isDay)) return undefined;
  return { why, read: why === "short-year" ? (readDate(cell.text) ?? null) : null };
}

/** A day's serial number whose format was lost; a year is a year. */
function doubtOfNumber(
  grid: TextGrid,
  { index }: GridCell,
  value: number,
): Pick<Doubted, "why" | "read"> | undefined {
  const format = grid.formats[grid.cells.formats[index] ?? -1]?.numberFormat ?? "General";
  const mayBeDay = Number.isInteger(value) && value > 10_000 && value < 80_000;
  if (isDateFormat(format) || !mayBeDay) return undefined;
  return { why: "serial", read: dayOfSerial(value, grid.date1904) ?? null };
}
