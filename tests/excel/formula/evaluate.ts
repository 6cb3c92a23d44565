/**
 * A formula's tree → its value. In: the tree, and a way to look into the workbook. Out: one scalar; an unknown function
 * throws `NotComputed`, so that a test sees it rather than a zero.
 */
import { parseRange } from "../../../src/core/workbook/cell-ref";
import type { Scalar } from "../model/description";
import { FUNCTIONS } from "./functions";
import { parseFormula, type Node } from "./parse";
import {
  CellFault,
  compare,
  isGrid,
  NotComputed,
  numberOf,
  scalarOf,
  textOf,
  truthOf,
  type Grid,
  type Value,
} from "./values";

export interface Sight {
  /** The formula's own place. */
  readonly row: number;
  readonly column: number;
  /** The cells of a reference; whole columns and rows are cut to what is used. */
  cells(
    sheet: string | undefined,
    range: { top: number; left: number; bottom: number; right: number },
  ): Grid | undefined;
  /** A defined name's formula, with "=". */
  name(name: string, sheet: string | undefined): string | undefined;
  /** "DiemThi[Điểm]", "[@Điểm]". */
  structured(text: string): Grid | undefined;
}

type Special = (args: readonly Node[], sight: Sight) => Value;

const SPECIAL: Readonly<Record<string, Special>> = {
  IF: ([test, yes, no], sight) => {
    if (truthOf(evaluate(test, sight))) return evaluate(yes, sight);
    return no ? evaluate(no, sight) : false;
  },
  IFERROR: ([value, otherwise], sight) => {
    try {
      return scalarOf(evaluate(value, sight));
    } catch (error) {
      if (error instanceof CellFault) return evaluate(otherwise, sight);
      throw error;
    }
  },
  ROW: ([of], sight) => (of?.kind === "reference" ? (parseRange(of.address)?.top ?? 0) : sight.row) + 1,
  COLUMN: ([of], sight) =>
    (of?.kind === "reference" ? (parseRange(of.address)?.left ?? 0) : sight.column) + 1,
};

/** ISERROR and its kin look at an error instead of stumbling over it. */
const TAKES_ERRORS = new Set(["ISERROR", "ISNA", "ISBLANK", "ISNUMBER", "ISTEXT"]);

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => {
    if (b === 0) throw new CellFault("#DIV/0!");
    return a / b;
  },
  "^": (a, b) => a ** b,
};

const COMPARISON: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

function combine(operator: string, left: Scalar, right: Scalar): Scalar {
  const arithmetic = ARITHMETIC[operator];
  if (arithmetic) return Number(arithmetic(numberOf(left), numberOf(right)).toPrecision(15));
  if (operator === "&") return textOf(left) + textOf(right);
  return COMPARISON[operator]?.(compare(scalarOf(left), scalarOf(right))) ?? null;
}

/** Grids combine cell by cell, as in SUMPRODUCT((A1:A9="x")*(B1:B9)). */
function binary(operator: string, left: Value, right: Value): Value {
  if (!isGrid(left) && !isGrid(right)) return combine(operator, left, right);
  const shape =
    isGrid(left) && (left.length > 1 || (left[0]?.length ?? 0) > 1) ? left : isGrid(right) ? right : left;
  if (!isGrid(shape)) return combine(operator, scalarOf(left), scalarOf(right));
  const cell = (value: Value, row: number, column: number): Scalar => {
    if (!isGrid(value)) return value;
    const line = value.length === 1 ? value[0] : value[row];
    return (line?.length === 1 ? line[0] : line?.[column]) ?? null;
  };
  return shape.map((line, row) =>
    line.map((_, column) => combine(operator, cell(left, row, column), cell(right, row, column))),
  );
}

function unary(operator: string, value: Value): Value {
  if (operator === "+") return value;
  if (operator === "%") return numberOf(value) / 100;
  return isGrid(value) ? binary("*", value, -1) : -numberOf(value);
}

function call(name: string, args: readonly Node[], sight: Sight): Value {
  const special = SPECIAL[name];
  if (special) return special(args, sight);
  const known = FUNCTIONS[name];
  if (!known) throw new NotComputed(name);
  return known(args.map((arg) => (TAKES_ERRORS.has(name) ? leniently(arg, sight) : evaluate(arg, sight))));
}

function leniently(node: Node, sight: Sight): Value {
  try {
    return evaluate(node, sight);
  } catch (error) {
    if (error instanceof CellFault) return { error: error.fault };
    throw error;
  }
}

function reference(node: Extract<Node, { kind: "reference" }>, sight: Sight): Grid {
  const range = parseRange(node.address);
  const cells = range && sight.cells(node.sheet, range);
  if (!cells) throw new CellFault("#REF!");
  return cells;
}

function named(node: Extract<Node, { kind: "name" }>, sight: Sight): Value {
  const formula = sight.name(node.name, node.sheet);
  if (formula === undefined) throw new CellFault("#NAME?");
  return evaluate(parseFormula(formula), sight);
}

function literalArray(text: string): Grid {
  return text
    .slice(1, -1)
    .split(";")
    .map((line) => line.split(",").map((part) => scalarOf(evaluateLiteral(part))));
}

function evaluateLiteral(part: string): Scalar {
  const node = parseFormula(`=${part}`);
  if (node.kind === "literal") return node.value;
  if (node.kind === "unary" && node.of.kind === "literal") return -numberOf(node.of.value);
  throw new CellFault("#VALUE!");
}

type Leaf = Exclude<Node, { readonly kind: "missing" | "unary" | "binary" | "call" }>;

function leaf(node: Leaf, sight: Sight): Value {
  switch (node.kind) {
    case "literal":
      return scalarOf(node.value);
    case "reference":
      return reference(node, sight);
    case "structured":
      return sight.structured(node.text) ?? fault("#REF!");
    case "array":
      return literalArray(node.text);
    case "name":
      return named(node, sight);
  }
}

type Branch = Extract<Node, { readonly kind: "unary" | "binary" | "call" }>;

const isBranch = (node: Leaf | Branch): node is Branch =>
  node.kind === "unary" || node.kind === "binary" || node.kind === "call";

function branch(node: Branch, sight: Sight): Value {
  switch (node.kind) {
    case "unary":
      return unary(node.operator, evaluate(node.of, sight));
    case "binary":
      return binary(node.operator, evaluate(node.left, sight), evaluate(node.right, sight));
    case "call":
      return call(node.name, node.args, sight);
  }
}

function evaluate(node: Node | undefined, sight: Sight): Value {
  if (node === undefined || node.kind === "missing") return null;
  return isBranch(node) ? branch(node, sight) : leaf(node, sight);
}

function fault(code: string): never {
  throw new CellFault(code);
}

/** The value a cell shows for its formula. */
export function evaluateFormula(formula: string, sight: Sight): Scalar {
  try {
    return scalarOf(evaluate(parseFormula(formula), sight)) ?? 0;
  } catch (error) {
    if (error instanceof CellFault) return { error: error.fault };
    throw error;
  }
}
