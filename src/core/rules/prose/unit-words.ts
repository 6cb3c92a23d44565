/** What is counted: "mỗi trường hợp", "cứ 01 báo cáo", "0,5 điểm/lần". In: running text. Out: the unit and its place. */
import { LETTER } from "../../text/letters";
import { numberIn } from "./spotted";

export interface UnitMention {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** "Cứ mỗi", "tính trên mỗi", "đối với": the mention says by itself that points count per unit. */
  readonly hasLead: boolean;
  /** Of so many at once: "cứ 02 lần"; absent for one. */
  readonly every?: number;
}

/** Units of more than one syllable that are followed by their story: "trường hợp nộp chậm". */
const LONG_UNITS =
  /^(?:trường hợp|loại báo cáo|kỳ báo cáo|báo cáo|bài viết|nhiệm vụ|phong trào|hồ sơ|đơn vị|cá nhân|tập thể|văn bản|tài liệu|sáng kiến|mô hình|đề tài|giải pháp|chỉ tiêu|nội dung|tiêu chí|đoàn viên|công chức|viên chức|cán bộ|đảng viên|hội viên|tin bài|cuộc họp|buổi họp|cuộc thi|thành viên|lượt người|sự việc|đơn thư phản ánh|đơn thư|vụ việc|vụ tai nạn|học sinh|sinh viên|giáo viên|công trình|bài báo|chi bộ|chi hội|chi đoàn|hội nghị)(?![a-zà-öø-ỹ])/iu;

/** Words that go on with the story of the unit. */
const STORY =
  /(?<![a-zà-öø-ỹ])(?:không|chưa|đã|chậm|trễ|sai|có|được|bị|thì|mà|do|của|vi phạm|đạt|thiếu|nộp|gửi|thực hiện|tham gia|tổ chức|trừ|cộng|thưởng|điểm|so với|theo|trong|tại|về|vắng|đi|để|nếu|nhưng|tối đa)(?![a-zà-öø-ỹ])/iu;

const MENTION =
  /(?<lead>(?:tính trên|tính theo|tính|đối với|cứ|trên)\s+)?(?:(?<each>mỗi một|mỗi)\s+(?:0?1\s+)?|(?<![a-zà-öø-ỹ\d.,/])0?1\s+)(?=[a-zà-öø-ỹ])/giu;

const CHANGE =
  "(?:giảm|tăng|vượt|thiếu|chậm|trễ|thêm|có|đạt|hụt|thấp hơn|cao hơn|quá|vắng|sai|để|xảy ra|phát sinh|vi phạm)";
/** "Cứ 02 lần", "cứ mỗi 05 %", "cứ giảm 1%"; without "cứ" only where one per cent is too little to be a threshold. */
const SEVERAL = new RegExp(
  String.raw`(?<![${LETTER}])(?:(?:(?:tính trên|tính theo|tính|đối với)\s+)?(?:cứ\s+mỗi|cứ|mỗi)\s+(?:${CHANGE}\s+){0,2}(\d+(?:[.,]\d+)?)\s*(%|(?=[${LETTER}]))|(?:giảm|thiếu|hụt|thấp hơn)\s+(?:thêm\s+)?(0?1)\s*%)`,
  "giu",
);

export function unitMentions(text: string): readonly UnitMention[] {
  return [...singleMentions(text), ...severalMentions(text)].sort((a, b) => a.from - b.from);
}

function severalMentions(text: string): readonly UnitMention[] {
  return [...text.matchAll(SEVERAL)].flatMap((match) => severalMention(text, match) ?? []);
}

function severalMention(text: string, match: RegExpExecArray): UnitMention | undefined {
  const [words, count, mark, one] = match;
  const start = match.index + words.length;
  const isShare = mark === "%" || one !== undefined;
  const unit = isShare ? "%" : unitAt(text.slice(start, start + 80));
  const every = numberIn(count ?? one);
  if (unit === undefined || every === undefined) return undefined;
  // one of something else is read with the single ones
  if (every === 1 && !isShare) return undefined;
  const to = isShare ? start : start + unit.length;
  return { ...severally(every, unit), from: match.index, to, hasLead: true };
}

/** Behind the points: "0,5 điểm/02 lần", "trừ 1 điểm cho 5%". */
export function countedUnit(phrase: string): Pick<UnitMention, "unit" | "every"> {
  const [, count, unit] = /^(?:mỗi\s+)?(\d+(?:[.,]\d+)?)\s*(%|[a-zà-öø-ỹ].*)$/u.exec(phrase) ?? [];
  const every = numberIn(count);
  return unit === undefined || every === undefined ? { unit: phrase } : severally(every, unit);
}

function severally(every: number, unit: string): Pick<UnitMention, "unit" | "every"> {
  return every === 1 ? { unit } : { unit, every };
}

function singleMentions(text: string): readonly UnitMention[] {
  return [...text.matchAll(MENTION)].flatMap((match) => {
    const start = match.index + match[0].length;
    const unit = unitAt(text.slice(start, start + 80));
    if (unit === undefined) return [];
    const hasLead = match.groups?.["lead"] !== undefined;
    return [{ unit, from: match.index, to: start + unit.length, hasLead: hasLead || isCounted(match) }];
  });
}

/** "Mỗi" alone begins a sentence of its own; "01" does not. */
function isCounted(match: RegExpMatchArray): boolean {
  return match.groups?.["each"] !== undefined && match[0].startsWith("m");
}

/** Known units by name; others as far as a mark or the first word of a story, three syllables at most. */
export function unitAt(text: string): string | undefined {
  const whole = text.split(/[:;,.()/+\d–-]/u)[0] ?? "";
  const story = STORY.exec(whole);
  const phrase = (story ? whole.slice(0, story.index) : whole).trim();
  const unit =
    !story && syllables(phrase) <= 3 ? phrase : (LONG_UNITS.exec(phrase)?.[0] ?? shortened(phrase));
  return /^[A-Za-zÀ-ÖØ-öø-ỹ]/u.test(unit) ? unit.toLowerCase() : undefined;
}

const syllables = (phrase: string) => phrase.split(" ").length;

/** Of an unknown unit with its story the first syllable is sure, of two both. */
function shortened(phrase: string): string {
  return syllables(phrase) > 2 ? (phrase.split(" ")[0] ?? "") : phrase;
}
