/** The styles part → what each cell style looks like in the grid. In: the part and the theme. Out: looks by style number. */
import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { builtInFormat } from "../../xlsx/read/number-formats";
import { attribute, childOf, childrenOf, parseXml, type XmlElement } from "../../xlsx/xml/xml-tree";
import { INDENT_PIXELS } from "../measures";
import { colorOf, type Theme } from "./colors";

export interface StyleLooks {
  /** By the number a cell names. */
  readonly styles: readonly IStyleData[];
  /** Style numbers whose cells may be typed in on a protected sheet. */
  readonly unlocked: readonly number[];
  /** What conditional formats put on top, by their number. */
  readonly differential: readonly IStyleData[];
}

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

const PLAIN: StyleLooks = { styles: [{ ff: "Calibri", fs: 11 }], unlocked: [], differential: [] };

export function readStyleLooks(bytes: Uint8Array | undefined, part: string, theme: Theme): StyleLooks {
  if (!bytes) return PLAIN;
  const { root } = parseXml(bytes, part);
  const list = (name: string, item: string) => childrenOf(childOf(root, name), item);
  const codes = new Map(
    list("numFmts", "numFmt").map(
      (one) => [attribute(one, "numFmtId"), attribute(one, "formatCode")] as const,
    ),
  );
  const formatOf = (id: string) => codes.get(id) ?? builtInFormat(Number(id));
  const fonts = list("fonts", "font").map((font) => fontLooks(font, theme));
  const fills = list("fills", "fill").map((fill) => fillLooks(fill, theme));
  const borders = list("borders", "border").map((border) => borderLooks(border, theme));
  const formats = list("cellXfs", "xf");
  const pick = <T>(items: readonly T[], format: XmlElement, name: string) =>
    items[Number(attribute(format, name) ?? 0)];
  return {
    styles: formats.map((format) => ({
      ...pick(fonts, format, "fontId"),
      ...pick(fills, format, "fillId"),
      ...pick(borders, format, "borderId"),
      ...numberLooks(formatOf(attribute(format, "numFmtId") ?? "0")),
      ...alignmentLooks(childOf(format, "alignment")),
    })),
    unlocked: formats.flatMap((format, at) => (isUnlocked(format) ? [at] : [])),
    differential: list("dxfs", "dxf").map((dxf) => differentialLooks(dxf, theme)),
  };
}

function isUnlocked(format: XmlElement): boolean {
  const protection = childOf(format, "protection");
  const locked = protection && attribute(protection, "locked");
  return locked === "0" || locked === "false";
}

function isOn(parent: XmlElement, name: string): boolean {
  const element = childOf(parent, name);
  const value = element && (attribute(element, "val") ?? "1");
  return value !== undefined && value !== "0" && value !== "false" && value !== "none";
}

function valueOf(parent: XmlElement, name: string): string | undefined {
  const element = childOf(parent, name);
  return element && attribute(element, "val");
}

const RAISED: Readonly<Record<string, BaselineOffset>> = {
  superscript: BaselineOffset.SUPERSCRIPT,
  subscript: BaselineOffset.SUBSCRIPT,
};

function fontLooks(font: XmlElement, theme: Theme): IStyleData {
  const color = colorOf(childOf(font, "color"), theme);
  const name = valueOf(font, "name");
  const size = Number(valueOf(font, "sz") ?? NaN);
  const raised = RAISED[valueOf(font, "vertAlign") ?? ""];
  return {
    ...(name !== undefined && { ff: name }),
    ...(size > 0 && { fs: size }),
    ...strokesOf(font),
    ...(color !== undefined && { cl: { rgb: color } }),
    ...(raised !== undefined && { va: raised }),
  };
}

function strokesOf(font: XmlElement): IStyleData {
  return {
    ...(isOn(font, "b") && { bl: BooleanNumber.TRUE }),
    ...(isOn(font, "i") && { it: BooleanNumber.TRUE }),
    ...(isOn(font, "u") && { ul: { s: BooleanNumber.TRUE } }),
    ...(isOn(font, "strike") && { st: { s: BooleanNumber.TRUE } }),
  };
}

function fillLooks(fill: XmlElement, theme: Theme): IStyleData {
  const pattern = childOf(fill, "patternFill");
  if (!pattern) {
    const stop = childOf(fill, "gradientFill")?.children[0];
    const color = stop && colorOf(childOf(stop, "color"), theme);
    return color ? { bg: { rgb: color } } : {};
  }
  const kind = attribute(pattern, "patternType") ?? "none";
  if (kind === "none") return {};
  const color = colorOf(childOf(pattern, "fgColor"), theme);
  return { bg: { rgb: kind === "solid" ? (color ?? "#FFFFFF") : "#D9D9D9" } };
}

function borderLooks(border: XmlElement, theme: Theme): IStyleData {
  const side = (name: string, other: string) => {
    const element = childOf(border, name) ?? childOf(border, other);
    const style = LINES[(element && attribute(element, "style")) ?? "none"];
    if (!element || style === undefined) return undefined;
    return { s: style, cl: { rgb: colorOf(childOf(element, "color"), theme) ?? "#000000" } };
  };
  const sides = {
    t: side("top", "top"),
    r: side("right", "end"),
    b: side("bottom", "bottom"),
    l: side("left", "start"),
  };
  const drawn = Object.fromEntries(Object.entries(sides).filter(([, line]) => line)) as IBorderData; // only sides with a line are left
  return Object.keys(drawn).length > 0 ? { bd: drawn } : {};
}

function numberLooks(code: string): IStyleData {
  return code === "General" ? {} : { n: { pattern: code } };
}

function alignmentLooks(alignment: XmlElement | undefined): IStyleData {
  // Excel's default is the bottom of the cell
  if (!alignment) return { vt: VerticalAlign.BOTTOM };
  const word = (name: string) => attribute(alignment, name) ?? "";
  const horizontal = HORIZONTAL[word("horizontal")];
  const indent = Number(word("indent"));
  return {
    vt: VERTICAL[word("vertical") || "bottom"] ?? VerticalAlign.MIDDLE,
    ...(horizontal !== undefined && { ht: horizontal }),
    ...(["1", "true"].includes(word("wrapText")) && { tb: WrapStrategy.WRAP }),
    ...(indent > 0 && { pd: { l: indent * INDENT_PIXELS } }),
    ...turnOf(Number(word("textRotation"))),
  };
}

/** 255 stacks the letters; above 90 the file counts downwards. */
function turnOf(turn: number): IStyleData {
  if (turn === 255) return { tr: { a: 0, v: BooleanNumber.TRUE } };
  if (turn <= 0 || turn > 180) return {};
  return { tr: { a: turn <= 90 ? -turn : turn - 90 } };
}

function differentialLooks(dxf: XmlElement, theme: Theme): IStyleData {
  const font = childOf(dxf, "font");
  const fill = childOf(dxf, "fill");
  const pattern = fill && childOf(fill, "patternFill");
  // here, and only here, a solid fill's colour is its background
  const color =
    pattern && (colorOf(childOf(pattern, "bgColor"), theme) ?? colorOf(childOf(pattern, "fgColor"), theme));
  return { ...(font && fontLooks(font, theme)), ...(color && { bg: { rgb: color } }) };
}
