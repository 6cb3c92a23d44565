/** A row by its fields. In: a recognised table and its text. Out: for each row the text or number of each field, with its cell. */
import type { Field, RecognisedTable } from "../recognise/table";
import { isDitto } from "../recognise/marks";
import { isRepeatedHeader } from "../recognise/repeated-header";
import { isHiddenRow, rawTextOf, rowCells, type GridCell, type TextGrid } from "../recognise/text-grid";
import type { Extent } from "../recognise/table-extent";
import { dayOfSerial } from "../text/dates";
import { foldWords } from "../text/fold";
import { readNumber, type ReadNumber } from "../text/numbers";
import { isDateFormat } from "../workbook/date-format";
import { mergedDown } from "./merged-down";

export interface FieldRow {
  readonly row: number;
  readonly hidden: boolean;
  /** What stands in the row itself. */
  readonly cells: readonly GridCell[];
  /** Also what reaches down from a merged cell above. */
  readonly byField: ReadonlyMap<Field, GridCell>;
}

/** What `read` finds in the rows of the body that say something under the table's columns. One row at a time: a list is long. */
export function readRows<T>(
  grid: TextGrid,
  table: RecognisedTable,
  { firstAt, lastAt }: Extent,
  read: (row: FieldRow) => T | readonly T[],
): readonly T[] {
  const fromAbove = mergedDown(grid, table);
  const withDitto = dittoReader(table);
  const places = Array.from({ length: Math.max(0, lastAt - firstAt + 1) }, (_, at) => firstAt + at);
  return places.flatMap((at) => {
    const typed = rowCells(grid, at, table.columns);
    if (typed.length === 0 || isRepeatedHeader(table.header, typed)) return [];
    const cells = withDitto(typed);
    const row = grid.cells.rows[at] ?? 0;
    const byField = byFieldOf(table, cells, fromAbove(row));
    return read({ row, hidden: isHiddenRow(grid, row), cells, byField });
  });
}

/** Numbers are counted, not copied: a quotation mark under a score says nothing. */
const NO_DITTO: ReadonlySet<Field> = new Set<Field>([
  "ordinal",
  "code",
  "max",
  "agree",
  "disagree",
  "score",
  "total",
]);

/** For a ditto mark the cell of the line above, so that its address goes along; heading lines between say nothing. */
function dittoReader({ columns }: RecognisedTable): (cells: readonly GridCell[]) => readonly GridCell[] {
  let above: readonly GridCell[] = [];
  const isMark = ({ column, value, text }: GridCell) =>
    typeof value === "string" && isDitto(text) && !NO_DITTO.has(columns.get(column) ?? "ordinal");
  return (typed) => {
    const cells = typed.some(isMark)
      ? typed.map((cell) =>
          isMark(cell) ? (above.find(({ column }) => column === cell.column) ?? cell) : cell,
        )
      : typed;
    if (cells.length > LONE) above = cells;
    return cells;
  };
}

/** A heading line has its words and perhaps a number. */
const LONE = 2;

function byFieldOf(
  { columns }: RecognisedTable,
  cells: readonly GridCell[],
  fromAbove: readonly GridCell[],
): ReadonlyMap<Field, GridCell> {
  const byField = new Map<Field, GridCell>();
  for (const cell of fromAbove.length === 0 ? cells : [...cells, ...fromAbove]) {
    const field = columns.get(cell.column);
    // where a field stands over several columns the first filled one speaks
    if (field !== undefined && !byField.has(field)) byField.set(field, cell);
  }
  return byField;
}

/** The name as typed, with its line breaks; parted over two columns it is put together again. */
export function nameOf(grid: TextGrid, { columns }: RecognisedTable, row: FieldRow): string | null {
  const parts = row.cells.filter(({ column }) => columns.get(column) === "name");
  const [first = row.byField.get("name"), second] = parts;
  if (!first || typeof first.value !== "string") return null;
  const text =
    second === undefined ? rawTextOf(grid, first) : parts.map((part) => rawTextOf(grid, part)).join(" ");
  // "……" is a place to fill in
  return /[A-Za-zÀ-ÖØ-öø-ỹ]/.test(text) ? text : null;
}

export function textOf(row: FieldRow, field: Field): string | null {
  return row.byField.get(field)?.text ?? null;
}

/** A number however it was typed; null where the cell is empty or holds words. */
export function numberOf(row: FieldRow, field: Field): number | null {
  return readNumberOf(row, field)?.value ?? null;
}

export function readNumberOf(row: FieldRow, field: Field): ReadNumber | undefined {
  const cell = row.byField.get(field);
  if (!cell) return undefined;
  return typeof cell.value === "number" ? { value: cell.value, written: "plain" } : readNumber(cell.text);
}

export function formatOf(grid: TextGrid, cell: GridCell): string {
  return grid.formats[grid.cells.formats[cell.index] ?? -1]?.numberFormat ?? "General";
}

/** What a reader sees in the cell: a date as a day, a share as per cent. */
export function shownText(grid: TextGrid, cell: GridCell): string {
  if (typeof cell.value !== "number") return cell.text;
  const format = formatOf(grid, cell);
  if (isDateFormat(format)) return dayOfSerial(cell.value, grid.date1904) ?? cell.text;
  const places = /^0(?:\.(0+))?%$/.exec(format);
  return places ? `${(cell.value * 100).toFixed(places[1]?.length ?? 0).replace(".", ",")}%` : cell.text;
}

export function shownOf(grid: TextGrid, row: FieldRow, field: Field): string | null {
  const cell = row.byField.get(field);
  return cell ? shownText(grid, cell) : null;
}

const TOTAL = /^(?:tong cong|cong|tong so|tong)(?: \d+)?(?: (?:tap the|ca nhan|nguoi|don vi|ho).*)?$/;
/** Most cells of a long list are told apart by this alone. */
const MAY_BE_TOTAL = /^[^A-Za-zÀ-ÖØ-öø-ỹ\p{N}]*[TtCc][ổộỔỘoO]/u;

/** A line of sums under a list: "Cộng", "Tổng số: 12". */
export function isTotalLine(row: FieldRow): boolean {
  return row.cells.some(
    ({ value, text }) =>
      typeof value === "string" && text.length < 40 && MAY_BE_TOTAL.test(text) && TOTAL.test(foldWords(text)),
  );
}
