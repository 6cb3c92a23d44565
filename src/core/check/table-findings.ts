/** What is doubtful in a recognised table, whatever its kind. */
import type { TableRecords } from "../records/table-records";
import type { Continued, SheetTable } from "../recognise/recognise-sheet";
import { SURE_ENOUGH, type RecognisedTable } from "../recognise/table";
import type { Finding } from "./finding";
import { awardFindings } from "./award-findings";
import { scoringFindings } from "./scoring-findings";
import { statisticsFindings } from "./statistics-findings";

export function tableFindings(
  { table, continues, correction }: SheetTable,
  records: TableRecords,
): readonly Finding[] {
  const doubts = continues && !correction ? continued(table, continues) : unsure(table);
  return [...doubts, ...byKind(table, records)];
}

function byKind(table: RecognisedTable, records: TableRecords): readonly Finding[] {
  if (records.kind === "scoring") return scoringFindings(table, records);
  if (records.kind === "statistics") return statisticsFindings(table, records.totals);
  return records.kind === "nominations" || records.kind === "registrations"
    ? awardFindings(table, records.rows)
    : [];
}

/** What is none of our forms is left in peace: only a guess is asked about. */
function unsure({ kind, confidence, sheet, header }: RecognisedTable): readonly Finding[] {
  if (kind === "unknown" || confidence >= SURE_ENOUGH) return [];
  const cell = { row: header.top, column: header.columns[0]?.column ?? 0 };
  return [{ code: "table.unsure", severity: "question", sheet, cell, cite: [], data: { kind } }];
}

/** Never silently: without a header of its own it may be another list. */
function continued(
  { sheet, header, kind }: RecognisedTable,
  { sheet: from, isSure }: Continued,
): readonly Finding[] {
  const cell = { row: header.bodyTop, column: header.columns[0]?.column ?? 0 };
  const severity = isSure ? "note" : "question";
  return [{ code: "table.continued", severity, sheet, cell, cite: [], data: { kind, from } }];
}
