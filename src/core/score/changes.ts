/** What is given and taken on a line, kept apart only where something limits one of them. In: the changes. Out: one expression. */
import type { RuleTerms } from "../rules/rule";
import {
  cell,
  choose,
  least,
  most,
  number,
  sum,
  type CellName,
  type Expression,
  type Test,
} from "./expression";
import type { Limits } from "./limits";
import type { ScoreLine } from "./score-line";

/** Which way a change can go. */
export type Way = "takes" | "gives" | "both";

export interface Change {
  readonly value: Expression;
  readonly way: Way;
}

export interface Balance {
  readonly takes: Expression | null;
  readonly gives: Expression | null;
}

export function balance(changes: readonly Change[], limits: Limits, exempt: Test | null): Balance {
  const taken = changes.flatMap(({ value, way }) =>
    way === "gives" ? [] : [way === "takes" ? value : least(number(0), value)],
  );
  const given = changes.flatMap(({ value, way }) =>
    way === "takes" ? [] : [way === "gives" ? value : most(number(0), value)],
  );
  const takes = taken.length === 0 ? null : most(...limits.takes, sum(...taken));
  return {
    takes: takes && exempt ? choose(exempt, number(0), takes) : takes,
    gives: given.length === 0 ? null : least(...limits.gives, sum(...given)),
  };
}

/** Where nothing is limited the two sides need not be told apart. */
export function netChange(
  changes: readonly Change[],
  limits: Limits,
  exempt: Test | null,
): readonly Expression[] {
  const isFree = limits.takes.length + limits.gives.length === 0 && !exempt;
  if (isFree) return changes.map(({ value }) => value);
  const { takes, gives } = balance(changes, limits, exempt);
  return [takes, gives].filter((side) => side !== null);
}

const GIVES: ReadonlySet<RuleTerms["type"]> = new Set([
  "bonus-item",
  "bonus-item-capped",
  "bonus-by-award",
  "over-achievement",
]);

export function wayOfRule(rule: RuleTerms): Way {
  if (GIVES.has(rule.type)) return "gives";
  const points = pointsIn(rule);
  if (points.length > 0 && points.every((each) => each <= 0)) return "takes";
  return points.length > 0 && points.every((each) => each >= 0) ? "gives" : "both";
}

function pointsIn(rule: RuleTerms): readonly number[] {
  if (rule.type === "per-occurrence") return [rule.points];
  if (rule.type === "step-bonus") return [rule.points, rule.first ?? rule.points];
  if (rule.type === "severity") return rule.steps.map(({ points }) => points);
  if (rule.type === "days-late")
    return "bands" in rule ? rule.bands.map(({ points }) => points) : [rule.points];
  return [];
}

/** A line of its own, by what is printed beside it and by its rules. */
export function wayOfLine({ bonus, penalty, rules, hasEntered }: ScoreLine): Way {
  if (hasEntered) return "both";
  const ways = new Set([
    ...(bonus === null ? [] : ["gives" as const]),
    ...(penalty === null ? [] : ["takes" as const]),
    ...rules.map(wayOfRule).filter((way) => way !== "both"),
  ]);
  const [only] = ways;
  return only && ways.size === 1 ? only : "both";
}

/** So many sums of a choice can be written out. */
const MOST_SUMS = 40;

/** The best `count` of the cells; undefined where there are too many ways to choose. */
export function bestOf(cells: readonly CellName[], count: number, way: Way): Expression | undefined {
  const values = cells.map((name) =>
    way === "takes" ? least(number(0), cell(name)) : most(number(0), cell(name)),
  );
  if (count >= values.length) return sum(...values);
  const sums = combinations(values, count);
  if (sums.length > MOST_SUMS) return undefined;
  const all = sums.map((parts) => sum(...parts));
  return way === "takes" ? least(...all) : most(...all);
}

function combinations<Item>(items: readonly Item[], count: number): readonly (readonly Item[])[] {
  if (count <= 0) return [[]];
  return items
    .flatMap((item, at) => combinations(items.slice(at + 1), count - 1).map((rest) => [item, ...rest]))
    .slice(0, MOST_SUMS + 1);
}
