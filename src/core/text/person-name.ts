/**
 * Who is meant by what stands in a name cell. In: the text. Out: honorific or rank, the name as a person writes it, a
 * post that was typed along, and whether it is a person, a collective or a household.
 */
import { firstWordsOf, firstWord } from "./first-words";
import { foldDiacritics, foldWords, tidy } from "./fold";
import { splitHonorific } from "./honorifics";
import { LETTER } from "./letters";
import { isPost, splitPostBefore } from "./posts";

export type SubjectKind = "individual" | "collective" | "household" | "unknown";

export interface ReadName {
  readonly honorific: string | null;
  readonly name: string;
  /** A post before the name, behind a dash, a comma or on a second line: "Nguyễn Văn Mẫu - Chủ tịch"; people on further lines join the name. */
  readonly position: string | null;
  /** A unit in such a place: "Nguyễn Văn Mẫu - Phòng Nội vụ". */
  readonly unit: string | null;
}

/** Behind a dash, a comma, in brackets. */
const MAY_BE_ALONG = /[-–—,;(]/;
const ALONG = /^(.+?)\s*(?:[-–—,;]|\()\s*(.+?)\)?$/u;

export function readName(raw: string): ReadName {
  // nearly every cell holds a name alone, and a list has many
  const isAlone = !MAY_BE_ALONG.test(raw) && !raw.includes("\n");
  return isAlone ? readPerson(withoutEnd(withoutFigures(tidy(raw)))) : readCrowded(raw);
}

const withoutEnd = (name: string) => (/[.,;:]$/.test(name) ? name.replace(/[.,;:]+$/, "") : name);

function readCrowded(raw: string): ReadName {
  const [first = "", ...lines] = raw
    .split(/\n/)
    .map(tidy)
    .filter((line) => line !== "");
  const { name, along } = splitAlong(withoutFigures(first));
  const person = readPerson(withoutEnd(name));
  const others = lines.filter(isAnotherPerson).map((line) => readPerson(line).name);
  const more = lines.filter((line) => !isAnotherPerson(line));
  const units = [...along, ...more].filter((each) => !isPost(each) && isCollectiveName(each));
  const posts = [person.position, ...along, ...more].filter((each) => each !== null && !units.includes(each));
  return {
    honorific: person.honorific,
    name: [person.name, ...others].join(", "),
    position: posts.length > 0 ? posts.join(", ") : null,
    unit: units.length > 0 ? units.join(", ") : null,
  };
}

/** A year of birth or a share is no part of a name: "(1980)", "(sinh năm 1980)", "(60%)". */
function withoutFigures(line: string): string {
  if (!line.endsWith(")") && !line.endsWith("%")) return line;
  return line.replace(/\s*(?:\((?:[^()\d]{0,12}\d{1,4}\s*%?)\)|[-–:]\s*\d{1,3}\s*%)$/u, "") || line;
}

/** What is typed along with a name is a post or, behind a person's name, a unit; anything else belongs to the name. */
function splitAlong(line: string): { readonly name: string; readonly along: readonly string[] } {
  const [, name = "", along = ""] = (MAY_BE_ALONG.test(line) && ALONG.exec(line)) || [];
  const isUnit = isCollectiveName(along) && subjectOfName(readPerson(name).name) === "individual";
  return along !== "" && (isPost(along) || isUnit) ? { name, along: [along] } : { name: line, along: [] };
}

/** One person on one line: honorific, then a post before the name, then the name. */
function readPerson(line: string): ReadName {
  const [honorific, rest] = splitHonorific(line);
  const before = splitPostBefore(rest);
  return {
    honorific: honorific ?? before?.honorific ?? null,
    name: restoreCapitals(before?.name ?? rest),
    position: before?.position ?? null,
    unit: null,
  };
}

/** Two people in one cell, one a line. */
function isAnotherPerson(line: string): boolean {
  return !isPost(line) && subjectOfName(splitHonorific(line)[1]) === "individual";
}

const SMALL_LETTER = /\p{Ll}/u;

/** "NGUYỄN VĂN MẪU" → "Nguyễn Văn Mẫu"; mixed case stays as typed. */
function restoreCapitals(name: string): string {
  if (SMALL_LETTER.test(name) || name === name.toLowerCase()) return name;
  // abbreviations of institutions stay: "UBND", "THCS"
  if (isCollectiveName(name)) return name;
  return name
    .toLowerCase()
    .replace(
      /(^|[\s'-])([A-Za-zÀ-ÖØ-öø-ỹ])/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

/** With their tones: "Vũ" is a family name, "Vụ" a department. */
const COLLECTIVE_WORDS =
  "câu lạc bộ|clb|cơ sở|doanh nghiệp|dntn|tiểu đoàn|đại đội|trung đoàn|sư đoàn|lữ đoàn|quân khu|học viện|đại học|nhóm|bộ phận|bộ|" +
  "cơ quan|liên hiệp|hiệp hội|ubmttq|mttq|tổng cục|đồn|hạt|thư viện|nhà văn hóa|nhà văn hoá|nhà hát|nhà trẻ|bảo tàng|tạp chí|tổng|" +
  "xóm|ấp|buôn|làng|khóm|liên đội|th|thcs|thpt|mầm non|tiểu học|đặc khu|quân đội|" +
  "tập thể|phòng|ban|sở|ubnd|uỷ ban|ủy ban|hđnd|hội đồng|hội|chi hội|đoàn|liên đoàn|công đoàn|trường|trung tâm|công ty|tổng công ty|chi nhánh|chi cục|cục|vụ|viện|bệnh viện|trạm|công an|quân sự|bộ chỉ huy|bộ đội|đảng uỷ|đảng ủy|chi bộ|đảng bộ|văn phòng|tổ|đội|khoa|thôn|bản|khu|khu phố|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đài|báo|kho bạc|ngân hàng|toà án|tòa án|viện kiểm sát|mặt trận|hợp tác xã|htx|quỹ|nhà máy|xí nghiệp|lớp|chi đoàn|cụm|khối|đơn vị|thanh tra|bch|ban chấp hành|cán bộ và nhân dân|nhân dân";
const COLLECTIVE = new RegExp(`^(?:${COLLECTIVE_WORDS})(?![${LETTER}])`, "u");
const COLLECTIVE_PLAIN = new RegExp(`^(?:${foldDiacritics(COLLECTIVE_WORDS)})\\b`);
const HOUSEHOLD = /^(?:gia đình|hộ|vợ chồng|gia dinh|ho gia dinh|ho ong|ho ba)(?![A-Za-zÀ-ÖØ-öø-ỹ])/u;
/** Most names begin with none of the words that begin a body's. */
const FIRST_WORDS = firstWordsOf(COLLECTIVE_WORDS);
/** Institution words that are family names too when nothing but a name follows. */
const FAMILY_NAMES = /^(?:tô|bàn|đoàn|quản|cao|hồ|ban|tổ)\s/u;
const PERSON = /^(?:\p{Lu}[A-Za-zÀ-ÖØ-öø-ỹ'’.]*\s+){1,6}\p{Lu}[A-Za-zÀ-ÖØ-öø-ỹ'’]*$/u;

function isCollectiveName(name: string): boolean {
  const clean = tidy(name);
  if (!FIRST_WORDS.has(firstWord(clean))) return false;
  const small = clean.toLowerCase();
  // without a single tone mark the words alone must do
  return /^[\x00-\x7f]*$/.test(small) ? COLLECTIVE_PLAIN.test(small) : COLLECTIVE.test(small);
}

/** By the words of the name alone; a column that says it outright goes before. */
export function subjectOfName(name: string): SubjectKind {
  if (/^[^A-Za-zÀ-ÖØ-öø-ỹ]*[GgHhVv]/u.test(name) && HOUSEHOLD.test(tidy(name).toLowerCase()))
    return "household";
  if (isCollectiveName(name)) return isFamilyNameToo(name) ? "individual" : "collective";
  return PERSON.test(restoreCapitals(name)) ? "individual" : "unknown";
}

/** "Tô Văn Mẫu" begins as an institution might. */
function isFamilyNameToo(name: string): boolean {
  const isShort = name.split(" ").length <= 4 && PERSON.test(name);
  return (
    isShort &&
    FAMILY_NAMES.test(`${tidy(name).toLowerCase()} `) &&
    !/\b(?:so|nhan dan|xa|thanh nien|dan pho)\b/.test(foldWords(name))
  );
}

const SUBJECT_WORDS: readonly (readonly [RegExp, SubjectKind])[] = [
  [/^(?:ho|ho gia dinh|gia dinh|hogiadinh)\b/, "household"],
  [/^(?:tap the|tapthe|tt|don vi|co quan)\b/, "collective"],
  [/^(?:ca nhan|canhan|cn)\b/, "individual"],
];

/** "CANHAN", "Tập thể", "Hộ gia đình" and section titles such as "II. Cá nhân:". */
export function subjectOfWord(text: string): SubjectKind | undefined {
  const folded = foldWords(text).replace(/^(?:[ivx]+|[a-d]|\d{1,2})\s+/, "");
  return SUBJECT_WORDS.find(([pattern]) => pattern.test(folded))?.[1];
}
