/**
 * Points that stand in the words of a line. In: the lines and their parents. Out: the lines with those points as their
 * own, where they make sense beside the standard above: headings over others, and answers such as "Ban hành đúng hạn: 1".
 */
import { LETTER } from "../text/letters";
import { addExactly, readNumber } from "../text/numbers";
import { isTotalLabel, pointsInLabel, saysBand, saysNote } from "./scoring-labels";
import type { ScoringDraft } from "./scoring-row";

/** Where a heading over others has no points in its cell, those in its words count: "Chuyên môn (60 điểm)". */
export function withPointsInWords(
  drafts: readonly ScoringDraft[],
  parents: readonly (number | null)[],
  hasStandards: boolean,
): readonly ScoringDraft[] {
  const heads = new Set(parents);
  const headed = drafts.map((draft, at) =>
    isBare(draft) && (heads.has(at) || !hasStandards) ? { ...draft, max: pointsInLabel(draft.label) } : draft,
  );
  return withAnswers(headed, parents);
}

const isBare = ({ max, bonus, penalty, pointWords }: ScoringDraft) =>
  max === null && bonus === null && penalty === null && pointWords.length === 0;

function withAnswers(
  drafts: readonly ScoringDraft[],
  parents: readonly (number | null)[],
): readonly ScoringDraft[] {
  const below = new Map<number, number[]>();
  parents.forEach((parent, at) => {
    const draft = drafts[at];
    if (parent === null || !draft || !mayAnswer(draft)) return;
    const answers = below.get(parent);
    if (answers) answers.push(at);
    else below.set(parent, [at]);
  });
  const given = new Map<number, number>();
  for (const [parent, lines] of below) {
    const standard = drafts[parent]?.max ?? null;
    const answers = lines.map((at) => answerPoints(drafts[at]?.label ?? ""));
    const points = answers.flatMap((each) => each ?? []);
    if (standard === null || points.length < lines.length || !fits(standard, points)) continue;
    lines.forEach((at, nth) => given.set(at, points[nth] ?? 0));
  }
  return drafts.map((draft, at) => ({ ...draft, max: given.get(at) ?? draft.max }));
}

const mayAnswer = (draft: ScoringDraft) =>
  isBare(draft) && !isTotalLabel(draft.label) && (!saysNote(draft.label) || saysBand(draft.label));

/** Several of which the best earns the standard, or parts that add up to it. */
function fits(standard: number, points: readonly number[]): boolean {
  if (points.length < 2) return false;
  const best = Math.max(...points);
  return best === standard || points.reduce((sum, each) => addExactly(sum, each), 0) === standard;
}

const AMOUNT = String.raw`(\d+(?:[.,]\d+)?)`;
const POINTS = String.raw`(?:điểm|điềm|đ)(?![${LETTER}])`;
const ANSWERS = [
  new RegExp(String.raw`^[-+•*\s]*${AMOUNT}\s*${POINTS}\s*[:–-]\s*[${LETTER}]`, "iu"),
  new RegExp(String.raw`[:–]\s*(?:được|đạt|chấm|tính|cho)?\s*${AMOUNT}\s*(?:${POINTS})?[.;,\s]*$`, "iu"),
  new RegExp(String.raw`\(\s*(?:được|đạt|chấm)?\s*${AMOUNT}\s*${POINTS}\s*\)[.;,\s]*$`, "iu"),
  new RegExp(String.raw`(?:được|đạt|chấm|tính|cho|hưởng)\s+${AMOUNT}\s*${POINTS}[.;,\s]*$`, "iu"),
];

/** The answer alone: "Ban hành đúng hạn: 1" is "Ban hành đúng hạn". */
export function withoutAnswerPoints(label: string): string {
  const [first, ...behind] = ANSWERS;
  const ended = behind.reduce((text, pattern) => text.replace(pattern, ""), label);
  // the first letter of the words belongs to them
  const start = first?.exec(ended)?.[0].length ?? 1;
  return ended.slice(start - 1).trim();
}

/** What an answer earns. Points for each of something are no answer, nor are those that are taken. */
function answerPoints(label: string): number | undefined {
  if (/(?<![a-zà-öø-ỹ])(?:mỗi|cứ|trừ|cộng|thưởng)(?![a-zà-öø-ỹ])/iu.test(label)) return undefined;
  const text = ANSWERS.map((pattern) => pattern.exec(label)?.[1]).find((found) => found !== undefined);
  return text === undefined ? undefined : readNumber(text)?.value;
}
