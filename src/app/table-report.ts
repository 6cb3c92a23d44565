/** A recognised table as the command line prints it; the shape is an interface, fields are added and never renamed. */
import type { BallotCounts } from "../core/recognise/ballot-counts";
import { findBallotCounts } from "../core/recognise/ballot-counts";
import type { RecognisedTable, TableKind } from "../core/recognise/table";
import type { BallotRow } from "../core/records/ballots";
import type { NominationRow } from "../core/records/nominations";
import type { ScoringRow } from "../core/records/scoring-row";
import type { ScoringTotal } from "../core/records/scoring-totals";

import type { TableRecords } from "../core/records/table-records";
import type { ScoringRule } from "../core/rules/rule";
import { percentOf } from "../core/text/rounding";
import { columnLetters } from "../core/workbook/cell-ref";
import { columnOf } from "../core/check/scoring-findings";
import type { UnderstoodTable } from "./understand";

type Json = Readonly<Record<string, unknown>>;

export interface TableReport {
  readonly kind: TableKind;
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly confidence: number;
  readonly encoding: string;
  readonly rows: readonly Json[];
  readonly totals: readonly Json[];
  readonly facts: Json;
}

export function reportTable({ found, records, officerRules }: UnderstoodTable): TableReport {
  const { table, facts, grid } = found;
  const rows = rowsJson(records, officerRules);
  const headerRows = Array.from(
    { length: table.header.bottom - table.header.top + 1 },
    (_, at) => table.header.top + at + 1,
  );
  return {
    kind: table.kind,
    sheet: table.sheet,
    headerRows,
    firstRow: table.firstRow + 1,
    lastRow: lastRowOf(table, records),
    columns: Object.fromEntries(
      [...table.columns].sort(([a], [b]) => a - b).map(([column, field]) => [columnLetters(column), field]),
    ),
    confidence: table.confidence,
    encoding: table.encoding,
    rows,
    totals: totalsJson(table, records),
    facts: { ...facts, ballot: findBallotCounts(grid, table) },
  };
}

/** Lists end with their last line, not with the remarks below it. */
function lastRowOf({ firstRow, lastRow }: RecognisedTable, { rows }: TableRecords): number {
  // a scale of classes stands beside the table or below it
  const last = rows.findLast((each) => !("ofUnit" in each) && each.row <= lastRow)?.row ?? lastRow;
  // those voted on may stand over the columns
  return Math.max(firstRow, last < firstRow ? lastRow : last) + 1;
}

function rowsJson(records: TableRecords, officerRules: UnderstoodTable["officerRules"]): readonly Json[] {
  if (records.kind === "scoring")
    return records.rows.map((row, at) =>
      scoringJson(row, records.rows, officerRules.get(at) ?? records.rules[at] ?? []),
    );
  if (records.kind === "nominations") return records.rows.map(nominationJson);
  if (records.kind === "registrations") return records.rows.map(registrationJson);
  if (records.kind === "ballots") return records.rows.map((row) => ballotJson(row, records.counts));
  if (records.kind === "statistics") return records.rows.map(({ isTotal, rates, ...row }) => withRow(row));
  return records.rows.map(withRow);
}

function totalsJson(table: RecognisedTable, records: TableRecords): readonly Json[] {
  if (records.kind === "statistics") return records.totals.map((total) => ({ ...total, row: total.row + 1 }));
  return records.kind === "scoring" ? records.totals.map((total) => totalJson(table, total)) : [];
}

interface Placed {
  readonly row: number;
  readonly hidden: boolean;
  readonly column?: number;
}

/** Rows are one-based outside; `hidden` is said only where it is true. */
function withRow({ row, hidden, column, ...rest }: Placed): Json {
  return { row: row + 1, ...(hidden ? { hidden: true } : {}), ...rest };
}

/** A sum over lines that nobody filled has nothing to agree with. */
function totalJson(table: RecognisedTable, { row, sums }: ScoringTotal): Json {
  const placed = sums.map((sum) => ({ ...sum, letter: columnLetters(columnOf(table, sum.field) ?? 0) }));
  const known = placed.flatMap(({ computed, ...sum }) => (computed === null ? [] : [{ ...sum, computed }]));
  return {
    row: row + 1,
    printed: Object.fromEntries(placed.map(({ letter, printed }) => [letter, printed])),
    computed: Object.fromEntries(known.map(({ letter, computed }) => [letter, computed])),
    agrees: Object.fromEntries(known.map(({ letter, printed, computed }) => [letter, printed === computed])),
  };
}

function scoringJson(row: ScoringRow, rows: readonly ScoringRow[], rules: readonly ScoringRule[]): Json {
  const { parent, note, pointWords, movedPenalty, ...rest } = row;
  return { ...withRow(rest), parentRow: parent === null ? null : (rows[parent]?.row ?? 0) + 1, rules };
}

function nominationJson({
  awards,
  forms,
  agree,
  disagree,
  percentShown,
  ofUnit,
  ...row
}: NominationRow): Json {
  const [only] = awards;
  const ballot =
    agree === null && disagree === null && percentShown === null ? {} : { agree, disagree, percentShown };
  return {
    ...withRow(row),
    award: awards.length === 0 ? null : awards.map(({ award }) => award).join("; "),
    awardId: awards.length === 1 ? (only?.awardId ?? null) : null,
    ...(forms.length > 0 ? { awards: forms.map(({ award }) => award) } : {}),
    ...ballot,
  };
}

function registrationJson(nomination: NominationRow): Json {
  const { awards, forms, agree, disagree, percentShown, ofUnit, ...row } = nomination;
  const all = [...awards, ...forms];
  return {
    ...withRow(row),
    titles: awards.filter(({ type }) => type !== "form").map(({ award }) => award),
    awards: all
      .filter((each) => each.type === "form" || (each.type === null && forms.includes(each)))
      .map(({ award }) => award),
    awardId: all.length === 1 ? (all[0]?.awardId ?? null) : null,
  };
}

/** Percentages are recomputed on the members where their number is known. */
function ballotJson(row: BallotRow, counts: BallotCounts | null): Json {
  return { ...withRow(row), percent: percentOf(row.agree, counts?.members ?? counts?.present ?? null) };
}
