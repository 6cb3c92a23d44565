/**
 * Days as typed in Vietnamese offices, day before month. In: the text of a cell. Out: "2025-12-31", or as much of it
 * as was written ("2025-01", "2025-Q1", "2025"); undefined where the text is no day, or an impossible one.
 */
import { tidy } from "./fold";

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

export function readDate(text: string): string | undefined {
  const clean = tidy(text).toLowerCase().replace(/^'/, "");
  return readDay(clean) ?? readMonth(clean) ?? readQuarter(clean) ?? readYear(clean);
}

function readDay(text: string): string | undefined {
  const words = /(?:^|\s|,)(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*(?:năm\s*|\/\s*|-\s*)(\d{4})\b/.exec(
    text,
  );
  const marks = /^(?:ngày\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:t.*)?$/.exec(text);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = words ?? marks;
  return match ? isoDay(fullYear(match[3] ?? ""), Number(match[2]), Number(match[1])) : undefined;
}

/** Written like a day, wherever it stands in the text; "12/2025" and "28/30" are none. */
const LIKE_A_DAY =
  /(?<![\d/.-])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?![\d/]|[.-]\d)|(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/giu;

/** Why a day should be asked about: there is none like it, or its year has two digits. */
export function doubtOfDay(text: string): "no-day" | "short-year" | undefined {
  const found = [...text.matchAll(LIKE_A_DAY)].map(([day]) => day);
  if (found.some((day) => readDate(day) === undefined)) return "no-day";
  return found.some((day) => /[/.-]\s*\d{2}$/.test(day)) ? "short-year" : undefined;
}

function readMonth(text: string): string | undefined {
  const match = /^(?:tháng\s*)?(\d{1,2})\s*(?:\/|-|\s*năm\s*)\s*(\d{4})$/.exec(text);
  const month = Number(match?.[1] ?? 0);
  return match && month >= 1 && month <= 12 ? `${match[2] ?? ""}-${twoDigits(month)}` : undefined;
}

function readQuarter(text: string): string | undefined {
  const match = /^quý\s*(i{1,3}|iv|[1-4])(?:\s*[/,-]?\s*(?:năm\s*)?(\d{4}))$/.exec(text);
  const quarter = ROMAN[match?.[1] ?? ""] ?? Number(match?.[1]);
  return match ? `${match[2] ?? ""}-Q${quarter}` : undefined;
}

function readYear(text: string): string | undefined {
  return /^(?:năm\s*)?((?:19|20)\d{2})$/.exec(text)?.[1];
}

/** Two digits mean this century up to 49: award records reach back to the wars. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

const twoDigits = (number: number) => String(number).padStart(2, "0");

/** Undefined for the 31st of February. */
function isoDay(year: number, month: number, day: number): string | undefined {
  const isReal =
    month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && year >= 1900 && year < 2200;
  return isReal ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : undefined;
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** A date's serial number as its day. Excel's serial 60 is a day that never was. */
export function dayOfSerial(serial: number, date1904: boolean): string | undefined {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (days < 1 || days === 60 || days > 109_574) return undefined;
  return civilFromDays(days - (days < 60 ? 25_568 : 25_569));
}

/** Days since 1970-01-01 → the civil day, by whole eras of 400 years. */
function civilFromDays(daysSince1970: number): string {
  const shifted = daysSince1970 + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}
