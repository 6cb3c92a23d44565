/** Values inside a formula and Excel's conversions between them. A range is a grid; one cell is a grid of one. */
import type { Scalar } from "../model/description";

export type Grid = readonly (readonly Scalar[])[];
export type Value = Scalar | Grid;

/** A formula's own error ("#DIV/0!"): a value for the cell, carried up as an exception. */
export class CellFault extends Error {
  constructor(readonly fault: string) {
    super(fault);
  }
}

/** The evaluator does not know this function: no answer is better than a wrong one. */
export class NotComputed extends Error {}

export const isGrid = (value: Value): value is Grid => Array.isArray(value);
const isError = (value: Scalar): value is { readonly error: string } =>
  typeof value === "object" && value !== null;

export function scalarOf(value: Value): Scalar {
  const scalar = isGrid(value) ? (value[0]?.[0] ?? null) : value;
  if (isError(scalar)) throw new CellFault(scalar.error);
  return scalar;
}

export function numberOf(value: Value): number {
  const scalar = scalarOf(value);
  if (scalar === null) return 0;
  if (typeof scalar === "number") return scalar;
  if (typeof scalar === "boolean") return scalar ? 1 : 0;
  const number = Number(scalar);
  if (typeof scalar !== "string" || scalar.trim() === "" || !Number.isFinite(number))
    throw new CellFault("#VALUE!");
  return number;
}

/** General format: 15 significant digits. */
export function textOf(value: Value): string {
  const scalar = scalarOf(value);
  if (scalar === null || typeof scalar === "object") return "";
  if (typeof scalar === "boolean") return scalar ? "TRUE" : "FALSE";
  return typeof scalar === "number" ? String(Number(scalar.toPrecision(15))) : scalar;
}

export function truthOf(value: Value): boolean {
  const scalar = scalarOf(value);
  if (typeof scalar === "string") {
    if (/^(true|false)$/i.test(scalar)) return scalar.toLowerCase() === "true";
    throw new CellFault("#VALUE!");
  }
  return scalar !== null && Boolean(scalar);
}

/** Every scalar inside, row by row; errors stop the calculation. */
export function scalarsOf(value: Value): readonly Scalar[] {
  const scalars = isGrid(value) ? value.flat() : [value];
  const error = scalars.find(isError);
  if (isError(error ?? null)) throw new CellFault((error as { error: string }).error); // just tested
  return scalars;
}

/** What SUM and its kin see: typed numbers inside ranges; in ranges texts and truths are passed over. */
export function numbersOf(values: readonly Value[]): readonly number[] {
  return values.flatMap((value) =>
    isGrid(value) ? scalarsOf(value).filter((each) => typeof each === "number") : [numberOf(value)],
  );
}

const rank = (value: Scalar) => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** An empty cell counts as the nothing of its neighbour's kind. */
function filled(value: Scalar, beside: Scalar): Scalar {
  if (value !== null) return value;
  return typeof beside === "string" ? "" : typeof beside === "boolean" ? false : 0;
}

const order = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);

/** Numbers before texts before truths; texts without regard to case. */
export function compare(left: Scalar, right: Scalar): number {
  const a = filled(left, right);
  const b = filled(right, left);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") return order(a.toLowerCase(), b.toLowerCase());
  return order(Number(a), Number(b));
}
