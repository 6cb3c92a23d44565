/**
 * Numbers as typed in Vietnamese offices. In: the text of a cell. Out: the number, how it was written, and whether
 * another reading is possible; undefined where the text is no number.
 */
import { tidy } from "./fold";

export interface ReadNumber {
  readonly value: number;
  readonly written: "plain" | "percent" | "ratio" | "sum";
  /** Of a sum such as "97 + 10 = 107" or "96 (+15)": the first number and what was added. */
  readonly base?: number;
  readonly added?: number;
  /** Of a ratio such as "28/30". */
  readonly of?: number;
  /** The other possible value, where a person must say which is meant: "1,000". */
  readonly other?: number;
  /** "97 + 10 = 108" does not hold. */
  readonly sumHolds?: boolean;
}

const SIGNED = String.raw`[+\-–−]?\s*\d[\d.,\s]*`;
const SUM = new RegExp(String.raw`^(${SIGNED}?)\s*([+\-–−])\s*(\d[\d.,]*)\s*=\s*(${SIGNED})$`);
const IN_BRACKETS = new RegExp(String.raw`^(${SIGNED}?)\s*\(\s*([+\-–−])\s*(\d[\d.,]*)\s*(?:đ|điểm)?\s*\)$`);
const UNIT = /\s*(?:đ|đ\.|điểm|điềm|phiếu|người|đồng|triệu|triệu đồng|tr\.đ)\.?$/i;

export function readNumber(text: string): ReadNumber | undefined {
  const clean = tidy(text).replace(/^'/, "");
  return readSum(clean) ?? readRatio(clean) ?? readPercent(clean) ?? readPlain(clean.replace(UNIT, ""));
}

function readSum(text: string): ReadNumber | undefined {
  const match = SUM.exec(text) ?? IN_BRACKETS.exec(text);
  if (!match) return undefined;
  const [, before, sign, after, result] = match;
  const base = plainValue(before);
  const size = plainValue(after);
  if (base === undefined || size === undefined) return undefined;
  const added = sign === "+" ? size : -size;
  const computed = addExactly(base, added);
  const value = result === undefined ? computed : plainValue(result);
  return value === undefined
    ? undefined
    : { value, written: "sum", base, added, sumHolds: value === computed };
}

function plainValue(text: string | undefined): number | undefined {
  return text === undefined ? undefined : readPlain(text)?.value;
}

function readRatio(text: string): ReadNumber | undefined {
  const match = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(text);
  return match ? { value: Number(match[1]), written: "ratio", of: Number(match[2]) } : undefined;
}

/** In per cent: "84,6 %" is 84.6. */
function readPercent(text: string): ReadNumber | undefined {
  const match = /^(.*\d)\s*%$/.exec(text);
  const number = match && readPlain(match[1] ?? "", { pointIsDecimal: true });
  return number ? { ...number, written: "percent" } : undefined;
}

/** Beyond it Excel itself keeps no number exactly, and nobody counts: more digits are a code. */
const MOST = 1e15;

function readPlain(text: string, { pointIsDecimal = false } = {}): ReadNumber | undefined {
  const match = /^([+\-–−]?)\s*(\d[\d.,\s]*)$/.exec(text.trim());
  if (!match) return undefined;
  const sign = match[1] === "" || match[1] === "+" ? "" : "-";
  const digits = (match[2] ?? "").trim();
  const [first, second] = digitReadings(digits, pointIsDecimal);
  if (first === undefined) return undefined;
  const value = Number(sign + first);
  if (Math.abs(value) > MOST) return undefined;
  return second === undefined
    ? { value, written: "plain" }
    : { value, written: "plain", other: Number(sign + second) };
}

const GROUPED = { ".": /^\d{1,3}(?:\.\d{3})+$/, ",": /^\d{1,3}(?:,\d{3})+$/, " ": /^\d{1,3}(?: \d{3})+$/ };

/** The likely reading and, where there is one, the other; both as JavaScript writes numbers. */
function digitReadings(digits: string, pointIsDecimal: boolean): readonly [string?, string?] {
  if (/^\d+$/.test(digits)) return [digits];
  if (GROUPED[" "].test(digits)) return [digits.replaceAll(" ", "")];
  const both = readBothMarks(digits);
  if (both !== undefined) return [both];
  if (/^\d+\.\d+$/.test(digits) || GROUPED["."].test(digits)) return readPoints(digits, pointIsDecimal);
  if (/^\d+,\d+$/.test(digits) || GROUPED[","].test(digits)) return readCommas(digits);
  return [];
}

/** "1.234,5" and "1,234.5": the last mark is the decimal one. */
function readBothMarks(digits: string): string | undefined {
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits)) return digits.replaceAll(".", "").replace(",", ".");
  return /^\d{1,3}(,\d{3})+\.\d+$/.test(digits) ? digits.replaceAll(",", "") : undefined;
}

