/**
 * What a person in Vietnam means by what they type into a cell. In: the text. Out: a number, a day, plain text, or
 * undefined where there is nothing Vietnamese about it and the grid may judge by itself.
 */
export type TypedValue =
  | { readonly kind: "number"; readonly value: number; readonly isPercent: boolean }
  /** Serial number in the calendar of 1900. */
  | { readonly kind: "date"; readonly serial: number }
  | { readonly kind: "text" };

// 1.234,5 · 7,5 · 1.234 · -0,25 %; one or two digits after a point are a decimal, three are a thousand
const NUMBER = /^([+-]?)\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(%?)$/;
const POINT_DECIMAL = /^[+-]?\s*\d+\.(?:\d{1,2}|\d{4,})\s*%?$/;
const DAY = /^(\d{1,2})[/\-.](\d{1,2})[/\-.](\d{4})$/;
/** Before that Excel counts a 29th of February 1900 that never was. */
const FIRST_YEAR = 1901;
/** "11/3" is as often a ratio as a day: it stays as typed. */
const DAY_OR_RATIO = /^\d{1,4}[/-]\d{1,4}$/;

export function readTyped(text: string): TypedValue | undefined {
  const typed = text.trim();
  if (typed === "" || typed.startsWith("=") || typed.startsWith("'")) return undefined;
  if (DAY_OR_RATIO.test(typed)) return { kind: "text" };
  const day = readDay(typed);
  if (day !== undefined) return { kind: "date", serial: day };
  return POINT_DECIMAL.test(typed) ? undefined : readNumber(typed);
}

function readNumber(typed: string): TypedValue | undefined {
  const match = NUMBER.exec(typed);
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction, percent] = match;
  const isPlain = fraction === undefined && !whole.includes(".") && !percent;
  // a code such as 007 keeps its zeros
  if (isPlain) return undefined;
  const value = Number(`${sign}${whole.replaceAll(".", "")}.${fraction ?? "0"}`);
  return { kind: "number", value, isPercent: percent === "%" };
}

/** Days since the 30th of December 1899, in whole days; undefined for the 31st of February and its kin. */
function readDay(typed: string): number | undefined {
  const match = DAY.exec(typed);
  if (!match) return undefined;
  const [day, month, year] = match.slice(1).map(Number) as [number, number, number]; // three groups of digits
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return undefined;
  return (
    daysBefore(year) +
    Array.from({ length: month - 1 }, (_, at) => daysIn(at + 1, year)).reduce((a, b) => a + b, 0) +
    day
  );
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysIn(month: number, year: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Serial of the last day of the year before. */
function daysBefore(year: number): number {
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const atStart = 1899 * 365 + Math.floor(1899 / 4) - Math.floor(1899 / 100) + Math.floor(1899 / 400);
  return past * 365 + leaps - atStart + 1;
}
