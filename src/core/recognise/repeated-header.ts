/** The header printed again on the next page. In: a header and the cells of a row under it. Out: whether the row says the same. */
import { foldWords } from "../text/fold";
import type { HeaderBlock } from "./header";
import type { GridCell } from "./text-grid";

const LEAST_CELLS = 2;
/** Longer words head no column. */
const LONGEST = 260;

/** Every cell repeats a heading of its own column, or all are numbers of columns: "(1) (2) (3)". */
export function isRepeatedHeader({ columns }: HeaderBlock, cells: readonly GridCell[]): boolean {
  if (cells.length < LEAST_CELLS) return false;
  return (
    cells.every((cell) => repeats(columns, cell)) || cells.every(({ text }) => /^\(\d{1,2}\)$/.test(text))
  );
}

function repeats(columns: HeaderBlock["columns"], { column, value, text }: GridCell): boolean {
  if (typeof value !== "string" || text.length > LONGEST) return false;
  const path = columns.find((each) => each.column === column)?.path ?? [];
  return path.some((heading) => heading === text || foldWords(heading) === foldWords(text));
}
