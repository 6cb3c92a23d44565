/**
 * The short way for nine cells of ten: `<c r="B7" s="3" t="s"><v>12</v></c>` and `<c r="B7" s="3"/>`, exactly so
 * spelled, in one pass. Anything else is left to the scanner, which reads every legal spelling; both must agree.
 */

export class PlainCell {
  row = 0;
  column = 0;
  style = 0;
  isShared = false;
  /** Equal where the cell is blank. */
  valueFrom = 0;
  valueTo = 0;
  /** The number read last. */
  digits = 0;
}

const QUOTE = 0x22;
const MAX_DIGITS = 7;

/** The place behind the cell, its content in `cell`; or -1, and `cell` means nothing. */
export function scanPlainCell(bytes: Uint8Array, from: number, cell: PlainCell): number {
  // <c r="
  if (
    bytes[from + 1] !== 0x63 ||
    bytes[from] !== 0x3c ||
    bytes[from + 3] !== 0x72 ||
    bytes[from + 5] !== QUOTE
  ) {
    return -1;
  }
  let at = scanReference(bytes, from + 6, cell);
  if (at < 0) return -1;
  at = scanStyle(bytes, at, cell);
  if (at < 0) return -1;
  at = scanType(bytes, at, cell);
  return bytes[at] === 0x3e ? scanValue(bytes, at + 1, cell) : scanBlank(bytes, at, cell);
}

/** From the first letter to behind the quote. */
function scanReference(bytes: Uint8Array, from: number, cell: PlainCell): number {
  let at = from;
  let column = 0;
  let byte = bytes[at] ?? 0;
  while (byte >= 0x41 && byte <= 0x5a) {
    column = column * 26 + byte - 0x40;
    byte = bytes[++at] ?? 0;
  }
  cell.column = column - 1;
  const behind = scanDigits(bytes, at, cell);
  cell.row = cell.digits - 1;
  return at > from && at - from <= 3 ? behind : -1;
}

/** One to seven digits and a quote; their value in `digits`. */
function scanDigits(bytes: Uint8Array, from: number, cell: PlainCell): number {
  let at = from;
  let value = 0;
  let byte = bytes[at] ?? 0;
  while (byte >= 0x30 && byte <= 0x39) {
    value = value * 10 + byte - 0x30;
    byte = bytes[++at] ?? 0;
  }
  cell.digits = value;
  return byte === QUOTE && at > from && at - from <= MAX_DIGITS ? at + 1 : -1;
}

/** ` s="3"` or nothing. */
function scanStyle(bytes: Uint8Array, from: number, cell: PlainCell): number {
  cell.style = 0;
  if (bytes[from + 1] !== 0x73) return from;
  if (bytes[from] !== 0x20 || bytes[from + 2] !== 0x3d || bytes[from + 3] !== QUOTE) return -1;
  const behind = scanDigits(bytes, from + 4, cell);
  cell.style = cell.digits;
  return behind;
}

/** ` t="s"` or nothing; every other type ends the short way at the next step. */
function scanType(bytes: Uint8Array, from: number, cell: PlainCell): number {
  cell.isShared = bytes[from + 4] === 0x73 && bytes[from + 5] === QUOTE && bytes[from + 1] === 0x74;
  return cell.isShared && bytes[from] === 0x20 && bytes[from + 2] === 0x3d && bytes[from + 3] === QUOTE
    ? from + 6
    : from;
}

/** `<v>12</v></c>`; a text with entities or a comment in it is not this plain. */
function scanValue(bytes: Uint8Array, from: number, cell: PlainCell): number {
  if (bytes[from] !== 0x3c || bytes[from + 1] !== 0x76 || bytes[from + 2] !== 0x3e) return -1;
  let at = from + 3;
  // digits, signs, points, exponents: nothing below "+" or above "e" stands in a plain number
  let byte = bytes[at] ?? 0;
  while (byte > 0x2a && byte < 0x66 && byte !== 0x3c) byte = bytes[++at] ?? 0;
  cell.valueFrom = from + 3;
  cell.valueTo = at;
  return isEnd(bytes, at) ? at + 8 : -1;
}

/** `</v></c>` */
function isEnd(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === 0x3c &&
    bytes[at + 1] === 0x2f &&
    bytes[at + 2] === 0x76 &&
    bytes[at + 3] === 0x3e &&
    bytes[at + 4] === 0x3c &&
    bytes[at + 5] === 0x2f &&
    bytes[at + 6] === 0x63 &&
    bytes[at + 7] === 0x3e
  );
}

function scanBlank(bytes: Uint8Array, at: number, cell: PlainCell): number {
  cell.valueFrom = cell.valueTo = at;
  return bytes[at] === 0x2f && bytes[at + 1] === 0x3e ? at + 2 : -1;
}
