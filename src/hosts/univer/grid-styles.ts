/** Bảng kiểu → the grid's styles. In: the names of the style book. Out: Univer's style data, by id. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { CONDITIONAL_STYLES, type CellStyle, STYLES, type StyleName } from "../../core/workbook/style-book";
import type { ConditionalStyle } from "../../core/workbook/sheet-plan";
import { INDENT_PIXELS } from "./measures";

const HORIZONTAL = {
  general: HorizontalAlign.UNSPECIFIED,
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;

/** "td-header": ids of the style book cannot meet those of a file, which are numbered. */
export function styleId(name: StyleName): string {
  return `td-${name}`;
}

export function gridStyles(): Record<string, IStyleData> {
  const entries = Object.entries(STYLES).map(([name, style]) => [`td-${name}`, toGridStyle(style)] as const);
  return Object.fromEntries(entries);
}

export function isInputStyle(name: StyleName | undefined): boolean {
  return name !== undefined && !STYLES[name].locked;
}

function toGridStyle(style: CellStyle): IStyleData {
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: "#000000" } };
  return {
    ff: style.font,
    fs: style.size,
    bl: flag(style.bold),
    it: flag(style.italic),
    cl: { rgb: `#${style.color}` },
    ht: HORIZONTAL[style.horizontal],
    vt: style.vertical === "top" ? VerticalAlign.TOP : VerticalAlign.MIDDLE,
    tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(style.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(style.fill !== null && { bg: { rgb: `#${style.fill}` } }),
    ...(style.border === "thin" && { bd: { t: line, r: line, b: line, l: line } }),
    ...(style.numberFormat !== "General" && { n: { pattern: style.numberFormat } }),
    ...(style.indent > 0 && { pd: { l: style.indent * INDENT_PIXELS } }),
  };
}

export function conditionalStyle(name: ConditionalStyle): IStyleData {
  const { color, fill, bold, italic, strike } = CONDITIONAL_STYLES[name];
  return {
    cl: { rgb: `#${color}` },
    ...(fill !== null && { bg: { rgb: `#${fill}` } }),
    ...(bold && { bl: BooleanNumber.TRUE }),
    ...(italic && { it: BooleanNumber.TRUE }),
    ...(strike && { st: { s: BooleanNumber.TRUE } }),
  };
}

export function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
