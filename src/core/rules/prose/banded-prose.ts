/** Bands, levels and classes in the words of one line. In: running text. Out: the table they make, or nothing. */
import { foldSentence } from "../grammar/fold-sentence";
import { DAY_RANGE, PERCENT_RANGE, PLAIN_RANGE } from "../grammar/range-forms";
import type { Bag, Kind } from "../grammar/sentence-form";
import { points, standardShare } from "../grammar/slot-kinds";
import type { RuleTerms } from "../rule";
import type { PointBand, WorthBand } from "../rule-parts";
import { rangeIn, type ProseRange } from "./prose-range";
import { numberIn, spotted, withoutStop, type Spotted } from "./spotted";
import { LETTER } from "../../text/letters";

/** A range, a few words, what it is worth. */
function bandPattern(range: Kind): RegExp {
  const worth = `${standardShare.source}|${points.source}`;
  return new RegExp(
    `(?<![${LETTER}\\d.,])(${range.source})(?![\\d.,]*\\d)([^\\d;.%≥≤<>]{0,40}?)(${worth})(?![\\d%])`,
    "dgu",
  );
}

const BAND_KINDS = [
  { measure: "percent", range: PERCENT_RANGE.bounded, pattern: bandPattern(PERCENT_RANGE.bounded) },
  { measure: "days", range: DAY_RANGE.bounded, pattern: bandPattern(DAY_RANGE.bounded) },
  { measure: "value", range: PLAIN_RANGE.bounded, pattern: bandPattern(PLAIN_RANGE.bounded) },
] as const;

/** Two bands or more in one line. */
export function bandTable(text: string): readonly Spotted[] {
  const folded = foldSentence(text);
  // a band needs a digit twice and a word of range
  if (!/\d.*\d/.test(folded) || !/từ|trên|dưới|[<>≥≤]|trở/.test(folded)) return [];
  const isLate = /(?<![A-Za-zÀ-ÖØ-öø-ỹ])(?:chậm|trễ)(?![A-Za-zÀ-ÖØ-öø-ỹ])/u.test(folded);
  const measure = folded.includes("%") ? "percent" : isLate && folded.includes("ngày") ? "days" : "value";
  const kind = BAND_KINDS.find((each) => each.measure === measure);
  const matches = kind
    ? [...folded.matchAll(kind.pattern)].filter((match) => measure !== "value" || isWorth(match[3]))
    : [];
  const bands = matches.flatMap((match) => (kind ? bandOf(text, match, kind.range) : []));
  const [first, last] = [matches[0], matches.at(-1)];
  if (bands.length < 2 || !first || !last) return [];
  const words = withoutStop(text.slice(first.index, last.index + last[0].length));
  return tableOf(measure, withoutSharedEnds(bands), first.index, words);
}

/** Among bare values only what names points counts: "từ 5 đến 10: trừ 1". */
const isWorth = (words: string | undefined) => /điểm|điềm|đ$|trừ|cộng/u.test(words ?? "");

function bandOf(text: string, match: RegExpExecArray, range: Kind): readonly WorthBand[] {
  const [rangeAt, worthAt] = [match.indices?.[1], match.indices?.[3]];
  if (!rangeAt || !worthAt) return [];
  const bounds = range.read(text.slice(...rangeAt).trim());
  const words = text.slice(...worthAt).trim();
  const isShare = !/\d/.test(words) || /%/.test(words);
  const value = isShare ? standardShare.read(words) : points.read(words);
  // the kinds read bounds of a range and a number
  return bounds === undefined || value === undefined
    ? []
    : [{ ...(bounds as Bag), [isShare ? "share" : "points"]: value } as unknown as WorthBand]; // see above
}

function tableOf(
  measure: ProseRange["measure"],
  bands: readonly WorthBand[],
  at: number,
  text: string,
): readonly Spotted[] {
  if (measure === "value") return [spotted(at, { type: "value-bands", bands }, text)];
  const pointed = bands.filter((band): band is PointBand => band.points !== undefined);
  if (pointed.length === bands.length) {
    return [spotted(at, bandTerms(measure, pointed), text)];
  }
  return measure === "percent" ? [spotted(at, { type: "percent-bands-share", bands }, text)] : [];
}

export function bandTerms(measure: ProseRange["measure"], bands: readonly PointBand[]): RuleTerms {
  switch (measure) {
    case "percent":
      return { type: "percent-bands", bands };
    case "days":
      return { type: "days-late", bands };
    case "value":
      return { type: "value-bands", bands };
  }
}

/** "từ 15 đến 20, từ 10 đến 15": the value both name belongs to the higher band. */
export function withoutSharedEnds<Band extends WorthBand>(bands: readonly Band[]): readonly Band[] {
  const starts = new Set(
    bands.flatMap(({ from, upTo }) => (from === undefined || from === upTo ? [] : [from])),
  );
  return bands.map((band) => {
    if (band.upTo === undefined || !starts.has(band.upTo)) return band;
    const { upTo, from, ...rest } = band;
    // only the name of the upper bound changes
    return { ...(from === undefined ? {} : { from }), below: upTo, ...rest } as unknown as Band;
  });
}

