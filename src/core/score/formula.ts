/** Expressions as ordinary Excel formulas: English names, nothing newer than Excel 2007. In: an expression and the addresses of cells. */
import { DUST_PLACES, foldText, LONGEST_TEXT } from "./evaluate";
import type { CellName, Expression, Test } from "./expression";

export type AddressOf = (cell: CellName) => string;

/** Excel takes 8,192 characters. */
export const LONGEST_FORMULA = 8_000;

export function formulaOf(expression: Expression, address: AddressOf): string {
  // the table is keyed by the kind of the expression itself
  const say = SAID[expression.op] as (expression: Expression, address: AddressOf) => string;
  return say(expression, address);
}

type Said = {
  readonly [Op in Expression["op"]]: (
    expression: Extract<Expression, { op: Op }>,
    address: AddressOf,
  ) => string;
};

const SAID: Said = {
  number: ({ value }) => decimal(value),
  cell: ({ cell }, address) => `N(${address(cell)})`,
  sum: folded,
  min: folded,
  max: folded,
  times: ({ left, right }, address) => `${factor(left, address)}*${factor(right, address)}`,
  over: ({ left, right }, address) => `${factor(left, address)}/${divisor(right, address)}`,
  round: ({ value, places, mode }, address) =>
    `${ROUNDED[mode]}(ROUND(${formulaOf(value, address)},${DUST_PLACES}),${places})`,
  steps: ({ value }, address) => `INT(ROUND(${formulaOf(value, address)},${DUST_PLACES}))`,
  if: ({ test, then, otherwise }, address) =>
    `IF(${sayTest(test, address)},${formulaOf(then, address)},${formulaOf(otherwise, address)})`,
  blank: () => '""',
};

function folded(
  { op, parts }: Extract<Expression, { op: "sum" | "min" | "max" }>,
  address: AddressOf,
): string {
  return `${FOLDED[op]}(${parts.map((part) => formulaOf(part, address)).join(",")})`;
}

const FOLDED = { sum: "SUM", min: "MIN", max: "MAX" } as const;
const ROUNDED = { "half-up": "ROUND", up: "ROUNDUP", down: "ROUNDDOWN" } as const;

/** Never with an exponent. */
const decimal = (value: number) =>
  value !== 0 && Math.abs(value) < 1e-6 ? value.toFixed(15) : String(value);

/** A product of functions, names and positive numbers needs no brackets. */
function factor(part: Expression, address: AddressOf): string {
  const said = formulaOf(part, address);
  const isPlain = part.op !== "over" && (part.op !== "number" || part.value >= 0);
  return isPlain ? said : `(${said})`;
}

function divisor(part: Expression, address: AddressOf): string {
  const said = formulaOf(part, address);
  return part.op === "times" || part.op === "over" || (part.op === "number" && part.value < 0)
    ? `(${said})`
    : said;
}

function sayTest(test: Test, address: AddressOf): string {
  switch (test.op) {
    case "compare":
      return `${side(test.left, address)}${test.is}${side(test.right, address)}`;
    case "text":
      return sayText(address(test.cell), test.text);
    case "number-in":
      return `ISNUMBER(${address(test.cell)})`;
    case "filled":
      return test.cells.map((cell) => `LEN(${address(cell)})`).join("+") + ">0";
    case "counted":
      return `COUNT(${test.cells.map(address).join(",")})>0`;
    case "and":
    case "or":
      return `${test.op.toUpperCase()}(${test.parts.map((part) => sayTest(part, address)).join(",")})`;
  }
}

/** A cell and a number are compared as they stand; what was computed is cleaned of dust first. */
function side(part: Expression, address: AddressOf): string {
  const isExact = part.op === "number" || part.op === "cell" || part.op === "round" || part.op === "steps";
  const said = formulaOf(part, address);
  return isExact ? said : `ROUND(${said},${DUST_PLACES})`;
}

function sayText(cell: string, text: string): string {
  const wanted = `"${foldText(text).replaceAll('"', '""')}"`;
  const shown = `TRIM(${cell})`;
  return foldText(text).length < LONGEST_TEXT
    ? `${shown}=${wanted}`
    : `LEFT(${shown},${LONGEST_TEXT})=${wanted}`;
}
