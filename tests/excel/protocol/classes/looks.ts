/** Format, font, fill, borders, cell protection: one description for Range, RangeAreas and single cells. */
import type { CellRange } from "../../../../src/core/workbook/cell-ref";
import { Area, sizeOf } from "../../model/area";
import { refuse } from "../../model/excel-error";
import { uniformSize } from "../../model/shape";
import type { Side, StyleValue } from "../../model/style";
import { checkLooksAllowed, patchLooks } from "../../model/write-cells";
import { defineClass, type Scalar } from "../api-object";
import type { Json } from "../grammar";

/** Points; Excel's defaults with Calibri 11. */
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

/** The one value of all cells, null where they differ. Cells nobody touched share a few styles, so only these are looked at. */
function uniformStyle({ sheet, rects }: Area, key: string): StyleValue {
  const seen = new Set<StyleValue>();
  for (const rect of rects) for (const value of stylesIn(sheet, rect, key)) seen.add(value);
  const [only = null] = seen;
  return seen.size === 1 ? only : null;
}

/** Of a rectangle that goes far beyond what is used, only the used part and one cell beyond it. */
function worthLooking(sheet: Area["sheet"], rect: CellRange): CellRange {
  if (sizeOf(rect) <= 200_000) return rect;
  const used = sheet.usedRange(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    ...rect,
    bottom: Math.max(rect.top, Math.min(rect.bottom, used.bottom + 1)),
    right: Math.max(rect.left, Math.min(rect.right, used.right + 1)),
  };
}

function* stylesIn(sheet: Area["sheet"], whole: CellRange, key: string): Generator<StyleValue> {
  const rect = worthLooking(sheet, whole);
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++)
      yield sheet.styleAt(row, column)[key] ?? null;
  }
}

const COLOR_NAMES: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  yellow: "#FFFF00",
  blue: "#0000FF",
  green: "#008000",
};

/** "#c6efce" and "C6EFCE" become "#C6EFCE"; names as in HTML. */
export function colorOf(value: unknown): string {
  if (typeof value !== "string") return refuse("InvalidArgument", "a colour is a text");
  const named = COLOR_NAMES[value.toLowerCase()];
  if (named) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(value)) refuse("InvalidArgument", `"${value}" is no colour`);
  return `#${value.replace("#", "").toUpperCase()}`;
}

type Check = (value: unknown) => StyleValue;

export const text: Check = (value) => (typeof value === "string" ? value : refuse("InvalidArgument"));
export const number: Check = (value) =>
  typeof value === "number" && Number.isFinite(value) ? value : refuse("InvalidArgument");
export const flag: Check = (value) => (typeof value === "boolean" ? value : refuse("InvalidArgument"));
export const oneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && allowed.includes(value)
      ? value
      : refuse("InvalidArgument", `${String(value)} is none of ${allowed.join(", ")}`);

const look = (key: string, check: Check): Scalar<Area> => ({
  get: (area) => uniformStyle(area, key),
  set: (area, value) => patchLooks(area, { [key]: check(value) }),
});

const UNDERLINES = oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant");

const rangeFont = defineClass<Area>({
  name: "RangeFont",
  scalars: {
    name: look("font/name", text),
    size: look("font/size", number),
    bold: look("font/bold", flag),
    italic: look("font/italic", flag),
    strikethrough: look("font/strikethrough", flag),
    subscript: look("font/subscript", flag),
    superscript: look("font/superscript", flag),
    underline: look("font/underline", UNDERLINES),
    color: look("font/color", colorOf),
    tintAndShade: look("font/tintAndShade", number),
  },
});

const rangeFill = defineClass<Area>({
  name: "RangeFill",
  scalars: {
    color: {
      get: (area) => uniformStyle(area, "fill/color"),
      set: (area, value) => patchLooks(area, { "fill/color": colorOf(value), "fill/pattern": "Solid" }),
    },
    pattern: look("fill/pattern", text),
    patternColor: look("fill/patternColor", colorOf),
    tintAndShade: look("fill/tintAndShade", number),
  },
  commands: {
    clear: (area) =>
      patchLooks(area, { "fill/color": "#FFFFFF", "fill/pattern": "None", "fill/tintAndShade": 0 }),
  },
});

const formatProtection = defineClass<Area>({
  name: "FormatProtection",
  scalars: { locked: look("protection/locked", flag), formulaHidden: look("protection/formulaHidden", flag) },
});

interface Border {
  readonly area: Area;
  readonly index: string;
}

type Sides = readonly (readonly [CellRange, Side])[];

/** Which cells of a rectangle a border index touches, and which side of them. */
const SIDES_OF: Readonly<Record<string, (rect: CellRange) => Sides>> = {
  EdgeTop: (rect) => [[{ ...rect, bottom: rect.top }, "top"]],
  EdgeBottom: (rect) => [[{ ...rect, top: rect.bottom }, "bottom"]],
  EdgeLeft: (rect) => [[{ ...rect, right: rect.left }, "left"]],
  EdgeRight: (rect) => [[{ ...rect, left: rect.right }, "right"]],
  InsideHorizontal: (rect) =>
    rect.top === rect.bottom
      ? []
      : [
          [{ ...rect, bottom: rect.bottom - 1 }, "bottom"],
          [{ ...rect, top: rect.top + 1 }, "top"],
        ],
  InsideVertical: (rect) =>
    rect.left === rect.right
      ? []
      : [
          [{ ...rect, right: rect.right - 1 }, "right"],
          [{ ...rect, left: rect.left + 1 }, "left"],
        ],
  DiagonalDown: (rect) => [[rect, "diagonalDown"]],
  DiagonalUp: (rect) => [[rect, "diagonalUp"]],
};

