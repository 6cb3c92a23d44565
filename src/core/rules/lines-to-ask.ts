/**
 * What must be asked about a line: it speaks of points on a condition and no rule was made of it, or its words name
 * other points than its column. In: the lines and the rules read from them. Out: at most one question a line.
 */
import type { ScoringRow } from "../records/scoring-row";
import { pointsThatDiffer } from "./prose/counted-prose";
import { numberIn } from "./prose/spotted";
import type { ScoringRule } from "./rule";

export type LineToAsk =
  | { readonly why: "not-understood"; readonly row: number; readonly text: string }
  | { readonly why: "points-differ"; readonly row: number; readonly words: number; readonly column: number };

/** `row` is the index into the lines. */
export function linesToAsk(
  rows: readonly ScoringRow[],
  rules: readonly (readonly ScoringRule[])[],
): readonly LineToAsk[] {
  return rows.flatMap((line, row): readonly LineToAsk[] => {
    if (line.role === "total" || line.role === "group") return [];
    const differ = line.role === "rule" ? pointsThatDiffer(line.label, line) : undefined;
    if (differ) return [{ why: "points-differ", row, ...differ }];
    const read = rules[row] ?? [];
    const text = [line.label, line.method ?? "", ...line.pointWords].find((words) =>
      saysMore(without(words, read), pointsKnown(line, read)),
    );
    return text === undefined ? [] : [{ why: "not-understood", row, text }];
  });
}

/** What the rules of the line leave unread. */
function without(words: string, rules: readonly ScoringRule[]): string {
  return rules.reduce((rest, rule) => (rule.text === "" ? rest : rest.replace(rule.text, " … ")), words);
}

/** Points that something gives, takes or limits. */
const POINTS_SAID =
  /(?<![a-zà-öø-ỹ])(?:trừ|cộng|thưởng|tối đa|không quá|không vượt quá)(?![a-zà-öø-ỹ])[^.;\d]{0,40}(\d+(?:[.,]\d+)?)\s*(?:%\s*(?:số )?)?(?:điểm|điềm|đ)(?![a-zà-öø-ỹ])|(?<![a-zà-öø-ỹ\d.,])(\d+(?:[.,]\d+)?)\s*(?:điểm|điềm|đ)\s*\/\s*[a-zà-öø-ỹ]/giu;

/** Of the line's own columns and of the rules it states: "nộp chậm: trừ 1 điểm" beside -1 says nothing more. */
function pointsKnown(
  { max, bonus, penalty }: ScoringRow,
  rules: readonly ScoringRule[],
): ReadonlySet<number> {
  const stated = rules.flatMap((rule) => [
    "points" in rule ? rule.points : undefined,
    "cap" in rule ? rule.cap : undefined,
  ]);
  return new Set(
    [max, bonus, penalty, ...stated].flatMap((points) =>
      typeof points === "number" ? [Math.abs(points)] : [],
    ),
  );
}

function saysMore(text: string, known: ReadonlySet<number>): boolean {
  return [...text.matchAll(POINTS_SAID)].some((match) => {
    const size = numberIn(match[1] ?? match[2]);
    return size !== undefined && (match[0].includes("%") || !known.has(size));
  });
}
