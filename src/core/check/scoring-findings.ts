/** What is doubtful in a scoring table: totals and groups that do not add up, penalties typed among the bonuses, rules not understood. */
import type { ScoringRow } from "../records/scoring-row";
import { wrongGroups } from "../records/scoring-totals";
import type { TableRecords } from "../records/table-records";
import type { Field, RecognisedTable } from "../recognise/table";
import { linesToAsk } from "../rules/lines-to-ask";
import type { ScoringRule } from "../rules/rule";
import type { Finding } from "./finding";

type ScoringRecords = Extract<TableRecords, { kind: "scoring" }>;

export function scoringFindings(
  table: RecognisedTable,
  { rows, rules, totals }: ScoringRecords,
): readonly Finding[] {
  return [
    ...wrongTotals(table, totals),
    ...groupsThatDisagree(table, rows),
    // a table without a penalty column has nowhere else to put them
    ...(columnOf(table, "penalty") === undefined ? [] : movedPenalties(table, rows)),
    ...questions(table, rows, rules),
  ];
}

function wrongTotals(table: RecognisedTable, totals: ScoringRecords["totals"]): readonly Finding[] {
  return totals.flatMap(({ row, sums }) =>
    sums.flatMap(({ field, printed, computed }) => {
      const column = columnOf(table, field);
      if (column === undefined || computed === null || computed === printed) return [];
      return [
        {
          code: "total.disagrees" as const,
          severity: "error" as const,
          sheet: table.sheet,
          cite: [],
          cell: { row, column },
          data: { printed, computed },
        },
      ];
    }),
  );
}

function groupsThatDisagree(table: RecognisedTable, rows: readonly ScoringRow[]): readonly Finding[] {
  const column = columnOf(table, "max") ?? columnOf(table, "label") ?? 0;
  return wrongGroups(rows).map(({ row, printed, computed }) => ({
    code: "group.disagrees" as const,
    severity: "warning" as const,
    sheet: table.sheet,
    cite: [],
    cell: { row, column },
    data: { printed, computed },
  }));
}

function movedPenalties(table: RecognisedTable, rows: readonly ScoringRow[]): readonly Finding[] {
  return rows.flatMap(({ movedPenalty, penalty }) =>
    movedPenalty && penalty !== null
      ? [
          {
            code: "points.penalty-elsewhere" as const,
            severity: "warning" as const,
            sheet: table.sheet,
            cite: [],
            cell: movedPenalty,
            data: { points: penalty },
          },
        ]
      : [],
  );
}

/** At the words of the line, at most one for each. */
function questions(
  table: RecognisedTable,
  rows: readonly ScoringRow[],
  rules: readonly (readonly ScoringRule[])[],
): readonly Finding[] {
  const column = columnOf(table, "label") ?? columnOf(table, "code") ?? 0;
  return linesToAsk(rows, rules).map((line): Finding => {
    const cell = { row: rows[line.row]?.row ?? 0, column };
    const place = { severity: "question", sheet: table.sheet, cell, cite: [] } as const;
    return line.why === "not-understood"
      ? { code: "rule.not-understood", ...place, data: { text: line.text } }
      : { code: "rule.points-differ", ...place, data: { words: line.words, column: line.column } };
  });
}

export function columnOf({ columns }: RecognisedTable, wanted: Field): number | undefined {
  return [...columns].find(([, field]) => field === wanted)?.[0];
}
