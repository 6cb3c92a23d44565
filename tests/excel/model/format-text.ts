/** What a cell shows, for the formats our sheets use: General, fixed decimals, grouping, percent, dates. Approximate beyond these. */
import type { Scalar } from "./description";

export interface Separators {
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
}

const pad = (value: number, length: number) => String(value).padStart(length, "0");

const DATE_PARTS: Readonly<Record<string, (date: Date) => string>> = {
  d: (date) => String(date.getUTCDate()),
  dd: (date) => pad(date.getUTCDate(), 2),
  m: (date) => String(date.getUTCMonth() + 1),
  mm: (date) => pad(date.getUTCMonth() + 1, 2),
  yy: (date) => pad(date.getUTCFullYear() % 100, 2),
  yyyy: (date) => String(date.getUTCFullYear()),
  h: (date) => String(date.getUTCHours()),
  hh: (date) => pad(date.getUTCHours(), 2),
  ss: (date) => pad(date.getUTCSeconds(), 2),
};

const bare = (format: string) => format.replace(/"[^"]*"|\\./g, "").replace(/\[[^\]]*\]/g, "");
const isDateFormat = (format: string) => format !== "General" && /[dmyh]/i.test(bare(format));

function dateText(value: number, format: string): string {
  const date = new Date(Math.round((value - 25_569) * 86_400_000));
  return bare(format).replace(/d+|m+|y+|h+|s+/gi, (part) => DATE_PARTS[part.toLowerCase()]?.(date) ?? part);
}

/** "5000" and "00##" → "50": digits the format may leave out are left out. */
function optionalDigits(digits: string, pattern: string): string {
  const least = (pattern.match(/0/g) ?? []).length;
  return digits.replace(new RegExp(`0{0,${digits.length - least}}$`), "");
}

function numberText(
  value: number,
  section: string,
  { decimalSeparator, thousandsSeparator }: Separators,
): string {
  const percent = section.includes("%") ? "%" : "";
  const [, pattern = ""] = /[.]([0#?]+)/.exec(section) ?? [];
  const [whole = "0", rest = ""] = Math.abs(percent ? value * 100 : value)
    .toFixed(pattern.length)
    .split(".");
  const grouped = section.includes(",") ? whole.replace(/\B(?=(\d{3})+$)/g, thousandsSeparator) : whole;
  // a format with optional digits only keeps its point, as Excel does
  const fraction = pattern ? decimalSeparator + optionalDigits(rest, pattern) : "";
  return `${value < 0 ? "-" : ""}${grouped}${fraction}${percent}`;
}

export function displayText(value: Scalar, numberFormat: string, separators: Separators): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (isDateFormat(numberFormat)) return dateText(value, numberFormat);
  const [section = "General"] = numberFormat.split(";");
  if (!/[0#]/.test(section))
    return String(Number(value.toPrecision(11))).replace(".", separators.decimalSeparator);
  return numberText(value, section, separators);
}
