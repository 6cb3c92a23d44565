/** In which encoding a table was typed. In: its rows. Out: the one encoding of its accented cells, or `mixed`. */
import { firstFrom } from "../workbook/sheet-view";
import type { CellEncoding, TextGrid } from "./text-grid";

export function encodingOf(grid: TextGrid, top: number, bottom: number): CellEncoding | "mixed" {
  const { rows, rowStart, values } = grid.cells;
  const end = rowStart[firstFrom(rows, bottom + 1)] ?? 0;
  const seen = new Set<CellEncoding>();
  for (let index = rowStart[firstFrom(rows, top)] ?? 0; index < end; index++) {
    const encoding = grid.legacy.get(index) ?? "unicode";
    const value = values[index];
    if (!seen.has(encoding) && typeof value === "string" && /[^\x00-\x7f]/.test(value)) seen.add(encoding);
  }
  const [first = "unicode", ...others] = seen;
  return others.length > 0 ? "mixed" : first;
}
