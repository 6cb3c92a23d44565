/** The columns no field took, by their heading. In: a row. Out: heading → what a reader sees there, identity numbers hidden. */
import type { SheetTable } from "../recognise/recognise-sheet";
import type { Field } from "../recognise/table";
import type { TextGrid } from "../recognise/text-grid";
import { shownText, type FieldRow } from "./field-cells";
import { hideUnder } from "./identity";

/** Lists have no field for remarks: they go along with what is left. */
const LEFT: ReadonlySet<Field> = new Set<Field>(["extra", "other", "note"]);

/** Null where none is filled. */
export function extraOf(
  grid: TextGrid,
  row: FieldRow,
  headings: ReadonlyMap<number, string>,
): Readonly<Record<string, string>> | null {
  const left = row.cells.filter(({ column }) => headings.has(column));
  if (left.length === 0) return null;
  return Object.fromEntries(
    left.map((cell) => {
      const heading = headings.get(cell.column) ?? "";
      return [heading, hideUnder(heading, shownText(grid, cell))] as const;
    }),
  );
}

/** Headings of the columns that are left; two alike are told apart by a number. */
export function headingsOf(
  { table }: SheetTable,
  left: ReadonlySet<Field> = LEFT,
): ReadonlyMap<number, string> {
  const headings = new Map<number, string>();
  const seen = new Map<string, number>();
  for (const { column, path } of table.header.columns) {
    const field = table.columns.get(column);
    if (field === undefined || !left.has(field)) continue;
    const name = path.join(" / ");
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    headings.set(column, nth === 1 ? name : `${name} (${nth})`);
  }
  return headings;
}
