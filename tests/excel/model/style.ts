/** A cell's looks as a flat, shared record: "font/bold" → true. Equal styles are one object, so a sheet of 100,000 cells holds a few. */
export type StyleValue = string | number | boolean | null;
export type Style = Readonly<Record<string, StyleValue>>;
export type StylePatch = Readonly<Record<string, StyleValue>>;

export const SIDES = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"] as const;
export type Side = (typeof SIDES)[number];

const BORDERS = Object.fromEntries(
  SIDES.flatMap((side) => [
    [`borders/${side}/style`, "None"],
    [`borders/${side}/weight`, "Thin"],
    [`borders/${side}/color`, "#000000"],
  ]),
);

export const DEFAULT_STYLE: Style = {
  numberFormat: "General",
  "font/name": "Calibri",
  "font/size": 11,
  "font/bold": false,
  "font/italic": false,
  "font/underline": "None",
  "font/strikethrough": false,
  "font/subscript": false,
  "font/superscript": false,
  "font/color": "#000000",
  "font/tintAndShade": 0,
  "fill/pattern": "None",
  "fill/color": "#FFFFFF",
  "fill/patternColor": "#000000",
  "fill/tintAndShade": 0,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  autoIndent: false,
  textOrientation: 0,
  readingOrder: "Context",
  "protection/locked": true,
  "protection/formulaHidden": false,
  ...BORDERS,
};

const known = new Map<string, Style>([[JSON.stringify(DEFAULT_STYLE), DEFAULT_STYLE]]);
const patched = new WeakMap<Style, Map<string, Style>>();

/** The shared style that differs from `style` by `patch`. */
export function patchStyle(style: Style, patch: StylePatch): Style {
  const key = JSON.stringify(patch);
  const memory = patched.get(style) ?? new Map<string, Style>();
  patched.set(style, memory);
  const remembered = memory.get(key);
  if (remembered) return remembered;
  const next = { ...style, ...patch };
  const text = JSON.stringify(next);
  const shared = known.get(text) ?? next;
  known.set(text, shared);
  memory.set(key, shared);
  return shared;
}

/** What a style says beyond the default; empty for the default itself. */
export function differences(style: Style): StylePatch {
  return Object.fromEntries(Object.entries(style).filter(([key, value]) => DEFAULT_STYLE[key] !== value));
}
