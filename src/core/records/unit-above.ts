/**
 * A unit written once, on the first line of its people. In: a list. Out: whether the lines under it belong to it: the
 * unit stands before the names, it is never written twice in a row, and somebody has none.
 */
import type { RecognisedTable } from "../recognise/table";
import type { Extent } from "../recognise/table-extent";
import type { TextGrid } from "../recognise/text-grid";

export function unitsStandOnce(grid: TextGrid, table: RecognisedTable, extent: Extent): boolean {
  const unit = columnOf(table, "unit");
  const name = columnOf(table, "name");
  if (unit === undefined || name === undefined || unit > name || isMergedDown(grid, table, unit))
    return false;
  return standOnce(grid, unit, name, extent);
}

function standOnce(grid: TextGrid, unit: number, name: number, extent: Extent): boolean {
  const seen = { blank: false, filled: false };
  let before: string | undefined;
  for (let at = extent.firstAt; at <= extent.lastAt; at++) {
    if (textAt(grid, at, name) === "") continue;
    const text = textAt(grid, at, unit);
    // most lists show it within some lines
    if (text !== "" && text === before) return false;
    seen[text === "" ? "blank" : "filled"] = true;
    before = text;
  }
  return seen.blank && seen.filled;
}

function textAt({ cells, shown }: TextGrid, at: number, column: number): string {
  const end = cells.rowStart[at + 1] ?? 0;
  for (let index = cells.rowStart[at] ?? 0; index < end; index++)
    if (cells.columns[index] === column) return shown[index] ?? "";
  return "";
}

const columnOf = ({ columns }: RecognisedTable, wanted: string) =>
  [...columns].find(([, field]) => field === wanted)?.[0];

/** Where cells are merged over their people, the others are left blank on purpose. */
function isMergedDown({ sheet }: TextGrid, { firstRow, lastRow }: RecognisedTable, unit: number): boolean {
  return sheet.merges.some(
    ({ left, top, bottom }) => left === unit && bottom > top && top >= firstRow && top <= lastRow,
  );
}
