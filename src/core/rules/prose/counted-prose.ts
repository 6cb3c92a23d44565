/**
 * Points for each occurrence in running text, with their caps, exemptions and the like. In: the words of a line and its
 * points columns. Out: the rules in the order of their words.
 */
import { addExactly } from "../../text/numbers";
import { N, numberIn, POINTS, spotted, withoutStop, type Spotted } from "./spotted";
import { LETTER } from "../../text/letters";
import { countedUnit, unitAt, unitMentions, type UnitMention } from "./unit-words";

export interface PointColumns {
  readonly bonus: number | null;
  readonly penalty: number | null;
}

interface PointMention {
  /** Signed. */
  readonly points: number;
  readonly from: number;
  readonly to: number;
  /** Named behind the points: "0,5 điểm/lần". */
  readonly unit?: string;
  readonly every?: number;
}

interface CapMention {
  readonly cap: number;
  readonly period?: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const GIVEN = new RegExp(
  String.raw`(?:(?<![${LETTER}])(?:bị |được )*(?:điểm )?(?<verb>trừ|cộng|thưởng)(?: thêm| điểm)*\s*:?\s*\(?|(?<![${LETTER}\d.,])(?<sign>[-–+])\s*)${N}\s*(?<word>${POINTS})?\)?(?<per>\s*/\s*(?:0?1\s+)?|\s+(?:cho|trên|mỗi|đối với)\s+(?:(?:mỗi|0?1)\s+)?(?=[${LETTER}])|\s+(?:cho|mỗi|cho mỗi)\s+(?=\d+(?:[.,]\d+)?\s*(?:%|[${LETTER}])))?`,
  "giu",
);
/** "1 đ/lần": no verb, so it gives. */
const PLAIN_PER = new RegExp(
  String.raw`(?<![${LETTER}\d.,+–-]\s?)${N}\s*${POINTS}\s*/\s*(?:0?1\s+)?(?=[${LETTER}])`,
  "giu",
);

const CAP = new RegExp(
  String.raw`(?:tổng\s+)?(?:(?:số\s+)?điểm\s+(?:trừ|cộng|thưởng)\s+)?(?:tối đa|không quá|không vượt quá|nhiều nhất)(?:\s+(?:là|không quá))?\s+${N}(?:\s*${POINTS}(?:\s*/\s*([${LETTER}]+(?: học)?))?|\s*/\s*([${LETTER}]+)|(?=\s*(?:[).;,]|$)))`,
  "giu",
);

export function countedRules(text: string, columns: PointColumns): readonly Spotted[] {
  if (!/\d|mỗi/iu.test(text)) return [];
  const caps = capMentions(text);
  const points = pointMentions(text, caps);
  const units = unitMentions(text);
  const said = points.flatMap((mention, at) => pairOf(text, mention, points[at - 1]?.to ?? 0, units));
  const pairs = said.length > 0 ? withoutRepeats(said) : fromColumn(text, units, columns, points);
  return pairs.length > 0 ? withCaps(text, pairs, caps, columns) : capsAlone(text, caps, columns);
}

interface Pair {
  readonly points: number;
  readonly unit: string;
  readonly every?: number;
  readonly from: number;
  readonly to: number;
}

function capMentions(text: string): readonly CapMention[] {
  return [...text.matchAll(CAP)].flatMap((match) => {
    const cap = numberIn(match[1]);
    const period = match[2] ?? match[3];
    if (cap === undefined) return [];
    const place = { from: match.index, to: match.index + match[0].length, text: match[0] };
    return [{ cap, ...place, ...(period === undefined ? {} : { period: period.toLowerCase() }) }];
  });
}

function pointMentions(text: string, caps: readonly CapMention[]): readonly PointMention[] {
  const given = [...text.matchAll(GIVEN)].flatMap((match) => mentionOf(text, match) ?? []);
  const plain =
    given.length > 0 || !text.includes("/")
      ? []
      : [...text.matchAll(PLAIN_PER)].flatMap((match) => plainMention(text, match) ?? []);
  const isCap = ({ from, to }: PointMention) => caps.some((cap) => from < cap.to && cap.from < to);
  return [...given, ...plain].filter((mention) => !isCap(mention));
}

function mentionOf(text: string, match: RegExpExecArray): PointMention | undefined {
  const size = numberIn(match[3]);
  if (size === undefined || !isPoints(text, match)) return undefined;
  const { verb, sign, per = "" } = match.groups ?? {};
  const takes = verb === undefined ? sign !== "+" : verb.toLowerCase() === "trừ";
  const points = takes ? -size : size;
  const end = match.index + match[0].length;
  const unit = per === "" ? undefined : unitAfter(text, end);
  return unit === undefined
    ? { points, from: match.index, to: end - per.length }
    : { points, from: match.index, to: end + unit.length, ...countedUnit(unit) };
}

/** A bare number behind a sign could be anything, a date or a list mark, unless the phrase ends with it. */
function isPoints(text: string, match: RegExpExecArray): boolean {
  const { verb, word, per } = match.groups ?? {};
  const isNamed = verb !== undefined || word !== undefined || per !== undefined;
  return isNamed || /^\s*(?:[().;,]|$)/u.test(text.slice(match.index + match[0].length));
}

function plainMention(text: string, match: RegExpExecArray): PointMention | undefined {
  const size = numberIn(match[1]);
  const end = match.index + match[0].length;
  const unit = unitAfter(text, end);
  return size === undefined || unit === undefined
    ? undefined
    : { points: size, from: match.index, to: end + unit.length, ...countedUnit(unit) };
}

/** Behind the points the unit goes on to the next mark or story. */
function unitAfter(text: string, from: number): string | undefined {
  const phrase = text
    .slice(from, from + 60)
    .split(/[:;,.()]|(?<![A-Za-zÀ-ÖØ-öø-ỹ])(?:không|chưa|thiếu|nhưng|tối đa|và|nếu)(?![A-Za-zÀ-ÖØ-öø-ỹ])/u)[0]
    ?.trim();
  const isShort = phrase !== undefined && phrase !== "" && phrase.split(" ").length <= 6;
  return isShort ? phrase.toLowerCase() : unitAt(text.slice(from, from + 60));
}

/** Points with what they count: named behind them, or last before them since the points before. */
function pairOf(
  text: string,
  mention: PointMention,
  since: number,
  units: readonly UnitMention[],
): readonly Pair[] {
  if (mention.unit !== undefined) return [{ ...mention, unit: mention.unit }];
  const unit = units.findLast(({ from, to }) => from >= since && to <= mention.from);
  if (!unit) return [];
  return [{ points: mention.points, ...ofUnit(unit), from: startOf(text, unit, since), to: mention.to }];
}

/** From "mỗi" or its lead, from "cứ" or "nếu" before it in the clause; a mere "01" tells from the start of its clause. */
function startOf(text: string, unit: UnitMention, since: number): number {
  const before = text.slice(since, unit.from);
  const clause =
    since + Math.max(...[...before.matchAll(/[.;(]\s*/gu)].map((match) => match.index + match[0].length), 0);
  const inClause = text.slice(clause, unit.from);
  if (/^nếu(?![a-zà-öø-ỹ]).*:\s*$/iu.test(inClause)) return clause;
  const every = /(?<![a-zà-öø-ỹ])cứ(?![a-zà-öø-ỹ])/iu.exec(inClause);
  if (every) return clause + every.index;
  return unit.hasLead ? unit.from : clause;
}

/** "Có 01 xã … trừ 0,2 điểm, lũy kế cứ 1 xã … trừ 0,2 điểm" is one rule, and its last wording is the general one. */
function withoutRepeats(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(
    (pair, at) =>
      !pairs
        .slice(at + 1, at + 4)
        .some(
          (later) => later.points === pair.points && later.unit === pair.unit && later.from - pair.to < 20,
        ),
  );
}

/** The words name what is counted, the column how much. */
function fromColumn(
  text: string,
  units: readonly UnitMention[],
  { bonus, penalty }: PointColumns,
  said: readonly PointMention[],
): readonly Pair[] {
  const [unit] = units;
  const points = penalty !== null && penalty < 0 ? penalty : bonus;
  if (!unit || points === null || points === 0 || said.length > 0) return [];
  const isMarked = /^(?:tính|đối với|cứ|trên)/iu.test(text.slice(unit.from));
  return [
    isMarked
      ? { points, ...ofUnit(unit), from: unit.from, to: unit.to }
      : { points, ...ofUnit(unit), from: 0, to: text.length },
  ];
}

const ofUnit = ({ unit, every }: UnitMention) => (every === undefined ? { unit } : { unit, every });

function withCaps(
  text: string,
  pairs: readonly Pair[],
  caps: readonly CapMention[],
  columns: PointColumns,
): readonly Spotted[] {
  const used = new Set<CapMention>();
  const rules = pairs.flatMap((pair, at) => {
    const next = pairs[at + 1]?.from ?? Infinity;
    const own = caps.filter((cap) => cap.to > pair.from && cap.from < next && !used.has(cap));
    for (const cap of own) used.add(cap);
    return ruleOf(text, withColumn(pair, own[0], columns), own);
  });
  return rules;
}

/** The column of points wins, unless it holds the cap the words name; what differs is reported elsewhere. */
function withColumn(pair: Pair, cap: CapMention | undefined, { bonus, penalty }: PointColumns): Pair {
  const column = pair.points < 0 ? penalty : bonus;
  if (column === null || column === 0 || Math.abs(column) === cap?.cap) return pair;
  return { ...pair, points: column };
}

function ruleOf(text: string, pair: Pair, caps: readonly CapMention[]): readonly Spotted[] {
  const { points, unit, every, from } = pair;
  const counted = { points, unit, ...(every === undefined ? {} : { every }) };
  const [cap] = caps;
  if (points < 0)
    return [
      spotted(from, { type: "per-occurrence", ...counted }, withoutStop(text.slice(from, pair.to))),
      ...caps.map((each) => spotted(each.from, { type: "cap-rule", cap: each.cap }, each.text)),
    ];
  if (!cap)
    return [spotted(from, { type: "bonus-item", ...counted }, withoutStop(text.slice(from, pair.to)))];
  const to = Math.max(pair.to, closed(text, cap.to));
  const period = cap.period === undefined ? {} : { period: cap.period };
  return [
    spotted(
      from,
      { type: "bonus-item-capped", ...counted, cap: cap.cap, ...period },
      withoutStop(text.slice(from, to)),
    ),
  ];
}

/** With the bracket that stands behind. */
const closed = (text: string, to: number) =>
  text.slice(0, to).lastIndexOf("(") > text.slice(0, to).lastIndexOf(")") && text[to] === ")" ? to + 1 : to;

/** A cap on points that stand in the column, with no word of what they count but perhaps "những vụ". */
function capsAlone(
  text: string,
  caps: readonly CapMention[],
  { bonus, penalty }: PointColumns,
): readonly Spotted[] {
  const [cap] = caps;
  if (!cap) return [];
  if (penalty !== null && penalty < 0)
    return [spotted(cap.from, { type: "cap-rule", cap: cap.cap }, cap.text)];
  const many = /(?<![a-zà-öø-ỹ])(?:những|các)\s+(?=[a-zà-öø-ỹ])/iu.exec(text);
  const unit = many ? unitAt(text.slice(many.index + many[0].length)) : undefined;
  if (bonus === null || bonus === 0 || unit === undefined) return [];
  return [spotted(cap.from, { type: "bonus-item-capped", points: bonus, unit, cap: cap.cap }, cap.text)];
}

/** Points in the words that are neither those of the column nor explained by a cap. */
export function pointsThatDiffer(
  text: string,
  columns: PointColumns,
): { readonly words: number; readonly column: number } | undefined {
  const caps = capMentions(text);
  const said = pointMentions(text, caps);
  const [only] = said;
  if (!only || said.some(({ points }) => points !== only.points)) return undefined;
  const column = only.points < 0 ? columns.penalty : columns.bonus;
  if (column === null || addExactly(column, -only.points) === 0) return undefined;
  return caps.some(({ cap }) => cap === Math.abs(column)) ? undefined : { words: only.points, column };
}
