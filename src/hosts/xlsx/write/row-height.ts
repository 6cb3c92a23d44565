/**
 * How tall a row of wrapped text has to be. Excel fits rows without a height when it opens a file, but other programs
 * and all merged cells stay one line tall. In: a row and the widths. Out: points, or undefined where one line is enough.
 */
import type { CellRange } from "../../../core/workbook/cell-ref";
import type { PlannedCell, PlannedColumn, PlannedRow } from "../../../core/workbook/sheet-plan";
import { STYLES, type CellStyle } from "../../../core/workbook/style-book";

const DEFAULT_WIDTH = 8.43;
/** Line spacing of Times New Roman as a share of its size. */
const LINE = 1.3125;
const BASE_SIZE = 12;
const MAX_HEIGHT = 409;

export class RowFitter {
  /** Merges of one row, by row and first column; taller ones have room enough. */
  private readonly merges = new Map<number, CellRange[]>();

  constructor(
    private readonly columns: readonly PlannedColumn[],
    merges: readonly CellRange[],
  ) {
    for (const range of merges) {
      for (let row = range.top; row <= range.bottom; row++) {
        const list = this.merges.get(row) ?? [];
        list.push(range);
        this.merges.set(row, list);
      }
    }
  }

  height(row: PlannedRow, index: number): number | undefined {
    let tallest = 0;
    let isWrapped = false;
    for (const [column, cell] of row.cells.entries()) {
      const style = this.wrapsIn(column, cell);
      if (!cell || !style) continue;
      const lines = this.linesOf(cell, style, index, column);
      isWrapped ||= lines > 1;
      tallest = Math.max(tallest, lines * style.size * LINE);
    }
    return isWrapped ? Math.min(MAX_HEIGHT, Math.ceil(tallest * 4) / 4) : undefined;
  }

  /** The look of a text that may take several lines; what nobody sees needs no room. */
  private wrapsIn(column: number, cell: PlannedCell | null): CellStyle | undefined {
    if (typeof cell?.value !== "string" || this.columns[column]?.hidden) return undefined;
    const style = STYLES[cell.style ?? "plain"];
    return style.wrap ? style : undefined;
  }

  private linesOf(cell: PlannedCell, style: CellStyle, row: number, column: number): number {
    const merge = this.merges.get(row)?.find(({ left, right }) => column >= left && column <= right);
    if (merge && merge.top !== merge.bottom) return 1;
    const width = this.widthBetween(column, merge?.right ?? column);
    const scale = (style.size / BASE_SIZE) * (style.bold ? 1.08 : 1);
    const text = String(cell.value).normalize("NFC");
    // nearly every cell of a long list is seen to fit without measuring its letters
    const surelyFits = text.length * WIDEST * scale <= width && !text.includes("\n");
    return surelyFits ? 1 : countLines(text, width, scale);
  }

  private widthBetween(from: number, to: number): number {
    let width = 0;
    for (let column = from; column <= to; column++) width += this.columns[column]?.width ?? DEFAULT_WIDTH;
    return width;
  }
}

/** Words are kept whole where they fit; `scale` is how much larger than the base the letters are. */
function countLines(text: string, width: number, scale: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const length = widthOf(word) * scale;
      const withBlank = used === 0 ? length : used + BLANK * scale + length;
      if (withBlank <= width) {
        used = withBlank;
        continue;
      }
      if (used > 0) lines++;
      lines += Math.max(0, Math.ceil(length / width) - 1);
      used = Math.min(length, width);
    }
  }
  return lines;
}

/** In digits of the default font; measured on Times New Roman 12, rounded up. */
const BLANK = 0.5;

const WIDEST = 1.65;

function widthOf(word: string): number {
  let width = 0;
  for (const char of word) width += knownWidth(char);
  return width;
}

/** Latin with all its accents; each letter is measured when it is first met. */
const widths = new Float64Array(0x2000);

function knownWidth(char: string): number {
  const code = char.charCodeAt(0);
  if (code >= widths.length) return charWidth(char);
  const known = widths[code] ?? 0;
  return known > 0 ? known : (widths[code] = charWidth(char));
}

function charWidth(char: string): number {
  if (/[ijltfr.,;:'!|()[\]/-]/.test(char)) return 0.62;
  if (/[mwMW@%]/.test(char)) return WIDEST;
  return char !== char.toLowerCase() ? 1.42 : 0.97;
}
