/** Runs a program. In: the program and what stands in the cells nobody computes. Out: every computed cell, each found once. */
import type { PlanScalar } from "../workbook/sheet-plan";
import type { ScoreProgram } from "./compile";
import { evaluate, holds, type CellContent, type Contents } from "./evaluate";
import { toNumber } from "./exact";
import type { Expression, Test } from "./expression";
import { SCORE_COLUMNS, type ScoreColumn } from "./score-line";

/** What is typed or printed: inputs, standards, points somebody entered. */
export type Typed = (column: string, line: number) => PlanScalar;

export interface ScoreRun {
  readonly contents: Contents;
  /** As the cell shows it: "" for a formula without a result, null for a cell that has none. */
  readonly shown: (column: ScoreColumn, line: number) => number | "" | null;
  /** Null for blank. */
  readonly value: (expression: Expression) => number | null;
  readonly holds: (test: Test) => boolean;
}

/** `assumed` are points of lines that are still open, to see what would come of them. */
export function runScore(
  { cells }: ScoreProgram,
  typed: Typed,
  assumed: ReadonlyMap<number, number> = new Map(),
): ScoreRun {
  const known = new Map<string, CellContent[]>(SCORE_COLUMNS.map((column) => [column, []]));
  const contents: Contents = ({ column, line }) => {
    const wouldBe = column === "self" ? assumed.get(line) : undefined;
    if (wouldBe !== undefined) return wouldBe;
    const expression = isComputed(column) ? cells[column][line] : null;
    if (!expression) return typed(column, line);
    const found = known.get(column) ?? [];
    const before = found[line];
    if (before !== undefined) return before;
    // while a cell is being computed it is blank to itself: a circle ends there
    found[line] = "";
    const result = evaluate(expression, contents) ?? "";
    found[line] = result;
    return result;
  };
  const value = (expression: Expression) => {
    const result = evaluate(expression, contents);
    return result && toNumber(result);
  };
  const shown = (column: ScoreColumn, line: number) => {
    if (!cells[column][line]) return null;
    const content = contents({ column, line });
    return typeof content === "object" && content !== null ? toNumber(content) : "";
  };
  return { contents, shown, value, holds: (test) => holds(test, contents) };
}

const isComputed = (column: string): column is ScoreColumn => SCORE_COLUMNS.some((each) => each === column);
