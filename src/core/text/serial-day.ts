/** A day as Excel counts it. In: "2025-12-31". Out: its serial number; undefined for less than a day, or before Excel's mistake of 1900. */

const DAY_MS = 86_400_000;
/** 1970-01-01 in Excel's count. */
const EPOCH = 25_569;
const LATER_IN_1904 = 1_462;

export function serialOfDay(day: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return undefined;
  const [, year, month, date] = match.map(Number);
  const serial =
    Date.UTC(year ?? 0, (month ?? 1) - 1, date) / DAY_MS + EPOCH - (date1904 ? LATER_IN_1904 : 0);
  // Excel holds 1900 for a leap year: the days before its March are counted otherwise
  return serial > (date1904 ? 0 : 60) ? serial : undefined;
}
