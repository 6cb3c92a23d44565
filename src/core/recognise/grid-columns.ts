/** Some columns of a sheet's text. In: the text, the first and the last column. Out: the same as if nothing else stood there. */
import type { CellStore } from "../workbook/snapshot";
import type { TextGrid } from "./text-grid";

export function columnsOfGrid(grid: TextGrid, from: number, to: number): TextGrid {
  const { cells, kept } = keptCells(grid.cells, from, to);
  const places = new Map(kept.map((index, at) => [index, at]));
  const moved = <Value>(byIndex: ReadonlyMap<number, Value>) =>
    new Map(
      [...byIndex].flatMap(([index, value]) => {
        const at = places.get(index);
        return at === undefined ? [] : [[at, value] as const];
      }),
    );
  return {
    ...grid,
    cells,
    shown: kept.map((index) => grid.shown[index] ?? ""),
    untidy: moved(grid.untidy),
    legacy: moved(grid.legacy),
    lastColumn: Math.min(grid.lastColumn, to),
  };
}

interface Kept {
  readonly cells: CellStore;
  /** Their indexes until now. */
  readonly kept: readonly number[];
}

/** Formulas and runs of fonts are not looked at again: the texts have been read. */
function keptCells(cells: CellStore, from: number, to: number): Kept {
  const kept: number[] = [];
  const rows: number[] = [];
  const rowStart: number[] = [];
  for (const [at, row] of cells.rows.entries()) {
    const before = kept.length;
    for (let index = cells.rowStart[at] ?? 0; index < (cells.rowStart[at + 1] ?? 0); index++) {
      const column = cells.columns[index] ?? 0;
      if (column >= from && column <= to) kept.push(index);
    }
    if (kept.length === before) continue;
    rows.push(row);
    rowStart.push(before);
  }
  return {
    kept,
    cells: {
      rows: Uint32Array.from(rows),
      rowStart: Uint32Array.from([...rowStart, kept.length]),
      columns: Uint16Array.from(kept, (index) => cells.columns[index] ?? 0),
      values: kept.map((index) => cells.values[index] ?? null),
      formats: Uint16Array.from(kept, (index) => cells.formats[index] ?? 0),
      formulaCells: new Uint32Array(),
      formulas: [],
      richCells: new Uint32Array(),
      richTexts: [],
    },
  };
}
