/** How much goes into one request or comes back in one answer. In: sizes. Out: blocks of whole rows, and weights. */
import type { CellRange } from "../../core/workbook/cell-ref";

/** Excel on the web takes 5 MB each way; Vietnamese letters count two or three bytes. */
export const REQUEST_BYTES = 2_000_000;
/** Cells whose values, formulas, formats and types are asked for in one answer. */
const READ_CELLS = 200_000;
/** Cells whose looks are asked for one by one in one answer: each costs some 350 bytes. */
export const LOOK_CELLS = 8_000;
/** What Excel gives out of one range at most. */
export const RANGE_CELL_LIMIT = 5_000_000;

const MAX_BLOCK_ROWS = 20_000;

export function cellsIn({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Cuts a range into blocks of whole rows with at most `cells` cells each; a very wide row stays one block. */
export function rowBlocks(range: CellRange, cells: number = READ_CELLS): readonly CellRange[] {
  const columns = range.right - range.left + 1;
  const rows = Math.min(Math.max(Math.floor(cells / columns), 1), MAX_BLOCK_ROWS);
  const blocks: CellRange[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) {
    blocks.push({ ...range, top, bottom: Math.min(top + rows - 1, range.bottom) });
  }
  return blocks;
}

/** Cuts a block in two by rows, or by columns where it is one row; undefined where it is one cell. */
export function halves(range: CellRange): readonly [CellRange, CellRange] | undefined {
  const { top, left, bottom, right } = range;
  if (bottom > top) {
    const middle = Math.floor((top + bottom) / 2);
    return [
      { ...range, bottom: middle },
      { ...range, top: middle + 1 },
    ];
  }
  if (right === left) return undefined;
  const middle = Math.floor((left + right) / 2);
  return [
    { ...range, right: middle },
    { ...range, left: middle + 1 },
  ];
}

const ENCODER = new TextEncoder();

/** What a value weighs in a request. */
export function bytesOf(value: unknown): number {
  return ENCODER.encode(JSON.stringify(value)).length;
}
