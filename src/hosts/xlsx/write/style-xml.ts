/** Styles of the style book as the XML of a styles part, without prefix. */
import { DATA_BAR_COLOR, type CONDITIONAL_STYLES, type CellStyle } from "../../../core/workbook/style-book";
import { escapeAttribute } from "../xml/xml-escape";

const flag = (name: string, on: boolean) => (on ? `<${name}/>` : "");

export function fontXml(style: CellStyle): string {
  const marks = flag("b", style.bold) + flag("i", style.italic) + flag("u", style.underline);
  return `<font>${marks}<sz val="${style.size}"/><color rgb="FF${style.color}"/><name val="${escapeAttribute(style.font)}"/><family val="1"/></font>`;
}

export function fillXml(color: string | null): string {
  if (color === null) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function borderXml(border: CellStyle["border"]): string {
  if (border === "none") return "<border><left/><right/><top/><bottom/><diagonal/></border>";
  const side = (name: string) => `<${name} style="thin"><color rgb="FF000000"/></${name}>`;
  return `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
}

export function alignmentXml(style: Pick<CellStyle, "horizontal" | "vertical" | "wrap" | "indent">): string {
  const horizontal = style.horizontal === "general" ? "" : ` horizontal="${style.horizontal}"`;
  const wrap = style.wrap ? ' wrapText="1"' : "";
  const indent = style.indent > 0 ? ` indent="${style.indent}"` : "";
  return `<alignment${horizontal} vertical="${style.vertical}"${wrap}${indent}/>`;
}

export function differentialXml(style: (typeof CONDITIONAL_STYLES)[keyof typeof CONDITIONAL_STYLES]): string {
  const marks = flag("b", style.bold) + flag("i", style.italic) + flag("strike", style.strike);
  const fill =
    style.fill === null
      ? ""
      : `<fill><patternFill><bgColor rgb="FF${style.fill as string}"/></patternFill></fill>`; // the literal type hides that it is text
  return `<dxf><font>${marks}<color rgb="FF${style.color}"/></font>${fill}</dxf>`;
}

export const DATA_BAR_ARGB = `FF${DATA_BAR_COLOR}`;

/** Formats every reader knows by number; all others are spelt out from 164 on. */
export const BUILTIN_FORMATS: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

/** What a file without a styles part gets; index 0 of each list is what unstyled cells use. */
export const BLANK_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="MAIN"><fonts count="1"><font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`;
