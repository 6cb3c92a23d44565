import type { IExecutionOptions } from "@univerjs/core";

/** A run of formulas has put its results into the cells. */
export function isAppliedResult(options: IExecutionOptions | undefined): boolean {
  return options?.["applyFormulaCalculationResult"] === true;
}

/** Changes of cells that nobody typed: results, and the grid's own bookkeeping of formulas. */
export function isResult(options: IExecutionOptions | undefined): boolean {
  return isAppliedResult(options) || options?.["fromFormula"] === true;
}
