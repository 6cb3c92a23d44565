/**
 * Tables beside each other whose headers begin in different rows. In: a sheet's text. Out: one text for each stretch of
 * columns that bears a table of its own; the whole where there is only one, or where the headers stand in line.
 */
import { firstFrom } from "../workbook/sheet-view";
import { findHeaders } from "./find-headers";
import { findKnownForms, type FormCorrection } from "./form-correction";
import { columnsOfGrid } from "./grid-columns";
import type { HeaderBlock } from "./header";
import type { TextGrid } from "./text-grid";

interface Band {
  readonly grid: TextGrid;
  readonly headers: readonly HeaderBlock[];
}

/** A heading as people write it, so that it is no word of a line beside. */
const SURE = 0.8;
/** More stretches are columns of one wide table with blank ones between. */
const MOST = 6;

export function bandsOf(grid: TextGrid, corrections: readonly FormCorrection[]): readonly TextGrid[] {
  // what an officer has shown of the whole rows goes before
  if (!hasGap(grid) || findKnownForms(grid, corrections).length > 0) return [grid];
  const together = findHeaders(grid, corrections);
  const [first] = together;
  const starts = first ? startsFrom(grid, first.top) : [];
  if (starts.length < 2 || starts.length > MOST) return [grid];
  const all = bandsAt(grid, starts, corrections);
  // a stretch without a header of its own belongs to the one before
  const headed = starts.filter((_, at) => (all[at]?.headers.length ?? 0) > 0);
  const bands = bandsAt(grid, headed, corrections);
  return bands.length > 1 && standApart(bands, together) ? bands.map((band) => band.grid) : [grid];
}

/** From each start to the next; what stands before the first goes with it. */
function bandsAt(
  grid: TextGrid,
  starts: readonly number[],
  corrections: readonly FormCorrection[],
): readonly Band[] {
  return starts.map((from, at): Band => {
    const own = columnsOfGrid(grid, at === 0 ? 0 : from, (starts[at + 1] ?? Infinity) - 1);
    return { grid: own, headers: findHeaders(own, corrections) };
  });
}

/** Most sheets have none: no column is left empty between others. */
function hasGap({ cells: { columns } }: TextGrid): boolean {
  return stretchesOf(columns).length > 1;
}

function stretchesOf(columns: Uint16Array): readonly number[] {
  const used: boolean[] = [];
  for (const column of columns) used[column] = true;
  const starts: number[] = [];
  for (let column = 0; column < used.length; column++)
    if (used[column] && !used[column - 1]) starts.push(column);
  return starts;
}

/** First columns of the stretches that are filled from a row on; titles above may stand anywhere. */
function startsFrom({ cells: { rows, rowStart, columns } }: TextGrid, top: number): readonly number[] {
  return stretchesOf(columns.subarray(rowStart[firstFrom(rows, top)] ?? 0));
}

/** A header stands beside lines of another table: no header of that one is in its rows, and none is over both. */
function standApart(bands: readonly Band[], together: readonly HeaderBlock[]): boolean {
  const isOverBoth = together.some(
    (header) => bands.filter(({ grid }) => hasSureHeading(header, grid)).length > 1,
  );
  if (isOverBoth) return false;
  return bands.some((band) =>
    band.headers.some((header) =>
      bands.some((other) => other !== band && hasCells(other.grid, header) && !isInLine(other, header)),
    ),
  );
}

function hasSureHeading({ columns }: HeaderBlock, { cells }: TextGrid): boolean {
  const own = new Set(cells.columns);
  return columns.some(({ column, matches: [top] }) => own.has(column) && (top?.score ?? 0) >= SURE);
}

function hasCells({ cells: { rows } }: TextGrid, { top, bottom }: HeaderBlock): boolean {
  return (rows[firstFrom(rows, top)] ?? Infinity) <= bottom;
}

function isInLine({ headers }: Band, { top, bottom }: HeaderBlock): boolean {
  return headers.some((header) => header.top <= bottom && header.bottom >= top);
}
