/** Which award is meant. In: the text of a cell. Out: each award by its title in law, or as typed where we do not know. */
import { foldWords, slug, tidy } from "../text/fold";
import { remembered } from "../text/remember";
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
const LEAD = /^(?:(?:danh hieu|hinh thuc|dat|xet|tang|de nghi|dang ky|cong nhan)\s+)+/;
/** For which year, and the how manieth: neither changes the award. */
const TAIL = /(?:\s+(?:nam|nam hoc|giai doan|lan|lan thu)\s+\d{1,4}(?:\s+\d{4})?)+$/;

/** Codes of a code list on another sheet ("1650360491" → "Bằng khen"), as far as one was found. */
export type CodeList = ReadonlyMap<string, string>;

/** A dash or dots fold to nothing at all. */
const NOTHING = /^(?:|(?:khong|chua)(?: (?:dang ky|co|de nghi|xet|dat|binh xet|khen|khen thuong))*|x|0)$/;

/** Titles repeat down a list: each wording is looked up once. */
const readWording = remembered(readAfresh);

/** A cell may hold two: "CSTĐCS, LĐTT"; commas inside a title do not part it. */
export function readAwards(text: string, codes?: CodeList): readonly ReadAward[] {
  return readWording(codes && codes.size > 0 ? spelledOut(text, codes) : text);
}

/** "A, B" by its codes; what is none stays as typed. */
function spelledOut(text: string, codes: CodeList): string {
  const whole = codes.get(tidy(text));
  if (whole !== undefined) return whole;
  const parts = partsOf(text);
  return parts.some((part) => codes.has(part))
    ? parts.map((part) => codes.get(part) ?? part).join("; ")
    : text;
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/\n|;|,|\+|\/(?!\s*c\b)|\s+(?:và|hoặc)\s+/u)
    .map(tidy)
    .filter((part) => part !== "");
}

function readAfresh(text: string): readonly ReadAward[] {
  const clean = tidy(text);
  if (clean === "" || NOTHING.test(foldWords(clean))) return [];
  const whole = lookUp(clean);
  if (whole.awardId !== null) return [whole];
  const parts = partsOf(text);
  const read = parts.map(lookUp);
  return parts.length > 1 && read.every(({ awardId }) => awardId !== null) ? read : [whole];
}

function lookUp(text: string): ReadAward {
  const clean = tidy(text)
    .replace(/^[-•+*]\s*/, "")
    .replace(/[.;,]+$/, "");
  const folded = foldWords(clean).replace(LEAD, "").replace(TAIL, "");
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

const NUMBER_BEFORE = /^(?:[IVX]+|\p{Lu}|\d{1,2})\s*[.):-]\s*/u;
const COUNT_BEHIND =
  /\s*(?:[:(].*|[-–]?\s*\d+\s*(?:người|cá nhân|tập thể|đơn vị|hộ|đồng chí|đ\/c|trường hợp)\b.*)$/iu;

/** "I. Danh hiệu CSTĐCS: 05 người" without its number and its count. */
export function wordsOfSection(title: string): string {
  return title.replace(NUMBER_BEFORE, "").replace(COUNT_BEHIND, "");
}

/** What a line over others awards, as far as we know it. */
export function awardsOfSection(title: string): readonly ReadAward[] {
  const words = wordsOfSection(title);
  const whole = readAwards(words).filter(({ awardId }) => awardId !== null);
  return whole.length > 0 ? whole : awardWithin(words);
}

/** A heading that names awards and nothing else: "LĐTT", "Bằng khen". */
export function awardsOfHeading(path: readonly string[]): readonly ReadAward[] {
  const known = path
    .map((text) => readAwards(text).filter(({ awardId }) => awardId !== null))
    .filter((awards) => awards.length > 0);
  return known.at(-1) ?? [];
}
