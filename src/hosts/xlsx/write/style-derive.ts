/** A cell's format with something changed: built from the old one, so that indent, theme colours, locks and borders stay. */
import type { CellStyle } from "../../../core/workbook/style-book";
import { fillXml } from "./style-xml";
import type { StylesAppender } from "./styles-append";
import { TextSplice } from "../xml/text-splice";
import { escapeAttribute } from "../xml/xml-escape";
import { childOf, parseXmlText, type XmlElement, type XmlPart, setAttribute } from "../xml/xml-tree";

/** Only what is named changes. Colours are RRGGBB; null takes the colour away. */
export interface FormatChange {
  readonly numberFormat?: string;
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: string | null;
  readonly fill?: string | null;
  readonly horizontal?: CellStyle["horizontal"] | "justify";
  readonly vertical?: CellStyle["vertical"] | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
}

const PLAIN_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

export function deriveFormat(styles: StylesAppender, base: number, change: FormatChange): number {
  let xml = styles.cellFormatXml(base) ?? styles.cellFormatXml(0) ?? PLAIN_FORMAT;
  if (change.numberFormat !== undefined) {
    xml = withId(xml, "numFmtId", styles.numberFormat(change.numberFormat), "applyNumberFormat");
  }
  if (change.fill !== undefined) {
    xml = withId(xml, "fillId", styles.append("fills", fillXml(change.fill)), "applyFill");
  }
  const old = styles.fontAt(Number(rootAttribute(xml, "fontId") ?? 0));
  const font = changedFont(old ?? "<font/>", change);
  if (font !== old) xml = withId(xml, "fontId", styles.append("fonts", font), "applyFont");
  return styles.append("cellXfs", withAlignment(xml, change));
}

function rootAttribute(xml: string, name: string): string | undefined {
  return parseXmlText(xml, "").root.attributes.find((one) => one.name === name)?.value;
}

function withId(xml: string, name: string, id: number, applied: string): string {
  return withAttributes(xml, { [name]: String(id), [applied]: "1" });
}

function withAttributes(xml: string, values: Readonly<Record<string, string>>): string {
  const part = parseXmlText(xml, "");
  const splice = new TextSplice(xml);
  for (const [name, value] of Object.entries(values)) setAttribute(splice, part.root, name, value);
  return splice.toString();
}

/** Schema order inside a font. */
const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

function changedFont(xml: string, change: FormatChange): string {
  const wanted: readonly (readonly [string, string | undefined])[] = [
    ["b", mark("b", change.bold)],
    ["i", mark("i", change.italic)],
    ["u", mark("u", change.underline)],
    ["strike", mark("strike", change.strike)],
    ["sz", change.size === undefined ? undefined : `<sz val="${change.size}"/>`],
    ["color", colorXml(change.color)],
    ["name", change.font === undefined ? undefined : `<name val="${escapeAttribute(change.font)}"/>`],
    // a theme's font would win over the name
    ["scheme", change.font === undefined ? undefined : ""],
  ];
  return wanted.reduce(
    (text, [local, child]) => (child === undefined ? text : withFontChild(text, local, child)),
    xml,
  );
}

function mark(name: string, on: boolean | undefined): string | undefined {
  return on === undefined ? undefined : on ? `<${name}/>` : "";
}

function colorXml(color: string | null | undefined): string | undefined {
  if (color === undefined) return undefined;
  return color === null ? "" : `<color rgb="FF${escapeAttribute(color)}"/>`;
}

function withFontChild(xml: string, local: string, child: string): string {
  const { root } = parseXmlText(xml, "");
  const splice = new TextSplice(xml);
  const old = childOf(root, local);
  if (old) splice.replace(old.start, old.end, child);
  else if (child !== "") return insertFontChild(xml, root, local, child);
  return splice.toString();
}

function insertFontChild(xml: string, root: XmlElement, local: string, child: string): string {
  if (root.openEnd === root.end) return `${xml.slice(0, root.end - 2)}>${child}</font>`;
  const next = root.children.find((one) => FONT_ORDER.indexOf(one.local) > FONT_ORDER.indexOf(local));
  const at = next?.start ?? root.closeStart;
  return xml.slice(0, at) + child + xml.slice(at);
}

function withAlignment(xml: string, change: FormatChange): string {
  const values: Record<string, string> = {};
  if (change.horizontal !== undefined) values["horizontal"] = change.horizontal;
  if (change.vertical !== undefined) values["vertical"] = change.vertical;
  if (change.wrap !== undefined) values["wrapText"] = change.wrap ? "1" : "0";
  if (change.indent !== undefined) values["indent"] = String(change.indent);
  if (Object.keys(values).length === 0) return xml;
  const part = parseXmlText(withAttributes(xml, { applyAlignment: "1" }), "");
  return withAlignmentChild(part, values);
}

function withAlignmentChild(part: XmlPart, values: Readonly<Record<string, string>>): string {
  const { root, text } = part;
  const old = childOf(root, "alignment");
  const fresh = withAttributes(old ? text.slice(old.start, old.end) : "<alignment/>", values);
  if (old) return text.slice(0, old.start) + fresh + text.slice(old.end);
  if (root.openEnd === root.end) return `${text.slice(0, root.end - 2)}>${fresh}</xf>`;
  return text.slice(0, root.openEnd) + fresh + text.slice(root.openEnd);
}
