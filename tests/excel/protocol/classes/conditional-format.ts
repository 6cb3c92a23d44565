/** `range.conditionalFormats`: custom rules, cell values and data bars. Properties are kept under their path. */
import { Area, intersect } from "../../model/area";
import { refuse } from "../../model/excel-error";
import type { ConditionalFormatModel, SheetModel } from "../../model/sheet";
import { checkLooksAllowed } from "../../model/write-cells";
import { defineClass, type ApiObject, type Scalar } from "../api-object";
import { recordOf, type Arguments } from "../arguments";
import type { Json } from "../grammar";
import { colorOf, flag, oneOf, text } from "./looks";
import { range, rangeAreas } from "./range";

interface Rule {
  readonly sheet: SheetModel;
  readonly model: ConditionalFormatModel;
}

function kept(path: string, check: (value: unknown) => unknown, fallback: Json = null): Scalar<Rule> {
  return {
    // what was checked on its way in is JSON
    get: ({ model }) => (model.properties.get(path) as Json | undefined) ?? fallback,
    set: ({ model }, value) => model.properties.set(path, check(value)),
  };
}

/** Formats of a rule, under the path of its kind ("custom/format"). */
function rangeFormatOf(path: string): (rule: Rule) => ApiObject {
  const font = defineClass<Rule>({
    name: "ConditionalRangeFont",
    scalars: {
      color: kept(`${path}/font/color`, colorOf),
      bold: kept(`${path}/font/bold`, flag),
      italic: kept(`${path}/font/italic`, flag),
      strikethrough: kept(`${path}/font/strikethrough`, flag),
      underline: kept(`${path}/font/underline`, oneOf("None", "Single", "Double")),
    },
  });
  const fill = defineClass<Rule>({
    name: "ConditionalRangeFill",
    scalars: { color: kept(`${path}/fill/color`, colorOf) },
    commands: { clear: ({ model }) => void model.properties.delete(`${path}/fill/color`) },
  });
  return defineClass<Rule>({
    name: "ConditionalRangeFormat",
    scalars: { numberFormat: kept(`${path}/numberFormat`, text) },
    links: { font, fill },
  });
}

const custom = defineClass<Rule>({
  name: "CustomConditionalFormat",
  links: {
    rule: defineClass<Rule>({
      name: "ConditionalFormatRule",
      scalars: { formula: kept("custom/rule/formula", formula, "") },
    }),
    format: rangeFormatOf("custom/format"),
  },
});

function formula(value: unknown): string {
  if (typeof value !== "string" || value === "") refuse("InvalidArgument", "a rule needs a formula");
  return value.startsWith("=") ? value : `=${value}`;
}

const cellValue = defineClass<Rule>({
  name: "CellValueConditionalFormat",
  scalars: { rule: kept("cellValue/rule", recordOf) },
  links: { format: rangeFormatOf("cellValue/format") },
});

const barFormat = (side: "positive" | "negative") =>
  defineClass<Rule>({
    name: side === "positive" ? "ConditionalDataBarPositiveFormat" : "ConditionalDataBarNegativeFormat",
    scalars: {
      fillColor: kept(`dataBar/${side}Format/fillColor`, colorOf),
      borderColor: kept(`dataBar/${side}Format/borderColor`, (value) => (value === "" ? "" : colorOf(value))),
      ...(side === "positive"
        ? { gradientFill: kept("dataBar/positiveFormat/gradientFill", flag, true) }
        : {
            matchPositiveFillColor: kept("dataBar/negativeFormat/matchPositiveFillColor", flag, false),
            matchPositiveBorderColor: kept("dataBar/negativeFormat/matchPositiveBorderColor", flag, false),
          }),
    },
  });

const dataBar = defineClass<Rule>({
  name: "DataBarConditionalFormat",
  scalars: {
    lowerBoundRule: kept("dataBar/lowerBoundRule", recordOf, { type: "Automatic" }),
    upperBoundRule: kept("dataBar/upperBoundRule", recordOf, { type: "Automatic" }),
    showDataBarOnly: kept("dataBar/showDataBarOnly", flag, false),
    barDirection: kept("dataBar/barDirection", oneOf("Context", "LeftToRight", "RightToLeft"), "Context"),
    axisFormat: kept("dataBar/axisFormat", oneOf("Automatic", "None", "CellMidPoint"), "Automatic"),
    axisColor: kept("dataBar/axisColor", (value) => (value === "" ? "" : colorOf(value)), "#000000"),
  },
  links: { positiveFormat: barFormat("positive"), negativeFormat: barFormat("negative") },
});

