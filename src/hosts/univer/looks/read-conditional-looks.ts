/** Conditional formats of a sheet part → the grid's rules. Kinds the grid does not know stay in the file, unshown. */
import type {
  IConditionalFormattingRuleConfig,
  IConditionFormattingRule,
  IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import type { IStyleData } from "@univerjs/core";
import { parseRange } from "../../../core/workbook/cell-ref";
import {
  attribute,
  childOf,
  childrenOf,
  textOf,
  type XmlElement,
  type XmlPart,
} from "../../xlsx/xml/xml-tree";
import { toGridRange } from "../grid-ranges";
import { colorOf, colorsIn, type Theme } from "./colors";

interface Sources {
  readonly part: XmlPart;
  readonly theme: Theme;
  readonly differential: readonly IStyleData[];
}

type Config = IConditionalFormattingRuleConfig;
type Reader = (rule: XmlElement, sources: Sources) => Config | undefined;

// The grid's own words, written out: its package is two megabytes that the file worker has no other use for.
const NUMBER_OPERATORS = new Set([
  "greaterThan",
  "greaterThanOrEqual",
  "lessThan",
  "lessThanOrEqual",
  "notBetween",
  "between",
  "equal",
  "notEqual",
]);
const VALUE_TYPES = new Set(["num", "min", "max", "percent", "percentile", "formula"]);
const BAR_COLOR = "#638EC6";

export function readConditionalLooks(sources: Sources, idStem: string): IConditionFormattingRule[] {
  const found = childrenOf(sources.part.root, "conditionalFormatting").flatMap((group) => {
    const ranges = (attribute(group, "sqref") ?? "").split(/\s+/).flatMap((ref) => parseRange(ref) ?? []);
    return childrenOf(group, "cfRule").flatMap((rule) => {
      const config = READERS[attribute(rule, "type") ?? ""]?.(rule, sources);
      const priority = Number(attribute(rule, "priority") ?? 0);
      const stopIfTrue = attribute(rule, "stopIfTrue") === "1";
      return config && ranges.length > 0
        ? [{ config, priority, stopIfTrue, ranges: ranges.map(toGridRange) }]
        : [];
    });
  });
  return found
    .sort((a, b) => a.priority - b.priority)
    .map(({ config, ranges, stopIfTrue }, at) => ({
      cfId: `${idStem}-c${at}`,
      ranges,
      stopIfTrue,
      rule: config,
    }));
}

function formulasIn(rule: XmlElement, { part }: Sources): string[] {
  return childrenOf(rule, "formula").map((formula) => textOf(part, formula));
}

/** The words used here are those of the grid's enums, which TypeScript cannot know of strings. */
function asConfig(config: object): Config {
  return config as Config; // each reader gives the fields that its kind asks for
}

function asValue(value: object): IValueConfig {
  return value as IValueConfig; // as above
}

function styleOf(rule: XmlElement, { differential }: Sources): IStyleData {
  return differential[Number(attribute(rule, "dxfId") ?? NaN)] ?? {};
}

/** "10" is a number; anything else would need a formula. */
function plainNumber(formula: string | undefined): number | undefined {
  const number = Number(formula);
  return formula === undefined || formula.trim() === "" || Number.isNaN(number) ? undefined : number;
}

function readExpression(rule: XmlElement, sources: Sources): Config | undefined {
  const [formula] = formulasIn(rule, sources);
  if (formula === undefined) return undefined;
  return highlight(rule, sources, { subType: "formula", value: `=${formula}` });
}

function readCellIs(rule: XmlElement, sources: Sources): Config | undefined {
  const operator = attribute(rule, "operator") ?? "";
  const [first, second] = formulasIn(rule, sources).map(plainNumber);
  if (!NUMBER_OPERATORS.has(operator) || first === undefined) return undefined;
  const isPair = operator === "between" || operator === "notBetween";
  if (isPair && second === undefined) return undefined;
  return highlight(rule, sources, {
    subType: "number",
    operator,
    value: isPair ? [first, second] : first,
  });
}

function readText(operator: string): Reader {
  return (rule, sources) =>
    highlight(rule, sources, { subType: "text", operator, value: attribute(rule, "text") ?? "" });
}

function readSubType(subType: "duplicateValues" | "uniqueValues"): Reader {
  return (rule, sources) => highlight(rule, sources, { subType });
}

function readTop(rule: XmlElement, sources: Sources): Config {
  return highlight(rule, sources, {
    subType: "rank",
    isBottom: attribute(rule, "bottom") === "1",
    isPercent: attribute(rule, "percent") === "1",
    value: Number(attribute(rule, "rank") ?? 10),
  });
}

function readAverage(rule: XmlElement, sources: Sources): Config {
  const isAbove = attribute(rule, "aboveAverage") !== "0";
  const hasEqual = attribute(rule, "equalAverage") === "1";
  const above = hasEqual ? "greaterThanOrEqual" : "greaterThan";
  const below = hasEqual ? "lessThanOrEqual" : "lessThan";
  return highlight(rule, sources, { subType: "average", operator: isAbove ? above : below });
}

function highlight(rule: XmlElement, sources: Sources, what: object): Config {
  // each caller gives the fields that its sub-type asks for
  return asConfig({ type: "highlightCell", style: styleOf(rule, sources), ...what });
}

function valuesIn(element: XmlElement): IValueConfig[] {
  return childrenOf(element, "cfvo").map((one) => {
    const word = attribute(one, "type") ?? "";
    const type = VALUE_TYPES.has(word) ? word : "num";
    const text = attribute(one, "val");
    return asValue({ type, ...(text !== undefined && { value: plainNumber(text) ?? `=${text}` }) });
  });
}

function readDataBar(rule: XmlElement, { theme }: Sources): Config | undefined {
  const bar = childOf(rule, "dataBar");
  const [min, max] = bar ? valuesIn(bar) : [];
  if (!bar || !min || !max) return undefined;
  const color = colorOf(childOf(bar, "color"), theme) ?? BAR_COLOR;
  const config = {
    type: "dataBar",
    isShowValue: attribute(bar, "showValue") !== "0",
    config: { min, max, isGradient: true, positiveColor: color, nativeColor: "#FF0000" },
  };
  return asConfig(config);
}

function readColorScale(rule: XmlElement, { theme }: Sources): Config | undefined {
  const scale = childOf(rule, "colorScale");
  if (!scale) return undefined;
  const colors = colorsIn(scale, theme);
  const config = valuesIn(scale).map((value, index) => ({ index, value, color: colors[index] ?? "#FFFFFF" }));
  return config.length < 2 ? undefined : asConfig({ type: "colorScale", config });
}

const READERS: Readonly<Record<string, Reader | undefined>> = {
  expression: readExpression,
  cellIs: readCellIs,
  containsText: readText("containsText"),
  notContainsText: readText("notContainsText"),
  beginsWith: readText("beginsWith"),
  endsWith: readText("endsWith"),
  containsBlanks: readText("containsBlanks"),
  notContainsBlanks: readText("notContainsBlanks"),
  containsErrors: readText("containsErrors"),
  notContainsErrors: readText("notContainsErrors"),
  duplicateValues: readSubType("duplicateValues"),
  uniqueValues: readSubType("uniqueValues"),
  top10: readTop,
  aboveAverage: readAverage,
  dataBar: readDataBar,
  colorScale: readColorScale,
};
