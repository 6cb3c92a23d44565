/** A small scoring table for a test. In: lines with their rules as sentences, and what is typed. Out: what the engine gives. */
import { parseRules } from "../../../src/core/rules/parse-cell";
import { compileScore, type ScoreProgram } from "../../../src/core/score/compile";
import { runScore, type ScoreRun } from "../../../src/core/score/run";
import type { ScoreLine } from "../../../src/core/score/score-line";
import type { PlanScalar } from "../../../src/core/workbook/sheet-plan";

export interface CaseLine {
  readonly role?: ScoreLine["role"];
  readonly parent?: number;
  readonly code?: string;
  readonly label?: string;
  readonly max?: number;
  readonly bonus?: number;
  readonly penalty?: number;
  readonly rules?: string;
  readonly inputs?: readonly PlanScalar[];
  readonly self?: number;
  readonly appraised?: number;
}

export interface ScoredCase {
  readonly program: ScoreProgram;
  readonly run: ScoreRun;
  readonly typed: (column: string, line: number) => PlanScalar;
}

export function scoreCase(lines: readonly CaseLine[]): ScoredCase {
  const program = compileScore(lines.map(lineOf));
  const typed = (column: string, line: number): PlanScalar => {
    const { inputs = [], ...values } = lines[line] ?? {};
    const slot = /^input(\d+)$/.exec(column)?.[1];
    if (slot !== undefined) return inputs[Number(slot) - 1] ?? null;
    if (column === "max") return values.max ?? null;
    return (column === "self" ? values.self : values.appraised) ?? null;
  };
  return { program, typed, run: runScore(program, typed) };
}

function lineOf(line: CaseLine): ScoreLine {
  const { rules, notUnderstood } = parseRules(line.rules ?? "");
  if (notUnderstood.length > 0) throw new Error(`no rule: ${notUnderstood.join(" | ")}`);
  return {
    role: line.role ?? "criterion",
    parent: line.parent ?? null,
    code: line.code ?? null,
    label: line.label ?? "Tiêu chí",
    max: line.max ?? null,
    bonus: line.bonus ?? null,
    penalty: line.penalty ?? null,
    rules,
    hasEntered: line.self !== undefined,
  };
}
