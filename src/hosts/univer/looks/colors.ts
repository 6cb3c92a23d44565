/** Colours of a file: by value, by theme with a tint, or from the old palette of 64. In: a colour element. Out: "#RRGGBB". */
import { attribute, childOf, childrenOf, parseXml, type XmlElement } from "../../xlsx/xml/xml-tree";

/** In the order in which files count them: light 1, dark 1, light 2, dark 2, six accents, two links. */
export type Theme = readonly string[];

const OFFICE_THEME: Theme = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];
// the theme part lists dark before light, cells count light before dark
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

const BASE_PALETTE = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const PALETTE: readonly string[] = [
  ...BASE_PALETTE,
  ...BASE_PALETTE,
  "800000",
  "008000",
  "000080",
  "808000",
  "800080",
  "008080",
  "C0C0C0",
  "808080",
  "9999FF",
  "993366",
  "FFFFCC",
  "CCFFFF",
  "660066",
  "FF8080",
  "0066CC",
  "CCCCFF",
  "000080",
  "FF00FF",
  "FFFF00",
  "00FFFF",
  "800080",
  "800000",
  "008080",
  "0000FF",
  "00CCFF",
  "CCFFFF",
  "CCFFCC",
  "FFFF99",
  "99CCFF",
  "FF99CC",
  "CC99FF",
  "FFCC99",
  "3366FF",
  "33CCCC",
  "99CC00",
  "FFCC00",
  "FF9900",
  "FF6600",
  "666699",
  "969696",
  "003366",
  "339966",
  "003300",
  "333300",
  "993300",
  "993366",
  "333399",
  "333333",
];

export function readTheme(bytes: Uint8Array | undefined, part: string): Theme {
  if (!bytes) return OFFICE_THEME;
  const { root } = parseXml(bytes, part);
  const elements = childOf(root, "themeElements");
  const scheme = elements && childOf(elements, "clrScheme");
  if (!scheme) return OFFICE_THEME;
  return THEME_ORDER.map((name, at) => {
    const color = childOf(scheme, name)?.children[0];
    const value = color && (attribute(color, "lastClr") ?? attribute(color, "val"));
    return value && /^[0-9A-F]{6}$/i.test(value) ? value : (OFFICE_THEME[at] ?? "000000");
  });
}

/** Undefined for "automatic" and for colours nobody knows. */
export function colorOf(element: XmlElement | undefined, theme: Theme): string | undefined {
  if (!element) return undefined;
  const rgb = attribute(element, "rgb");
  if (rgb && /^[0-9A-F]{6,8}$/i.test(rgb)) return tinted(rgb.slice(-6), element);
  const fromTheme = attribute(element, "theme");
  if (fromTheme !== undefined) return tinted(theme[Number(fromTheme)], element);
  const index = attribute(element, "indexed");
  return index === undefined ? undefined : tinted(PALETTE[Number(index)], element);
}

function tinted(rgb: string | undefined, element: XmlElement): string | undefined {
  if (rgb === undefined) return undefined;
  const tint = Number(attribute(element, "tint") ?? 0);
  if (!(Math.abs(tint) > 0)) return `#${rgb.toUpperCase()}`;
  const parts = [0, 2, 4].map((at) => mix(parseInt(rgb.slice(at, at + 2), 16), tint));
  return `#${parts
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}

/** Towards white for a positive tint, towards black for a negative one. */
function mix(part: number, tint: number): number {
  return Math.round(tint > 0 ? part + (255 - part) * tint : part * (1 + tint));
}

export function colorsIn(element: XmlElement, theme: Theme): string[] {
  return childrenOf(element, "color").map((color) => colorOf(color, theme) ?? "#FFFFFF");
}
