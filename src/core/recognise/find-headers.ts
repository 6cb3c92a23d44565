/**
 * Where tables begin. In: a sheet's text. Out: header blocks of one to three rows, with the words over each column;
 * a row of column numbers below, "(1) (2) (3)", belongs to the block and is no data.
 */
import { parseCode } from "../records/criterion-code";
import { foldWords } from "../text/fold";
import type { CellRange } from "../workbook/cell-ref";
import { firstFrom, indexOfSorted } from "../workbook/sheet-view";
import { findKnownForms, isSameShape, shapeOf, type FormCorrection } from "./form-correction";
import { clusterColumns, hasCandidates, isClusterName } from "./across";
import { isRepeatedHeader } from "./repeated-header";
import { isOver, type HeaderBlock, type HeaderColumn } from "./header";
import { matchHeading } from "./match-heading";
import { belowCaption, sideBySide } from "./side-by-side";
import { mergeAt, rowCells, type GridCell, type TextGrid } from "./text-grid";

const MOST_HEADER_ROWS = 4;
const GOOD = 0.55;
const FAIR = 0.45;
const EXACT = 0.95;

/** Headers an officer has shown stand as he said; the others are found by their words. */
export function findHeaders(
  grid: TextGrid,
  corrections: readonly FormCorrection[] = [],
): readonly HeaderBlock[] {
  const known = findKnownForms(grid, corrections).flatMap(
    ({ top, bottom }) => blockAt(grid, top, bottom) ?? [],
  );
  const replaced = corrections.flatMap(({ replaces }) => (replaces ? [replaces] : []));
  const found = findByWords(grid).filter(
    (block) =>
      !known.some(({ top, bodyTop }) => block.top < bodyTop && block.bodyTop > top) &&
      !replaced.some((shape) => isSameShape(shape, shapeOf(grid, block))),
  );
  return [...known, ...found].sort((a, b) => a.top - b.top);
}

function findByWords(grid: TextGrid): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (let at = 0; at < grid.cells.rows.length; at++) {
    if ((grid.cells.rows[at] ?? 0) < (blocks.at(-1)?.bodyTop ?? 0) || !mayHead(grid, at)) continue;
    const block = blockFrom(grid, at);
    if (block && isHeader(block) && !isRepeated(grid, at, block, blocks.at(-1)))
      blocks.push(...partsOf(grid, block));
  }
  return blocks;
}

const TOTAL = /^(?:tong|cong)\b/;

/** The same header again in the midst of the lines, as on each printed page: no title and no total stands above it. */
function isRepeated(
  grid: TextGrid,
  at: number,
  block: HeaderBlock,
  before: HeaderBlock | undefined,
): boolean {
  if (!before || at === 0 || grid.cells.rows[at - 1] !== block.top - 1) return false;
  const isSame = before.bodyTop < block.top && isRepeatedHeader(before, rowCells(grid, at));
  const above = isSame ? rowCells(grid, at - 1) : [];
  return above.length >= 2 && !above.some(({ text }) => TOTAL.test(foldWords(text)));
}

/** Two lists beside each other share the rows of their headers. */
function partsOf(grid: TextGrid, block: HeaderBlock): readonly HeaderBlock[] {
  const lists = sideBySide(block);
  if (lists.length < 2 || !lists.every(isHeader)) return [block];
  return lists.map((list) => {
    const top = belowCaption(grid, list);
    const columns = columnsOf(grid, top, list.bottom).filter(({ column }) => isOver(list, column));
    return top === list.top ? list : { ...list, top, columns };
  });
}

function blockFrom(grid: TextGrid, at: number): HeaderBlock | undefined {
  if (isNumbered(grid, at)) return undefined;
  const row = grid.cells.rows[at] ?? 0;
  const cells = rowCells(grid, at);
  if (isLineOfList(cells)) return undefined;
  const bottom = bottomOf(grid, at, cells);
  const mayBe = bottom === row ? mayHeadAlone(grid, cells) : cells.some((each) => isHeading(each));
  return mayBe ? blockAt(grid, row, bottom) : undefined;
}

