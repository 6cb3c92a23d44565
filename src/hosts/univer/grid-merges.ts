/**
 * A file's merges in, those that the grid can show out, in their order. The grid keeps a note for every cell of a merge:
 * one over a whole sheet would stop the page for good. Merges that overlap are damage; of such the first is shown.
 */
import type { CellRange } from "../../core/workbook/cell-ref";

/** Cells under all merges of a sheet, and how often a cell may be looked at to tell. */
const MERGED_CELLS = 1_000_000;
const LOOKS = 4_000_000;
/** More than a sheet has columns. */
const ROW_STEP = 2 ** 15;

export function gridMerges(merges: readonly CellRange[]): readonly CellRange[] {
  const taken = new Set<number>();
  let looks = 0;
  const isFree = (range: CellRange): boolean => {
    if (taken.size + cellsIn(range) > MERGED_CELLS) return false;
    for (const cell of cellsOf(range)) if (++looks > LOOKS || taken.has(cell)) return false;
    return true;
  };
  return merges.filter((range) => {
    if (!isFree(range)) return false;
    for (const cell of cellsOf(range)) taken.add(cell);
    return true;
  });
}

function cellsIn({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

function* cellsOf({ top, left, bottom, right }: CellRange): Generator<number> {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield row * ROW_STEP + column;
}
