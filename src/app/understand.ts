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
import { editedRules, type EditedRules } from "../core/plan/structured/edited-rules";
import type { ScoringRule } from "../core/rules/rule";
import { STRUCTURED_WORDS } from "../messages/structured";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";

export interface UnderstoodTable {
  readonly found: FoundTable;
  readonly records: TableRecords;
  readonly findings: readonly Finding[];
  /** By line, what the officer wrote on our sheet in place of the rules read from the form. */
  readonly officerRules: ReadonlyMap<number, readonly ScoringRule[]>;
}

const NONE: UnderstoodTable["officerRules"] = new Map();

export function understand(
  snapshot: WorkbookSnapshot,
  options: RecogniseOptions,
): readonly UnderstoodTable[] {
  const tables = recogniseWorkbook(snapshot, options).map((found): UnderstoodTable => {
    const records = readRecords(found);
    // none of ours, says the officer: nothing is asked about it
    if (found.correction?.kind === "unknown") return { found, records, findings: [], officerRules: NONE };
    const findings = [...tableFindings(found, records), ...textFindings(found), ...dateFindings(found)];
    return { found, records, findings, officerRules: NONE };
  });
  return withEditedRules(tables, editedRules(tables, snapshot, STRUCTURED_WORDS));
}

function withEditedRules(
  tables: readonly UnderstoodTable[],
  edited: readonly EditedRules[],
): readonly UnderstoodTable[] {
  if (edited.length === 0) return tables;
  // a line the officer added belongs to no table; without criteria it is still asked about
  const first = tables.find(({ records }) => records.kind === "scoring") ?? tables[0];
  return tables.map((table) => {
    const mine = edited.filter(({ of }) => (of === null ? table === first : of.source === table));
    return mine.length === 0 ? table : withRules(table, mine);
  });
}

/** A sentence that was not understood changes nothing and is asked about; one that was answers what was asked of its line. */
function withRules(table: UnderstoodTable, edited: readonly EditedRules[]): UnderstoodTable {
  const read = edited.filter(({ rules, notUnderstood }) => rules.length > 0 || notUnderstood.length === 0);
  const officerRules = new Map(read.flatMap(({ of, rules }) => (of ? [[of.line, rules] as const] : [])));
  const answered = new Set([...officerRules.keys()].map((line) => table.records.rows[line]?.row));
  const isOpen = ({ code, cell }: Finding) => code !== "rule.not-understood" || !answered.has(cell?.row);
  return {
    ...table,
    officerRules,
    findings: [...table.findings.filter(isOpen), ...edited.flatMap(questions)],
  };
}

function questions({ sheet, cell, notUnderstood }: EditedRules): readonly Finding[] {
  const place = { code: "rule.not-understood", severity: "question", sheet, cell, cite: [] } as const;
  return notUnderstood.map((text) => ({ ...place, data: { text } }));
}
