/** `<dataValidation>` of either kind, the old or the one in the extensions, in; a rule out. */
import { parseRange, type CellRange } from "../../../core/workbook/cell-ref";
import type { ValidationRule } from "../../../core/workbook/snapshot";
import { plainFormula } from "./formula-shift";
import { nameOf, type XmlScanner } from "../xml/xml-scanner";

export const VALIDATION = nameOf("dataValidation");
const TYPE = nameOf("type");
const OPERATOR = nameOf("operator");
const SQREF = nameOf("sqref");
const FORMULA_1 = nameOf("formula1");
const FORMULA_2 = nameOf("formula2");
const F = nameOf("f");

const TYPES = new Map<string, ValidationRule["type"]>([
  ["list", "list"],
  ["whole", "whole"],
  ["decimal", "decimal"],
  ["date", "date"],
  ["time", "time"],
  ["textLength", "text-length"],
  ["custom", "custom"],
]);
const OPERATORS = new Map<string, ValidationRule["operator"]>([
  ["between", "between"],
  ["notBetween", "not-between"],
  ["equal", "equal"],
  ["notEqual", "not-equal"],
  ["greaterThan", "greater"],
  ["lessThan", "less"],
  ["greaterThanOrEqual", "greater-or-equal"],
  ["lessThanOrEqual", "less-or-equal"],
]);

/** At the start tag; reads past the end. Undefined where the rule applies to no cell. */
export function readValidation(scanner: XmlScanner): ValidationRule | undefined {
  const type = TYPES.get(scanner.attribute(TYPE) ?? "") ?? "any";
  const operator = OPERATORS.get(scanner.attribute(OPERATOR) ?? "") ?? "between";
  let places = scanner.attribute(SQREF) ?? "";
  let formula1: string | null = null;
  let formula2: string | null = null;
  scanner.forEachChild(() => {
    if (scanner.name === FORMULA_1) formula1 = readFormula(scanner);
    else if (scanner.name === FORMULA_2) formula2 = readFormula(scanner);
    else if (scanner.name === SQREF) places = scanner.text();
  });
  const ranges = places.split(/\s+/).flatMap((place): readonly CellRange[] => {
    const range = parseRange(place);
    return range ? [range] : [];
  });
  return ranges.length > 0 ? { ranges, type, operator, formula1, formula2 } : undefined;
}

/** The extension wraps the formula once more. */
function readFormula(scanner: XmlScanner): string | null {
  let formula = "";
  if (scanner.simpleText()) formula = scanner.textBetween(scanner.textFrom, scanner.textTo);
  else {
    scanner.forEachChild(() => {
      if (scanner.name === F) formula = scanner.text();
    });
  }
  return formula.trim() === "" ? null : plainFormula(formula.trim());
}
