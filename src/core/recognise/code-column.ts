/**
 * The numbers of a scoring table often stand under an empty heading. In: the columns found and the rows below.
 * Out: the columns with that one as `code`, where most of its cells look like numbers of criteria.
 */
import type { Field } from "./table";
import type { Extent } from "./table-extent";
import { rowCells, type TextGrid } from "./text-grid";

const CODE =
  /^\(?(?:[a-zà-öø-ỹ\d]|\d\d|[IVXL]{1,5})(?:\s*[.\-_]?\s*[a-zà-öø-ỹ\d]{1,2}){0,4}[.):/]*$|^[-+*–]$/iu;
/** Enough rows to know the column. */
const SAMPLE = 200;

export function withCodeColumn(
  grid: TextGrid,
  columns: ReadonlyMap<number, Field>,
  { firstAt, lastAt }: Extent,
): ReadonlyMap<number, Field> {
  const label = [...columns].find(([, field]) => field === "label")?.[0] ?? 0;
  const free = label - 1;
  if (label === 0 || columns.has(free) || [...columns.values()].includes("code")) return columns;
  const texts: string[] = [];
  for (let at = firstAt; at <= Math.min(lastAt, firstAt + SAMPLE); at++) {
    const cell = rowCells(grid, at).find(({ column }) => column === free);
    if (cell) texts.push(cell.text);
  }
  const codes = texts.filter((text) => CODE.test(text));
  return codes.length >= 2 && codes.length * 2 > texts.length
    ? new Map([[free, "code"], ...columns])
    : columns;
}
