/**
 * A sheet as it reads: every text decoded and tidied once. In: a snapshot's sheet. Out: texts beside the cell store,
 * and quick ways to a cell or a row. Each distinct text is worked on once, so a long list costs little.
 */
import { damageOf, type Damage } from "../text/damage";
import { decodeText, type DecodedText } from "../text/decode";
import { tidy } from "../text/fold";
import type { LegacyEncoding } from "../text/legacy-font";
import type { CellPosition, CellRange, Span } from "../workbook/cell-ref";
import { isInSpans } from "../workbook/sheet-view";
import type {
  CellFormat,
  CellStore,
  CellValue,
  SheetSnapshot,
  TextRun,
  WorkbookSnapshot,
} from "../workbook/snapshot";
import { isCellError } from "../workbook/snapshot";

export type CellEncoding = DecodedText["encoding"];

export interface TextGrid {
  readonly sheet: SheetSnapshot;
  readonly cells: CellStore;
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
  /** Merged areas by blocks of rows, so that a long list looks through a few only. */
  readonly mergesByBlock: ReadonlyMap<number, readonly CellRange[]>;
  /** From top to bottom. */
  readonly hiddenRows: readonly Span[];
  /** Beside `cells.values`: tidied text of anything; a number as JavaScript writes it, an error as "". */
  readonly shown: readonly string[];
  /** By index, decoded texts that were tidied: with their line breaks and blanks. */
  readonly untidy: ReadonlyMap<number, string>;
  /** By index, the encoding of texts that were not Unicode. */
  readonly legacy: ReadonlyMap<number, LegacyEncoding>;
  /** By index, texts that lost letters. */
  readonly damaged: ReadonlyMap<number, Damage>;
  /** Merges may reach further right; nothing stands there. */
  readonly lastColumn: number;
}

export function textGridOf(workbook: WorkbookSnapshot, sheet: SheetSnapshot): TextGrid {
  const { values, formats: formatOf, richCells, richTexts } = sheet.cells;
  const shown = new Array<string>(values.length);
  const odd: OddTexts = { untidy: new Map(), legacy: new Map(), damaged: new Map() };
  const fonts = knownByFormat(workbook.formats);
  const noFont: KnownTexts = { font: null, texts: new Map() };
  let rich = 0;
  for (let index = 0; index < values.length; index++) {
    const known = fonts[formatOf[index] ?? 0] ?? noFont;
    const isRich = richCells[rich] === index;
    const read = isRich
      ? readRuns(richTexts[rich] ?? [], known.font)
      : readCell(values[index] ?? null, known);
    if (isRich) rich += 1;
    shown[index] = read.shown;
    noteOdd(odd, index, read);
  }
  return {
    sheet,
    cells: sheet.cells,
    formats: workbook.formats,
    date1904: workbook.date1904,
    mergesByBlock: mergesByBlock(sheet),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a.from - b.from),
    shown,
    ...odd,
    lastColumn: sheet.cells.columns.reduce((last, column) => Math.max(last, column), 0),
  };
}

interface OddTexts {
  readonly untidy: Map<number, string>;
  readonly legacy: Map<number, LegacyEncoding>;
  readonly damaged: Map<number, Damage>;
}

