/** Thẩm định khác tự chấm. In: a scored table. Out: the lines whose points were changed, the weightiest first, each with the reason written beside it. */
import { isGroup, isMember } from "../core/score/score-tree";
import { addExactly } from "../core/text/numbers";
import type { ScoredTable } from "./score-workbook";

export interface ScoreDifference {
  readonly row: number;
  readonly code: string | null;
  readonly label: string;
  readonly self: number;
  readonly appraised: number;
  readonly difference: number;
  /** Null where nobody wrote one. */
  readonly reason: string | null;
}

const REASONS = ["whyDiffers", "explanation", "note"] as const;

export function scoreDifferences({ score, rows, typed }: ScoredTable): readonly ScoreDifference[] {
  const { tree } = score.program;
  const changed = tree.lines.flatMap(({ code, label }, line): ScoreDifference[] => {
    const { self = null, appraised = null } = score.lines[line] ?? {};
    const isSum = !isMember(tree.lines[line]) || isGroup(tree, line);
    if (isSum || self === null || appraised === null || self === appraised) return [];
    const difference = addExactly(appraised, -self);
    const row = (rows[line] ?? 0) + 1;
    return [{ row, code, label, self, appraised, difference, reason: reasonAt(typed, line) }];
  });
  return changed.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

function reasonAt(typed: ScoredTable["typed"], line: number): string | null {
  const reasons = REASONS.map((column) => String(typed(column, line) ?? ""));
  return reasons.find((text) => text !== "") ?? null;
}
