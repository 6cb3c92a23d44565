/** A string written into a cell, read the way Excel reads typing on an en-US machine. Out: what the cell then holds. */
import type { Scalar } from "./description";

export interface ParsedInput {
  readonly value: Scalar;
  /** With "="; the value is then still to be computed. */
  readonly formula?: string;
  /** Excel also sets the cell's format where it was General. */
  readonly numberFormat?: string;
  /** A leading apostrophe was taken off. */
  readonly quoted?: boolean;
}

/** Dates without a year fall into this one, so that tests do not depend on the day they run. */
const CURRENT_YEAR = 2026;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ERRORS = /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/i;
/** Commas are dropped wherever they stand between digits: "12,5" is 125. */
const NUMBER = /^[+-]?(\d+(,\d+)*)?(\.\d*)?(e[+-]?\d+)?$/i;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?$/i;

function parseNumber(text: string): number | undefined {
  if (!/\d/.test(text) || !NUMBER.test(text)) return undefined;
  const number = Number(text.replaceAll(",", ""));
  return Number.isFinite(number) ? number : undefined;
}

/** Ways a number may be dressed: what is left of the number, what it is multiplied by, the format it brings along. */
const DRESSED: readonly (readonly [RegExp, number, (text: string) => string | undefined])[] = [
  [/^(.*\d)\s*%$/, 0.01, (text) => (text.includes(".") ? "0.00%" : "0%")],
  [/^([+-]?)\$(\d.*)$/, 1, () => "$#,##0.00"],
  [/^\(([\d.,]+)\)$/, -1, () => undefined],
];

function parseFormattedNumber(text: string): ParsedInput | undefined {
  const plain = parseNumber(text);
  if (plain !== undefined) {
    const numberFormat = text.includes(".") ? "#,##0.00" : "#,##0";
    return text.includes(",") ? { value: plain, numberFormat } : { value: plain };
  }
  for (const [pattern, factor, formatOf] of DRESSED) {
    const number = parseNumber(pattern.exec(text)?.slice(1).join("") ?? "");
    if (number === undefined) continue;
    const numberFormat = formatOf(text);
    const value = factor === 0.01 ? number / 100 : number * factor;
    return numberFormat === undefined ? { value } : { value, numberFormat };
  }
  return undefined;
}

function serial(year: number, month: number, day: number): number | undefined {
  const full = year < 30 ? year + 2000 : year < 100 ? year + 1900 : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  if (full < 1900 || full > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  return Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
}

const dated = (value: number | undefined, numberFormat: string): ParsedInput | undefined =>
  value === undefined ? undefined : { value, numberFormat };

/** Month first, as in the United States: "03/04" is the 4th of March. */
function parseNumericDate(text: string): ParsedInput | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(serial(Number(iso[1]), Number(iso[2]), Number(iso[3])), "m/d/yyyy");
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (american)
    return dated(serial(Number(american[3]), Number(american[1]), Number(american[2])), "m/d/yyyy");
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short) return dated(serial(CURRENT_YEAR, Number(short[1]), Number(short[2])), "d-mmm");
  const monthYear = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  return monthYear ? dated(serial(Number(monthYear[2]), Number(monthYear[1]), 1), "mmm-yy") : undefined;
}

function parseWordDate(text: string): ParsedInput | undefined {
  const match = /^(\d{1,2})[- ]([a-z]{3})[a-z]*(?:[- ,]+(\d{2,4}))?$/i.exec(text);
  const month = MONTHS.indexOf((match?.[2] ?? "").toLowerCase()) + 1;
  if (!match || month === 0) return undefined;
  const value = serial(match[3] ? Number(match[3]) : CURRENT_YEAR, month, Number(match[1]));
  return dated(value, match[3] ? "d-mmm-yy" : "d-mmm");
}

function parseTime(text: string): ParsedInput | undefined {
  const match = TIME.exec(text);
  if (!match || Number(match[2]) > 59) return undefined;
  const hours = (Number(match[1]) % (match[4] ? 12 : 24)) + (match[4]?.toLowerCase() === "pm" ? 12 : 0);
  const seconds = hours * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { value: seconds / 86_400, numberFormat: match[3] ? "h:mm:ss" : "h:mm" };
}

function parseConstant(text: string): ParsedInput | undefined {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (ERRORS.test(trimmed)) return { value: { error: trimmed.toUpperCase() } };
  return (
    parseFormattedNumber(trimmed) ?? parseNumericDate(trimmed) ?? parseWordDate(trimmed) ?? parseTime(trimmed)
  );
}

/** `numberFormat` is the cell's own: in a text cell ("@") nothing is converted and nothing is a formula. */
export function parseInput(text: string, numberFormat: string): ParsedInput {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  const constant = parseConstant(text);
  if (constant) return constant;
  // a plus, a minus or an at sign begins a formula too, when what follows could be one
  if (/^[+-]./.test(text)) return { value: null, formula: `=${text}` };
  if (/^@[A-Za-z_]/.test(text)) return { value: null, formula: `=${text.slice(1)}` };
  return { value: text };
}
