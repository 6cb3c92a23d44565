/** Totals and classes of the ranking as Excel formulas. In: rules and where the cells stand. Out: formulas that LibreOffice computes as the engine does. */
import type { Classification } from "../../rules/whole-score-rules";
import { LONGEST_FORMULA } from "../../score/formula";
import { quoted } from "../structured/draft";
import { stageId, type CellOf, type RankRow } from "./rank-row";

/** What was appraised before what the unit gave itself, unless the appraisal is not done yet. */
export function totalFormula(basis: RankRow["basis"], cell: CellOf): string {
  const [self, appraised] = [cell("self"), cell("appraised")];
  const own = `IF(ISNUMBER(${self}),${self},"")`;
  return basis === "self" ? own : `IF(ISNUMBER(${appraised}),${appraised},${own})`;
}

/** Nothing while one of those that count is not known. */
export function stagesFormula(stages: RankRow["stages"], cell: CellOf): string {
  const counting = stages.filter(({ share }) => share !== 0);
  const cells = counting.map(({ by, share }) => cell(stageId(by, share)));
  const parts = counting.map(({ share }, at) => `${cells[at] ?? ""}*${share}/100`);
  if (cells.length === 0) return '""';
  return `IF(COUNT(${cells.join(",")})=${cells.length},ROUND(${parts.join("+")},6),"")`;
}

/** Excel takes so many choices inside each other, and so many letters of a text in a formula. */
const MOST_CLASSES = 60;
const LONGEST_QUOTE = 255;

/** The first class whose bounds hold; null for a scale that no formula can hold. */
export function classFormula({ basis, classes }: Classification, cell: CellOf): string | null {
  if (classes.length > MOST_CLASSES || classes.some(({ level }) => level.length > LONGEST_QUOTE)) return null;
  const [total, max] = [cell("total"), cell("max")];
  const points = basis === "percent" ? `ROUND(${total}*100/${max},6)` : total;
  const known = [
    `ISNUMBER(${total})`,
    `LEN(${cell("disqualified")})=0`,
    ...(basis === "percent" ? [`N(${max})>0`] : []),
  ];
  const chosen = classes.reduceRight((otherwise, { level, ...range }) => {
    const bounds = BOUNDS.flatMap(([name, sign]) => {
      const bound = range[name];
      return bound === undefined ? [] : [`${points}${sign}${bound}`];
    });
    const test = bounds.length === 0 ? "TRUE" : `AND(${bounds.join(",")})`;
    return `IF(${test},${quoted(level)},${otherwise})`;
  }, '""');
  const formula = `IF(AND(${known.join(",")}),${chosen},"")`;
  return formula.length > LONGEST_FORMULA ? null : formula;
}

const BOUNDS = [
  ["from", ">="],
  ["above", ">"],
  ["below", "<"],
  ["upTo", "<="],
] as const;
