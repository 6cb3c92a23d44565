/** Validations of a plan as XML. */
import { formatRange } from "../../../core/workbook/cell-ref";
import type { PlannedValidation } from "../../../core/workbook/sheet-plan";
import type { FormulaWriter } from "./sheet-cells-xml";
import { escapeAttribute, escapeText } from "../xml/xml-escape";

/** Excel's limits; a longer text makes it offer a repair. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 225;

export function validationsXml(
  validations: readonly PlannedValidation[],
  fileFormula: FormulaWriter,
): string {
  if (validations.length === 0) return "";
  const items = validations.map((validation) => validationXml(validation, fileFormula)).join("");
  return `<dataValidations count="${validations.length}">${items}</dataValidations>`;
}

function validationXml(validation: PlannedValidation, fileFormula: FormulaWriter): string {
  const { error, type } = validation;
  const message = error
    ? ` showErrorMessage="1" errorTitle="${cut(error.title, MAX_TITLE)}" error="${cut(error.message, MAX_MESSAGE)}"`
    : "";
  const formulas = formulasOf(validation)
    .map((formula, at) => `<formula${at + 1}>${escapeText(fileFormula(formula))}</formula${at + 1}>`)
    .join("");
  return `<dataValidation type="${type}" allowBlank="1"${message} sqref="${formatRange(validation.range)}">${formulas}</dataValidation>`;
}

function formulasOf(validation: PlannedValidation): readonly string[] {
  switch (validation.type) {
    case "list":
      return [validation.source];
    case "custom":
      return [validation.formula];
    case "decimal":
    case "whole":
      return [String(validation.min), String(validation.max)];
  }
}

function cut(text: string, length: number): string {
  return escapeAttribute(text.length <= length ? text : `${text.slice(0, length - 1)}…`);
}
