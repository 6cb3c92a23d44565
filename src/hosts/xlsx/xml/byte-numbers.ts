/** Numbers as cells write them: a stretch of bytes in, exactly the double that `Number` would give out, without a string. */

/** Up to 15 digits a decimal is a whole number over a power of ten, both exact, so one division rounds right. */
const EXACT_DIGITS = 15;
/** No writer needs as many letters for a double. */
const MAX_LENGTH = 400;
const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);

/** NaN where this is no number. */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  const isNegative = bytes[from] === 0x2d;
  const fast = parseDigits(bytes, isNegative ? from + 1 : from, to);
  if (fast < 0) return parseSlowly(bytes, from, to);
  // 0 - 0 is 0, where -0 would be another value
  return isNegative ? 0 - fast : fast;
}

/** -1 where the digits are too many to be exact, or something else than digits and a point. */
function parseDigits(bytes: Uint8Array, from: number, to: number): number {
  let whole = 0;
  let point = to;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 9) whole = whole * 10 + digit;
    else if (digit === -2 && point === to) point = at;
    else return -1;
  }
  return scaled(whole, point - from, to - point - 1);
}

/** `decimals` is -1 where there is no point. */
function scaled(whole: number, integers: number, decimals: number): number {
  const digits = integers + Math.max(decimals, 0);
  if (digits === 0 || digits > EXACT_DIGITS) return -1;
  return decimals > 0 ? whole / (POWERS[decimals] ?? 1) : whole;
}

/** Exponents, sixteen and more digits, blanks around. */
function parseSlowly(bytes: Uint8Array, from: number, to: number): number {
  // a number is ASCII; anything else is none, whatever it is
  const text = to - from > MAX_LENGTH ? "" : String.fromCharCode(...bytes.subarray(from, to)).trim();
  return /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$/.test(text) ? Number(text) : NaN;
}

/** A whole number of at most nine digits, or -1. */
export function parseIndex(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  if (to <= from || to - from > 9) return -1;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
