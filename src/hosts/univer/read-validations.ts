/** Validations in the grid's terms → as the snapshot tells them. Formulas lose their "=". */
import { DataValidationOperator, DataValidationType, type ISheetDataValidationRule } from "@univerjs/core";
import type { ValidationRule } from "../../core/workbook/snapshot";
import { fromGridRange } from "./grid-ranges";

export const TYPES: Readonly<Record<ValidationRule["type"], DataValidationType>> = {
  list: DataValidationType.LIST,
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  "text-length": DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
  any: DataValidationType.ANY,
};

export const OPERATORS: Readonly<Record<ValidationRule["operator"], DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  "not-between": DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  "not-equal": DataValidationOperator.NOT_EQUAL,
  greater: DataValidationOperator.GREATER_THAN,
  less: DataValidationOperator.LESS_THAN,
  "greater-or-equal": DataValidationOperator.GREATER_THAN_OR_EQUAL,
  "less-or-equal": DataValidationOperator.LESS_THAN_OR_EQUAL,
};

export function rulesOf(rules: readonly ISheetDataValidationRule[]): ValidationRule[] {
  return rules.map((rule) => ({
    ranges: rule.ranges.map(fromGridRange),
    type: keyOf(TYPES, rule.type, "any"),
    operator: keyOf(OPERATORS, rule.operator, "between"),
    formula1: rule.formula1?.replace(/^=/, "") ?? null,
    formula2: rule.formula2?.replace(/^=/, "") ?? null,
  }));
}

function keyOf<K extends string>(
  table: Readonly<Record<K, string>>,
  value: string | undefined,
  absent: K,
): K {
  const found = Object.entries(table).find(([, theirs]) => theirs === value)?.[0];
  return found === undefined ? absent : (found as K); // it was found among the table's keys
}
