/** Vì sao được chừng ấy điểm: inputs, rules and ceilings behind the points of a line. In: a program that ran. Out: plain data for one sentence. */
import type { RuleTerms } from "../rules/rule";
import { addExactly } from "../text/numbers";
import type { PlanScalar } from "../workbook/sheet-plan";
import type { ScoreProgram } from "./compile";
import type { Expression } from "./expression";
import { selfOf } from "./line-points";
import type { Part } from "./part";
import type { ScoreRun, Typed } from "./run";
import { membersOf } from "./score-tree";
import type { Slot } from "./slots";

export interface ExplainedInput {
  readonly slot: Slot;
  readonly value: PlanScalar;
}

export interface ExplainedRule {
  readonly rule: RuleTerms;
  readonly inputs: readonly ExplainedInput[];
  /** Before any ceiling; null where it is not known yet. */
  readonly points: number | null;
}

/** A ceiling that bites: what it lets through of what there was. */
export interface CeilingHit {
  readonly side: "takes" | "gives";
  readonly before: number;
  readonly limit: number;
}

export interface Explanation {
  readonly rules: readonly ExplainedRule[];
  /** The full standard, where the line starts from it. */
  readonly standard: number | null;
  /** Of the lines under it; null where there are none. */
  readonly members: number | null;
  readonly hits: readonly CeilingHit[];
  readonly isWiped: boolean;
  readonly points: number | null;
}

export function explain(
  program: ScoreProgram,
  run: ScoreRun,
  typed: Typed,
  line: number,
): Explanation | null {
  const { tree, parts, limits, startsFull } = program;
  const points = run.shown("computed", line);
  const own = parts[line] ?? [];
  const members = membersOf(tree, line);
  if (points === null || own.length + members.length === 0) return null;
  const below = members.map((member) => numberIn(run, selfOf(member))).filter((value) => value !== null);
  const rules = own.map((part) => explainedRule(program, run, typed, part, line));
  return {
    rules,
    standard: startsFull[line] ? maxOf(program, line) : null,
    members: below.length === 0 ? null : addExactly(...below),
    hits: ceilingHits(program, run, line, [...known(rules), ...below]),
    isWiped: (limits[line]?.wipes ?? []).some((test) => run.holds(test)),
    points: points === "" ? null : points,
  };
}

const maxOf = ({ tree }: ScoreProgram, line: number) => tree.lines[line]?.max ?? null;
const known = (rules: readonly ExplainedRule[]) => rules.flatMap(({ points }) => points ?? []);

function explainedRule(
  program: ScoreProgram,
  run: ScoreRun,
  typed: Typed,
  { rule, known, value }: Part,
  line: number,
): ExplainedRule {
  return {
    rule: program.tree.lines[line]?.rules[rule] ?? NO_RULE,
    inputs: inputsOf(program, typed, line, rule),
    points: known === null || run.holds(known) ? run.value(value) : null,
  };
}

const NO_RULE: RuleTerms = { type: "fixed", points: 0 };

function numberIn(run: ScoreRun, cell: ReturnType<typeof selfOf>): number | null {
  return run.value({
    op: "if",
    test: { op: "number-in", cell },
    then: { op: "cell", cell },
    otherwise: { op: "blank" },
  });
}

function inputsOf(
  { slots }: ScoreProgram,
  typed: Typed,
  line: number,
  rule: number,
): readonly ExplainedInput[] {
  const { slots: own = [], ofRule = [] } = slots[line] ?? {};
  return (ofRule[rule] ?? []).flatMap((at) => {
    const slot = own[at];
    return slot ? [{ slot, value: typed(`input${at + 1}`, line) }] : [];
  });
}

function ceilingHits(
  { limits }: ScoreProgram,
  run: ScoreRun,
  line: number,
  changes: readonly number[],
): readonly CeilingHit[] {
  const { takes = [], gives = [] } = limits[line] ?? {};
  if (takes.length + gives.length === 0) return [];
  const taken = addExactly(...changes.filter((each) => each < 0), 0);
  const given = addExactly(...changes.filter((each) => each > 0), 0);
  const values = (list: readonly Expression[]) => list.map((each) => run.value(each) ?? 0);
  const lowest = Math.max(...values(takes));
  const highest = Math.min(...values(gives));
  return [
    ...(takes.length > 0 && taken < lowest ? [{ side: "takes" as const, before: taken, limit: lowest }] : []),
    ...(gives.length > 0 && given > highest
      ? [{ side: "gives" as const, before: given, limit: highest }]
      : []),
  ];
}
