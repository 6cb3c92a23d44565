/**
 * Lines that head those below them and are still open where a sheet ends. In: a table. Out: their numbering and words,
 * outermost first. A line closes those of its own numbering.
 */
import type { RecognisedTable } from "./table";
import type { Extent } from "./table-extent";
import { rowCells, type GridCell, type TextGrid } from "./text-grid";

/** "lead" is the line right above the header. */
export type Numbering = "lead" | "letter" | "roman" | "digit" | "plain";

/** One text over the whole line, or one behind its number. */
export interface LoneLine {
  readonly numbering: Numbering;
  readonly words: GridCell;
}

export interface OpenLine {
  readonly numbering: Numbering;
  readonly text: string;
}

const CODE = /^(?:[IVX]+|[A-Z]|\d{1,2})[.)]?$/;
const START = /^([IVX]+|[A-Z]|\d{1,2})\s*[.):-]\s*/;

export function numberingOf(code: string | undefined): Numbering {
  if (code === undefined) return "plain";
  if (/^[IVX]/.test(code)) return "roman";
  return /^\d/.test(code) ? "digit" : "letter";
}

interface Headed {
  readonly table: RecognisedTable;
  readonly extent: Extent;
  readonly lead: string | null;
  readonly continues: { readonly openLines: readonly OpenLine[] } | null;
}

/** Among them those of the sheets before, where nothing closed them. */
export function openLinesOf(grid: TextGrid, { extent, table, continues, lead }: Headed): readonly OpenLine[] {
  if (table.kind === "scoring") return [];
  let open: readonly OpenLine[] = continues?.openLines ?? [];
  if (lead !== null) open = [{ numbering: "lead", text: lead }];
  for (let at = extent.firstAt; at <= extent.lastAt; at++) {
    const line = mayBeLone(grid, at) ? loneLineOf(rowCells(grid, at)) : undefined;
    if (line) open = withLine(open, { numbering: line.numbering, text: line.words.text });
  }
  return open;
}

/** A line closes those of its own numbering and what is inside them. */
export function withLine<Line extends Pick<OpenLine, "numbering">>(
  open: readonly Line[],
  line: Line,
): readonly Line[] {
  const same = open.findIndex(({ numbering }) => numbering === line.numbering);
  return [...(same < 0 ? open : open.slice(0, same)), line];
}

/** Most lines of a list are told by the number of their cells. */
function mayBeLone({ cells: { rowStart } }: TextGrid, at: number): boolean {
  return (rowStart[at + 1] ?? 0) - (rowStart[at] ?? 0) <= 2;
}

export function loneLineOf([first, second, third]: readonly GridCell[]): LoneLine | undefined {
  if (!first || third || (second && !CODE.test(first.text))) return undefined;
  const words = second ?? first;
  if (typeof words.value !== "string") return undefined;
  return { numbering: numberingOf(second ? first.text : START.exec(words.text)?.[1]), words };
}

/** "II. CÁ NHÂN": the number is part of the words. */
export const beginsWithNumber = (text: string) => START.test(text);
