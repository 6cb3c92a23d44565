/**
 * Names parted over two columns, "Nguyễn Văn | Mẫu". In: the columns found and the rows below. Out: the columns with the
 * given names as a second `name`, where the headings say so or the cells can be nothing else.
 */
import { foldWords } from "../text/fold";
import type { HeaderBlock } from "./header";
import type { Field } from "./table";
import type { Extent } from "./table-extent";
import { rowCells, type TextGrid } from "./text-grid";

/** Enough rows to know the column. */
const SAMPLE = 200;
const FAMILY_PART = /^ho(?: va)?(?: ten)?(?: (?:dem|lot|chu lot|chu dem))?$/;
const GIVEN_PART = /^ten(?: goi)?$/;
const GIVEN_NAME = /^[A-Za-zÀ-ÖØ-öø-ỹ][A-Za-zÀ-ÖØ-öø-ỹ'’]{0,6}$/u;

export function withNameParts(
  grid: TextGrid,
  header: HeaderBlock,
  columns: ReadonlyMap<number, Field>,
  extent: Extent,
): ReadonlyMap<number, Field> {
  const family = [...columns].find(([, field]) => field === "name")?.[0];
  if (family === undefined) return columns;
  const given = family + 1;
  const share = givenShare(grid, family, extent);
  const least = isSaid(header, family, given) ? SAID : UNSAID;
  if (least === UNSAID && columns.has(given)) return columns;
  return share >= least ? new Map([...columns, [given, "name"] as const].sort(([a], [b]) => a - b)) : columns;
}

/** Of the rows with a name; more is asked where no heading says it. */
const SAID = 0.5;
const UNSAID = 0.9;

/** One heading over both, or "Họ đệm" beside "Tên". */
function isSaid({ columns }: HeaderBlock, family: number, given: number): boolean {
  const [first, second] = [family, given].map((at) => columns.find(({ column }) => column === at)?.path);
  if (!first || !second) return false;
  const [firstLeaf, secondLeaf] = [first, second].map((path) => foldWords(path.at(-1) ?? ""));
  if (firstLeaf === secondLeaf) return true;
  return FAMILY_PART.test(firstLeaf ?? "") && GIVEN_PART.test(secondLeaf ?? "");
}

function givenShare(grid: TextGrid, family: number, { firstAt, lastAt }: Extent): number {
  let both = 0;
  let names = 0;
  for (let at = firstAt; at <= Math.min(lastAt, firstAt + SAMPLE); at++) {
    const cells = rowCells(grid, at);
    const name = cells.find(({ column }) => column === family);
    // a line with words alone is a heading of the list
    if (cells.length < 3 || typeof name?.value !== "string") continue;
    names += 1;
    const given = cells.find(({ column }) => column === family + 1);
    if (typeof given?.value === "string" && GIVEN_NAME.test(given.text)) both += 1;
  }
  return names === 0 ? 0 : both / names;
}
