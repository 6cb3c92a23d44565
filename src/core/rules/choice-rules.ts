/** A choice, a band table or a two-way table stands once, on its head row. In: the head and the lines under it. Out: its rules. */
import { withoutAnswerPoints } from "../records/scoring-answers";
import type { ScoringRow } from "../records/scoring-row";
import { bandTerms, edgeIn, isSeverityLevel, withoutSharedEnds } from "./prose/banded-prose";
import { rangeIn, type ProseRange } from "./prose/prose-range";
import { spotted, withoutStop } from "./prose/spotted";
import type { PointBand } from "./rule-parts";
import type { ScoringRule } from "./rule";

export interface Family {
  readonly head: ScoringRow;
  readonly children: readonly ScoringRow[];
  /** The lines under a child. */
  readonly below: (child: ScoringRow) => readonly ScoringRow[];
}

const pointsOf = ({ max, bonus, penalty }: ScoringRow) => max ?? bonus ?? penalty;
const joined = (rows: readonly ScoringRow[]) => rows.map(({ label }) => label).join(" / ");

export function choiceRules(family: Family): readonly ScoringRule[] {
  const options = family.children.filter(({ role }) => role === "option");
  if (options.length >= 2) return bandChoice(family.head, options) ?? answers(options);
  return severity(family) ?? twoWay(family) ?? oneOf(family) ?? [];
}

interface OptionBand {
  readonly found: ProseRange;
  readonly band: PointBand;
  readonly text: string;
}

/** Every line under the head is a band. */
function bandChoice(head: ScoringRow, options: readonly ScoringRow[]): readonly ScoringRule[] | undefined {
  const ranges = options.flatMap((option) => optionBand(option) ?? []);
  const bands = options.flatMap((option) => optionBand(option) ?? fullBand(option, ranges) ?? []);
  const measure = bands[0]?.found.measure;
  const isOne = bands.length === options.length && bands.every(({ found }) => found.measure === measure);
  if (measure === undefined || !isOne) return undefined;
  if (measure === "percent" && isClassHeading(head)) return [];
  const text = bands.map((each) => each.text).join(" / ");
  const terms = bandTerms(measure, withoutSharedEnds(bands.map(({ band }) => band)));
  return [spotted(0, terms, text).rule];
}

/** A class of a two-way table, "dưới 1000 hồ sơ" without points: the table is told on the head of the classes. */
function isClassHeading(head: ScoringRow): boolean {
  return (
    head.role === "rule" &&
    pointsOf(head) === null &&
    head.parent !== null &&
    rangeIn(head.label) !== undefined
  );
}

function optionBand(option: ScoringRow): OptionBand | undefined {
  const points = pointsOf(option);
  const found = rangeIn(option.label);
  if (!found || points === null) return undefined;
  const verb = /(?<![a-zà-öø-ỹ])(?:đạt|vượt|chậm|trễ)\s+$/iu.exec(option.label.slice(0, found.from));
  return {
    found,
    band: { ...found.range, points },
    text: option.label.slice(verb?.index ?? found.from, found.to).trim(),
  };
}

/** "Hoàn thành 100%" above "từ 80% đến dưới 100%" is where the bands begin. */
function fullBand(option: ScoringRow, ranges: readonly OptionBand[]): OptionBand | undefined {
  const points = pointsOf(option);
  const found = rangeIn(option.label) === undefined ? edgeIn(option.label) : undefined;
  const isEdge = ranges.some(
    ({ band, found: other }) => other.measure === "percent" && band.below === found?.edge,
  );
  if (!found || points === null || !isEdge) return undefined;
  return {
    found: {
      range: { from: found.edge },
      measure: "percent",
      from: found.at,
      to: found.at + found.text.length,
    },
    band: { from: found.edge, points },
    text: found.text,
  };
}

/** "Có …" and its "Không có …", once or several times; otherwise levels with their points. */
function answers(options: readonly ScoringRow[]): readonly ScoringRule[] {
  const pairs = pairsOf(options);
  if (pairs.length > 0) return pairs.flatMap(([yes, no]) => yesNo(yes, no) ?? []);
  const levels = options.flatMap((option) => {
    const points = pointsOf(option);
    return points === null ? [] : [{ level: withoutStop(withoutAnswerPoints(option.label)), points }];
  });
  return levels.length === options.length ? [{ type: "levels", levels, text: joined(options) }] : [];
}

