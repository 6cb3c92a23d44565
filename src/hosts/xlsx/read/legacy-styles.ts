/**
 * What the .xls library leaves out: the records of the old format in; fonts, looks of cells and drawn objects out.
 * Old files are where the old encodings live, and only the font tells those.
 */
import type { CellFormat, KeptFeature } from "../../../core/workbook/snapshot";

export type LegacyLook = Omit<CellFormat, "numberFormat">;

export interface LegacySheet {
  /** Charts and macro sheets have no cells. */
  readonly isGrid: boolean;
  /** By row × 256 + column: the number of the cell's look. */
  readonly lookOf: ReadonlyMap<number, number>;
}

export interface LegacyStyles {
  readonly looks: readonly LegacyLook[];
  readonly sheets: readonly LegacySheet[];
  readonly kept: ReadonlySet<KeptFeature>;
}

interface Font {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
}

const BOF = 0x0809;
const END = 0x0a;
const FONT = 0x31;
const XF = 0xe0;
const BOUND_SHEET = 0x85;
const OBJECT = 0x5d;
const BIFF8 = 0x0600;
/** Records that begin with row, column and look. */
const SINGLE_CELLS = new Set([0x06, 0xfd, 0x0204, 0x0203, 0x027e, 0x0205, 0xd6]);
const MULTIPLE_NUMBERS = 0xbd;
/** The fifth font is never written. */
const MISSING_FONT = 4;
const BOLD_WEIGHT = 600;
const ALIGNS = ["general", "left", "center", "right"] as const;

const PLAIN_FONT: Font = { name: "", bold: false, italic: false, strike: false };

export const LEGACY_COLUMNS = 256;

interface BiffRecord {
  readonly type: number;
  readonly at: number;
  readonly length: number;
}

/** `stream` is the workbook stream; undefined for versions before Excel 5, whose records are laid out otherwise. */
export function readLegacyStyles(stream: Uint8Array): LegacyStyles | undefined {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (stream.length < 8 || view.getUint16(0, true) !== BOF) return undefined;
  const isBiff8 = view.getUint16(4, true) === BIFF8;
  const fonts: Font[] = [];
  const looks: LegacyLook[] = [];
  const sheets: LegacySheet[] = [];
  const kept = new Set<KeptFeature>();
  for (const record of recordsFrom(view, 0)) {
    if (record.type === FONT) fonts.push(readFont(view, record, isBiff8));
    else if (record.type === XF) looks.push(readLook(view, record, fonts, isBiff8));
    else if (record.type === BOUND_SHEET) sheets.push(readSheet(view, record, kept));
  }
  return { looks, sheets, kept };
}

/** The records of one substream, nested ones (charts in a sheet) passed over. */
function* recordsFrom(view: DataView, start: number): Generator<BiffRecord> {
  let depth = 0;
  for (let at = start; at + 4 <= view.byteLength; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength) return;
    if (type === BOF) depth++;
    else if (type === END && --depth <= 0) return;
    else if (depth === 1) yield { type, at: at + 4, length };
    at += 4 + length;
  }
}

function readFont(view: DataView, { at, length }: BiffRecord, isBiff8: boolean): Font {
  if (length < 15) return PLAIN_FONT;
  const flags = view.getUint16(at + 2, true);
  const count = view.getUint8(at + 14);
  const isWide = isBiff8 && (view.getUint8(at + 15) & 1) === 1;
  const from = at + (isBiff8 ? 16 : 15);
  let name = "";
  for (let i = 0; i < count; i++) {
    const place = from + (isWide ? i * 2 : i);
    if (place + (isWide ? 2 : 1) > at + length) break;
    name += String.fromCharCode(isWide ? view.getUint16(place, true) : view.getUint8(place));
  }
  return {
    name,
    bold: view.getUint16(at + 6, true) >= BOLD_WEIGHT,
    italic: (flags & 2) !== 0,
    strike: (flags & 8) !== 0,
  };
}

function readLook(view: DataView, record: BiffRecord, fonts: readonly Font[], isBiff8: boolean): LegacyLook {
  const { at, length } = record;
  const index = view.getUint16(at, true);
  const font = fonts[index > MISSING_FONT ? index - 1 : index];
  const { bold, italic, strike } = font ?? PLAIN_FONT;
  const horizontal = length > 6 ? view.getUint8(at + 6) & 7 : 0;
  return {
    font: font?.name ?? null,
    bold,
    italic,
    strike,
    indent: isBiff8 && length > 8 ? view.getUint8(at + 8) & 15 : 0,
    align: ALIGNS[horizontal] ?? "other",
    filled: fillPattern(view, at, length, isBiff8) !== 0,
  };
}

function fillPattern(view: DataView, at: number, length: number, isBiff8: boolean): number {
  if (isBiff8) return length >= 18 ? view.getUint32(at + 14, true) >>> 26 : 0;
  return length >= 12 ? (view.getUint32(at + 8, true) >>> 16) & 63 : 0;
}

function readSheet(view: DataView, { at, length }: BiffRecord, kept: Set<KeptFeature>): LegacySheet {
  const type = length > 5 ? view.getUint8(at + 5) : 0;
  if (type === 2) kept.add("chart");
  else if (type !== 0) kept.add("macro");
  const lookOf = new Map<number, number>();
  if (type === 0) readCells(view, view.getUint32(at, true), lookOf, kept);
  return { isGrid: type === 0, lookOf };
}

function readCells(view: DataView, start: number, lookOf: Map<number, number>, kept: Set<KeptFeature>): void {
  for (const { type, at, length } of recordsFrom(view, start)) {
    if (SINGLE_CELLS.has(type) && length >= 6) {
      lookOf.set(keyAt(view, at), view.getUint16(at + 4, true));
    } else if (type === MULTIPLE_NUMBERS) {
      // first column, then for each cell its look and a packed number, then the last column
      for (let i = 0; 4 + (i + 1) * 6 <= length - 2; i++) {
        lookOf.set(keyAt(view, at) + i, view.getUint16(at + 4 + i * 6, true));
      }
    } else if (type === OBJECT && length >= 6) kept.add(featureOf(view.getUint16(at + 4, true)));
  }
}

function keyAt(view: DataView, at: number): number {
  return view.getUint16(at, true) * LEGACY_COLUMNS + view.getUint16(at + 2, true);
}

/** By the object's type number. */
function featureOf(type: number): KeptFeature {
  if (type === 0x05) return "chart";
  if (type === 0x08) return "image";
  if (type === 0x19) return "comment";
  return type === 0x07 || (type >= 0x0b && type <= 0x14) ? "form-control" : "drawing";
}
