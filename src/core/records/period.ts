/** A stretch of time in one cell. In: "Từ tháng 01 đến tháng 12/2026". Out: its first and last day, as far as they were written. */
import { readDate } from "../text/dates";
import { tidy } from "../text/fold";

export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const PARTS = /\s*(?:\bđến\b|(?<=\s)đến(?=\s)|–|\s-\s|(?<=\d{4})-(?=\d{4}))\s*/iu;
const LEAD = /^(?:từ|kể từ|bắt đầu|hết|giai đoạn|năm học|trong)\s+/iu;

export function readPeriod(text: string): Period {
  const clean = plain(text);
  const whole = readDate(clean);
  if (whole !== undefined) return { from: whole, to: whole };
  const [first = "", last, more] = clean.split(PARTS).map(plain);
  if (last === undefined || more !== undefined) return { from: null, to: null };
  return { from: readDate(first) ?? withYearOf(last, first), to: readDate(last) ?? null };
}

function plain(text: string): string {
  return tidy(text).replace(LEAD, "").replace(LEAD, "");
}

/** "tháng 01 … 12/2026" and "01/01 … 31/12/2026" write the year once. */
function withYearOf(last: string, first: string): string | null {
  const year = /(\d{4})$/.exec(last)?.[1];
  return year === undefined ? null : (readDate(`${first.replace(/^ngày\s+/iu, "")}/${year}`) ?? null);
}
