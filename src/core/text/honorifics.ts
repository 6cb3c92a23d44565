/**
 * How a person is addressed: "Ông", "Đ/c", a rank ("Thượng tá"), degrees ("PGS.TS.BS", "BS.CKII"). In: the text of a name
 * cell. Out: what is typed before the name, in its usual spelling, and the rest.
 */

const FORMS_OF_ADDRESS =
  "Ông; Bà; Anh; Chị; Cô; Thầy; Cụ; Em; Cháu; Thầy giáo; Cô giáo; Đồng chí; Đ/c; ĐC; Ông (bà); Ông/bà; " +
  "Hòa thượng; Hoà thượng; Thượng tọa; Thượng toạ; Đại đức; Ni sư; Ni trưởng; Sư cô; Linh mục; Mục sư; Già làng; " +
  "Mẹ Việt Nam anh hùng; Anh hùng lao động; Nghệ nhân; Nghệ nhân ưu tú; Nhà giáo ưu tú; Nhà giáo nhân dân";
const RANKS = [
  ...["Đại", "Thượng", "Trung", "Thiếu"].flatMap((grade) =>
    ["tướng", "tá", "úy", "uý"].map((rank) => `${grade} ${rank}`),
  ),
  ..."Chuẩn úy; Chuẩn uý; Thượng sĩ; Trung sĩ; Hạ sĩ; Thượng sỹ; Trung sỹ; Hạ sỹ; Binh nhất; Binh nhì; Chuẩn đô đốc".split(
    "; ",
  ),
];
const DEGREES =
  "GS; PGS; TS; TSKH; ThS; BS; BSCKI; BSCKII; BSCK1; BSCK2; BSNT; CKI; CKII; CK1; CK2; DS; DSCKI; DSCKII; CN; KS; " +
  "KTS; LS; YS; ĐD; ĐDV; CNĐD; KTV; NHS; NSND; NSƯT; NGND; NGƯT; TTND; TTƯT; AHLĐ; Giáo sư; Phó Giáo sư; Tiến sĩ; Tiến sỹ; " +
  "Thạc sĩ; Thạc sỹ; Cử nhân; Kỹ sư; Kiến trúc sư; Luật sư; Bác sĩ; Bác sỹ; Dược sĩ; Dược sỹ; Y sĩ; Y sỹ; " +
  "Bác sĩ chuyên khoa I; Bác sĩ chuyên khoa II; Bác sĩ CKI; Bác sĩ CKII";

const bare = (text: string) => text.replace(/[.:,\s]/g, "").toLowerCase();
const list = (words: string) => words.split("; ");
const degree = new Set(list(DEGREES).map(bare));
const BY_BARE = new Map(
  [...list(FORMS_OF_ADDRESS), ...RANKS, ...list(DEGREES)].map((each) => [bare(each), each]),
);
/** Nearly every name begins with none of these: "Đ", "Đ/" and "Đ/c" may go on to be an honorific. */
const BEGINNINGS = new Set(
  [...BY_BARE.keys()].flatMap((each) => Array.from(each, (_, at) => each.slice(0, at + 1))),
);
const LONGEST = 5;
const MARKS = /[.:,/-]/;

/** "BS.CKII Nguyễn" and "PGS. TS. Nguyễn": what stands before the name, one after the other. */
export function splitHonorific(text: string): readonly [string | null, string] {
  const found: string[] = [];
  let rest = text;
  for (let next = firstOf(rest); next; next = firstOf(rest)) {
    found.push(next[0]);
    rest = next[1];
  }
  return [found.length === 0 ? null : found.reduce(joined), rest];
}

/** Degrees are joined as they are written, "PGS.TS"; anything else with a blank. */
function joined(before: string, next: string): string {
  const isDegree = degree.has(bare(next)) && degree.has(bare(before.split(/[ .]/).at(-1) ?? ""));
  return isDegree && !next.includes(" ") ? `${before}.${next}` : `${before} ${next}`;
}

/** Longest first, so that "Đại tá" is not read as a name beginning with "Đại". */
function firstOf(text: string): readonly [string, string] | undefined {
  const blank = text.indexOf(" ");
  const first = blank < 0 ? text : text.slice(0, blank);
  if (!MARKS.test(first) && !BEGINNINGS.has(first.toLowerCase())) return undefined;
  const words = text.split(" ");
  for (let length = Math.min(LONGEST, words.length - 1); length > 0; length--) {
    const found = inOneWord(first, length) ?? BY_BARE.get(bare(words.slice(0, length).join(" ")));
    // without a mark behind it one word may also begin a name: "Anh Thư" is nobody's "Anh"
    const least = length === 1 && !/[.:]/.test(first) ? 2 : 1;
    if (found !== undefined && words.length - length >= least) return [found, words.slice(length).join(" ")];
  }
  return gluedToName(text);
}

const inOneWord = (word: string, length: number) => (length === 1 ? glued(word) : undefined);

/** "BS.CKII", "PGS.TS", "TS.BS", "ThS-BS" without a blank between. */
function glued(start: string): string | undefined {
  const parts = start.split(/[.,-]+/).filter((part) => part !== "");
  const known = parts.map((part) => (degree.has(bare(part)) ? BY_BARE.get(bare(part)) : undefined));
  return parts.length > 1 && known.every((part) => part !== undefined) ? known.join(".") : undefined;
}

/** "Đ/c:Nguyễn", "ThS.Nguyễn", "Ô.Nguyễn": no blank before the name. */
function gluedToName(text: string): readonly [string, string] | undefined {
  const match = /^([^\s:.]{1,5}[.:])(?=\p{Lu}[A-Za-zÀ-ÖØ-öø-ỹ]*\s)(.+)$/u.exec(text);
  const found = match && BY_BARE.get(bare(match[1] ?? ""));
  return match && found !== undefined && found !== null ? [found, match[2] ?? ""] : undefined;
}
