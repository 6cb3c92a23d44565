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
  const measure = measureOf(folded);
  const matches = bandMatches(folded, measure);
  const [first, last] = [matches[0], matches.at(-1)];
  if (!first || !last) return [];
  const ranged = matches.flatMap(({ match, range }) => bandOf(text, match, range));
  const top = measure === "percent" ? topBand(text.slice(0, first.match.index), ranged) : undefined;
  const bands = [...(top ? [top.band] : []), ...ranged];
  if (bands.length < 2) return [];
  const at = top?.at ?? first.match.index;
  const end = last.match.index + last.match[0].length;
  return tableOf(measure, withoutSharedEnds(bands), at, withoutStop(text.slice(at, end)));
}

function measureOf(folded: string): ProseRange["measure"] {
  if (folded.includes("%")) return "percent";
  return folded.includes("ngày") && /(?<![a-zà-öø-ỹ])(?:chậm|trễ)(?![a-zà-öø-ỹ])/u.test(folded)
    ? "days"
    : "value";
}

function bandMatches(
  folded: string,
  measure: ProseRange["measure"],
): readonly { readonly match: RegExpExecArray; readonly range: Kind }[] {
  return BAND_KINDS.filter((each) => each.measure === measure).flatMap(({ pattern, range }) =>
    [...folded.matchAll(pattern)]
      .filter((match) => measure !== "value" || isWorth(match[3]))
      .map((match) => ({ match, range })),
  );
}

const EDGE = /(?<![\d.,])(\d+(?:[.,]\d+)?)\s*%/u;

/** A per cent that stands alone. */
export function edgeIn(
  text: string,
): { readonly edge: number; readonly at: number; readonly text: string } | undefined {
  const match = EDGE.exec(text);
  const edge = numberIn(match?.[1]);
  const isAlone = match !== null && !EDGE.test(text.slice(match.index + match[0].length));
  return match && edge !== undefined && isAlone ? { edge, at: match.index, text: match[0] } : undefined;
}

const TOP = new RegExp(
  String.raw`^(?<words>[^\d;.%≥≤<>]{0,40}?)(?<worth>${standardShare.source}|${points.source})[\s;,.+–-]*$`,
  "u",
);

/** "Đạt 100%: 10 điểm; từ 90% đến dưới 100%: 8 điểm": the edge of the next band begins the first. */
function topBand(
  before: string,
  ranged: readonly WorthBand[],
): { readonly band: WorthBand; readonly at: number } | undefined {
  const last =
    before
      .split(/[;.]\s/u)
      .filter((part) => part.trim() !== "")
      .at(-1) ?? "";
  const found = edgeIn(last);
  if (!found || !ranged.some(({ below }) => below === found.edge)) return undefined;
  const rest = last.slice(found.at + found.text.length);
  const worth = TOP.exec(foldSentence(rest))?.groups?.["worth"];
  const value = worth === undefined || /%|chuẩn/u.test(worth) ? undefined : points.read(worth);
  // the kind of points reads numbers only
  return typeof value === "number"
    ? { band: { from: found.edge, points: value }, at: before.lastIndexOf(last) + found.at }
    : undefined;
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

const ANSWER =
  /^\s*[-+•*]?\s*(.{2,120}?)\s*:\s*(?:được\s+)?(?:(?:cộng|thưởng|chấm|đạt|tính)\s+)?(\d+(?:[.,]\d+)?)\s*(?:điểm|điềm|đ(?![a-zà-öø-ỹ]))?\s*$/iu;
/** "5 điểm: có kế hoạch" */
const POINTS_FIRST =
  /^\s*[-+•*]?\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|điềm|đ(?![a-zà-öø-ỹ]))\s*[:–-]\s*(.{2,200})$/iu;
/** Where one answer ends and the next begins. */
const NEXT_ANSWER =
  /;|(?<=\d\s?(?:điểm|điềm|đ)),\s|\s-\s|(?<=[^\s:+•*-])\s+(?=[-+•*]?\s*\d+(?:[.,]\d+)?\s*(?:điểm|điềm|đ)\s*:)/u;

/** "Có đề án được công nhận: 1,0 đ; có đăng ký: 0,5 đ; không có: 0 đ": every part is an answer with its points. */
export function levelList(text: string, max: number | null): readonly Spotted[] {
  const parts = text.split(NEXT_ANSWER).filter((part) => part.trim() !== "");
  if (parts.length < 2) return [];
  const levels = parts.flatMap((part) => answerOf(part.replace(/[.\s]+$/, "")) ?? []);
  // parts that add up to the standard are no choice: the best answer earns it whole
  const isChoice = max === null || levels.some(({ points }) => points === max);
  return isChoice && levels.length === parts.length
    ? [spotted(0, { type: "levels", levels }, withoutStop(text))]
    : [];
}

function answerOf(part: string): { readonly level: string; readonly points: number } | undefined {
  const [, first, behind] = POINTS_FIRST.exec(part) ?? [];
  const [, before, last] = ANSWER.exec(part) ?? [];
  const level = behind ?? before;
  const points = numberIn(behind === undefined ? last : first);
  return level === undefined || points === undefined ? undefined : { level: level.trim(), points };
}
