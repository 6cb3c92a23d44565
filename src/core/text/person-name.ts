/**
 * Who is meant by what stands in a name cell. In: the text. Out: honorific or rank, the name as a person writes it, a
 * post that was typed along, and whether it is a person, a collective or a household.
 */
import { foldDiacritics, foldWords, tidy } from "./fold";
import { LETTER } from "./letters";

export type SubjectKind = "individual" | "collective" | "household" | "unknown";

export interface ReadName {
  readonly honorific: string | null;
  readonly name: string;
  /** A post behind a dash, a comma or on a second line: "Nguyễn Văn Mẫu - Chủ tịch"; people on further lines join the name. */
  readonly position: string | null;
}

const HONORIFICS = [
  "Ông",
  "Bà",
  "Anh",
  "Chị",
  "Cô",
  "Thầy",
  "Đồng chí",
  "Đ/c",
  "ĐC",
  "Đại tướng",
  "Thượng tướng",
  "Trung tướng",
  "Thiếu tướng",
  "Đại tá",
  "Thượng tá",
  "Trung tá",
  "Thiếu tá",
  "Đại úy",
  "Đại uý",
  "Thượng úy",
  "Thượng uý",
  "Trung úy",
  "Trung uý",
  "Thiếu úy",
  "Thiếu uý",
  "Thượng sĩ",
  "Trung sĩ",
  "Hạ sĩ",
  "GS.TS",
  "PGS.TS",
  "GS",
  "PGS",
  "TS",
  "ThS",
  "BS",
  "CN",
  "KS",
];

const bare = (text: string) => text.replace(/[.:\s]/g, "").toLowerCase();
const BY_BARE = new Map(HONORIFICS.map((each) => [bare(each), each]));
/** Nearly every name begins with none of these: "Đ", "Đ/" and "Đ/c" may go on to be an honorific. */
const BEGINNINGS = new Set(
  [...BY_BARE.keys()].flatMap((each) => Array.from(each, (_, at) => each.slice(0, at + 1))),
);

/** Longest first, so that "Đại tá" is not read as a name beginning with "Đại". */
function splitHonorific(text: string): readonly [string | null, string] {
  const blank = text.indexOf(" ");
  if (!BEGINNINGS.has(bare(blank < 0 ? text : text.slice(0, blank)))) return [null, text];
  const words = text.split(" ");
  for (const length of [2, 1]) {
    const start = words.slice(0, length).join(" ");
    const found = BY_BARE.get(bare(start));
    if (found !== undefined && words.length > length + (length === 1 && !/[.:]$/.test(start) ? 1 : 0)) {
      return [found, words.slice(length).join(" ")];
    }
  }
  return [null, text];
}

const POST_START =
  /^(?:chu tich|pho|bi thu|giam doc|truong|hieu truong|giao vien|nhan vien|can bo|cong chuc|chuyen vien|ke toan|chi huy|doi truong|to truong|uy vien|thu ky|bac si|dieu duong|chanh|ttcm|cong nhan|nong dan|van thu)\b/;

const MAY_HAVE_POST = /[-–—,;(]/;
const NAME_AND_POST = /^(.+?)\s*(?:[-–—,;]|\()\s*(.+?)\)?$/u;

export function readName(raw: string): ReadName {
  const [first = "", ...lines] = raw
    .split(/\n/)
    .map(tidy)
    .filter((line) => line !== "");
  const split = MAY_HAVE_POST.test(first) ? NAME_AND_POST.exec(first) : null;
  const hasPost = split?.[2] !== undefined && POST_START.test(foldWords(split[2]));
  const [honorific, name] = splitHonorific((hasPost ? (split[1] ?? "") : first).replace(/[.,;:]+$/, ""));
  const others = lines.filter(isAnotherPerson).map((line) => restoreCapitals(splitHonorific(line)[1]));
  const posts = [...(hasPost ? [split[2] ?? ""] : []), ...lines.filter((line) => !isAnotherPerson(line))];
  return {
    honorific,
    name: [restoreCapitals(name), ...others].join(", "),
    position: posts.length > 0 ? posts.join(", ") : null,
  };
}

/** Two people in one cell, one a line. */
function isAnotherPerson(line: string): boolean {
  return !POST_START.test(foldWords(line)) && subjectOfName(splitHonorific(line)[1]) === "individual";
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
  "tập thể|phòng|ban|sở|ubnd|uỷ ban|ủy ban|hđnd|hội đồng|hội|chi hội|đoàn|liên đoàn|công đoàn|trường|trung tâm|công ty|tổng công ty|chi nhánh|chi cục|cục|vụ|viện|bệnh viện|trạm|công an|quân sự|bộ chỉ huy|bộ đội|đảng uỷ|đảng ủy|chi bộ|đảng bộ|văn phòng|tổ|đội|khoa|thôn|bản|khu|khu phố|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đài|báo|kho bạc|ngân hàng|toà án|tòa án|viện kiểm sát|mặt trận|hợp tác xã|htx|quỹ|nhà máy|xí nghiệp|lớp|chi đoàn|cụm|khối|đơn vị|thanh tra|bch|ban chấp hành|cán bộ và nhân dân|nhân dân";
const COLLECTIVE = new RegExp(`^(?:${COLLECTIVE_WORDS})(?![${LETTER}])`, "u");
const COLLECTIVE_PLAIN = new RegExp(`^(?:${foldDiacritics(COLLECTIVE_WORDS)})\\b`);
const HOUSEHOLD = /^(?:gia dinh|ho gia dinh|ho ong|ho ba)\b/;
/** Institution words that are family names too when nothing but a name follows. */
const FAMILY_NAMES = /^(?:tô|bàn|đoàn|quản|cao|hồ|ban|tổ)\s/u;
const PERSON = /^(?:\p{Lu}[A-Za-zÀ-ÖØ-öø-ỹ'’.]*\s+){1,6}\p{Lu}[A-Za-zÀ-ÖØ-öø-ỹ'’]*$/u;

function isCollectiveName(name: string): boolean {
  const small = tidy(name).toLowerCase();
  // without a single tone mark the words alone must do
  return /^[\x00-\x7f]*$/.test(small) ? COLLECTIVE_PLAIN.test(small) : COLLECTIVE.test(small);
}

/** By the words of the name alone; a column that says it outright goes before. */
export function subjectOfName(name: string): SubjectKind {
  if (/^[^A-Za-zÀ-ÖØ-öø-ỹ]*[GgHh]/u.test(name) && HOUSEHOLD.test(foldWords(name))) return "household";
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
