/** What one rule does to a line: gives its points, or changes them. In: from the rules. Out: to the line's expressions. */
import type { RuleTerms } from "../rules/rule";
import type { CellName, Expression, Test } from "./expression";
import { all, cell, compare, number, numberIn, some } from "./expression";
import type { Slot } from "./slots";

export interface Part {
  /** `points` are the line's own; a `change` is added to what the line or its parent has. */
  readonly gives: "points" | "change";
  /** Null where nothing need be typed. */
  readonly known: Test | null;
  /** Only looked at where `known` holds. */
  readonly value: Expression;
  /** The rule, by its place on the line. */
  readonly rule: number;
}

export interface RuleInput {
  readonly cell: CellName;
  readonly slot: Slot;
}

/** What a rule needs to become an expression. */
export interface Place {
  /** The standard of the criterion it stands on or under; null where none is printed. */
  readonly standard: Expression | null;
  /** On a line of its own under the criterion, which only gives or takes. */
  readonly isChange: boolean;
  readonly inputs: readonly RuleInput[];
}

/** Undefined where the rule computes nothing from what is typed, or cannot without a standard. */
export type Compiled = Omit<Part, "rule"> | undefined;
export type Compile<Rule extends RuleTerms> = (rule: Rule, place: Place) => Compiled;

/** What is divided by, or counted from one. */
const POSITIVE: readonly Slot["kind"][] = ["plan", "leader", "people", "periods"];

/** A cell with a number that can be: what is counted is not negative, nor is a share above a hundred. */
export function usable({ cell: name, slot: { kind, mayExceed } }: RuleInput): Test {
  const value = cell(name);
  const isNumber = numberIn(name);
  if (kind === "value") return isNumber;
  if (POSITIVE.includes(kind)) return all(isNumber, compare(value, ">", number(0)));
  const notNegative = compare(value, ">=", number(0));
  return kind === "percent" && !mayExceed
    ? all(isNumber, notNegative, compare(value, "<=", number(100)))
    : all(isNumber, notNegative);
}

export const allUsable = (inputs: readonly RuleInput[]): Test => all(...inputs.map(usable));
export const someOf = (tests: readonly Test[]): Test => some(...tests);

/** A share of the standard, in per cent. */
export function shareOf(standard: Expression, share: number): Expression {
  if (share === 100) return standard;
  return {
    op: "over",
    left: { op: "times", left: standard, right: number(share) },
    right: number(100),
  };
}
