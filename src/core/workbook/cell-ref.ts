/** Addresses in and out: "B7" and "A1:C3" to zero-based numbers and back. */

/** Rows and columns are zero-based here; a person sees `formatCell`. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Vùng ô: both corners included, zero-based. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Một dải hàng hoặc cột liền nhau: both ends included, zero-based. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 0; undefined when these are no column letters of a sheet. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column - 1 : undefined;
}

export function formatCell({ row, column }: CellPosition): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** One cell is written "B7", more are "B7:C9". */
export function formatRange(range: CellRange): string {
  const first = formatCell({ row: range.top, column: range.left });
  const last = formatCell({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** As `formatRange` with the dollar signs that names and print areas need. */
export function formatAbsolute(range: CellRange): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(range.top, range.left);
  const last = corner(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** "$B$7" and "b7" are read alike; undefined when it is no cell of a sheet. */
export function parseCell(text: string): CellPosition | undefined {
  const match = CELL.exec(text.trim());
  if (!match) return undefined;
  const column = columnNumber(match[1] ?? "");
  const row = Number(match[2]) - 1;
  if (column === undefined || row < 0 || row >= MAX_ROWS) return undefined;
  return { row, column };
}

/** "A1:C3", a single cell, whole columns "A:C" or whole rows "1:3"; corners in any order. */
export function parseRange(text: string): CellRange | undefined {
  const [first = "", second = first, extra] = text.trim().split(":");
  if (extra !== undefined) return undefined;
  const whole = parseWhole(first, second);
  if (whole) return whole;
  const a = parseCell(first);
  const b = parseCell(second);
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

function parseWhole(first: string, second: string): CellRange | undefined {
  const a = columnNumber(first.replaceAll("$", ""));
  const b = columnNumber(second.replaceAll("$", ""));
  if (a !== undefined && b !== undefined) {
    return { top: 0, left: Math.min(a, b), bottom: MAX_ROWS - 1, right: Math.max(a, b) };
  }
  const from = rowNumber(first);
  const to = rowNumber(second);
  if (from === undefined || to === undefined) return undefined;
  return { top: Math.min(from, to), left: 0, bottom: Math.max(from, to), right: MAX_COLUMNS - 1 };
}

function rowNumber(text: string): number | undefined {
  const row = Number(/^\$?([0-9]{1,7})$/.exec(text)?.[1] ?? 0) - 1;
  return row >= 0 && row < MAX_ROWS ? row : undefined;
}

/** Sheet names with anything but plain letters are quoted, quotes inside doubled. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !parseCell(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'Danh sách'!$A$1:$B$9": what names, print areas and validations point at. */
export function formatReference(sheet: string, range: CellRange): string {
  return `${quoteSheet(sheet)}!${formatAbsolute(range)}`;
}

/** Splits "'Danh sách'!$A$1" into sheet and range; undefined when it is anything else. */
export function parseReference(text: string): { sheet: string; range: CellRange } | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text.trim());
  if (!match) return undefined;
  const range = parseRange(match[3] ?? "");
  const sheet = (match[1]?.replaceAll("''", "'") ?? match[2] ?? "").trim();
  return range && sheet ? { sheet, range } : undefined;
}
