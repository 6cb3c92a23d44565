/** Where a table ends. In: its header and the rows below. Out: the last row that belongs to it; signatures do not. */
import { foldWords } from "../text/fold";
import { firstFrom } from "../workbook/sheet-view";
import { isOver, type HeaderBlock } from "./header";
import { mergeAt, rowCells, type GridCell, type TextGrid } from "./text-grid";

/** Index into the filled rows; `lastAt` is below `firstAt` on a table without a body. */
export interface Extent {
  readonly firstAt: number;
  readonly lastAt: number;
}

/** An empty stretch longer than this ends a table. */
const LONGEST_GAP = 8;

const SIGNATURE =
  /^(?:nguoi (?:lap|ghi|cham|tu cham|danh gia|tu danh gia|tham dinh)(?: \w+){0,2}$|nguoi (?:lap|ghi)|lap bieu|to kiem phieu|ban kiem phieu|thu truong|thu ky|tm |kt |tl |tuq |q )|^(?:chu tich|pho chu tich|giam doc|pho giam doc|hieu truong|truong ban|chu tri|to truong|thuong truc|xac nhan)\b|^\(?ky(?: ten)?,|^\(?ky ghi ro|^ky ten|ho ten dong dau|^noi nhan|^(?:\w+ ){0,6}ngay (?:\d+ )?thang (?:\d+ )?nam/;
const SUMMARY =
  /^(?:danh sach (?:nay )?(?:gom|co)|an dinh danh sach|tong cong (?:co )?:? ?\d+ (?:tap the|ca nhan|nguoi)|tong so (?:co )?:? ?\d+ (?:tap the|ca nhan|nguoi))/;
const NOTES = /^(?:ghi chu|luu y|chu thich|huong dan)\s*:?$|^(?:ghi chu|luu y|chu thich)\s*:/;

export function extentOf(grid: TextGrid, header: HeaderBlock, nextTop: number, keepsNotes: boolean): Extent {
  const { rows } = grid.cells;
  const firstAt = firstFrom(rows, header.bodyTop);
  if (firstAt === rows.length) return { firstAt: 0, lastAt: -1 };
  let lastAt = firstAt - 1;
  for (let at = firstAt; (rows[at] ?? Infinity) < nextTop; at++) {
    const first = firstUnder(grid, header, at);
    // formulas under the data that found nothing (#N/A) leave an empty row: it neither belongs nor ends the table
    if (first === undefined) continue;
    const gap = gapBetween(rows, lastAt, at);
    if ((lastAt >= firstAt && gap > LONGEST_GAP) || endsWith(grid, header, { at, first, gap }, keepsNotes))
      break;
    lastAt = at;
  }
  return { firstAt, lastAt: withoutNextTitle(grid, header, { firstAt, lastAt }, nextTop) };
}

/** So many rows above the next header may be its title. */
const TITLE_ROWS = 3;

/** "II. CÁ NHÂN" right above the next header is said of that one. */
function withoutNextTitle(
  grid: TextGrid,
  header: HeaderBlock,
  { firstAt, lastAt }: Extent,
  nextTop: number,
): number {
  const { rows } = grid.cells;
  let last = lastAt;
  while (last >= firstAt && (rows[last] ?? 0) >= nextTop - TITLE_ROWS && isLoneLine(grid, header, last))
    last -= 1;
  return last;
}

/** One text, at most with a letter or a Roman number before it. */
function isLoneLine(grid: TextGrid, header: HeaderBlock, at: number): boolean {
  const [first, second, third] = rowCells(grid, at).filter(({ column }) => isOver(header, column));
  if (third !== undefined || !first) return false;
  if (second !== undefined && !/^(?:[IVX]+|[A-Z])[.)]?$/.test(first.text)) return false;
  return typeof (second ?? first).value === "string";
}

function gapBetween(rows: Uint32Array, before: number, at: number): number {
  return (rows[at] ?? 0) - (rows[before] ?? 0);
}

/** A line that begins with a number ends nothing: most lines of a list are told by this alone. */
function endsWith(
  grid: TextGrid,
  header: HeaderBlock,
  { at, first, gap }: { readonly at: number; readonly first: number; readonly gap: number },
  keepsNotes: boolean,
): boolean {
  return typeof grid.cells.values[first] === "string" && endsAt(grid, header, at, keepsNotes, gap);
}

/** The first cell of a row that says something under the header's columns. */
function firstUnder(grid: TextGrid, header: HeaderBlock, at: number): number | undefined {
  const { rowStart, columns } = grid.cells;
  const end = rowStart[at + 1] ?? 0;
  for (let index = rowStart[at] ?? 0; index < end; index++) {
    if (grid.shown[index] !== "" && isOver(header, columns[index] ?? 0)) return index;
  }
  return undefined;
}

function endsAt(grid: TextGrid, header: HeaderBlock, at: number, keepsNotes: boolean, gap: number): boolean {
  const cells = rowCells(grid, at).filter(({ column }) => isOver(header, column));
  return endsTable(grid, cells, keepsNotes, gap);
}

/** Signatures, recipients and summaries end every table; notes end lists but belong to scoring tables. */
function endsTable(grid: TextGrid, cells: readonly GridCell[], keepsNotes: boolean, gap: number): boolean {
  const [first] = cells;
  if (!first) return false;
  const folded = foldWords(first.text);
  if (SUMMARY.test(folded)) return true;
  if (
    !keepsNotes &&
    NOTES.test(first.text.toLowerCase().normalize("NFC") === "" ? "" : foldWithColon(first.text))
  )
    return true;
  return signs(folded, cells, gap) && looksLikeFooter(grid, cells);
}

function signs(first: string, cells: readonly GridCell[], gap: number): boolean {
  return (SIGNATURE.test(first) && (cells.length <= 2 || gap > 1)) || isSigningLine(cells, gap);
}

/** Posts in capitals, free of the list above, the signing one not always first: "TỔ KIỂM PHIẾU … CHỦ TỊCH". */
function isSigningLine(cells: readonly GridCell[], gap: number): boolean {
  return (
    gap > 1 &&
    cells.every(({ text }) => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)) &&
    cells.some(({ text }) => SIGNATURE.test(foldWords(text)))
  );
}

function foldWithColon(text: string): string {
  return text.includes(":") ? `${foldWords(text.slice(0, text.indexOf(":")))}:` : foldWords(text);
}

/** Signatures stand free: no numbers beside them. */
function looksLikeFooter(grid: TextGrid, cells: readonly GridCell[]): boolean {
  return cells.every(
    (cell) => typeof cell.value === "string" && (cell.text.length < 120 || mergeAt(grid, cell) !== undefined),
  );
}
