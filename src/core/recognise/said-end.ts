/**
 * Where an officer says a table ends. In: its header and the last row he chose, or what he said of another year's table.
 * Out: the words that stand there, or the rows they give.
 */
import { firstFrom, indexOfSorted } from "../workbook/sheet-view";
import { hasWords, rowShape, type FormEnd } from "./form-correction";
import type { HeaderBlock } from "./header";
import type { Extent } from "./table-extent";
import { rowCells, type TextGrid } from "./text-grid";

/** What stands below is looked at first: a last line of a list is somebody's name. Null where no words tell the place. */
export function sayEnd(grid: TextGrid, header: HeaderBlock, row: number): FormEnd | null {
  const { rows } = grid.cells;
  const at = indexOfSorted(rows, row);
  if (at < 0 || row < header.bodyTop) return null;
  let next = at + 1;
  while (next < rows.length && rowCells(grid, next).length === 0) next += 1;
  if (next === rows.length) return { what: "bottom" };
  const firstAt = firstFrom(rows, header.bodyTop);
  if (hasWords(rowShape(grid, next))) return { what: "before", ...lineAt(grid, firstAt, next) };
  return hasWords(rowShape(grid, at)) ? { what: "with", ...lineAt(grid, firstAt, at) } : null;
}

function lineAt(grid: TextGrid, firstAt: number, at: number) {
  const line = rowShape(grid, at);
  let nth = 0;
  for (let before = firstAt; before < at; before++) if (rowShape(grid, before) === line) nth += 1;
  return { line, nth };
}

/** Undefined where what was said is not there this time. `nextAlike` is where the same form begins again. */
export function endSaid(
  grid: TextGrid,
  header: HeaderBlock,
  end: FormEnd,
  nextAlike: number,
): Extent | undefined {
  const { rows } = grid.cells;
  const firstAt = firstFrom(rows, header.bodyTop);
  const stop = nextAlike === Infinity ? rows.length : firstFrom(rows, nextAlike);
  if (firstAt >= stop) return undefined;
  if (end.what === "bottom") return stop === rows.length ? { firstAt, lastAt: stop - 1 } : undefined;
  let nth = end.nth;
  for (let at = firstAt; at < stop; at++) {
    if (rowShape(grid, at) !== end.line || nth-- > 0) continue;
    return { firstAt, lastAt: end.what === "with" ? at : at - 1 };
  }
  return undefined;
}
