/**
 * Rules in prose. In: the lines of a scoring table with their roles and points. Out: for each line the rules its words
 * state, in the order of the words. What is not understood stays text; `lines-to-ask.ts` finds what must be asked.
 */
import type { ScoringRow } from "../records/scoring-row";
import { foldWords } from "../text/fold";
import { remembered } from "../text/remember";
import { choiceRules } from "./choice-rules";
import { bandTable, levelList, severityTable, singleBand } from "./prose/banded-prose";
import { classScales } from "./class-scale";
import { classTable } from "./prose/class-prose";
import { countedRules } from "./prose/counted-prose";
import { N, numberIn, POINTS, spotted, withoutStop, type Spotted } from "./prose/spotted";
import { appraisers, overlaps, statedRules } from "./prose/stated-rules";
import { LONGEST_SENTENCE } from "./parse-rule";
import type { ScoringRule } from "./rule";

export function readRules(rows: readonly ScoringRow[]): readonly (readonly ScoringRule[])[] {
  const childrenOf = new Map<ScoringRow, ScoringRow[]>(rows.map((row) => [row, []]));
  for (const row of rows) {
    const parent = row.parent === null ? undefined : rows[row.parent];
    if (parent) childrenOf.get(parent)?.push(row);
  }
  const below = (row: ScoringRow) => childrenOf.get(row) ?? [];
  const scales = classScales(rows);
  return rows.map((row) => {
    const chosen = choiceRules({ head: row, children: below(row), below });
    const isTable = chosen.some(({ type }) => type === "two-way" || type === "severity" || type === "one-of");
    return [...(isTable ? [] : wordRules(row)), ...chosen, ...(scales.get(row) ?? [])];
  });
}

/** All that a line says by itself. */
type LineWords = Columns & Pick<ScoringRow, "code" | "label" | "method" | "pointWords">;

/** Forms go from unit to unit with the same lines. */
const rulesOfLine = remembered((line) => rulesInWords(JSON.parse(line) as LineWords)); // written just below

function wordRules(row: ScoringRow): readonly ScoringRule[] {
  const { role, max, bonus, penalty, code, label, method, pointWords } = row;
  const line: LineWords = { role, max, bonus, penalty, code, label, method, pointWords };
  return role === "total" ? [] : rulesOfLine(JSON.stringify(line));
}

function rulesInWords(row: LineWords): readonly ScoringRule[] {
  const found = [
    ...fixed(row),
    ...bonusGroup(row),
    ...reserved(row),
    ...appraisers(row.label.slice(0, LONGEST_SENTENCE), row.code),
  ];
  const said = [...found, ...(row.role === "group" ? [] : proseRules(row.label, row))];
  return [
    ...said.sort((a, b) => a.at - b.at).map(({ rule }) => rule),
    ...inMethod(row),
    ...inPointCells(row, said),
  ];
}

/** The way to the points, in a column of its own. */
function inMethod({ method, max }: LineWords): readonly ScoringRule[] {
  if (method === null) return [];
  const found = proseRules(method, { ...NO_COLUMNS, max });
  return [...found].sort((a, b) => a.at - b.at).map(({ rule }) => rule);
}

type Columns = Pick<ScoringRow, "role" | "max" | "bonus" | "penalty">;

/** The rules in a text that is not a line of a table have no points beside them. */
const NO_COLUMNS: Columns = { role: "note", max: null, bonus: null, penalty: null };

export function rulesInProse(text: string): readonly ScoringRule[] {
  return [...appraisers(text.slice(0, LONGEST_SENTENCE), null), ...proseRules(text, NO_COLUMNS)]
    .sort((a, b) => a.at - b.at)
    .map(({ rule }) => rule);
}

/** Tables of bands first: their parts would also read as rules. */
function proseRules(words: string, row: Columns): readonly Spotted[] {
  const label = words.slice(0, LONGEST_SENTENCE);
  const table = firstFilled([classTable, bandTable, severityTable], label);
  const stated = statedRules(label).filter((each) => table.every((other) => !overlaps(each, other)));
  const taken = [...table, ...stated];
  const counted = countedRules(label, row).filter((each) => taken.every((other) => !overlaps(each, other)));
  if (taken.length + counted.length > 0) return [...taken, ...counted];
  const single = row.role === "rule" ? singleBand(label, row.penalty ?? row.bonus) : [];
  return single.length > 0 ? single : levelList(label, row.max);
}

function firstFilled(
  readers: readonly ((text: string) => readonly Spotted[])[],
  text: string,
): readonly Spotted[] {
  for (const read of readers) {
    const found = read(text);
    if (found.length > 0) return found;
  }
  return [];
}

/** "(không xếp loại)" typed where points were expected. */
function inPointCells({ pointWords }: LineWords, said: readonly Spotted[]): readonly ScoringRule[] {
  return pointWords
    .flatMap(statedRules)
    .map(({ rule }) => rule)
    .filter((rule) => said.every((other) => other.rule.type !== rule.type));
}

const FIXED_SHAPES = [
  new RegExp(String.raw`(?:đạt\s+)?điểm chuẩn\s*:?\s*${N}\s*${POINTS}`, "iu"),
  new RegExp(String.raw`đạt\s+${N}\s+điểm chuẩn`, "iu"),
];

/** "(điểm chuẩn 3 điểm)", "(đạt 1 điểm chuẩn)" said in the words of a criterion. */
function fixed({ role, label }: LineWords): readonly Spotted[] {
  const match =
    role === "criterion" ? FIXED_SHAPES.map((shape) => shape.exec(label)).find((found) => found) : undefined;
  const points = numberIn(match?.[1]);
  return match && points !== undefined ? [spotted(match.index, { type: "fixed", points }, match[0])] : [];
}

function bonusGroup({ role, label, max }: LineWords): readonly Spotted[] {
  const isHead = role === "group" || role === "criterion";
  const isBonus = /^(?:[a-z\d]+ )?diem (?:thuong|cong)\b/.test(foldWords(label)) && label.length <= 60;
  return isHead && isBonus && max !== null
    ? [spotted(0, { type: "bonus-group", points: max, insideTotal: true }, label)]
    : [];
}

const RESERVED = /(?:phần )?điểm (?:này|thưởng này)?\s*(?:chỉ )?do (.+?) chấm/iu;

function reserved({ role, label, max }: LineWords): readonly Spotted[] {
  const match = role === "group" || role === "criterion" ? RESERVED.exec(label) : null;
  return match?.[1] !== undefined && max !== null
    ? [spotted(match.index, { type: "reserved", by: match[1], points: max }, withoutStop(match[0]))]
    : [];
}
