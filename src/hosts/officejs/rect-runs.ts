/** Equal neighbours as rectangles. In: a grid asked cell by cell. Out: few ranges, because each costs Excel a proxy. */
import type { CellRange } from "../../core/workbook/cell-ref";

export interface RectRun<T> {
  readonly value: T;
  readonly range: CellRange;
}

interface RowRun<T> {
  readonly value: T;
  readonly left: number;
  readonly right: number;
}

/** Cells for which `at` says undefined belong to no run. Linear in the number of cells. */
export function rectRuns<T extends string | number | boolean>(
  extent: CellRange,
  at: (row: number, column: number) => T | undefined,
): readonly RectRun<T>[] {
  const done: RectRun<T>[] = [];
  let open = new Map<string, RectRun<T>>();
  for (let row = extent.top; row <= extent.bottom; row++) {
    const next = new Map<string, RectRun<T>>();
    for (const run of runsOfRow(extent, row, at)) {
      const key = `${run.left}:${run.right}:${String(run.value)}`;
      const above = open.get(key);
      const { value, left, right } = run;
      next.set(key, { value, range: { top: above?.range.top ?? row, left, bottom: row, right } });
      open.delete(key);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function runsOfRow<T>(
  { left, right }: CellRange,
  row: number,
  at: (row: number, column: number) => T | undefined,
): readonly RowRun<T>[] {
  const runs: RowRun<T>[] = [];
  for (let column = left; column <= right; column++) {
    const value = at(row, column);
    const last = runs.at(-1);
    if (value === undefined) continue;
    if (last?.value === value && last.right === column - 1)
      runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ value, left: column, right: column });
  }
  return runs;
}
