/** Expressions by value. In: an expression and what stands in the cells. Out: an exact number, or null for blank. */
import type { PlanScalar } from "../workbook/sheet-plan";
import * as fraction from "./exact";
import type { Exact } from "./exact";
import type { CellName, Comparison, Expression, Test } from "./expression";

/** What stands in a cell: an exact number where it was computed, else as typed. */
export type CellContent = Exact | PlanScalar;
export type Contents = (cell: CellName) => CellContent;

/** Both sides of a comparison and each count of steps are cleaned of dust at so many places, as in the formulas. */
export const DUST_PLACES = 9;

export function evaluate(expression: Expression, contents: Contents): Exact | null {
  switch (expression.op) {
    case "number":
      return fraction.exact(expression.value);
    case "cell":
      return numberOf(contents(expression.cell)) ?? fraction.NOUGHT;
    case "sum":
    case "min":
    case "max":
      return folded(expression, contents);
    case "times":
    case "over":
      return product(expression, contents);
    case "round":
      return rounded(expression, contents);
    case "steps":
      return fraction.floor(cleaned(valueOf(expression.value, contents)));
    case "if":
      return evaluate(holds(expression.test, contents) ? expression.then : expression.otherwise, contents);
    case "blank":
      return null;
  }
}

const valueOf = (expression: Expression, contents: Contents) =>
  evaluate(expression, contents) ?? fraction.NOUGHT;

const cleaned = (value: Exact) => fraction.roundTo(value, DUST_PLACES, "half-up");

function folded(
  { op, parts }: Extract<Expression, { op: "sum" | "min" | "max" }>,
  contents: Contents,
): Exact {
  const values = parts.map((part) => valueOf(part, contents));
  if (op === "sum") return values.reduce(fraction.plus, fraction.NOUGHT);
  const wanted = op === "min" ? -1 : 1;
  return values.reduce((best, each) => (fraction.compare(each, best) * wanted > 0 ? each : best));
}

function product(
  { op, left, right }: Extract<Expression, { op: "times" | "over" }>,
  contents: Contents,
): Exact | null {
  const [a, b] = [valueOf(left, contents), valueOf(right, contents)];
  return op === "times" ? fraction.times(a, b) : fraction.over(a, b);
}

/** Twice, as in the formula: the first time only takes away what binary division leaves. */
function rounded(
  { value, places, mode }: Extract<Expression, { op: "round" }>,
  contents: Contents,
): Exact | null {
  const found = evaluate(value, contents);
  return found && fraction.roundTo(cleaned(found), places, mode);
}

export function holds(test: Test, contents: Contents): boolean {
  switch (test.op) {
    case "compare":
      return COMPARED[test.is](
        fraction.compare(cleaned(valueOf(test.left, contents)), cleaned(valueOf(test.right, contents))),
      );
    case "text":
      return sameText(contents(test.cell), test.text);
    case "number-in":
      return numberOf(contents(test.cell)) !== null;
    case "filled":
      return test.cells.some((cell) => (contents(cell) ?? "") !== "");
    case "counted":
      return test.cells.some((cell) => numberOf(contents(cell)) !== null);
    case "and":
      return test.parts.every((part) => holds(part, contents));
    case "or":
      return test.parts.some((part) => holds(part, contents));
  }
}

const COMPARED: Readonly<Record<Comparison, (order: number) => boolean>> = {
  ">=": (order) => order >= 0,
  ">": (order) => order > 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  "=": (order) => order === 0,
};

export function numberOf(content: CellContent): Exact | null {
  if (typeof content === "number") return Number.isFinite(content) ? fraction.exact(content) : null;
  return typeof content === "object" ? content : null;
}

/** A level may be a whole paragraph; a text in a formula has at most 255 letters. */
export const LONGEST_TEXT = 200;

/** As Excel's TRIM and "=" see it. */
export function sameText(content: CellContent, text: string): boolean {
  return typeof content === "string" && foldText(content) === foldText(text);
}

export const foldText = (text: string): string =>
  text.replace(/ +/g, " ").replace(/^ | $/g, "").slice(0, LONGEST_TEXT).toLowerCase();
