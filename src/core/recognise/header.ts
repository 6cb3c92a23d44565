/** The header of a table: which rows it takes, and what is written over each column. */
import type { HeadingMatch } from "./match-heading";

export interface HeaderColumn {
  readonly column: number;
  /** Group first, leaf last, as printed. */
  readonly path: readonly string[];
  readonly matches: readonly HeadingMatch[];
}

export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  /** The first row below the header and its row of numbers. */
  readonly bodyTop: number;
  readonly columns: readonly HeaderColumn[];
}

/** Whether a place lies between the first and the last column of a header. */
export function isOver({ columns }: HeaderBlock, column: number): boolean {
  return column >= (columns[0]?.column ?? 0) && column <= (columns.at(-1)?.column ?? 0);
}
