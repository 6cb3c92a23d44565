/** Chấm điểm. In: the understood tables and the workbook with our sheet, if it is there. Out: every scoring table with its points, and what is doubtful in them. */
import type { Finding } from "../core/check/finding";
import { scoreFindings, type PlaceOf } from "../core/check/score-findings";
import { columnOf } from "../core/check/scoring-findings";
import {
  mergedScoring,
  type MergedScoring,
  type ScoringLineSource,
} from "../core/plan/structured/merged-scoring";
import type { Figure } from "../core/plan/structured/draft";
import { withFigures } from "../core/plan/structured/figures";
import { scoresOn, type SheetScore } from "../core/plan/structured/score-columns";
import type { Field } from "../core/recognise/table";
import { scoreTable, type TableScore } from "../core/score/score-table";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { STRUCTURED_WORDS } from "../messages/structured";
import type { UnderstoodTable } from "./understand";

export interface ScoredTable {
  readonly source: UnderstoodTable;
  /** Rows of the form, by the lines of the score. */
  readonly rows: readonly number[];
  /** Rows of the merged sheet, by the lines of the score. */
  readonly sheetRows: readonly number[];
  readonly score: TableScore;
  readonly placeOf: PlaceOf;
  readonly typed: SheetScore["typed"];
  readonly findings: readonly Finding[];
}

export function scoreWorkbook(
  tables: readonly UnderstoodTable[],
  snapshot: WorkbookSnapshot,
): readonly ScoredTable[] {
  if (!tables.some(({ records }) => records.kind === "scoring")) return [];
  return scoreMerged(mergedScoring(tables, snapshot, STRUCTURED_WORDS), tables);
}

/** The given tables, of all that were merged, with figures that are not on the sheet yet. */
export function scoreMerged(
  merged: MergedScoring,
  tables: readonly UnderstoodTable[],
  figures: readonly Figure[] = [],
): readonly ScoredTable[] {
  const rows = withFigures(merged.rows, { columns: merged.columns, figures }, STRUCTURED_WORDS);
  const values = rows.map((row) => row.values);
  return scoresOn(values, STRUCTURED_WORDS).flatMap((sheet) => {
    const lines = sheet.rows.map((row) => merged.sources[row]);
    const source = tables.find((table) => table === lines[0]?.source);
    if (!source) return [];
    const score = scoreTable(sheet.lines, sheet.typed);
    return [scoredTable(source, sheet, lines, { merged, score })];
  });
}

function scoredTable(
  source: UnderstoodTable,
  { typed, rows }: SheetScore,
  sources: readonly (ScoringLineSource | undefined)[],
  { merged, score }: { readonly merged: MergedScoring; readonly score: TableScore },
): ScoredTable {
  const formRows = sources.map((each) => source.records.rows[each?.line ?? 0]?.row ?? 0);
  const placeOf: PlaceOf = (column, line) =>
    onOurSheet(merged, rows[line] ?? 0, column) ?? inForm(source, formRows[line] ?? 0, column);
  return {
    source,
    rows: formRows,
    sheetRows: rows,
    score,
    typed,
    placeOf,
    findings: scoreFindings(score, typed, placeOf),
  };
}

function onOurSheet({ sheet, rows, places }: MergedScoring, row: number, column: string) {
  const stoodAt = rows[row]?.stoodAt ?? null;
  const place = places.get(column);
  return sheet === null || stoodAt === null || place === undefined
    ? undefined
    : { sheet, cell: { row: stoodAt, column: place } };
}

const FIELDS: Readonly<Record<string, Field>> = { self: "self", appraised: "appraised", rules: "label" };

export function inForm({ found: { table } }: UnderstoodTable, row: number, column: string) {
  const field = FIELDS[column] ?? "label";
  return {
    sheet: table.sheet,
    cell: { row, column: columnOf(table, field) ?? columnOf(table, "label") ?? 0 },
  };
}
