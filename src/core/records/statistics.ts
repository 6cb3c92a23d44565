/** Biểu thống kê: lines of numbers by column, and the totals printed under them against the sums. */
import type { SheetTable } from "../recognise/recognise-sheet";
import type { TextGrid } from "../recognise/text-grid";
import { readNumber } from "../text/numbers";
import { sumExactly } from "../text/rounding";
import { columnLetters } from "../workbook/cell-ref";
import { readRows, shownText, textOf, type FieldRow } from "./field-cells";
import { isTotalLabel } from "./scoring-labels";

export interface StatisticsRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly code: string | null;
  readonly label: string;
  readonly isTotal: boolean;
  /** By column letter; a column of rates holds per cents. */
  readonly values: Readonly<Record<string, number | null>>;
  /** Columns whose cell is a rate: rates are no sums. */
  readonly rates: readonly string[];
}

export interface PrintedTotal {
  readonly row: number;
  readonly printed: Readonly<Record<string, number>>;
  readonly computed: Readonly<Record<string, number>>;
  readonly agrees: Readonly<Record<string, boolean>>;
}

export function statisticsRows(grid: TextGrid, sheetTable: SheetTable): readonly StatisticsRow[] {
  const columns = [...sheetTable.table.columns]
    .filter(([, field]) => field === "values")
    .map(([column]) => column);
  return readRows(grid, sheetTable.table, sheetTable.extent, (row) => {
    const label = textOf(row, "label") ?? mergedLabel(row);
    if (label === null) return [];
    const cells = columns.map((column) => ({
      letter: columnLetters(column),
      read: readAt(grid, row, column),
    }));
    return {
      row: row.row,
      hidden: row.hidden,
      code: isTotalLabel(textOf(row, "code") ?? "") ? null : textOf(row, "code"),
      label,
      isTotal: isTotalLabel(label),
      values: Object.fromEntries(cells.map(({ letter, read }) => [letter, read?.value ?? null])),
      rates: cells.flatMap(({ letter, read }) => (read?.written === "percent" ? [letter] : [])),
    };
  });
}

/** "Cộng" merged over the code and the label stands in the code's column. */
function mergedLabel(row: FieldRow): string | null {
  const code = textOf(row, "code");
  return code !== null && isTotalLabel(code) ? code : null;
}

function readAt(grid: TextGrid, row: FieldRow, column: number) {
  const cell = row.cells.find((each) => each.column === column);
  if (!cell) return undefined;
  if (typeof cell.value !== "number") return readNumber(cell.text);
  // a share formatted as per cent reads as on the sheet: 0.397 is 39,7%
  return shownText(grid, cell).endsWith("%")
    ? readNumber(shownText(grid, cell))
    : { value: cell.value, written: "plain" as const };
}

/** A column headed as a rate is never summed, also where its cells lack the sign. */
export function statisticsTotals(
  rows: readonly StatisticsRow[],
  isRate: (letter: string) => boolean,
): readonly PrintedTotal[] {
  const lines = linesByTotal(rows);
  return rows.flatMap((total, at) => (total.isTotal ? totalFrom(total, lines.get(at) ?? [], isRate) : []));
}

function totalFrom(
  total: StatisticsRow,
  lines: readonly StatisticsRow[],
  isRate: (letter: string) => boolean,
): PrintedTotal {
  const printed = Object.fromEntries(
    Object.entries(total.values).filter((entry): entry is [string, number] => entry[1] !== null),
  );
  const rates = new Set([...total.rates, ...lines.flatMap((row) => row.rates)]);
  // a total that no line counts in has nothing to agree with
  const summed = Object.keys(printed).filter(
    (letter) => lines.length > 0 && !rates.has(letter) && !isRate(letter),
  );
  const computed = Object.fromEntries(summed.map((letter) => [letter, sumOf(lines, letter)]));
  const agrees = Object.fromEntries(summed.map((letter) => [letter, computed[letter] === printed[letter]]));
  return { row: total.row, printed, computed, agrees };
}

function linesByTotal(rows: readonly StatisticsRow[]): ReadonlyMap<number, readonly StatisticsRow[]> {
  const lines = new Map<number, StatisticsRow[]>();
  for (const [at, total] of countedIn(rows).entries()) {
    const row = rows[at];
    if (total === null || !row) continue;
    const others = lines.get(total);
    if (others) others.push(row);
    else lines.set(total, [row]);
  }
  return lines;
}

/** For each row the total, by its place among the rows, that adds it up: the next one below, or the only one where that comes first. */
export function countedIn(rows: readonly StatisticsRow[]): readonly (number | null)[] {
  const counted: (number | null)[] = rows.map(() => null);
  const totals = rows.flatMap(({ isTotal }, at) => (isTotal ? [at] : []));
  let from = 0;
  for (const total of totals.length === 1 && totals[0] === 0 ? [rows.length] : totals) {
    const places = Array.from({ length: total - from }, (_, at) => from + at).filter(
      (at) => !rows[at]?.isTotal,
    );
    const style = outerStyle(places.flatMap((at) => rows[at] ?? []));
    for (const at of places)
      if (style === null || numberingOf(rows[at]?.code ?? null) === style)
        counted[at] = total === rows.length ? 0 : total;
    from = total + 1;
  }
  return counted;
}

/** "I" holds the sum of the "1", "2" below it: adding both would count twice. Null where every line counts. */
function outerStyle(lines: readonly StatisticsRow[]): Numbering | null {
  const style = numberingOf(lines[0]?.code ?? null);
  const outer = lines.filter(({ code }) => style !== null && numberingOf(code) === style);
  const isFilled = ({ values }: StatisticsRow) => Object.values(values).some((value) => value !== null);
  return outer.length < lines.length && outer.every(isFilled) ? style : null;
}

function sumOf(rows: readonly StatisticsRow[], letter: string): number {
  return sumExactly(rows.map(({ values }) => values[letter] ?? 0));
}

type Numbering = "roman" | "letter" | "digit";

function numberingOf(code: string | null): Numbering | null {
  if (code === null) return null;
  if (/^[IVX]+[.)]?$/.test(code)) return "roman";
  if (/^[A-ZĐ][.)]?$/.test(code)) return "letter";
  return /^\d+[.)]?$/.test(code) ? "digit" : null;
}
