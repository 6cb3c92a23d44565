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

type Evaluators = {
  readonly [Op in Expression["op"]]: (
    expression: Extract<Expression, { op: Op }>,
    contents: Contents,
  ) => Exact | null;
};

const EVALUATORS: Evaluators = {
  number: ({ value }) => fraction.exact(value),
  cell: ({ cell }, contents) => numberOf(contents(cell)) ?? fraction.NOUGHT,
  sum: ({ parts }, contents) => allOf(parts, contents).reduce(fraction.plus, fraction.NOUGHT),
  min: ({ parts }, contents) => furthest(allOf(parts, contents), -1),
  max: ({ parts }, contents) => furthest(allOf(parts, contents), 1),
  times: ({ left, right }, contents) => fraction.times(valueOf(left, contents), valueOf(right, contents)),
  over: ({ left, right }, contents) => fraction.over(valueOf(left, contents), valueOf(right, contents)),
  // twice, as in the formula: the first time only takes away what binary division leaves
  round: ({ value, places, mode }, contents) => {
    const found = evaluate(value, contents);
    return found && fraction.roundTo(cleaned(found), places, mode);
  },
  steps: ({ value }, contents) => fraction.floor(cleaned(valueOf(value, contents))),
  if: ({ test, then, otherwise }, contents) => evaluate(holds(test, contents) ? then : otherwise, contents),
  blank: () => null,
};

export function evaluate(expression: Expression, contents: Contents): Exact | null {
  // the table is keyed by the kind of the expression itself
  const run = EVALUATORS[expression.op] as (expression: Expression, contents: Contents) => Exact | null;
  return run(expression, contents);
}

const valueOf = (expression: Expression, contents: Contents) =>
  evaluate(expression, contents) ?? fraction.NOUGHT;

const cleaned = (value: Exact) => fraction.roundTo(value, DUST_PLACES, "half-up");

const allOf = (parts: readonly Expression[], contents: Contents) =>
  parts.map((part) => valueOf(part, contents));

/** The largest, or with a negative sign the smallest. */
function furthest(values: readonly Exact[], sign: number): Exact {
  return values.reduce((best, each) => (fraction.compare(each, best) * sign > 0 ? each : best));
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

function numberOf(content: CellContent): Exact | null {
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
