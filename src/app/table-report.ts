/** A recognised table as the command line prints it; the shape is an interface, fields are added and never renamed. */
import type { Finding } from "../core/check/finding";
import { columnOf, scoringFindings } from "../core/check/scoring-findings";
import { statisticsFindings } from "../core/check/statistics-findings";
import { scoringTotals, type ScoringTotal } from "../core/records/scoring-totals";
import { findBallotCounts } from "../core/recognise/ballot-counts";
import type { TableKind } from "../core/recognise/table";
import {
  recogniseWorkbook,
  type FoundTable,
  type RecogniseOptions,
} from "../core/recognise/recognise-workbook";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import {
  initiativeRows,
  ballotRows,
  movementRows,
  rankingRows,
  targetRows,
} from "../core/records/simple-rows";
import { nominationRows, type NominationRow } from "../core/records/nominations";
import { scoringRows } from "../core/records/scoring";
import type { ScoringRow } from "../core/records/scoring-row";
import { statisticsRows, statisticsTotals, type PrintedTotal } from "../core/records/statistics";
import { readRules } from "../core/rules/read-rules";
import type { ScoringRule } from "../core/rules/rule";
import { foldWords } from "../core/text/fold";
import { columnLetters } from "../core/workbook/cell-ref";

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

interface Body {
  readonly rows: readonly Json[];
  readonly totals: readonly Json[];
  readonly findings: readonly Finding[];
}

/** A table and what is doubtful in it. */
export interface TableReading {
  readonly report: TableReport;
  readonly findings: readonly Finding[];
}

export function reportTables(snapshot: WorkbookSnapshot, options: RecogniseOptions): readonly TableReading[] {
  return recogniseWorkbook(snapshot, options).map(reportTable);
}

function reportTable(found: FoundTable): TableReading {
  const { table, facts, grid } = found;
  const { rows, totals, findings } = BODIES[table.kind](found);
  const headerRows = Array.from(
    { length: table.header.bottom - table.header.top + 1 },
    (_, at) => table.header.top + at + 1,
  );
  // lists end with their last line, not with the remarks below it
  const lastRow = Math.max(table.firstRow + 1, ...rows.map(({ row }) => Number(row)));
  const report = {
    kind: table.kind,
    sheet: table.sheet,
    headerRows,
    firstRow: table.firstRow + 1,
    lastRow: rows.length > 0 ? lastRow : table.lastRow + 1,
    columns: Object.fromEntries(
      [...table.columns].sort(([a], [b]) => a - b).map(([column, field]) => [columnLetters(column), field]),
    ),
    confidence: table.confidence,
    encoding: table.encoding,
    rows,
    totals,
    facts: { ...facts, ballot: findBallotCounts(grid, table) },
  };
  return { report, findings };
}

const BODIES: Readonly<Record<TableKind, (found: FoundTable) => Body>> = {
  scoring: scoringBody,
  nominations: (found) => lines(nominationRows(found.grid, found, found.codes).map(nominationJson)),
  registrations: (found) => lines(nominationRows(found.grid, found, found.codes).map(registrationJson)),
  ballots: (found) => lines(ballotJson(found)),
  ranking: (found) => lines(rankingRows(found.grid, found).map(withRow)),
  statistics: statisticsBody,
  targets: (found) => lines(targetRows(found.grid, found).map(withRow)),
  initiatives: (found) => lines(initiativeRows(found.grid, found).map(withRow)),
  movements: (found) => lines(movementRows(found.grid, found).map(withRow)),
  unknown: () => lines([]),
};

function lines(rows: readonly Json[]): Body {
  return { rows, totals: [], findings: [] };
}

/** Rows are one-based outside; `hidden` is said only where it is true. */
function withRow({ row, hidden, ...rest }: { readonly row: number; readonly hidden: boolean }): Json {
  return { row: row + 1, ...(hidden ? { hidden: true } : {}), ...rest };
}

function scoringBody(found: FoundTable): Body {
  const rows = scoringRows(found.grid, found);
  const rules = readRules(rows);
  const column = columnOf(found.table, "max");
  const letter = column === undefined ? undefined : columnLetters(column);
  return {
    rows: rows.map((row, at) => scoringJson(row, rows, rules[at] ?? [])),
    totals: letter === undefined ? [] : scoringTotals(rows).map((total) => totalJson(total, letter)),
    findings: scoringFindings(found.table, rows),
  };
}

function totalJson({ row, printed, computed, agrees }: ScoringTotal, letter: string): Json {
  return {
    row: row + 1,
    printed: { [letter]: printed },
    computed: { [letter]: computed },
    agrees: { [letter]: agrees },
  };
}

function scoringJson(row: ScoringRow, rows: readonly ScoringRow[], rules: readonly ScoringRule[]): Json {
  const { parent, note, pointWords, movedPenalty, ...rest } = row;
  return { ...withRow(rest), parentRow: parent === null ? null : (rows[parent]?.row ?? 0) + 1, rules };
}

function statisticsBody(found: FoundTable): Body {
  const rows = statisticsRows(found.grid, found);
  const rates = new Set(
    found.table.header.columns
      .filter(({ path }) => /\b(?:ty le|ti le)\b|%/.test(foldWords(path.join(" "))))
      .map(({ column }) => columnLetters(column)),
  );
  const totals = statisticsTotals(rows, (letter) => rates.has(letter));
  return {
    rows: rows.map(({ isTotal, rates, ...row }) => withRow(row)),
    totals: totals.map((total: PrintedTotal) => ({ ...total, row: total.row + 1 })),
    findings: statisticsFindings(found.table, totals),
  };
}

function nominationJson({ awards, forms, agree, disagree, percentShown, ...row }: NominationRow): Json {
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
  const { awards, forms, agree, disagree, percentShown, ...row } = nomination;
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
function ballotJson(found: FoundTable): readonly Json[] {
  const counts = findBallotCounts(found.grid, found.table);
  return ballotRows(found.grid, found).map((row) => ({
    ...withRow(row),
    percent: percentOf(row.agree, counts?.members ?? counts?.present ?? null),
  }));
}

function percentOf(agree: number | null, base: number | null): number | null {
  if (agree === null || base === null || base <= 0) return null;
  // two places, halves up, in whole numbers: no binary dust
  return Math.floor((agree * 1_000_000) / base / 100 + 0.5) / 100;
}
