/** What is counted: "mỗi trường hợp", "cứ 01 báo cáo", "0,5 điểm/lần". In: running text. Out: the unit and its place. */

export interface UnitMention {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** "Cứ mỗi", "tính trên mỗi", "đối với": the mention says by itself that points count per unit. */
  readonly hasLead: boolean;
}

/** Units of more than one syllable that are followed by their story: "trường hợp nộp chậm". */
const LONG_UNITS =
  /^(?:trường hợp|loại báo cáo|kỳ báo cáo|báo cáo|bài viết|nhiệm vụ|phong trào|hồ sơ|đơn vị|cá nhân|tập thể|văn bản|tài liệu|sáng kiến|mô hình|đề tài|giải pháp|chỉ tiêu|nội dung|tiêu chí|đoàn viên|công chức|viên chức|cán bộ|đảng viên|hội viên|tin bài|cuộc họp|buổi họp|cuộc thi|thành viên|lượt người|sự việc)(?![a-zà-öø-ỹ])/iu;

/** Words that go on with the story of the unit. */
const STORY =
  /(?<![a-zà-öø-ỹ])(?:không|chưa|đã|chậm|trễ|sai|có|được|bị|thì|mà|do|của|vi phạm|đạt|thiếu|nộp|gửi|thực hiện|tham gia|tổ chức|trừ|cộng|thưởng|điểm|so với|theo|trong|tại|về|vắng|đi|để|nếu|nhưng|tối đa)(?![a-zà-öø-ỹ])/iu;

const MENTION =
  /(?<lead>(?:tính trên|tính theo|tính|đối với|cứ|trên)\s+)?(?:(?<each>mỗi một|mỗi)\s+(?:0?1\s+)?|(?<![a-zà-öø-ỹ\d.,/])0?1\s+)(?=[a-zà-öø-ỹ])/giu;

export function unitMentions(text: string): readonly UnitMention[] {
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
