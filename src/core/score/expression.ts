/**
 * Biểu thức tính điểm: one small language for what a rule computes. It is evaluated exactly and printed as an Excel
 * formula, so that the pane, the command line and the sheet cannot disagree. Cells are named by column and line.
 */
import type { RoundingMode } from "./exact";

export interface CellName {
  /** A column of our scoring sheet, by its id. */
  readonly column: string;
  readonly line: number;
}

export type Comparison = ">=" | ">" | "<" | "<=" | "=";

export type Expression =
  | { readonly op: "number"; readonly value: number }
  /** A blank cell, or one with words, is nought. */
  | { readonly op: "cell"; readonly cell: CellName }
  | { readonly op: "sum" | "min" | "max"; readonly parts: readonly Expression[] }
  | { readonly op: "times" | "over"; readonly left: Expression; readonly right: Expression }
  | {
      readonly op: "round";
      readonly value: Expression;
      readonly places: number;
      readonly mode: RoundingMode;
    }
  /** Whole steps that fit into the value. */
  | { readonly op: "steps"; readonly value: Expression }
  | { readonly op: "if"; readonly test: Test; readonly then: Expression; readonly otherwise: Expression }
  /** An empty text: nothing is known. Only as a branch of a cell's outermost choices. */
  | { readonly op: "blank" };

export type Test =
  | {
      readonly op: "compare";
      readonly left: Expression;
      readonly is: Comparison;
      readonly right: Expression;
    }
  /** Blanks around and capitals do not count. */
  | { readonly op: "text"; readonly cell: CellName; readonly text: string }
  | { readonly op: "number-in"; readonly cell: CellName }
  | { readonly op: "filled"; readonly cells: readonly CellName[] }
  /** At least one of the cells holds a number. */
  | { readonly op: "counted"; readonly cells: readonly CellName[] }
  | { readonly op: "and" | "or"; readonly parts: readonly Test[] };

/** Results are rounded to so many places where no rule says otherwise: decimals are kept, binary dust is not. */
const KEPT_PLACES = 6;

export const BLANK: Expression = { op: "blank" };
export const number = (value: number): Expression => ({ op: "number", value });
export const cell = (name: CellName): Expression => ({ op: "cell", cell: name });
export const times = (left: Expression, right: Expression): Expression => ({ op: "times", left, right });
export const over = (left: Expression, right: Expression): Expression => ({ op: "over", left, right });
export const steps = (value: Expression): Expression => ({ op: "steps", value });
export const round = (
  value: Expression,
  places = KEPT_PLACES,
  mode: RoundingMode = "half-up",
): Expression => ({
  op: "round",
  value,
  places,
  mode,
});

export const sum = (...parts: readonly Expression[]): Expression => joined("sum", parts);
export const least = (...parts: readonly Expression[]): Expression => joined("min", parts);
export const most = (...parts: readonly Expression[]): Expression => joined("max", parts);
export const negative = (value: Expression): Expression =>
  value.op === "number" ? number(-value.value) : times(number(-1), value);

function joined(op: "sum" | "min" | "max", parts: readonly Expression[]): Expression {
  const [only] = parts;
  return only && parts.length === 1 ? only : { op, parts };
}

export const choose = (test: Test, then: Expression, otherwise: Expression): Expression => ({
  op: "if",
  test,
  then,
  otherwise,
});
export const compare = (left: Expression, is: Comparison, right: Expression): Test => ({
  op: "compare",
  left,
  is,
  right,
});
export const textIs = (name: CellName, text: string): Test => ({ op: "text", cell: name, text });
export const numberIn = (name: CellName): Test => ({ op: "number-in", cell: name });
export const filled = (...cells: readonly CellName[]): Test => ({ op: "filled", cells });
export const counted = (...cells: readonly CellName[]): Test => ({ op: "counted", cells });
export const all = (...parts: readonly Test[]): Test => joinedTest("and", parts);
export const some = (...parts: readonly Test[]): Test => joinedTest("or", parts);

function joinedTest(op: "and" | "or", parts: readonly Test[]): Test {
  const [only] = parts;
  return only && parts.length === 1 ? only : { op, parts };
}
