/** What is doubtful in a scoring table: totals that do not add up, penalties typed among the bonuses, rules not understood. */
import type { ScoringRow } from "../records/scoring-row";
import { scoringTotals } from "../records/scoring-totals";
import type { Field, RecognisedTable } from "../recognise/table";
import { linesToAsk } from "../rules/lines-to-ask";
import type { ScoringRule } from "../rules/rule";
import type { Finding } from "./finding";

export function scoringFindings(
  table: RecognisedTable,
  rows: readonly ScoringRow[],
  rules: readonly (readonly ScoringRule[])[],
): readonly Finding[] {
  const at = { sheet: table.sheet, cite: [] } as const;
  const maxColumn = columnOf(table, "max");
  const totals = maxColumn === undefined ? [] : scoringTotals(rows).filter(({ agrees }) => !agrees);
  const wrong = totals.map(({ row, printed, computed }) => ({
    code: "total.disagrees" as const,
    severity: "error" as const,
    ...at,
    cell: { row, column: maxColumn ?? 0 },
    data: { printed, computed },
  }));
  const moved = rows.flatMap(({ movedPenalty, penalty }) =>
    movedPenalty && penalty !== null
      ? [
          {
            code: "points.penalty-elsewhere" as const,
            severity: "warning" as const,
            ...at,
            cell: movedPenalty,
            data: { points: penalty },
          },
        ]
      : [],
  );
  // a table without a penalty column has nowhere else to put them
  const penalties = columnOf(table, "penalty") === undefined ? [] : moved;
  return [...wrong, ...penalties, ...questions(table, rows, rules)];
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
