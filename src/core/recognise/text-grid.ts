/**
 * A sheet as it reads: every text decoded and tidied once. In: a snapshot's sheet. Out: texts beside the cell store,
 * and quick ways to a cell or a row. Each distinct text is worked on once, so a long list costs little.
 */
import { decodeText, type DecodedText } from "../text/decode";
import { tidy } from "../text/fold";
import type { CellPosition, CellRange } from "../workbook/cell-ref";
import { cellIndex, isInSpans } from "../workbook/sheet-view";
import type { CellFormat, CellStore, CellValue, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { isCellError } from "../workbook/snapshot";

export type CellEncoding = DecodedText["encoding"];

export interface TextGrid {
  readonly sheet: SheetSnapshot;
  readonly cells: CellStore;
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
  /** Merged areas by blocks of rows, so that a long list looks through a few only. */
  readonly mergesByBlock: ReadonlyMap<number, readonly CellRange[]>;
  /** Beside `cells.values`: the decoded text with its line breaks; "" for anything but text. */
  readonly texts: readonly string[];
  readonly encodings: readonly CellEncoding[];
}

export function textGridOf(workbook: WorkbookSnapshot, sheet: SheetSnapshot): TextGrid {
  const { values, formats: formatOf } = sheet.cells;
  const texts: string[] = [];
  const encodings: CellEncoding[] = [];
  const known = new Map<string | null, Map<string, DecodedText>>();
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    const decoded =
      typeof value === "string" ? decodeOnce(value, fontAt(workbook, formatOf[index]), known) : NO_TEXT;
    texts.push(decoded.text);
    encodings.push(decoded.encoding);
  }
  return {
    sheet,
    cells: sheet.cells,
    formats: workbook.formats,
    date1904: workbook.date1904,
    mergesByBlock: mergesByBlock(sheet),
    texts,
    encodings,
  };
}

const BLOCK = 16;

/** Merges reach the end of the sheet at times: rows below the last filled one are never asked for. */
function mergesByBlock({ merges, cells }: SheetSnapshot): ReadonlyMap<number, readonly CellRange[]> {
  const blocks = new Map<number, CellRange[]>();
  const lastBlock = Math.floor((cells.rows.at(-1) ?? 0) / BLOCK);
  for (const merge of merges) {
    const last = Math.min(Math.floor(merge.bottom / BLOCK), lastBlock);
    for (let block = Math.floor(merge.top / BLOCK); block <= last; block++) {
      const known = blocks.get(block);
      if (known) known.push(merge);
      else blocks.set(block, [merge]);
    }
  }
  return blocks;
}

const NO_TEXT: DecodedText = { text: "", encoding: "unicode" };

function fontAt(workbook: WorkbookSnapshot, format: number | undefined): string | null {
  return workbook.formats[format ?? -1]?.font ?? null;
}

function decodeOnce(
  text: string,
  font: string | null,
  known: Map<string | null, Map<string, DecodedText>>,
): DecodedText {
  const ofFont = known.get(font) ?? new Map<string, DecodedText>();
  if (ofFont.size === 0) known.set(font, ofFont);
  let decoded = ofFont.get(text);
  if (!decoded) ofFont.set(text, (decoded = decodeText(text, font)));
  return decoded;
}

/** A cell as a row hands it out; blanks and never-calculated formulas do not come. */
export interface GridCell extends CellPosition {
  readonly index: number;
  readonly value: CellValue;
  /** Tidied text of anything: a number is written as JavaScript writes it. */
  readonly text: string;
}

function tidyAt(grid: TextGrid, index: number): string {
  const value = grid.cells.values[index] ?? null;
  if (typeof value === "string") return tidy(grid.texts[index] ?? "");
  return value === null || isCellError(value) ? "" : String(value);
}

/** Text as on the sheet, with line breaks; numbers and blanks give "". */
export function rawTextAt(grid: TextGrid, position: CellPosition): string {
  return grid.texts[cellIndex(grid.cells, position)] ?? "";
}

/** The cells of the k-th filled row that say something. Errors come only where asked for. */
export function rowCells(grid: TextGrid, at: number): readonly GridCell[] {
  const { rows, rowStart, columns, values } = grid.cells;
  const found: GridCell[] = [];
  const end = rowStart[at + 1] ?? 0;
  for (let index = rowStart[at] ?? 0; index < end; index++) {
    const text = tidyAt(grid, index);
    if (text === "") continue;
    found.push({
      row: rows[at] ?? 0,
      column: columns[index] ?? 0,
      index,
      value: values[index] ?? null,
      text,
    });
  }
  return found;
}

export function isBold(grid: TextGrid, cell: GridCell): boolean {
  return grid.formats[grid.cells.formats[cell.index] ?? -1]?.bold ?? false;
}

export function isHiddenRow(grid: TextGrid, row: number): boolean {
  return isInSpans(grid.sheet.hiddenRows, row);
}

/** The merged area a cell lies in, if any. */
export function mergeAt(grid: TextGrid, { row, column }: CellPosition): CellRange | undefined {
  return grid.mergesByBlock
    .get(Math.floor(row / BLOCK))
    ?.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
}
