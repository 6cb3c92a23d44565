/** Rules for typing, from Excel's objects to ours. In: type and rule as loaded. Out: a plain rule, formulas without "=". */
import type { CellRange } from "../../core/workbook/cell-ref";
import type { ValidationRule } from "../../core/workbook/snapshot";

const TYPES: Readonly<Record<string, ValidationRule["type"]>> = {
  List: "list",
  WholeNumber: "whole",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "text-length",
  Custom: "custom",
};

const OPERATORS: Readonly<Record<string, ValidationRule["operator"]>> = {
  Between: "between",
  NotBetween: "not-between",
  EqualTo: "equal",
  NotEqualTo: "not-equal",
  GreaterThan: "greater",
  LessThan: "less",
  GreaterThanOrEqualTo: "greater-or-equal",
  LessThanOrEqualTo: "less-or-equal",
};

interface Bounds {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
}

/** Undefined where nothing is checked or where the rules differ within the range. */
export function ruleOf(
  type: string,
  rule: Excel.DataValidationRule,
  range: CellRange,
): ValidationRule | undefined {
  const known = TYPES[type];
  if (!known) return undefined;
  const bounds = boundsOf(rule);
  return {
    ranges: [range],
    type: known,
    operator: OPERATORS[bounds.operator ?? "Between"] ?? "between",
    formula1: listSource(rule) ?? formulaText(rule.custom?.formula ?? bounds.formula1),
    formula2: formulaText(bounds.formula2),
  };
}

function boundsOf({ decimal, wholeNumber, date, time, textLength }: Excel.DataValidationRule): Bounds {
  return decimal ?? wholeNumber ?? date ?? time ?? textLength ?? {};
}

/** Excel gives a list typed by hand as "a,b,c"; in files and in our rules it stands in quotes. */
function listSource({ list }: Excel.DataValidationRule): string | undefined {
  // a source read back is always text; a Range is only ever written
  const source = list?.source as string | undefined;
  if (source === undefined) return undefined;
  return source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
}

function formulaText(formula: unknown): string | null {
  if (typeof formula === "number") return String(formula);
  if (typeof formula !== "string" || formula === "") return null;
  return formula.replace(/^=/, "");
}
