/** A score as the command line prints it; the shape is an interface, fields are added and never renamed. */
import { scoringTotals } from "../core/records/scoring-totals";
import { isGroup, isMember } from "../core/score/score-tree";
import { explainPoints } from "../messages/score";
import type { ScoredTable } from "./score-workbook";

export interface ScoreReport {
  readonly sheet: string;
  readonly unit: string | null;
  /** What the table prints as its whole, else what its standards come to. */
  readonly scale: number | null;
  readonly max: number | null;
  readonly self: number | null;
  readonly appraised: number | null;
  readonly provisional: { readonly low: number; readonly high: number } | null;
  readonly classification: { readonly level: string; readonly basis: string; readonly of: number } | null;
  readonly disqualified: string | null;
  readonly groups: readonly GroupReport[];
  readonly rows: readonly RowReport[];
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
  const [out] = score.disqualifiedBy;
  const rule = out && tree.lines[out.line]?.rules[out.rule];
  const label = (line: number) => tree.lines[line]?.label ?? "";
  return {
    sheet: source.found.table.sheet,
    unit: source.found.facts.unit,
    scale: printedScale(table) ?? score.max,
    max: score.max,
    self: score.self,
    appraised: score.appraised,
    provisional: score.provisional,
    classification: score.classification,
    disqualified: out ? ((rule?.type === "disqualify" ? rule.when : undefined) ?? label(out.line)) : null,
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
  };
}

function printedScale({ source }: ScoredTable): number | null {
  if (source.records.kind !== "scoring") return null;
  const whole = scoringTotals(source.records.rows).filter(({ isWhole }) => isWhole);
  return whole.flatMap(({ sums }) => sums).find(({ field }) => field === "max")?.printed ?? null;
}

/** The table a workbook is about: filled before blank, then the longest. */
export function mainScore(tables: readonly ScoredTable[]): ScoredTable | undefined {
  const filled = ({ typed, rows }: ScoredTable) =>
    rows.filter((_, line) => typeof typed("self", line) === "number").length;
  return [...tables].sort((a, b) => filled(b) - filled(a) || b.rows.length - a.rows.length)[0];
}
