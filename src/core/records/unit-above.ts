/**
 * A unit written once, on the first line of its people. In: a list. Out: whether the lines under it belong to it: the
 * unit stands before the names, it is never written twice in a row, and somebody has none.
 */
import type { RecognisedTable } from "../recognise/table";
import type { Extent } from "../recognise/table-extent";
import { rowCells, type TextGrid } from "../recognise/text-grid";

export function unitsStandOnce(grid: TextGrid, table: RecognisedTable, extent: Extent): boolean {
  const unit = columnOf(table, "unit");
  const name = columnOf(table, "name");
  if (unit === undefined || name === undefined || unit > name || isMergedDown(grid, table, unit))
    return false;
  const units = unitsOfPeople(grid, unit, name, extent);
  const isTwice = units.some((text, at) => text !== "" && text === units[at - 1]);
  return !isTwice && units.includes("") && units.some((text) => text !== "");
}

/** In the order of the lines, "" where a name has none. */
function unitsOfPeople(
  grid: TextGrid,
  unit: number,
  name: number,
  { firstAt, lastAt }: Extent,
): readonly string[] {
  const units: string[] = [];
  for (let at = firstAt; at <= lastAt; at++) {
    const cells = rowCells(grid, at);
    if (cells.some(({ column }) => column === name))
      units.push(cells.find(({ column }) => column === unit)?.text ?? "");
  }
  return units;
}

const columnOf = ({ columns }: RecognisedTable, wanted: string) =>
  [...columns].find(([, field]) => field === wanted)?.[0];

/** Where cells are merged over their people, the others are left blank on purpose. */
function isMergedDown({ sheet }: TextGrid, { firstRow, lastRow }: RecognisedTable, unit: number): boolean {
  return sheet.merges.some(
    ({ left, top, bottom }) => left === unit && bottom > top && top >= firstRow && top <= lastRow,
  );
}
