/** What is doubtful in a scoring table: totals that do not add up, penalties typed among the bonuses. */
import type { ScoringRow } from "../records/scoring-row";
import { scoringTotals } from "../records/scoring-totals";
import type { Field, RecognisedTable } from "../recognise/table";
import type { Finding } from "./finding";

export function scoringFindings(table: RecognisedTable, rows: readonly ScoringRow[]): readonly Finding[] {
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
  return columnOf(table, "penalty") === undefined ? wrong : [...wrong, ...moved];
}

export function columnOf({ columns }: RecognisedTable, wanted: Field): number | undefined {
  return [...columns].find(([, field]) => field === wanted)?.[0];
}
