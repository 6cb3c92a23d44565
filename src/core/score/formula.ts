/** Expressions as ordinary Excel formulas: English names, nothing newer than Excel 2007. In: an expression and the addresses of cells. */
import { DUST_PLACES, foldText, LONGEST_TEXT } from "./evaluate";
import type { CellName, Expression, Test } from "./expression";

export type AddressOf = (cell: CellName) => string;

/** Excel takes 8,192 characters. */
export const LONGEST_FORMULA = 8_000;

export function formulaOf(expression: Expression, address: AddressOf): string {
  const say = (part: Expression) => formulaOf(part, address);
  switch (expression.op) {
    case "number":
      return decimal(expression.value);
    case "cell":
      return `N(${address(expression.cell)})`;
    case "sum":
    case "min":
    case "max":
      return `${FOLDED[expression.op]}(${expression.parts.map(say).join(",")})`;
    case "times":
      return `${factor(expression.left, address)}*${factor(expression.right, address)}`;
    case "over":
      return `${factor(expression.left, address)}/${divisor(expression.right, address)}`;
    case "round":
      return `${ROUNDED[expression.mode]}(ROUND(${say(expression.value)},${DUST_PLACES}),${expression.places})`;
    case "steps":
      return `INT(ROUND(${say(expression.value)},${DUST_PLACES}))`;
    case "if":
      return `IF(${sayTest(expression.test, address)},${say(expression.then)},${say(expression.otherwise)})`;
    case "blank":
      return '""';
  }
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