/** A line of the list has its number in front; known before its cells are listed, as most rows are such. */
function isNumbered({ cells: { rowStart }, shown }: TextGrid, at: number): boolean {
  let index = rowStart[at] ?? 0;
  while (shown[index] === "") index++;
  return /^\d{1,6}[.)]?$/.test(shown[index] ?? "");
}

/** Cheap test first, as it meets every row: at least two short texts, and as many of them as anything else. */
function mayHead({ cells: { rowStart, values }, shown }: TextGrid, at: number): boolean {
  let texts = 0;
  let others = 0;
  for (let index = rowStart[at] ?? 0; index < (rowStart[at + 1] ?? 0); index++) {
    const text = shown[index] ?? "";
    if (text === "") continue;
    if (typeof values[index] === "string" && text.length <= 160) texts += 1;
    else others += 1;
  }
  return texts >= 2 && texts >= others;
}

/** "Tiêu chí 12" and its kin. */
const LONGEST_CODE = 16;

/** A line with its code in front is one of the list, whatever its words. */
function isLineOfList(cells: readonly GridCell[]): boolean {
  const first = cells[0]?.text ?? "";
  return (first.length <= LONGEST_CODE && parseCode(first) !== undefined) || hasFigure(cells);
}

function isHeading({ value, text }: GridCell, least = GOOD): boolean {
  return typeof value === "string" && text.length <= 160 && (matchHeading([text])[0]?.score ?? 0) >= least;
}

/** A row that has no other below it must mean something in a third of its cells; the search ends where that is out of reach. */
function mayHeadAlone(grid: TextGrid, cells: readonly GridCell[]): boolean {
  const known = matchHeading([cells[0]?.text ?? ""]);
  // beside them stand names
  if (isVoter(known)) return true;
  const least = isOrdinal(known) ? 2 : Math.ceil(cells.length / 3);
  const mayMiss = cells.length - Math.max(2, least);
  let missed = 0;
  for (const cell of cells) {
    if (!isHeading(cell, FAIR) && !isClusterName(cell.text)) missed += 1;
    // a merged cell stands over more columns than one
    if (missed > mayMiss)
      return cells.some((each) => mergeAt(grid, each)) && cells.some((each) => isHeading(each));
  }
  return true;
}

/** One or two numbers that are no years are figures of a line; three and more may be months that head columns. */
function hasFigure(cells: readonly GridCell[]): boolean {
  const figures = cells.filter(
    ({ value }) => typeof value === "number" && !(value >= 1900 && value <= 2100),
  ).length;
  return figures === 1 || figures === 2;
}

/** "Đơn vị báo cáo: Sở Nội vụ" names the unit and heads nothing. */
const SAYS_ITSELF = /^[^():]+:\s*[a-zà-öø-ỹ]+\s+[a-zà-öø-ỹ]/i;

/** Two columns that surely mean different things, and few that mean nothing. */
function isHeader({ columns }: HeaderBlock): boolean {
  const sure = columns.filter(
    ({ path, matches }) => (matches[0]?.score ?? 0) >= GOOD && !SAYS_ITSELF.test(path.at(-1) ?? ""),
  );
  const concepts = new Set(sure.map(({ matches }) => matches[0]?.concept));
  const words = columns.every(({ path }) => path.join(" ").length <= 260);
  if (!words) return false;
  if (clusterColumns(columns).length > 0 || hasCandidates(columns)) return true;
  if (concepts.size < 2) return sure.length > 0 && allSaySomething(columns);
  return sure.length * 3 >= columns.length || isOrdinal(columns[0]?.matches ?? []);
}

/** "STT" heads columns and nothing else, whatever the many columns beside it are called. */
function isOrdinal([match]: HeaderColumn["matches"]): boolean {
  return match?.concept === "ordinal" && match.score >= EXACT;
}

function isVoter([match]: HeaderColumn["matches"]): boolean {
  return match?.concept === "voter" && match.score >= EXACT;
}

/** "TT | Nội dung | Điểm": one sure heading, and a meaning of its own for each of the others. */
function allSaySomething(columns: HeaderBlock["columns"]): boolean {
  const known = columns.filter(({ matches }) => (matches[0]?.score ?? 0) >= FAIR);
  const concepts = new Set(known.map(({ matches }) => matches[0]?.concept));
  return concepts.size >= 3 && known.length === columns.length;
}

