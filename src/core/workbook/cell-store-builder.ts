/** Builds a CellStore from cells that come in any order, in amortised linear time when they come in row order. */
import type { CellStore, CellValue, TextRun } from "./snapshot";

/** A cell on its way into a store. */
export interface IncomingCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format: number;
  readonly formula?: string | undefined;
  readonly rich?: readonly TextRun[] | undefined;
}

/** Later cells win over earlier ones at the same place, as in Excel. */
export function buildCellStore(incoming: readonly IncomingCell[]): CellStore {
  const cells = inOrder(incoming);
  const rows: number[] = [];
  const rowStart: number[] = [];
  const formulaCells: number[] = [];
  const formulas: string[] = [];
  const richCells: number[] = [];
  const richTexts: (readonly TextRun[])[] = [];
  for (const [index, cell] of cells.entries()) {
    if (rows.at(-1) !== cell.row) {
      rows.push(cell.row);
      rowStart.push(index);
    }
    if (cell.formula !== undefined) {
      formulaCells.push(index);
      formulas.push(cell.formula);
    }
    if (cell.rich) {
      richCells.push(index);
      richTexts.push(cell.rich);
    }
  }
  rowStart.push(cells.length);
  return {
    rows: Uint32Array.from(rows),
    rowStart: Uint32Array.from(rowStart),
    columns: Uint16Array.from(cells, ({ column }) => column),
    values: cells.map(({ value }) => value),
    formats: Uint16Array.from(cells, ({ format }) => format),
    formulaCells: Uint32Array.from(formulaCells),
    formulas,
    richCells: Uint32Array.from(richCells),
    richTexts,
  };
}

function inOrder(cells: readonly IncomingCell[]): readonly IncomingCell[] {
  const before = (a: IncomingCell, b: IncomingCell) => a.row - b.row || a.column - b.column;
  const isSorted = cells.every((cell, at) => {
    const previous = cells[at - 1];
    return !previous || before(previous, cell) < 0;
  });
  if (isSorted) return cells;
  const sorted = [...cells].sort(before);
  return sorted.filter((cell, at) => {
    const next = sorted[at + 1];
    return !next || before(cell, next) !== 0;
  });
}
