/**
 * Tables beside each other under one row of headings. In: the header over all of them. Out: one header each, without the
 * caption that stands over it alone.
 */
import { foldWords } from "../text/fold";
import { indexOfSorted } from "../workbook/sheet-view";
import { isOver, type HeaderBlock, type HeaderColumn } from "./header";
import { rowCells, type TextGrid } from "./text-grid";

const SURE = 0.9;
/** More of one heading are months or years of one table. */
const MOST_BESIDE = 4;

/** The next begins where the first heading comes again. */
export function sideBySide(block: HeaderBlock): readonly HeaderBlock[] {
  const first = block.columns.find(({ path }) => path.length > 0);
  if (!first) return [block];
  const starts = block.columns.flatMap((column, at) =>
    at === 0 || isSameHeading(first, column) ? [at] : [],
  );
  if (starts.length < 2 || starts.length > MOST_BESIDE) return [block];
  return starts.map((start, at) => ({ ...block, columns: block.columns.slice(start, starts[at + 1]) }));
}

function isSameHeading(one: HeaderColumn, other: HeaderColumn): boolean {
  const [words, again] = [one, other].map(({ path }) => foldWords(path.at(-1) ?? ""));
  const isOrdinal = ({ matches: [top] }: HeaderColumn) => top?.concept === "ordinal" && top.score >= SURE;
  return (words !== "" && words === again) || (isOrdinal(one) && isOrdinal(other));
}

/** The first row with more than one heading over these columns: "CỤM SỐ 1" alone above them is no heading. */
export function belowCaption(grid: TextGrid, header: HeaderBlock): number {
  const { top, bottom } = header;
  for (let row = top; row < bottom; row++) {
    const at = indexOfSorted(grid.cells.rows, row);
    const cells = at < 0 ? [] : rowCells(grid, at).filter(({ column }) => isOver(header, column));
    if (cells.length > 1) return row;
  }
  return bottom;
}