function blockAt(grid: TextGrid, top: number, bottom: number): HeaderBlock | undefined {
  const columns = columnsOf(grid, top, bottom);
  if (columns.length < 2) return undefined;
  const bodyTop = belowNumbers(grid, bottom, columns.length) + 1;
  return { top, bottom, bodyTop, columns: [...unheaded(grid, bodyTop, columns), ...columns] };
}

const UNHEADED_SAMPLE = 30;

/** Lines may begin one column before the headings do: the corner above them is empty at times. */
function unheaded(grid: TextGrid, bodyTop: number, [first]: HeaderBlock["columns"]): HeaderBlock["columns"] {
  const column = (first?.column ?? 0) - 1;
  if (column < 0) return [];
  const { rows } = grid.cells;
  const from = firstFrom(rows, bodyTop);
  let lines = 0;
  let texts = 0;
  for (let at = from; at < Math.min(rows.length, from + UNHEADED_SAMPLE); at++) {
    const cells = rowCells(grid, at);
    if (cells.length < 2) continue;
    lines += 1;
    texts += Number(cells.some((cell) => cell.column === column && typeof cell.value === "string"));
  }
  return texts >= 2 && texts * 2 >= lines ? [{ column, path: [], matches: [] }] : [];
}

/** As deep as the merges reach; without merges, as long as the next row still speaks in headings under groups. */
function bottomOf(grid: TextGrid, at: number, cells: readonly GridCell[]): number {
  const top = grid.cells.rows[at] ?? 0;
  const merged = Math.max(top, ...cells.map((cell) => mergeAt(grid, cell)?.bottom ?? top));
  let bottom = Math.min(merged, top + MOST_HEADER_ROWS - 1);
  for (let next = at + 1; next < grid.cells.rows.length; next++) {
    const row = grid.cells.rows[next] ?? 0;
    if (row <= bottom) continue;
    if (row !== bottom + 1 || row - top >= MOST_HEADER_ROWS || !continuesHeader(grid, top, bottom, next))
      break;
    bottom = row;
  }
  return bottom;
}

/** Short texts only, each under a group heading or under an empty place of the header, and at least one known. */
function continuesHeader(grid: TextGrid, top: number, bottom: number, next: number): boolean {
  const cells = rowCells(grid, next);
  if (cells.length === 0 || cells.some(({ value, text }) => typeof value !== "string" || text.length > 80))
    return false;
  if (isNumberRow(cells)) return false;
  const isUnderGroup = cells.every((cell) => {
    const above = coveringText(grid, bottom, cell.column, top);
    if (above === undefined || above.right > above.left) return true;
    return (
      isBlankAbove(grid, top, bottom, cell.column) ||
      opensGroup(cells, cell, (column) => isBlankAbove(grid, top, bottom, column))
    );
  });
  return isUnderGroup && cells.some(({ text }) => (matchHeading([text])[0]?.score ?? 0) >= 0.4);
}

/** Under a group typed over its first column only, without merging: its next part stands under nothing. */
function opensGroup(
  cells: readonly GridCell[],
  { column }: GridCell,
  isBlankOver: (column: number) => boolean,
): boolean {
  return cells.some((next) => next.column === column + 1) && isBlankOver(column + 1);
}

function isBlankAbove(grid: TextGrid, top: number, bottom: number, column: number): boolean {
  for (let row = top; row <= bottom; row++) if (coveringText(grid, row, column, top)) return false;
  return true;
}

interface CoveringText extends CellRange {
  readonly text: string;
}

/** The text that stands in a place, or in the merged cell over it. */
function coveringText(grid: TextGrid, row: number, column: number, top: number): CoveringText | undefined {
  const merge = mergeAt(grid, { row, column });
  const range = merge ?? { top: row, bottom: row, left: column, right: column };
  if (range.top < top) return undefined;
  const at = indexOfSorted(grid.cells.rows, range.top);
  const cell = at < 0 ? undefined : rowCells(grid, at).find((each) => each.column === range.left);
  return cell && { ...range, text: cell.text };
}

