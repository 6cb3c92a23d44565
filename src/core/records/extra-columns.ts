/** The columns no field took, by their heading. In: a row. Out: heading → what a reader sees there, identity numbers hidden. */
import type { HeaderColumn } from "../recognise/header";
import type { SheetTable } from "../recognise/recognise-sheet";
import type { Field } from "../recognise/table";
import type { TextGrid } from "../recognise/text-grid";
import { foldWords } from "../text/fold";
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

/** Headings of the columns that are left; two alike are told apart by whose they are, or by a number. */
export function headingsOf(
  { table }: SheetTable,
  left: ReadonlySet<Field> = LEFT,
): ReadonlyMap<number, string> {
  const headings = new Map<number, string>();
  const seen = new Map<string, number>();
  const reasons = repeatedReasons(table.header.columns);
  for (const { column, path } of table.header.columns) {
    const field = table.columns.get(column);
    if (field === undefined || !left.has(field)) continue;
    const name = ownedName(table.header.columns, column, path.join(" / "), reasons);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    headings.set(column, nth === 1 ? name : `${name} (${nth})`);
  }
  return headings;
}

const REASON = /^(?:ly do|giai trinh|minh chung|can cu|nhan xet)\b/;

/** "Lý do" behind each of several instances is that of the heading before it. */
function ownedName(
  header: readonly HeaderColumn[],
  column: number,
  name: string,
  repeated: ReadonlySet<string>,
): string {
  if (!repeated.has(name)) return name;
  const owner = header.findLast((each) => each.column < column && each.path.join(" / ") !== name);
  return owner ? `${owner.path.join(" / ")} / ${name}` : name;
}

function repeatedReasons(header: readonly HeaderColumn[]): ReadonlySet<string> {
  const names = header.map(({ path }) => path.join(" / ")).filter((name) => REASON.test(foldWords(name)));
  return new Set(names.filter((name, at) => names.indexOf(name) !== at));
}