/** In this trade three digits after a point are thousands ("1.000 điểm"); one or two are decimals. */
function readPoints(digits: string, pointIsDecimal: boolean): readonly [string] {
  const isGrouped = GROUPED["."].test(digits) && !digits.startsWith("0");
  const isDecimal = /^\d+\.\d+$/.test(digits) && (pointIsDecimal || !isGrouped);
  return [isDecimal ? digits : digits.replaceAll(".", "")];
}

/** A comma is the decimal mark; only "1,000" could also be a thousand as typed elsewhere. */
function readCommas(digits: string): readonly [string, string?] {
  const grouped = digits.replaceAll(",", "");
  if (!/^\d+,\d+$/.test(digits)) return [grouped];
  const decimal = digits.replace(",", ".");
  return GROUPED[","].test(digits) && !digits.startsWith("0") ? [decimal, grouped] : [decimal];
}

/** Adds decimals without binary dust: 0.1 + 0.2 is 0.3. Beyond what a double holds the sum is infinite, as in `+`. */
export function addExactly(...numbers: readonly number[]): number {
  return addScaled(numbers) ?? addDigits(numbers);
}

/** Points have few decimals: whole numbers of the smallest of them add without dust, up to fifteen digits. */
const FEW_PLACES = [1, 10, 100, 1000];

function addScaled(numbers: readonly number[]): number | undefined {
  for (const scale of FEW_PLACES) {
    let sum = 0;
    const fits = numbers.every((number) => {
      const scaled = Math.round(number * scale);
      sum += scaled;
      return scaled / scale === number && Math.abs(scaled) <= MOST && Math.abs(sum) <= MOST;
    });
    // nought has no sign here
    if (fits) return sum / scale + 0;
  }
  return undefined;
}

function addDigits(numbers: readonly number[]): number {
  if (!numbers.every(Number.isFinite)) return numbers.reduce((sum, number) => sum + number, 0);
  const whole = numbers.reduce((sum, number) => sum + number, 0);
  // whole numbers need no decimals, and in binary none of them is lost on the way
  if (numbers.every(Number.isInteger) && sizeOf(numbers) <= Number.MAX_SAFE_INTEGER) return whole;
  const places = Math.max(0, ...numbers.map(decimalsOf));
  const scaled = numbers.reduce((sum, number) => sum + scaledBy(number, places), 0n);
  return unscale(scaled, places);
}

const sizeOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + Math.abs(number), 0);

function decimalsOf(number: number): number {
  const [mantissa = "", exponent = "0"] = String(number).split("e");
  return Math.max(0, (mantissa.split(".")[1]?.length ?? 0) - Number(exponent));
}

function scaledBy(number: number, places: number): bigint {
  const [mantissa = "0", exponent = "0"] = String(number).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const zeros = places + Number(exponent) - fraction.length;
  return BigInt(whole + fraction + "0".repeat(Math.max(0, zeros)));
}

function unscale(scaled: bigint, places: number): number {
  const sign = scaled < 0n ? "-" : "";
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, "0");
  const point = digits.length - places;
  return Number(`${sign}${digits.slice(0, point)}.${digits.slice(point)}0`);
}
