/** The understood tables of one kind on their way into one sheet: number, name, places and doubts of each. */
import type { Finding } from "../../check/finding";
import { findBallotCounts, type BallotCounts } from "../../recognise/ballot-counts";
import type { FoundTable } from "../../recognise/recognise-workbook";
import type { Field } from "../../recognise/table";
import type { TableRecords } from "../../records/table-records";
import type { PlanScalar } from "../../workbook/sheet-plan";
import type { DraftRow, SourcePlace } from "./draft";
import type { StructuredKind, StructuredWords } from "./words";

export interface StructuredSource {
  readonly found: FoundTable;
  readonly records: TableRecords;
  readonly findings: readonly Finding[];
}

/** Lists of nominations and of registrations are one type. */
export type RecordsOf<Kind extends StructuredKind, Records = TableRecords> = Records extends {
  readonly kind: infer Known;
}
  ? Kind extends Known
    ? Records
    : never
  : never;

export interface SourceTable<Records = TableRecords> {
  /** From one, in the order of the workbook. */
  readonly number: number;
  /** Null where the sheet holds only one table. */
  readonly label: string | null;
  readonly found: FoundTable;
  readonly records: Records;
  readonly counts: BallotCounts | null;
  readonly columnOf: ReadonlyMap<Field, number>;
  readonly doubts: ReadonlyMap<number, readonly string[]>;
}

export function tablesOf<Kind extends StructuredKind>(
  sources: readonly StructuredSource[],
  kind: Kind,
  words: StructuredWords,
): readonly SourceTable<RecordsOf<Kind>>[] {
  const mine = sources.filter(({ records }) => records.kind === kind);
  return mine.map(({ found, records, findings }, at) => ({
    number: at + 1,
    label: mine.length > 1 ? labelOf(found, words) : null,
    found,
    // the filter above let only records of this kind through
    records: records as RecordsOf<Kind>,
    counts: findBallotCounts(found.grid, found.table),
    columnOf: firstColumns(found),
    doubts: doubtsByRow(findings, found, words),
  }));
}

function labelOf({ table, facts }: FoundTable, words: StructuredWords): string {
  return words.tableLabel(table.sheet, table.header.top + 1, facts.title);
}

function firstColumns({ table }: FoundTable): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  for (const [column, field] of [...table.columns].sort(([a], [b]) => a - b)) {
    if (!columns.has(field)) columns.set(field, column);
  }
  return columns;
}

function doubtsByRow(
  findings: readonly Finding[],
  { table }: FoundTable,
  words: StructuredWords,
): ReadonlyMap<number, readonly string[]> {
  const byRow = new Map<number, string[]>();
  for (const finding of findings) {
    if (finding.cell === null || finding.sheet !== table.sheet) continue;
    const said = byRow.get(finding.cell.row) ?? [];
    said.push(words.sayFinding(finding));
    byRow.set(finding.cell.row, said);
  }
  return byRow;
}

interface RowParts {
  readonly values: Readonly<Record<string, PlanScalar>>;
  readonly narrow: readonly (string | null)[];
  readonly wide: readonly (string | null)[];
  /** The link goes to the first of these that the table has. */
  readonly fields: readonly Field[];
  readonly doubts?: readonly string[];
}

export function draftRow(
  table: SourceTable<unknown>,
  { row, hidden, column }: { readonly row: number; readonly hidden: boolean; readonly column?: number },
  parts: RowParts,
  words: StructuredWords,
): DraftRow {
  const found = table.doubts.get(row) ?? [];
  return {
    values: { ...parts.values, table: table.label, tableNumber: table.number },
    identity: { narrow: joined(parts.narrow), wide: joined(parts.wide) },
    doubts: [...found, ...(parts.doubts ?? []), ...(hidden ? [words.hiddenRow] : [])],
    source: placeOf(table, row, parts.fields, column),
  };
}

const joined = (parts: readonly (string | null)[]) => parts.map((part) => part ?? "").join(" / ");

export function placeOf(
  { found, columnOf }: SourceTable<unknown>,
  row: number,
  fields: readonly Field[],
  own?: number,
): SourcePlace {
  const field = fields.find((each) => columnOf.has(each));
  const column = own ?? (field === undefined ? undefined : columnOf.get(field));
  const isVisible = found.grid.sheet.visibility === "visible";
  return { sheet: found.table.sheet, cell: { row, column: column ?? 0 }, isVisible };
}

/** What stood under headings that no column of ours takes: "Năm sinh: 1990". */
export function sayExtra(extra: Readonly<Record<string, string>> | null): string | null {
  if (extra === null) return null;
  return Object.entries(extra)
    .map(([heading, text]) => `${heading}: ${dayFirst(text)}`)
    .join("\n");
}

/** Records keep days as 2026-11-02; officers write 02/11/2026. */
function dayFirst(text: string): string {
  return text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
}
