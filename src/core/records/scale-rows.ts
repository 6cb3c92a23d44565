/** A scale of classes that stands beside or below a scoring table. In: the scales found. Out: a line for each, and its rule. */
import type { GradeScale } from "../recognise/table";
import type { ScoringRule } from "../rules/rule";
import type { ScoringRow } from "./scoring-row";

export interface ScaleLine {
  readonly row: ScoringRow;
  readonly rules: readonly ScoringRule[];
}

export function scaleLines(scales: readonly GradeScale[] = []): readonly ScaleLine[] {
  return scales.map((scale) => ({ row: rowOf(scale), rules: [ruleOf(scale)] }));
}

function ruleOf({ classes, isPercent, text }: GradeScale): ScoringRule {
  return { type: "classification", ...(isPercent ? { basis: "percent" } : {}), classes, text };
}

function rowOf({ row, column, label }: GradeScale): ScoringRow {
  return {
    row,
    column,
    label,
    hidden: false,
    code: null,
    role: "note",
    parent: null,
    max: null,
    bonus: null,
    penalty: null,
    self: null,
    appraised: null,
    appraiser: null,
    explanation: null,
    note: null,
    method: null,
    extra: null,
    pointWords: [],
    movedPenalty: null,
  };
}
