/** Which award is meant. In: the text of a cell. Out: each award by its title in law, or as typed where we do not know. */
import { foldWords, slug, tidy } from "../text/fold";
import { AWARDS, GIVERS, type AwardName } from "./aliases/awards";
import { isOneSlip } from "./match-heading";

export interface ReadAward {
  /** The title in law, or the text as typed. */
  readonly award: string;
  readonly awardId: string | null;
  readonly type: AwardName["type"] | null;
}

const BY_WORDS = new Map(
  AWARDS.flatMap((award) => [award.title, ...award.aliases].map((name) => [foldWords(name), award] as const)),
);
const LONG_WORDS = [...BY_WORDS].filter(([words]) => words.length >= 12);
const LEAD = /^(?:danh hieu|hinh thuc|dat|tang|de nghi|dang ky|cong nhan)\s+/;

/** Codes of a code list on another sheet ("1650360491" → "Bằng khen"), as far as one was found. */
export type CodeList = ReadonlyMap<string, string>;

const NOTHING = /^(?:khong|khong dang ky|khong co|khong de nghi|khong xet|x|0|-)$/;

/** Titles repeat down a list: each wording is looked up once. */
const known = new Map<string, readonly ReadAward[]>();
const MOST_KNOWN = 5000;

/** A cell may hold two: "CSTĐCS, LĐTT"; commas inside a title do not part it. */
export function readAwards(text: string, codes?: CodeList): readonly ReadAward[] {
  const said = codes?.get(tidy(text)) ?? text;
  let read = known.get(said);
  if (!read) {
    read = readAfresh(said);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(said, read);
  }
  return read;
}

function readAfresh(text: string): readonly ReadAward[] {
  const clean = tidy(text);
  if (clean === "" || NOTHING.test(foldWords(clean))) return [];
  const whole = lookUp(clean);
  if (whole.awardId !== null) return [whole];
  const parts = text
    .split(/\n|;|,|\+|\/(?!\s*c\b)|\s+(?:và|hoặc)\s+/u)
    .map(tidy)
    .filter((part) => part !== "");
  const read = parts.map(lookUp);
  return parts.length > 1 && read.every(({ awardId }) => awardId !== null) ? read : [whole];
}

function lookUp(text: string): ReadAward {
  const clean = tidy(text)
    .replace(/^[-•+*]\s*/, "")
    .replace(/[.;,]+$/, "");
  const folded = foldWords(clean).replace(LEAD, "");
  const award = BY_WORDS.get(folded) ?? byGiver(folded) ?? bySlip(folded);
  return award
    ? { award: award.title, awardId: slug(award.title), type: award.type }
    : { award: clean, awardId: null, type: null };
}

function byGiver(folded: string): AwardName | undefined {
  const form = ["bang khen", "bk", "giay khen", "gk"].find((words) => folded.startsWith(`${words} `));
  return form !== undefined && GIVERS.test(folded.slice(form.length + 1)) ? BY_WORDS.get(form) : undefined;
}

/** One slip of the finger in a long title is forgiven. */
function bySlip(folded: string): AwardName | undefined {
  if (folded.length < 12) return undefined;
  return LONG_WORDS.find(([words]) => isOneSlip(words, folded))?.[1];
}

/** The one award a title names: "DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN"; none where it names two. */
export function awardWithin(text: string): readonly ReadAward[] {
  const folded = ` ${foldWords(text)} `;
  const named = [...BY_WORDS].filter(
    ([words]) => words.includes(" ") && words.length >= 8 && folded.includes(` ${words} `),
  );
  const longest = named.filter(
    ([words]) => !named.some(([other]) => other !== words && other.includes(words)),
  );
  const titles = [...new Set(longest.map(([, award]) => award.title))];
  return titles.length === 1 ? readAwards(titles[0] ?? "") : [];
}

/** A heading that names awards and nothing else: "LĐTT", "Bằng khen". */
export function awardsOfHeading(path: readonly string[]): readonly ReadAward[] {
  const known = path
    .map((text) => readAwards(text).filter(({ awardId }) => awardId !== null))
    .filter((awards) => awards.length > 0);
  return known.at(-1) ?? [];
}
