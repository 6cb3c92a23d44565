/** Printed totals of a statistics form that are not the sum of their lines: shown, never repaired. */
import type { PrintedTotal } from "../records/statistics";
import type { RecognisedTable } from "../recognise/table";
import { columnNumber } from "../workbook/cell-ref";
import type { Finding } from "./finding";

export function statisticsFindings(
  { sheet }: RecognisedTable,
  totals: readonly PrintedTotal[],
): readonly Finding[] {
  return totals.flatMap(({ row, printed, computed, agrees }) =>
    Object.entries(agrees)
      .filter(([, isRight]) => !isRight)
      .map(([letter]) => ({
        code: "total.disagrees" as const,
        severity: "error" as const,
        sheet,
        cell: { row, column: columnNumber(letter) ?? 0 },
        cite: [],
        data: { printed: printed[letter] ?? 0, computed: computed[letter] ?? 0 },
      })),
  );
}
