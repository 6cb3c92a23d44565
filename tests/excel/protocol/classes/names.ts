/** Defined names of the workbook and of a sheet. */
import { formatAbsolute, parseReference } from "../../../../src/core/workbook/cell-ref";
import { quotedSheet } from "../../model/area";
import { refuse } from "../../model/excel-error";
import type { NameModel, SheetModel } from "../../model/sheet";
import type { WorkbookModel } from "../../model/workbook";
import { defineClass } from "../api-object";
import type { Arguments } from "../arguments";
import type { Json } from "../grammar";
import type { Host } from "../host";
import { range } from "./range";
import { areaOfFormula } from "./resolve-address";
import { worksheet } from "./worksheet";

/** A list of names: the workbook's where the scope is null. */
export interface NameList {
  readonly workbook: WorkbookModel;
  readonly scope: SheetModel | null;
}

const listed = ({ workbook, scope }: NameList) => (scope ? scope.names : workbook.names);

function typeOf(formula: string, workbook: WorkbookModel): string {
  if (areaOfFormula(workbook, formula)) return "Range";
  if (formula.includes("#REF!")) return "Error";
  if (/^="/.test(formula)) return "String";
  return /^=-?[\d.]+$/.test(formula) ? (formula.includes(".") ? "Double" : "Integer") : "Error";
}

function valueOf({ formula }: NameModel, { workbook }: Host): Json {
  const area = areaOfFormula(workbook, formula);
  if (area) return `${quotedSheet(area.sheet.name)}!${formatAbsolute(area.rect)}`;
  const text = /^="(.*)"$/s.exec(formula)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  const number = Number(formula.slice(1));
  return Number.isFinite(number) ? number : formula.includes("#REF!") ? "#REF!" : formula;
}

const namedItem = defineClass<NameModel>({
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    name: { get: ({ name }) => name },
    formula: {
      get: ({ formula }) => formula,
      set: (name, value, { workbook }) => {
        name.formula = checkedFormula(value);
        workbook.calculation.forget();
      },
    },
    value: { get: valueOf },
    type: { get: ({ formula }, { workbook }) => typeOf(formula, workbook) },
    scope: { get: ({ scope }) => (scope ? "Worksheet" : "Workbook") },
    visible: {
      get: ({ visible }) => visible,
      set: (name, value) => {
        name.visible = value === true;
      },
    },
    comment: {
      get: ({ comment }) => comment,
      set: (name, value) => {
        name.comment = String(value);
      },
    },
  },
  links: {
    worksheet: ({ scope }) => (scope ? worksheet(scope) : refuse("ItemNotFound")),
    worksheetOrNullObject: ({ scope }) => (scope ? worksheet(scope) : null),
  },
  finders: {
    getRange: ({ formula }, _, { workbook }) =>
      range(areaOfFormula(workbook, formula) ?? refuse("ItemNotFound")),
    getRangeOrNullObject: ({ formula }, _, { workbook }) => {
      const area = areaOfFormula(workbook, formula);
      return area ? range(area) : null;
    },
  },
  commands: {
    delete: ({ name, scope }, _, { workbook }) => {
      if (!listed({ workbook, scope }).delete(name.toLowerCase())) refuse("ItemNotFound");
      workbook.calculation.forget();
    },
  },
});

function checkedFormula(value: unknown): string {
  if (typeof value !== "string" || value === "") refuse("InvalidArgument");
  return value;
}

/** A Range, a formula with "=", or a plain text. */
function formulaFrom(args: Arguments): string {
  const area = args.area(1);
  if (area) return `=${quotedSheet(area.sheet.name)}!${formatAbsolute(area.rect)}`;
  const text = args.text(1);
  if (text.startsWith("=")) return text;
  return parseReference(text) ? `=${text}` : `="${text.replaceAll('"', '""')}"`;
}

const find = (list: NameList, key: string) => listed(list).get(key.toLowerCase());

export const namedItems = defineClass<NameList>({
  name: "NamedItemCollection",
  items: (list) => [...listed(list).values()].map(namedItem),
  item: (list, args) => namedItem(find(list, args.text(0)) ?? refuse("ItemNotFound")),
  finders: {
    getItemOrNullObject: (list, args) => {
      const name = find(list, args.text(0));
      return name ? namedItem(name) : null;
    },
  },
  makers: {
    add: ({ workbook, scope }, args) =>
      namedItem(workbook.addName(scope, args.text(0), formulaFrom(args), args.optionalText(2) ?? "")),
  },
  questions: { getCount: (list) => listed(list).size },
});