const KINDS: Readonly<Record<string, (rule: Rule) => ApiObject>> = {
  Custom: custom,
  CellValue: cellValue,
  DataBar: dataBar,
};

/** The navigation property of the rule's own kind; of another kind it is an error, or null with OrNullObject. */
function kindLinks(): Record<string, (rule: Rule) => ApiObject | null> {
  return Object.fromEntries(
    Object.entries(KINDS).flatMap(([kind, make]) => {
      const name = kind.charAt(0).toLowerCase() + kind.slice(1);
      const orNull = (rule: Rule) => (rule.model.type === kind ? make(rule) : null);
      return [
        [name, (rule: Rule) => orNull(rule) ?? refuse("InvalidOperation", `the rule is no ${kind}`)],
        [`${name}OrNullObject`, orNull],
      ] as const;
    }),
  );
}

function remove({ sheet, model }: Rule): void {
  checkLooksAllowed(sheet, "allowFormatCells");
  sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== model);
}

const areaOf = ({ sheet, model }: Rule) => new Area(sheet, [model.rect]);

const conditionalFormat = defineClass<Rule>({
  name: "ConditionalFormat",
  identity: ({ model }) => ({ Id: model.id }),
  scalars: {
    id: { get: ({ model }) => model.id },
    type: { get: ({ model }) => model.type },
    priority: {
      get: ({ model }) => model.priority,
      set: ({ model }, value) => {
        model.priority = Number(value);
      },
    },
    stopIfTrue: {
      get: ({ model }) => model.stopIfTrue,
      set: ({ model }, value) => {
        model.stopIfTrue = value === true;
      },
    },
  },
  links: kindLinks(),
  finders: {
    getRange: (rule) => range(areaOf(rule)),
    getRangeOrNullObject: (rule) => range(areaOf(rule)),
    getRanges: (rule) => rangeAreas(areaOf(rule)),
  },
  commands: { delete: remove },
});

const rulesOf = ({ sheet, rects }: Area): readonly Rule[] =>
  sheet.conditionalFormats
    .filter((model) => rects.some((rect) => intersect(rect, model.rect)))
    .sort((a, b) => a.priority - b.priority)
    .map((model) => ({ sheet, model }));

const find = (area: Area, args: Arguments) => rulesOf(area).find(({ model }) => model.id === args.text(0));

export const conditionalFormats = defineClass<Area>({
  name: "ConditionalFormatCollection",
  items: (area) => rulesOf(area).map(conditionalFormat),
  item: (area, args) => conditionalFormat(find(area, args) ?? refuse("ItemNotFound")),
  finders: {
    getItemAt: (area, args) => conditionalFormat(rulesOf(area)[args.number(0)] ?? refuse("InvalidArgument")),
    getItemOrNullObject: (area, args) => {
      const rule = find(area, args);
      return rule ? conditionalFormat(rule) : null;
    },
  },
  makers: {
    add: ({ sheet, rect }, args, { workbook }) => {
      checkLooksAllowed(sheet, "allowFormatCells");
      const type = args.text(0);
      if (!KINDS[type]) refuse("UnsupportedOperation", `the stand-in has no rule of kind ${type}`);
      // the newest rule stands first
      for (const each of sheet.conditionalFormats) each.priority++;
      const model: ConditionalFormatModel = {
        id: workbook.nextId(),
        type,
        rect,
        stopIfTrue: false,
        priority: 0,
        properties: new Map(),
      };
      sheet.conditionalFormats.push(model);
      return conditionalFormat({ sheet, model });
    },
  },
  questions: { getCount: (area) => rulesOf(area).length },
  commands: {
    clearAll: (area) => {
      for (const rule of rulesOf(area)) remove(rule);
    },
  },
});