const sidesOf = (rect: CellRange, index: string): Sides =>
  SIDES_OF[index]?.(rect) ?? refuse("InvalidArgument", `"${index}" is no border`);

const BORDER_INDEXES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

function borderValue({ area, index }: Border, part: string): StyleValue {
  const values = area.rects.flatMap((rect) =>
    sidesOf(rect, index).map(([cells, side]) =>
      uniformStyle(new Area(area.sheet, [cells]), `borders/${side}/${part}`),
    ),
  );
  const [first = part === "style" ? "None" : null] = values;
  return values.every((value) => value === first) ? first : null;
}

function setBorder({ area, index }: Border, part: string, value: StyleValue): void {
  checkLooksAllowed(area.sheet, "allowFormatCells");
  for (const rect of area.rects) {
    for (const [cells, side] of sidesOf(rect, index))
      patchLooks(new Area(area.sheet, [cells]), { [`borders/${side}/${part}`]: value });
  }
}

const LINES = oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot");
const borderPart = (part: string, check: Check): Scalar<Border> => ({
  get: (border) => borderValue(border, part),
  set: (border, value) => setBorder(border, part, check(value)),
});

const rangeBorder = defineClass<Border>({
  name: "RangeBorder",
  scalars: {
    sideIndex: { get: ({ index }) => index },
    style: borderPart("style", LINES),
    weight: borderPart("weight", oneOf("Hairline", "Thin", "Medium", "Thick")),
    color: borderPart("color", colorOf),
    tintAndShade: { get: () => 0 },
  },
});

const rangeBorders = defineClass<Area>({
  name: "RangeBorderCollection",
  scalars: { count: { get: () => BORDER_INDEXES.length } },
  items: (area) => BORDER_INDEXES.map((index) => rangeBorder({ area, index })),
  item: (area, args) => rangeBorder({ area, index: oneOf(...BORDER_INDEXES)(args.raw(0)) as string }), // oneOf lets texts through only
});

function setSizes(area: Area, which: "columnWidths" | "rowHeights", value: unknown): void {
  const isColumn = which === "columnWidths";
  checkLooksAllowed(area.sheet, isColumn ? "allowFormatColumns" : "allowFormatRows");
  const size = number(value);
  if (typeof size !== "number" || size < 0 || (!isColumn && size > 409.5)) refuse("InvalidArgument");
  for (const { top, bottom, left, right } of area.rects) {
    const [from, to] = isColumn ? [left, right] : [top, bottom];
    if (to - from > 100_000) refuse("UnsupportedOperation", "the stand-in sizes no whole sheet");
    for (let at = from; at <= to; at++) area.sheet[which].set(at, size);
  }
}

const HORIZONTAL = oneOf(
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
);
const VERTICAL = oneOf("Top", "Center", "Bottom", "Justify", "Distributed");

export const rangeFormat = defineClass<Area>({
  name: "RangeFormat",
  scalars: {
    horizontalAlignment: look("horizontalAlignment", HORIZONTAL),
    verticalAlignment: look("verticalAlignment", VERTICAL),
    wrapText: look("wrapText", flag),
    indentLevel: look("indentLevel", number),
    shrinkToFit: look("shrinkToFit", flag),
    autoIndent: look("autoIndent", flag),
    textOrientation: look("textOrientation", number),
    readingOrder: look("readingOrder", oneOf("Context", "LeftToRight", "RightToLeft")),
    columnWidth: {
      get: ({ sheet, rect }): Json => uniformSize(sheet.columnWidths, rect.left, rect.right, STANDARD_WIDTH),
      set: (area, value) => setSizes(area, "columnWidths", value),
    },
    rowHeight: {
      get: ({ sheet, rect }): Json => uniformSize(sheet.rowHeights, rect.top, rect.bottom, STANDARD_HEIGHT),
      set: (area, value) => setSizes(area, "rowHeights", value),
    },
    useStandardWidth: {
      get: ({ sheet, rect }): Json => {
        const width = uniformSize(sheet.columnWidths, rect.left, rect.right, STANDARD_WIDTH);
        return width === null ? null : width === STANDARD_WIDTH;
      },
    },
    useStandardHeight: {
      get: ({ sheet, rect }): Json => {
        const height = uniformSize(sheet.rowHeights, rect.top, rect.bottom, STANDARD_HEIGHT);
        return height === null ? null : height === STANDARD_HEIGHT;
      },
    },
  },
  links: { font: rangeFont, fill: rangeFill, borders: rangeBorders, protection: formatProtection },
  commands: {
    // without layout there is nothing to measure: fitting gives the standard size back
    autofitColumns: ({ sheet, rect }) => forget(sheet.columnWidths, rect.left, rect.right),
    autofitRows: ({ sheet, rect }) => forget(sheet.rowHeights, rect.top, rect.bottom),
  },
});

function forget(sizes: Map<number, number>, from: number, to: number): void {
  for (const at of [...sizes.keys()]) if (at >= from && at <= to) sizes.delete(at);
}
