/**
 * The short way for nine cells of ten: `<c r="B7" s="3" t="s"><f>A7*2</f><v>12</v></c>` and `<c r="B7" s="3"/>`, exactly
 * so spelled, style, type and formula there or not, in one pass. Anything else is left to the scanner, which reads every
 * legal spelling; both must agree. Whole words of bytes are compared: one step for four.
 */

/** "<c r", `="` and so on, first letter highest. */
const CELL = 0x3c632072;
const IS_QUOTED = 0x3d22;
const STYLE = 0x20733d22;
const TYPE = 0x20743d22;
const SHARED = 0x7322;
/** "<f>", "<v>", "</f>", "</v>", "</c>" */
const FORMULA = 0x3c663e;
const VALUE = 0x3c763e;
const FORMULA_END = 0x3c2f663e;
const VALUE_END = 0x3c2f763e;
const CELL_END = 0x3c2f633e;

const QUOTE = 0x22;
const MAX_DIGITS = 7;
/** No cell is longer without its formula and value, so that no word is read behind the part's end; the last few cells go the long way. */
const LONGEST = 64;

export class PlainCell {
  row = 0;
  column = 0;
  style = 0;
  isShared = false;
  /** Equal where there is no formula. */
  formulaFrom = 0;
  formulaTo = 0;
  /** Equal where the cell is blank. */
  valueFrom = 0;
  valueTo = 0;
  /** The number read last. */
  private digits = 0;
  private readonly view: DataView;
  /** From here on nothing is read. */
  private readonly end: number;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.end = bytes.length - LONGEST;
  }

  /** The place behind the cell; or -1, and the fields mean nothing. */
  scan(from: number): number {
    const { view } = this;
    if (from >= this.end || view.getUint32(from) !== CELL || view.getUint16(from + 4) !== IS_QUOTED)
      return -1;
    let at = this.scanReference(from + 6);
    if (at > 0) at = this.scanStyle(at);
    if (at < 0) return -1;
    this.isShared = view.getUint32(at) === TYPE && view.getUint16(at + 4) === SHARED;
    if (this.isShared) at += 6;
    this.formulaFrom = this.formulaTo = this.valueFrom = this.valueTo = at;
    return this.bytes[at] === 0x3e ? this.scanContent(at + 1) : this.scanBlank(at);
  }

  /** From the first letter to behind the quote. */
  private scanReference(from: number): number {
    const { bytes } = this;
    let at = from;
    let column = 0;
    let byte = bytes[at] ?? 0;
    while (byte >= 0x41 && byte <= 0x5a) {
      column = column * 26 + byte - 0x40;
      byte = bytes[++at] ?? 0;
    }
    if (at === from || at - from > 3) return -1;
    this.column = column - 1;
    const behind = this.scanDigits(at);
    this.row = this.digits - 1;
    return behind;
  }

  /** One to seven digits and a quote; their value in `digits`. */
  private scanDigits(from: number): number {
    const { bytes } = this;
    let at = from;
    let value = 0;
    let byte = bytes[at] ?? 0;
    while (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30;
      byte = bytes[++at] ?? 0;
    }
    this.digits = value;
    return byte === QUOTE && at > from && at - from <= MAX_DIGITS ? at + 1 : -1;
  }

  private scanStyle(from: number): number {
    this.style = 0;
    if (this.view.getUint32(from) !== STYLE) return from;
    const behind = this.scanDigits(from + 4);
    this.style = this.digits;
    return behind;
  }

  private scanContent(from: number): number {
    const { view } = this;
    const at = view.getUint32(from) >>> 8 === FORMULA ? this.scanFormula(from + 3) : from;
    return at > 0 && view.getUint32(at) >>> 8 === VALUE ? this.scanValue(at + 3) : -1;
  }

  private scanValue(from: number): number {
    const { bytes, view } = this;
    let at = from;
    // digits, signs, points, exponents: nothing below "+" or above "e" stands in a plain number
    let byte = bytes[at] ?? 0;
    while (byte > 0x2a && byte < 0x66 && byte !== 0x3c) byte = bytes[++at] ?? 0;
    this.valueFrom = from;
    this.valueTo = at;
    const isEnd = at < this.end && view.getUint32(at) === VALUE_END && view.getUint32(at + 4) === CELL_END;
    return isEnd ? at + 8 : -1;
  }

  /** Its text may hold entities: whoever wants it decodes them. */
  private scanFormula(from: number): number {
    const { bytes } = this;
    let at = from;
    while (at < this.end && bytes[at] !== 0x3c) at++;
    this.formulaFrom = from;
    this.formulaTo = at;
    return at < this.end && at > from && this.view.getUint32(at) === FORMULA_END ? at + 4 : -1;
  }

  private scanBlank(at: number): number {
    return this.bytes[at] === 0x2f && this.bytes[at + 1] === 0x3e ? at + 2 : -1;
  }
}
