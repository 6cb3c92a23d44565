/** Hiểu sổ tính. In: what a host saw, and what officers have said about forms. Out: every table, its lines, and what is doubtful in them. */
import type { Finding } from "../core/check/finding";
import { dateFindings } from "../core/check/date-findings";
import { tableFindings } from "../core/check/table-findings";
import { textFindings } from "../core/check/text-findings";
import { readRecords, type TableRecords } from "../core/records/table-records";
import {
  recogniseWorkbook,
  type FoundTable,
  type RecogniseOptions,
} from "../core/recognise/recognise-workbook";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";

export interface UnderstoodTable {
  readonly found: FoundTable;
  readonly records: TableRecords;
  readonly findings: readonly Finding[];
}

export function understand(
  snapshot: WorkbookSnapshot,
  options: RecogniseOptions,
): readonly UnderstoodTable[] {
  return recogniseWorkbook(snapshot, options).map((found) => {
    const records = readRecords(found);
    // none of ours, says the officer: nothing is asked about it
    if (found.correction?.kind === "unknown") return { found, records, findings: [] };
    const findings = [...tableFindings(found.table, records), ...textFindings(found), ...dateFindings(found)];
    return { found, records, findings };
  });
}
