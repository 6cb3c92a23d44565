/** A decision as cited in a cell: "Quyết định số 12/QĐ-UBND ngày 15/3/2026 của UBND tỉnh". Out: number, day, who decided. */
import { readDate } from "../text/dates";
import { foldWords, tidy } from "../text/fold";

export interface ReadDecision {
  readonly number: string | null;
  readonly day: string | null;
  readonly by: string | null;
}

const NUMBER =
  /\d+\p{Ll}?\s*\/\s*(?:\d{4}\s*\/\s*)?\p{Lu}[A-Za-zÀ-ÖØ-öø-ỹ\d&]*(?:\s*[-–]\s*\p{Lu}[A-Za-zÀ-ÖØ-öø-ỹ\d&]*)*/u;
const DAY =
  /(?:ngày\s*)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4})/iu;
const BY = /\s+của\s+(.+)$/iu;
/** What may stand between the parts. */
const FRAME = /^(?:(?:quyet dinh|qd|so|ngay|cong nhan)\b ?)*$/;

const NOTHING: ReadDecision = { number: null, day: null, by: null };

/** A cell that says anything else stays as typed. */
export function readDecision(typed: string | null): ReadDecision {
  if (typed === null) return NOTHING;
  const said = typed.replace(BY, "");
  const number = NUMBER.exec(said)?.[0];
  const { day, frame } = splitDay(number === undefined ? said : said.replace(number, " "));
  if (number === undefined || !FRAME.test(foldWords(frame))) return { number: tidy(typed), day, by: null };
  return { number: number.replace(/\s+/g, ""), day, by: BY.exec(typed)?.[1] ?? null };
}

function splitDay(text: string): { readonly day: string | null; readonly frame: string } {
  const match = DAY.exec(text);
  const day = match && readDate(match[1] ?? "");
  return match && day ? { day, frame: text.replace(match[0], " ") } : { day: null, frame: text };
}
