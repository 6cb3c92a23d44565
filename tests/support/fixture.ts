/**
 * Workbooks as text. In: sheets as Markdown grids and a few lists of addresses. Out: plain cells, from which each
 * harness makes its own workbook (a file, a grid, an Excel model) and the test its expectation.
 *
 * A grid's first row names the columns, the first column the rows:
 *
 *     |   | A   | B              | C                |
 *     | 1 | STT | Họ và tên      | Điểm             |
 *     | 2 | 1   | Nguyễn Văn Mẫu | =C3*2 → 18       |
 *
 * A cell is a number where it looks like one, text otherwise; '01 is the text 01; TRUE and FALSE; #N/A and its kin;
 * @2025-01-31 is a date; =FORMULA → RESULT has a cached result, =FORMULA alone was never calculated; \n breaks a line.
 */
import { parseCell, parseRange, type CellPosition, type CellRange } from "../../src/core/workbook/cell-ref";
import type { CellValue, SheetVisibility } from "../../src/core/workbook/snapshot";

export interface FixtureSheet {
  readonly name: string;
  readonly grid: string;
  readonly visibility?: SheetVisibility;
  /** "B2:C9" → number format. */
  readonly formats?: Readonly<Record<string, string>>;
  /** "A1:A9" → font. */
  readonly fonts?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  /** Seen by the snapshot alone, as hosts read them. */
  readonly bold?: readonly string[];
  /** "A5:A6" → steps of indentation; seen by the snapshot alone. */
  readonly indents?: Readonly<Record<string, number>>;
  /** One-based first and last. */
  readonly hiddenRows?: readonly (readonly [number, number])[];
  readonly hiddenColumns?: readonly string[];
  readonly tables?: Readonly<Record<string, string>>;
  readonly isProtected?: boolean;
}

export interface FixtureWorkbook {
  readonly sheets: readonly FixtureSheet[];
  /** Name → what it refers to, without "=". */
  readonly names?: Readonly<Record<string, string>>;
}

export interface FixtureCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly font: string | null;
  readonly bold: boolean;
  readonly indent: number;
}

const ERROR = /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/;
const FIXTURE_DATE_FORMAT = "dd/mm/yyyy";
const FIXTURE_FONT = "Times New Roman";

function serialOf(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function valueOf(text: string): CellValue {
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1).replaceAll("\\n", "\n");
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  if (ERROR.test(text)) return { error: text };
  if (/^@\d{4}-\d\d-\d\d$/.test(text)) return serialOf(text.slice(1));
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text.replaceAll("\\n", "\n");
}

function linesOf(grid: string): readonly (readonly string[])[] {
  return grid
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("|"))
    .map((line) => line.slice(1, -1).split("|"))
    .map((cells) => cells.map((cell) => cell.trim()));
}

function lookUp<Value>(
  byRange: Readonly<Record<string, Value>> | undefined,
  row: number,
  column: number,
): Value | undefined {
  return Object.entries(byRange ?? {}).find(([address]) => {
    const range = range1(address);
    return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
  })?.[1];
}

export function range1(address: string): CellRange {
  const range = parseRange(address);
  if (!range) throw new Error(`no range: ${address}`);
  return range;
}

export function fixtureCells(sheet: FixtureSheet): readonly FixtureCell[] {
  const [header = [], ...lines] = linesOf(sheet.grid);
  return lines.flatMap((line) =>
    line.slice(1).flatMap((text, at) => {
      const address = `${header[at + 1] ?? ""}${line[0] ?? ""}`;
      return text === "" ? [] : cellOf(sheet, address, text);
    }),
  );
}

function isBold({ bold = [] }: FixtureSheet, { row, column }: CellPosition): boolean {
  return lookUp(Object.fromEntries(bold.map((each) => [each, true])), row, column) ?? false;
}

function cellOf(sheet: FixtureSheet, address: string, text: string): FixtureCell {
  const place = parseCell(address);
  if (!place) throw new Error(`the grid of ${sheet.name} names no cell for "${text}"`);
  const [formula, result = ""] = text.startsWith("=") ? text.slice(1).split(" → ") : [null, text];
  return {
    ...place,
    value: valueOf(result),
    formula: formula ?? null,
    numberFormat:
      lookUp(sheet.formats, place.row, place.column) ??
      (result.startsWith("@") ? FIXTURE_DATE_FORMAT : "General"),
    font: lookUp(sheet.fonts, place.row, place.column) ?? FIXTURE_FONT,
    bold: isBold(sheet, place),
    indent: lookUp(sheet.indents, place.row, place.column) ?? 0,
  };
}
