/** A score as the command line prints it; the shape is an interface, fields are added and never renamed. */
import { scoringTotals } from "../core/records/scoring-totals";
import { isGroup, isMember } from "../core/score/score-tree";
import { inputColumn } from "../core/score/score-line";
import type { TableScore } from "../core/score/score-table";
import { explainPoints } from "../messages/score";
import { finalScore, type FinalScore } from "./final-score";
import { scoreDifferences, type ScoreDifference } from "./score-differences";
import type { ScoredTable } from "./score-workbook";

export interface ScoreReport {
  readonly sheet: string;
  readonly unit: string | null;
  /** What the table prints as its whole, else what its standards come to. */
  readonly scale: number | null;
  readonly max: number | null;
  readonly self: number | null;
  readonly appraised: number | null;
  /** What counts in the end, and on whose points it rests. */
  readonly final: number | null;
  readonly basis: FinalScore["basis"];
  readonly stages: FinalScore["stages"];
  readonly provisional: { readonly low: number; readonly high: number } | null;
  readonly classification: { readonly level: string; readonly basis: string; readonly of: number } | null;
  readonly disqualified: string | null;
  readonly groups: readonly GroupReport[];
  readonly rows: readonly RowReport[];
  readonly differences: readonly ScoreDifference[];
}

interface GroupReport {
  readonly row: number;
  readonly code: string | null;
  readonly label: string;
  readonly max: number | null;
  readonly self: number | null;
  readonly appraised: number | null;
}

interface RowReport {
  readonly row: number;
  readonly code: string | null;
  readonly computed: number | null;
  readonly entered: number | null;
  readonly appraised: number | null;
  readonly explanation: string | null;
}

export function reportScore(table: ScoredTable): ScoreReport {
  const { source, score, rows, typed } = table;
  const { tree } = score.program;
  const members = tree.lines.map((_, line) => line).filter((line) => isMember(tree.lines[line]));
  const final = finalScore(table);
  const label = (line: number) => tree.lines[line]?.label ?? "";
  return {
    sheet: source.found.table.sheet,
    unit: source.found.facts.unit,
    scale: printedScale(table) ?? score.max,
    max: score.max,
    self: score.self,
    appraised: score.appraised,
    final: final.total,
    basis: final.basis,
    stages: final.stages,
    provisional: score.provisional,
    classification: final.classification,
    disqualified: disqualifiedWhy(score),
    groups: members
      .filter((line) => isGroup(tree, line))
      .map((line) => {
        const { self = null, appraised = null } = score.lines[line] ?? {};
        const { code = null, max = null } = tree.lines[line] ?? {};
        return { row: (rows[line] ?? 0) + 1, code, label: label(line), max, self, appraised };
      }),
    rows: members
      .filter((line) => !isGroup(tree, line))
      .map((line) => {
        const { computed = null, appraised = null, explanation = null } = score.lines[line] ?? {};
        const entered = typed("self", line);
        return {
          row: (rows[line] ?? 0) + 1,
          code: tree.lines[line]?.code ?? null,
          computed,
          entered: typeof entered === "number" ? entered : null,
          appraised,
          explanation: explanation && explainPoints(explanation),
        };
      }),
    differences: scoreDifferences(table),
  };
}

/** What takes the unit out, in the words of its form. */
export function disqualifiedWhy({ disqualifiedBy: [out], program: { tree } }: TableScore): string | null {
  const line = out && tree.lines[out.line];
  const rule = line?.rules[out?.rule ?? 0];
  return line ? ((rule?.type === "disqualify" ? rule.when : undefined) ?? line.label) : null;
}

function printedScale({ source }: ScoredTable): number | null {
  if (source.records.kind !== "scoring") return null;
  const whole = scoringTotals(source.records.rows).filter(({ isWhole }) => isWhole);
  return whole.flatMap(({ sums }) => sums).find(({ field }) => field === "max")?.printed ?? null;
}

/** The table a workbook is about: filled before blank, then the longest. */
export function mainScore(tables: readonly ScoredTable[]): ScoredTable | undefined {
  return [...tables].sort((a, b) => filledLines(b) - filledLines(a) || b.rows.length - a.rows.length)[0];
}

function filledLines({ typed, rows }: ScoredTable): number {
  return rows.filter((_, line) => typeof typed("self", line) === "number").length;
}

/** Somebody has given points, or figures for them; what a blank form computes nobody has claimed. */
export function isFilled(table: ScoredTable): boolean {
  const { typed, score } = table;
  const hasFigures = (line: number) =>
    (score.program.slots[line]?.slots ?? []).some((_, at) => (typed(inputColumn(at), line) ?? "") !== "");
  return filledLines(table) > 0 || score.appraised !== null || table.rows.some((_, line) => hasFigures(line));
}
