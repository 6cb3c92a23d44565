/** Dates in ISO form, as the strict variant writes them: "2024-03-01T08:30:00" in, the serial number of Excel out. */

const ISO =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const DAY = 86_400_000;
/** Serial 1 is 1 January 1900, but 1900 had no 29 February, which Excel counts. */
const BEFORE_1900 = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;
const FALSE_LEAP_DAY = 61;

export interface SerialDate {
  readonly serial: number;
  readonly hasTime: boolean;
}

/** Undefined when the text is no such date. */
export function serialFromIso(text: string, date1904: boolean): SerialDate | undefined {
  const match = ISO.exec(text.trim());
  if (!match || text.trim() === "") return undefined;
  const [, year, month, day, hour, minute = "0", second = "0"] = match;
  const time = hour === undefined ? 0 : (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  const days = year === undefined ? 0 : dayNumber(Number(year), Number(month), Number(day), date1904);
  return days === undefined ? undefined : { serial: days + time, hasTime: hour !== undefined };
}

function dayNumber(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined;
  const days = (time - BEFORE_1900) / DAY;
  if (date1904) return days - DAYS_TO_1904;
  return days < FALSE_LEAP_DAY ? days - 1 : days;
}
