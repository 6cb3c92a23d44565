/**
 * A table as the pane shows it. In: an understood table. Out: plain data that crosses from a worker: kind, columns,
 * what is doubtful, and, for the one that is open, its first rows as texts.
 */
import type { Finding } from "../core/check/finding";
import type { FormCorrection, FormShape } from "../core/recognise/form-correction";
import { fieldsOf, missingFields } from "../core/recognise/kinds";
import type { Field, TableKind } from "../core/recognise/table";
import type { Role, ScoringRow } from "../core/records/scoring-row";
import type { CellRange } from "../core/workbook/cell-ref";
import { drawTable, type DrawnTable } from "./table-drawing";
import type { UnderstoodTable } from "./understand";

export interface ColumnView {
  readonly column: number;
  /** Group first, leaf last. */
  readonly path: readonly string[];
  readonly field: Field | null;
}

/** Why a table is to be looked at. */
export interface TableDoubts {
  /** No kind was found, or not a single line. */
  readonly isUnsure: boolean;
  /** Of each group one column would be enough, and none is there. */
  readonly missing: readonly (readonly Field[])[];
  /** Errors and questions among the findings. */
  readonly findings: number;
  readonly count: number;
}

export interface TableView {
  /** The same from one reading to the next as long as the header stays where it is. */
  readonly id: string;
  readonly sheet: string;
  readonly kind: TableKind;
  /** As it stands above the table. */
  readonly title: string | null;
  /** From the header's first row to the last row. */
  readonly range: CellRange;
  /** Zero-based, both included. */
  readonly header: { readonly top: number; readonly bottom: number };
  /** Lines read from it. */
  readonly lines: number;
  readonly columns: readonly ColumnView[];
  /** What a column of this kind may be. */
  readonly choices: readonly Field[];
  readonly roles: readonly LineRole[];
  readonly doubts: TableDoubts;
  readonly findings: readonly Finding[];
  readonly form: FormShape;
  readonly correction: FormCorrection | null;
  readonly drawn: DrawnTable | null;
}

export interface LineRole {
  readonly row: number;
  /** 0 for the first line of the row. */
  readonly nth: number;
  readonly role: Role;
}

export function idOfTable({ found: { table } }: UnderstoodTable): string {
  // lists beside each other begin in the same row
  return `${table.sheet}!${table.header.top},${table.header.columns[0]?.column ?? 0}`;
}

/** `rows` is how many of its rows are drawn; 0 for a table that is not open. */
export function viewTable(understood: UnderstoodTable, rows: number): TableView {
  const { found, records, findings } = understood;
  const { table } = found;
  const { header } = table;
  const columns = header.columns.map(({ column, path }) => ({
    column,
    path,
    field: table.columns.get(column) ?? null,
  }));
  const places = columns.map(({ column }) => column);
  return {
    id: idOfTable(understood),
    sheet: table.sheet,
    kind: table.kind,
    title: found.facts.title,
    range: {
      top: header.top,
      left: Math.min(...places),
      bottom: Math.max(header.bottom, table.lastRow),
      right: Math.max(...places),
    },
    header: { top: header.top, bottom: header.bottom },
    lines: records.rows.length,
    columns,
    choices: fieldsOf(table.kind),
    roles: rows > 0 && records.kind === "scoring" ? rolesOf(records.rows) : [],
    doubts: doubtsOf(understood),
    findings,
    form: found.form,
    correction: found.correction,
    drawn: rows > 0 ? drawTable(understood, places, rows) : null,
  };
}

/** Lines of one row follow each other. */
function rolesOf(rows: readonly ScoringRow[]): readonly LineRole[] {
  let first = 0;
  return rows.map(({ row, role }, at) => {
    if (rows[first]?.row !== row) first = at;
    return { row, nth: at - first, role };
  });
}

const NO_DOUBTS: TableDoubts = { isUnsure: false, missing: [], findings: 0, count: 0 };

/** The officer said it is none of ours: there is nothing to ask about. */
export function isLeftInPeace({ kind, correction }: Pick<TableView, "kind" | "correction">): boolean {
  return kind === "unknown" && correction?.kind === "unknown";
}

/** A half-recognised table is never passed off as whole: what is missing counts, also after an officer's word. */
function doubtsOf({ found: { table, correction }, records, findings }: UnderstoodTable): TableDoubts {
  const { kind } = table;
  if (isLeftInPeace({ kind, correction })) return NO_DOUBTS;
  // a kind that is only likely is one of the findings already
  const isUnsure = kind === "unknown" || records.rows.length === 0;
  const missing = missingFields(kind, table.columns);
  const grave = findings.filter(({ severity }) => severity === "error" || severity === "question").length;
  return { isUnsure, missing, findings: grave, count: (isUnsure ? 1 : 0) + missing.length + grave };
}
