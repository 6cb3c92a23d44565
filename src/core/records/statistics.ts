/** Biểu thống kê: lines of numbers by column, and the totals printed under them against the sums. */
import type { SheetTable } from "../recognise/recognise-sheet";
import type { TextGrid } from "../recognise/text-grid";
import { addExactly, readNumber } from "../text/numbers";
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
  let from = 0;
  return rows.flatMap((total, at) => {
    if (!total.isTotal) return [];
    const above = rows.slice(from, at).filter((row) => !row.isTotal);
    from = at + 1;
    const lines = above.length > 0 || at > 0 ? above : linesBelow(rows);
    const printed = Object.fromEntries(
      Object.entries(total.values).filter((entry): entry is [string, number] => entry[1] !== null),
    );
    const rates = new Set([total, ...lines].flatMap((row) => row.rates));
    const summed = Object.keys(printed).filter((letter) => !rates.has(letter) && !isRate(letter));
    const computed = Object.fromEntries(summed.map((letter) => [letter, sumOf(lines, letter)]));
    const agrees = Object.fromEntries(summed.map((letter) => [letter, computed[letter] === printed[letter]]));
    return { row: total.row, printed, computed, agrees };
  });
}

/** A total in the first line is the sum of what follows it, as far as the next total. */
function linesBelow([, ...rows]: readonly StatisticsRow[]): readonly StatisticsRow[] {
  const next = rows.findIndex((row) => row.isTotal);
  return next < 0 ? rows : rows.slice(0, next);
}

function sumOf(rows: readonly StatisticsRow[], letter: string): number {
  const numbered = rows.map((row) => ({ style: numberingOf(row.code), value: row.values[letter] ?? null }));
  const outer = numbered.filter(({ style }) => style !== null && style === numbered[0]?.style);
  // "I" holds the sum of the "1", "2" below it: adding both would count twice
  const hasParts = outer.length < numbered.length && outer.every(({ value }) => value !== null);
  return (hasParts ? outer : numbered).reduce((sum, { value }) => addExactly(sum, value ?? 0), 0);
}

type Numbering = "roman" | "letter" | "digit";

function numberingOf(code: string | null): Numbering | null {
  if (code === null) return null;
  if (/^[IVX]+[.)]?$/.test(code)) return "roman";
  if (/^[A-ZĐ][.)]?$/u.test(code)) return "letter";
  return /^\d+[.)]?$/.test(code) ? "digit" : null;
}