function pairsOf(options: readonly ScoringRow[]): readonly (readonly [ScoringRow, ScoringRow])[] {
  const pairs: (readonly [ScoringRow, ScoringRow])[] = [];
  for (let at = 0; at + 1 < options.length; at += 2) {
    const [yes, no] = [options[at], options[at + 1]];
    if (!yes || !no || !isPair(yes, no, options.length)) return [];
    pairs.push([yes, no]);
  }
  return options.length % 2 === 0 ? pairs : [];
}

function isPair(yes: ScoringRow, no: ScoringRow, count: number): boolean {
  const gives = yes.max !== null && yes.max > 0 && (no.max ?? 0) === 0;
  return gives && (count === 2 || /^[-+•*\s]*(?:không|chưa)(?![a-zà-öø-ỹ])/iu.test(no.label));
}

function yesNo(yes: ScoringRow, no: ScoringRow): ScoringRule | undefined {
  if (yes.max === null) return undefined;
  const penalty = no.penalty === null ? {} : { noPenalty: no.penalty };
  return { type: "yes-no", yes: yes.max, no: no.max, ...penalty, text: joined([yes, no]) };
}

function severity({ head, children }: Family): readonly ScoringRule[] | undefined {
  const levels = children.filter(({ label, penalty }) => penalty !== null && isSeverityLevel(label));
  if (levels.length < 2) return undefined;
  const steps = levels.map(({ label, penalty }) => ({ level: withoutStop(label), points: penalty ?? 0 }));
  return [{ type: "severity", steps, text: head.label }];
}

/** Classes of volume, and under each of them bands. */
function twoWay({ head, children, below }: Family): readonly ScoringRule[] | undefined {
  const lines = children.filter((child) => below(child).length > 0);
  const classes = lines.flatMap((line) => {
    const found = rangeIn(line.label);
    const options = below(line).filter(({ role }) => role === "option");
    const bands = options.flatMap((option) => optionBand(option) ?? []);
    return found && bands.length >= 2 && bands.length === options.length ? [{ line, found, bands }] : [];
  });
  const [first] = classes;
  if (!first || classes.length < 2 || classes.length !== lines.length) return undefined;
  const [band] = first.bands;
  const option = below(first.line).find(({ role }) => role === "option");
  return [
    {
      type: "two-way",
      rows: volumeOf(first.line.label, first.found),
      columns: `${band?.found.measure === "percent" ? "% " : ""}${measureOf(option?.label ?? "", band?.found)}`,
      classes: classes.map(({ found, bands }) => ({ ...found.range, bands: bands.map((each) => each.band) })),
      text: head.label,
    },
  ];
}

/** "Đơn vị tiếp nhận hồ sơ trong năm dưới 1000 hồ sơ" counts "hồ sơ tiếp nhận trong năm". */
function volumeOf(label: string, found: ProseRange): string {
  const words = measureOf(label, found).replace(/^(?:đơn vị|cơ quan|địa phương)\s+/iu, "");
  const unit = /^\s*([A-Za-zÀ-ÖØ-öø-ỹ]+(?: [A-Za-zÀ-ÖØ-öø-ỹ]+){0,2})/u
    .exec(label.slice(found.to))?.[1]
    ?.toLowerCase();
  const at = unit === undefined ? -1 : words.indexOf(` ${unit}`);
  return unit === undefined || at < 0
    ? words
    : `${unit} ${words.slice(0, at)}${words.slice(at + unit.length + 1)}`.trim();
}

/** The words before the range say what is measured. */
function measureOf(label: string, found: ProseRange | undefined): string {
  const words = withoutStop(label.slice(0, found?.from ?? label.length));
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

const ONE_OF =
  /(?:cộng|trừ|tính|thưởng)\s+điểm[^.;\d]*?(\d+)\s+trong(?:\s+(?:số|các))?\s+\d+\s+(?:trường hợp|nội dung|mục|tiêu chí)[^:.;]*/iu;

/** "… thì cộng điểm đối với 01 trong 02 trường hợp sau:". */
function oneOf({ head, children }: Family): readonly ScoringRule[] | undefined {
  const match = children.length < 2 ? null : ONE_OF.exec(head.label);
  if (!match) return undefined;
  const before = head.label.slice(0, match.index).replace(/[\s,]*(?:thì|được)?\s*$/iu, "");
  const condition = before.replace(/^\s*(?:trường hợp|nếu)\s+/iu, "").trim();
  return [
    {
      type: "one-of",
      choose: Number(match[1]),
      of: children.flatMap(({ code }) => code ?? []),
      ...(condition === "" ? {} : { condition }),
      text: match[0].trim(),
    },
  ];
}