/** A row of column numbers directly below: "(1) (2) (3)", "A B 1 2", "7 (6:3)". */
function belowNumbers(grid: TextGrid, bottom: number, columns: number): number {
  const at = indexOfSorted(grid.cells.rows, bottom + 1);
  const cells = at < 0 ? [] : rowCells(grid, at);
  const isMade = cells.length >= Math.max(2, columns / 2) && isNumberRow(cells);
  return isMade || isCeilingRow(cells) ? bottom + 1 : bottom;
}

/** "(40 điểm) (20 điểm)" under the names of criteria. */
function isCeilingRow(cells: readonly GridCell[]): boolean {
  return (
    cells.length >= 2 && cells.every(({ text }) => /^\(\s*\d+(?:[.,]\d+)?\s*(?:điểm|đ)\s*\)$/i.test(text))
  );
}

const COLUMN_NUMBER = /^\(?\s*(?:[A-E]|\d{1,2})\s*\)?\s*(?:[=(]?\s*[\d\s()+:x*/=-]+\)?)?$/;

function isNumberRow(cells: readonly GridCell[]): boolean {
  if (cells.length < 2 || !cells.every(({ text }) => COLUMN_NUMBER.test(text))) return false;
  const numbers = cells.flatMap(({ text }) => /\d+/.exec(text)?.[0] ?? []).map(Number);
  // one slip of the typist ("11" for 1) is forgiven; otherwise each number is one more than the one before
  const steps = numbers.filter((number, at) => at > 0 && number === (numbers[at - 1] ?? 0) + 1).length;
  return numbers.length >= 2 && steps >= numbers.length - 2 && steps >= 1;
}

function columnsOf(grid: TextGrid, top: number, bottom: number): readonly HeaderColumn[] {
  const rows: (readonly GridCell[])[] = [];
  for (let row = top; row <= bottom; row++) {
    const at = indexOfSorted(grid.cells.rows, row);
    if (at >= 0) rows.push(rowCells(grid, at));
  }
  const columns = new Set(rows.flat().flatMap((cell) => spannedColumns(grid, cell)));
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const path = pathOver(rows, grid, column, top);
      return { column, path, matches: matchHeading(path) };
    })
    .filter(({ path }) => path.length > 0);
}

/** A group over columns that have no heading of their own is still a heading for its first column only. */
function spannedColumns(grid: TextGrid, cell: GridCell): readonly number[] {
  const merge = mergeAt(grid, cell);
  if (!merge) return [cell.column];
  const right = Math.max(cell.column, Math.min(merge.right, grid.lastColumn));
  return Array.from({ length: right - merge.left + 1 }, (_, at) => merge.left + at);
}

function pathOver(
  rows: readonly (readonly GridCell[])[],
  grid: TextGrid,
  column: number,
  top: number,
): readonly string[] {
  const texts = rows.flatMap((cells, depth) => wordsOver(rows, grid, column, top, cells, depth) ?? []);
  return texts.filter((text, at) => at === 0 || foldWords(text) !== foldWords(texts[at - 1] ?? ""));
}

function wordsOver(
  rows: readonly (readonly GridCell[])[],
  grid: TextGrid,
  column: number,
  top: number,
  cells: readonly GridCell[],
  depth: number,
): string | undefined {
  const own = cells.find((cell) => cell.column === column);
  if (own) return own.text;
  const covering = coveringText(grid, cells[0]?.row ?? top, column, top);
  if (covering) return covering.text;
  return depth + 1 < rows.length ? groupToTheLeft(rows, depth, column) : undefined;
}

/** A group typed over its first column only, without merging: it reaches right until the next heading of its row. */
function groupToTheLeft(
  rows: readonly (readonly GridCell[])[],
  depth: number,
  column: number,
): string | undefined {
  const hasOwnBelow = rows.slice(depth + 1).some((cells) => cells.some((cell) => cell.column === column));
  const left = rows[depth]?.filter((cell) => cell.column < column).at(-1);
  const firstHasBelow =
    left && rows.slice(depth + 1).some((cells) => cells.some(({ column: at }) => at === left.column));
  return hasOwnBelow && firstHasBelow ? left.text : undefined;
}
