/** "TĐ Thống kê": all statistics forms in one table; equal headings share a column. */
import { countedIn } from "../../records/statistics";
import { roundDecimal, sumExactly } from "../../text/rounding";
import { foldWords, tidy } from "../../text/fold";
import { columnLetters } from "../../workbook/cell-ref";
import type { PlanScalar } from "../../workbook/sheet-plan";
import { content, tailColumns, technical } from "./columns";
import { quoted, type Addresses, type Column, type DraftRow, type RowValues, type SheetDraft } from "./draft";
import { shortHash } from "./fingerprint";
import { draftRow, tablesOf, type RecordsOf, type SourceTable, type StructuredSource } from "./sources";
import type { StructuredWords } from "./words";

type StatisticsTable = SourceTable<RecordsOf<"statistics">>;

/** More columns than any form has; what is beyond goes into one cell a row. */
const MAX_VALUE_COLUMNS = 300;
const HEADING_LENGTH = 200;

interface ValueColumn {
  readonly id: string;
  readonly heading: string;
}

/** Columns of one source table by their letter there. */
export function valueColumns({ found }: StatisticsTable): ReadonlyMap<string, ValueColumn> {
  const byLetter = new Map<string, ValueColumn>();
  const seen = new Map<string, number>();
  for (const { column, path } of found.table.header.columns) {
    if (found.table.columns.get(column) !== "values") continue;
    const letter = columnLetters(column);
    const plain = tidy(path.join(" / ")).slice(0, HEADING_LENGTH) || letter;
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    const heading = count === 1 ? plain : `${plain} (${count})`;
    byLetter.set(letter, { id: `v.${shortHash(foldWords(heading))}`, heading });
  }
  return byLetter;
}

export function draftStatistics(sources: readonly StructuredSource[], words: StructuredWords): SheetDraft {
  const shown = new Map<string, Column>();
  const rows: DraftRow[] = [];
  for (const table of tablesOf(sources, "statistics", words)) {
    const columns = valueColumns(table);
    for (const { id, heading } of columns.values()) {
      if (shown.size >= MAX_VALUE_COLUMNS || shown.has(id)) continue;
      shown.set(id, { id, heading, width: 12, style: "number", use: "content", optional: true });
    }
    // not spread: a long list is more arguments than a call takes
    for (const row of rowsOf(table, columns, shown, words)) rows.push(row);
  }
  const columns = [
    content(words, "code", 8, "text-center", { optional: true }),
    content(words, "label", 40, "text"),
    content(words, "lineKind", 10, "text-center"),
    ...shown.values(),
    content(words, "extra", 26, "text", { optional: true }),
    ...tailColumns(words),
    technical(words, "group"),
  ];
  return { kind: "statistics", columns, rows, freezeColumns: 2, remark: words.remark };
}

/** `group` is the number of the total that adds a line up. */
function rowsOf(
  table: StatisticsTable,
  columns: ReadonlyMap<string, ValueColumn>,
  shown: ReadonlyMap<string, unknown>,
  words: StructuredWords,
): readonly DraftRow[] {
  const counted = countedIn(table.records.rows);
  const groups = groupNumbers(table.records.rows);
  return table.records.rows.map((row, at) => {
    const values: Record<string, PlanScalar> = {
      code: row.code,
      label: row.label,
      lineKind: row.isTotal ? words.lineKinds.total : words.lineKinds.detail,
      group: groups.get(counted[at] ?? at) ?? IN_NO_TOTAL,
    };
    const beyond: string[] = [];
    for (const [letter, value] of Object.entries(row.values)) {
      const column = columns.get(letter);
      if (value === null || !column) continue;
      if (shown.has(column.id)) values[column.id] = value;
      else beyond.push(`${column.heading}: ${value}`);
    }
    if (beyond.length > 0) values["extra"] = beyond.join("\n");
    const parts = {
      values,
      narrow: [row.code, row.label],
      wide: [row.label],
      fields: ["label", "code"],
    } as const;
    return draftRow(table, row, parts, words);
  });
}

/** A line that another line already counts, or that no total adds up. */
const IN_NO_TOTAL = 0;

/** Place of each total among the rows → its number from one. */
function groupNumbers(rows: StatisticsTable["records"]["rows"]): ReadonlyMap<number, number> {
  const totals = rows.flatMap(({ isTotal }, at) => (isTotal ? [at] : []));
  return new Map(totals.map((at, number) => [at, number + 1]));
}

/** The lines above a total, added up in one column. */
export function sumOfLines(
  { range }: Addresses,
  words: StructuredWords,
  {
    column,
    tableNumber,
    group,
  }: { readonly column: string; readonly tableNumber: number; readonly group: number },
): string {
  const lines = `${range("tableNumber")},${tableNumber},${range("group")},${group},${range("lineKind")},${quoted(words.lineKinds.detail)}`;
  return `ROUND(SUMIFS(${range(column)},${lines}),6)`;
}

/** As the formula says it, on what stands in the rows of that total now. */
export function addLines(rows: readonly RowValues[], column: string, words: StructuredWords): number {
  const numbers = rows.flatMap((row) => {
    const value = row[column];
    return row["lineKind"] === words.lineKinds.detail && typeof value === "number" ? [value] : [];
  });
  return roundDecimal(sumExactly(numbers), 6);
}