/** A line that is one band, with its points in its column: "Thực hiện không đạt kế hoạch dưới 95%". */
export function singleBand(text: string, worth: number | null): readonly Spotted[] {
  if (worth === null) return [];
  const found = rangeIn(text);
  // a second range is a second condition, and no band says two
  if (!found || rangeIn(text.slice(found.to))) return [];
  const said = endOfPoints(text, found.to);
  const isLate = /(?<![a-zà-öø-ỹ])(?:chậm|trễ)(?![a-zà-öø-ỹ])/iu.test(text.slice(0, found.from));
  const terms = { ...found.range, points: worth };
  const at = startOf(text, found.from);
  const words = withoutStop(text.slice(at, said));
  if (found.measure === "percent") return [spotted(at, { type: "percent-bands", ...terms }, words)];
  return found.measure === "days" && isLate ? [spotted(at, { type: "days-late", ...terms }, words)] : [];
}

/** The verb that says what reaches the range. */
function startOf(text: string, before: number): number {
  const verbs = [
    ...text
      .slice(0, before)
      .matchAll(
        /(?:không\s+|chưa\s+)?(?<![a-zà-öø-ỹ])(?:đạt|vượt|chậm|trễ|giảm|tăng)(?![a-zà-öø-ỹ])(?=[^.;]*$)/giu,
      ),
  ];
  return verbs.at(-1)?.index ?? before;
}

function endOfPoints(text: string, from: number): number {
  const tail = /^[^.;()]*?(?:trừ|cộng|thưởng)\s+\d+(?:[.,]\d+)?\s*(?:điểm|điềm|đ(?![a-zà-öø-ỹ]))/iu.exec(
    text.slice(from),
  );
  return from + (tail?.[0].length ?? 0);
}

const SEVERITY =
  /(?<![a-zà-öø-ỹ])((?:mức độ )?(?:(?:phê bình|nhắc nhở|khiển trách|cảnh cáo|giáng chức|cách chức|buộc thôi việc|khai trừ|hạ bậc lương)|(?:ít |rất |đặc biệt )?nghiêm trọng|trung bình|nhẹ|nặng)(?: trở lên)?)\s*:?\s*(?:bị\s+)?(?:trừ\s+)?[-–]?\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|đ(?![a-zà-öø-ỹ]))?/giu;

/** Two levels with their points at least. */
const TWO_NUMBERS = /(?<!\d)\d[\d.,]*[^\d.,]\D*\d/;

/** "khiển trách trừ 1, cảnh cáo trở lên trừ 2". */
export function severityTable(text: string): readonly Spotted[] {
  if (!TWO_NUMBERS.test(text)) return [];
  const matches = [...text.matchAll(SEVERITY)];
  const [first, last] = [matches[0], matches.at(-1)];
  const takes = first && /trừ|[-–]\s*\d/iu.test(first[0]);
  if (matches.length < 2 || !first || !last || !takes) return [];
  const steps = matches.map(([, level = "", size]) => ({
    level: level.replace(/^mức độ /iu, ""),
    points: -(numberIn(size) ?? 0),
  }));
  return [
    spotted(
      first.index,
      { type: "severity", steps },
      text.slice(first.index, last.index + last[0].length).trim(),
    ),
  ];
}

export function isSeverityLevel(label: string): boolean {
  return /^[-+•*\s]*(?:mức độ |bị |kỷ luật )*(?:phê bình|nhắc nhở|khiển trách|cảnh cáo|giáng chức|cách chức|buộc thôi việc|khai trừ|hạ bậc lương|(?:ít |rất |đặc biệt )?nghiêm trọng|nhẹ|nặng)(?![a-zà-öø-ỹ])/iu.test(
    label,
  );
}

const ANSWER = /^\s*[-+•*]?\s*(.{2,120}?)\s*:\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|điềm|đ(?![a-zà-öø-ỹ]))?\s*$/iu;

/** "Có đề án được công nhận: 1,0 đ; có đăng ký: 0,5 đ; không có: 0 đ": every part is an answer with its points. */
export function levelList(text: string, max: number | null): readonly Spotted[] {
  const parts = text.split(/;|\s-\s/).filter((part) => part.trim() !== "");
  if (parts.length < 2) return [];
  const levels = parts.flatMap((part) => {
    const [, level, size] = ANSWER.exec(part.replace(/[.\s]+$/, "")) ?? [];
    const value = numberIn(size);
    return level === undefined || value === undefined ? [] : [{ level, points: value }];
  });
  // parts that add up to the standard are no choice: the best answer earns it whole
  const isChoice = max === null || levels.some(({ points }) => points === max);
  return isChoice && levels.length === parts.length
    ? [spotted(0, { type: "levels", levels }, withoutStop(text))]
    : [];
}
