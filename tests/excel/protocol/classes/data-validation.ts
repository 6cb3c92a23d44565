/** `range.dataValidation`. */
import { formatAbsolute } from "../../../../src/core/workbook/cell-ref";
import { quotedSheet, type Area } from "../../model/area";
import { refuse } from "../../model/excel-error";
import { clearValidation, NO_RULE, patchValidation, validationOf } from "../../model/shape";
import { defineClass } from "../api-object";
import { areaOf, recordOf } from "../arguments";
import type { Json } from "../grammar";

const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  decimal: "Decimal",
  wholeNumber: "WholeNumber",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** Ranges inside a rule become the formulas that point at them. */
function settled(value: unknown): unknown {
  const area = areaOf(value);
  if (area) return `=${quotedSheet(area.sheet.name)}!${formatAbsolute(area.rect)}`;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, settled(each)]));
}

function ruleFrom(value: unknown): Readonly<Record<string, unknown>> {
  const rule = recordOf(settled(recordOf(value)));
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== undefined);
  if (kinds.some((kind) => !(kind in TYPES)) || kinds.length > 1)
    refuse("InvalidArgument", "a rule has one of the known kinds");
  const list = kinds[0] === "list" ? recordOf(rule["list"]) : undefined;
  const source = list?.["source"];
  if (typeof source === "string" && !source.startsWith("=") && source.length > 255)
    refuse("InvalidArgument", "a list of more than 255 characters");
  return rule;
}

const typeOf = (rule: Readonly<Record<string, unknown>>) => TYPES[Object.keys(rule)[0] ?? ""] ?? "None";

// records held by the model came as JSON
const json = (record: Readonly<Record<string, unknown>>) => record as Readonly<Record<string, Json>>;

export const dataValidation = defineClass<Area>({
  name: "DataValidation",
  scalars: {
    rule: {
      get: (area) => json((validationOf(area) ?? NO_RULE).rule),
      set: (area, value) => patchValidation(area, { rule: ruleFrom(value) }),
    },
    errorAlert: {
      get: (area) => json((validationOf(area) ?? NO_RULE).errorAlert),
      set: (area, value) =>
        patchValidation(area, { errorAlert: { ...NO_RULE.errorAlert, ...recordOf(value) } }),
    },
    prompt: {
      get: (area) => json((validationOf(area) ?? NO_RULE).prompt),
      set: (area, value) => patchValidation(area, { prompt: { ...NO_RULE.prompt, ...recordOf(value) } }),
    },
    ignoreBlanks: {
      get: (area) => (validationOf(area) ?? NO_RULE).ignoreBlanks,
      set: (area, value) => patchValidation(area, { ignoreBlanks: value === true }),
    },
    type: {
      get: (area) => {
        const validation = validationOf(area);
        return validation === null ? "Inconsistent" : typeOf((validation ?? NO_RULE).rule);
      },
    },
  },
  commands: { clear: (area) => clearValidation(area) },
});
