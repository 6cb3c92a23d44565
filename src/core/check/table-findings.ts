/** What is doubtful in a recognised table, whatever its kind. */
import type { TableRecords } from "../records/table-records";
import type { RecognisedTable } from "../recognise/table";
import type { Finding } from "./finding";
import { scoringFindings } from "./scoring-findings";
import { statisticsFindings } from "./statistics-findings";

export function tableFindings(table: RecognisedTable, records: TableRecords): readonly Finding[] {
  if (records.kind === "scoring") return scoringFindings(table, records.rows, records.rules);
  return records.kind === "statistics" ? statisticsFindings(table, records.totals) : [];
}
