/**
 * What limits or wipes out points, wherever it is written. In: the tree. Out: for each line its ceilings for what is
 * taken and what is given, and the questions whose "Có" leaves it nothing; and codes that no line bears.
 */
import type { RuleTerms } from "../rules/rule";
import { cell, negative, number, textIs, type Expression, type Test } from "./expression";
import { YES } from "../rules/answers";
import { inputCell } from "./score-line";
import { criterionOf, type ScoreTree } from "./score-tree";
import type { Slots } from "./slots";

export interface Limits {
  /** Lowest that all that is taken may come to: zero or negative. */
  readonly takes: readonly Expression[];
  /** Highest that all that is given may come to. */
  readonly gives: readonly Expression[];
  /** Nothing is left where one holds. */
  readonly wipes: readonly Test[];
}

/** A rule speaks of a criterion that is not there. */
export interface MissingScope {
  readonly line: number;
  readonly scope: string;
}

interface Building {
  readonly takes: Expression[];
  readonly gives: Expression[];
  readonly wipes: Test[];
}

export function limitsOf(tree: ScoreTree, slots: readonly Slots[]) {
  const limits: Building[] = tree.lines.map(() => ({ takes: [], gives: [], wipes: [] }));
  const missing: MissingScope[] = [];
  tree.lines.forEach(({ rules }, line) =>
    rules.forEach((rule, at) => {
      const target = targetOf(rule, line, tree);
      if (target === undefined) return;
      const limit = target === "missing" ? undefined : limits[target];
      if (!limit || target === "missing") missing.push({ line, scope: scopeOf(rule) ?? "" });
      else addLimit(limit, rule, target, asked(line, slots[line]?.ofRule[at] ?? []));
    }),
  );
  return { limits, missing };
}

const scopeOf = (rule: RuleTerms) =>
  "scope" in rule && typeof rule.scope === "string" ? rule.scope : undefined;

const LIMITING: ReadonlySet<RuleTerms["type"]> = new Set([
  "cap-rule",
  "cap-standard",
  "cap-criterion",
  "cap-both",
  "zero-out",
]);

/** A note speaks of what it stands under; a line that takes, of itself; wiping out is always about a criterion. */
function targetOf(rule: RuleTerms, line: number, tree: ScoreTree): number | "missing" | undefined {
  if (!LIMITING.has(rule.type)) return undefined;
  const scope = scopeOf(rule);
  if (scope !== undefined) return tree.lineOf(scope) ?? "missing";
  if (rule.type === "cap-rule" && tree.lines[line]?.role === "rule") return line;
  return criterionOf(tree, line) ?? undefined;
}

function asked(line: number, slots: readonly number[]): Test | null {
  const [slot] = slots;
  return slot === undefined ? null : textIs(inputCell(line, slot), YES);
}

function addLimit(limit: Building, rule: RuleTerms, target: number, wiped: Test | null): void {
  if (rule.type === "cap-rule" || rule.type === "cap-criterion" || rule.type === "cap-both") {
    limit.takes.push(number(-rule.cap));
    if (rule.type === "cap-both") limit.gives.push(number(rule.cap));
  }
  if (rule.type === "cap-standard") limit.takes.push(negative(cell({ column: "max", line: target })));
  if (rule.type === "zero-out" && wiped) limit.wipes.push(wiped);
}
