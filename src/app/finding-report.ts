/** A finding as the command line prints it; the shape is an interface, fields are added and never renamed. */
import type { Citation } from "../core/law/citation";
import type { Finding, Severity } from "../core/check/finding";
import { formatCell } from "../core/workbook/cell-ref";
import { sentenceOfFinding } from "../messages/findings";

export interface FindingReport {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
  readonly fix: string;
  readonly cite: readonly Citation[];
  readonly data: Readonly<Record<string, unknown>>;
}

export function reportFinding(finding: Finding, file: string | null): FindingReport {
  const { code, severity, sheet, cell, cite, data } = finding;
  const { what, fix } = sentenceOfFinding(finding);
  return {
    code,
    severity,
    file,
    sheet,
    cell: cell ? formatCell(cell) : null,
    message: what,
    fix,
    cite,
    data: { ...data },
  };
}