function noteOdd({ untidy, legacy, damaged }: OddTexts, index: number, read: ReadText): void {
  if (read.text !== read.shown) untidy.set(index, read.text);
  if (read.encoding !== "unicode") legacy.set(index, read.encoding);
  if (read.damage !== undefined) damaged.set(index, read.damage);
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

interface ReadText extends DecodedText {
  readonly shown: string;
  readonly damage: Damage | undefined;
}

/** What has been read in a font so far. */
interface KnownTexts {
  readonly font: string | null;
  readonly texts: Map<string, ReadText>;
}

/** Beside the formats; those of one font share what was read. */
function knownByFormat(formats: readonly CellFormat[]): readonly KnownTexts[] {
  const byFont = new Map<string | null, KnownTexts>();
  return formats.map(({ font }) => {
    const known = byFont.get(font) ?? { font, texts: new Map<string, ReadText>() };
    byFont.set(font, known);
    return known;
  });
}

const NO_TEXT: ReadText = { text: "", shown: "", encoding: "unicode", damage: undefined };

function readCell(value: CellValue, known: KnownTexts): ReadText {
  if (typeof value === "string") return decodeOnce(value, known);
  if (value === null || isCellError(value)) return NO_TEXT;
  const text = String(value);
  return { text, shown: text, encoding: "unicode", damage: undefined };
}

/** Each run by its own font; runs of one font are read together, since VNI parts a letter from its mark. */
function readRuns(runs: readonly TextRun[], font: string | null): ReadText {
  const joined: { text: string; readonly font: string | null }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const own = run.font ?? font;
    if (last?.font === own) last.text += run.text;
    else joined.push({ text: run.text, font: own });
  }
  const decoded = joined.map((run) => decodeText(run.text, run.font));
  const text = decoded.map((each) => each.text).join("");
  const legacy = decoded.find(({ encoding }) => encoding !== "unicode");
  return readTextOf({ text, encoding: legacy?.encoding ?? "unicode" });
}

/** Longer texts seldom come twice: to remember them costs more than to read them again. */
const LONGEST_REMEMBERED = 40;

function decodeOnce(text: string, { font, texts }: KnownTexts): ReadText {
  if (text.length > LONGEST_REMEMBERED) return readTextOf(decodeText(text, font));
  let read = texts.get(text);
  if (!read) texts.set(text, (read = readTextOf(decodeText(text, font))));
  return read;
}

function readTextOf({ text, encoding }: DecodedText): ReadText {
  const shown = tidy(text);
  return { text, shown, encoding, damage: damageOf(shown) };
}

/** A cell as a row hands it out; blanks and never-calculated formulas do not come. */
export interface GridCell extends CellPosition {
  readonly index: number;
  readonly value: CellValue;
  /** Tidied text of anything: a number is written as JavaScript writes it. */
  readonly text: string;
}

/** Text as on the sheet, with line breaks; numbers and blanks give "". */
export function rawTextOf(grid: TextGrid, { index, value, text }: GridCell): string {
  return typeof value === "string" ? (grid.untidy.get(index) ?? text) : "";
}

/** The cells of the k-th filled row that say something, in some columns or in all. */
export function rowCells(
  grid: TextGrid,
  at: number,
  only?: ReadonlyMap<number, unknown>,
): readonly GridCell[] {
  const { rowStart, columns } = grid.cells;
  const found: GridCell[] = [];
  const end = rowStart[at + 1] ?? 0;
  for (let index = rowStart[at] ?? 0; index < end; index++) {
    if (grid.shown[index] !== "" && (!only || only.has(columns[index] ?? -1)))
      found.push(cellAt(grid, at, index));
  }
  return found;
}

/** The cell with this index, of the k-th filled row. */
export function cellAt({ cells, shown }: TextGrid, at: number, index: number): GridCell {
  return {
    row: cells.rows[at] ?? 0,
    column: cells.columns[index] ?? 0,
    index,
    value: cells.values[index] ?? null,
    text: shown[index] ?? "",
  };
}

export function isBold(grid: TextGrid, cell: GridCell): boolean {
  return grid.formats[grid.cells.formats[cell.index] ?? -1]?.bold ?? false;
}

export function isHiddenRow({ hiddenRows }: TextGrid, row: number): boolean {
  return isInSpans(hiddenRows, row);
}

/** The merged area a cell lies in, if any. */
export function mergeAt(grid: TextGrid, { row, column }: CellPosition): CellRange | undefined {
  return grid.mergesByBlock
    .get(Math.floor(row / BLOCK))
    ?.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
}
