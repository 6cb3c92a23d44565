/** The totals printed in a scoring table beside the sum of its top rows. */
import { addExactly } from "../text/numbers";
import type { ScoringRow } from "./scoring-row";

export interface ScoringTotal {
  readonly row: number;
  readonly printed: number;
  readonly computed: number;
  readonly agrees: boolean;
}

export function scoringTotals(rows: readonly ScoringRow[]): readonly ScoringTotal[] {
  const top = rows.filter(
    ({ parent, role }) => parent === null && (role === "group" || role === "criterion"),
  );
  const computed = addExactly(...top.flatMap(({ max }) => max ?? []));
  return rows.flatMap(({ role, row, max }) =>
    role === "total" && max !== null ? [{ row, printed: max, computed, agrees: max === computed }] : [],
  );
}
