/**
 * The styles part, append-only: no index that cells use ever moves. A look that is there already is used again,
 * so that applying twice adds nothing. In: the part. Out: indexes for cells, and the part's new text.
 */
import type { CONDITIONAL_STYLES, CellStyle } from "../../../core/workbook/style-book";
import { insertLast } from "./package-links";
import { alignmentXml, borderXml, BUILTIN_FORMATS, differentialXml, fillXml, fontXml } from "./style-xml";
import { TextSplice } from "../xml/text-splice";
import { escapeAttribute } from "../xml/xml-escape";
import {
  attribute,
  childOf,
  childrenOf,
  parseXmlText,
  withoutPrefix,
  withPrefix,
  type XmlElement,
  type XmlPart,
  setAttribute,
} from "../xml/xml-tree";

const LISTS = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"] as const;
type ListName = (typeof LISTS)[number];
const ITEM: Readonly<Record<ListName, string>> = {
  numFmts: "numFmt",
  fonts: "font",
  fills: "fill",
  borders: "border",
  cellXfs: "xf",
  dxfs: "dxf",
};
const ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const FIRST_OWN_FORMAT = 164;

/** A list of the part: what stands in it by look, and what we add. */
interface StyleList {
  readonly element: XmlElement | undefined;
  readonly indexes: Map<string, number>;
  readonly items: XmlElement[];
  readonly added: string[];
}

export class StylesAppender {
  private readonly lists: Readonly<Record<ListName, StyleList>>;
  private readonly formats: Map<string, number>;
  private readonly known = new Map<string, number>();

  constructor(private readonly part: XmlPart) {
    const entries = LISTS.map((name) => [name, readList(part, name)] as const);
    // the entries come from LISTS, so that every list name has its list
    this.lists = Object.fromEntries(entries) as Record<ListName, StyleList>;
    this.formats = readFormats(this.lists.numFmts.items);
  }

  /** The index for a cell of this look; `quoted` keeps a text that looks like a formula a text when it is edited. */
  cellStyle(style: CellStyle, quoted: boolean): number {
    const key = JSON.stringify([style, quoted]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.append("cellXfs", this.xfXml(style, quoted));
    this.known.set(key, index);
    return index;
  }

  private xfXml(style: CellStyle, quoted: boolean): string {
    const ids = [
      `numFmtId="${this.numberFormat(style.numberFormat)}"`,
      `fontId="${this.append("fonts", fontXml(style))}"`,
      `fillId="${this.append("fills", fillXml(style.fill))}"`,
      `borderId="${this.append("borders", borderXml(style.border))}"`,
    ].join(" ");
    const base = childOf(this.part.root, "cellStyleXfs") ? ' xfId="0"' : "";
    const applied = ["NumberFormat", "Font", "Fill", "Border", "Alignment", "Protection"]
      .map((what) => ` apply${what}="1"`)
      .join("");
    const protection = style.locked ? "" : '<protection locked="0"/>';
    return `<xf ${ids}${base}${quoted ? ' quotePrefix="1"' : ""}${applied}>${alignmentXml(style)}${protection}</xf>`;
  }

  /** The index of a conditional format's look. */
  differential(style: (typeof CONDITIONAL_STYLES)[keyof typeof CONDITIONAL_STYLES]): number {
    return this.append("dxfs", differentialXml(style));
  }

  numberFormat(code: string): number {
    const known = BUILTIN_FORMATS.get(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.formats.values()) + 1;
    this.formats.set(code, id);
    this.lists.numFmts.added.push(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  /** The XML of a cell format as it stands, without prefix; undefined for an index beyond the list. */
  cellFormatXml(index: number): string | undefined {
    return this.itemXml("cellXfs", index);
  }

  fontAt(index: number): string | undefined {
    return this.itemXml("fonts", index);
  }

  private itemXml(name: ListName, index: number): string | undefined {
    const { items, added } = this.lists[name];
    const item = items[index];
    return item ? withoutPrefix(this.part, item) : added[index - items.length];
  }

  /** Index of this look in its list, added at the end where it is new. */
  append(name: Exclude<ListName, "numFmts">, xml: string): number {
    const list = this.lists[name];
    const key = lookOf(parseXmlText(xml, name).root);
    const known = list.indexes.get(key);
    if (known !== undefined) return known;
    const index = list.items.length + list.added.length;
    list.added.push(xml);
    list.indexes.set(key, index);
    return index;
  }

  /** The part's new text; the very same text when nothing was added. */
  toText(): string {
    const splice = new TextSplice(this.part.text);
    for (const name of LISTS) this.writeList(splice, name);
    return splice.toString();
  }

  private writeList(splice: TextSplice, name: ListName): void {
    const { element, items, added } = this.lists[name];
    if (added.length === 0) return;
    const { prefix } = this.part.root;
    const count = items.length + added.length;
    if (element) {
      if (attribute(element, "count") !== undefined) setAttribute(splice, element, "count", String(count));
      insertLast(splice, element, withPrefix(added.join(""), prefix));
      return;
    }
    const before = this.part.root.children.filter(
      (child) => ORDER.includes(child.local) && ORDER.indexOf(child.local) < ORDER.indexOf(name),
    );
    const whole = withPrefix(`<${name} count="${count}">${added.join("")}</${name}>`, prefix);
    splice.insert(before.at(-1)?.end ?? this.part.root.openEnd, whole);
  }
}

function readList(part: XmlPart, name: ListName): StyleList {
  const element = childOf(part.root, name);
  const items = [...childrenOf(element, ITEM[name])];
  const indexes = new Map<string, number>();
  // the first of equal looks counts, so that the index stays the same from run to run
  for (const [index, item] of items.entries()) {
    const key = lookOf(item);
    if (!indexes.has(key)) indexes.set(key, index);
  }
  return { element, indexes, items, added: [] };
}

function readFormats(items: readonly XmlElement[]): Map<string, number> {
  const formats = new Map<string, number>();
  for (const item of items) {
    const code = attribute(item, "formatCode") ?? "";
    if (!formats.has(code)) formats.set(code, Number(attribute(item, "numFmtId") ?? 0));
  }
  return formats;
}

/** Spellings that look alike: programs differ in what they say of a default. */
const SILENT_ATTRIBUTES = /^(?:apply\w+|xfId|pivotButton)$/;
const SILENT_ELEMENTS = new Set(["family", "charset"]);
const DEFAULTS: Readonly<Record<string, string>> = {
  quotePrefix: "0",
  wrapText: "0",
  indent: "0",
  locked: "1",
  val: "1",
};

function lookOf(element: XmlElement): string {
  const attributes = element.attributes
    .filter(({ name, value }) => !SILENT_ATTRIBUTES.test(name) && DEFAULTS[name] !== value)
    .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
    .sort();
  const children = element.children.filter(({ local }) => !SILENT_ELEMENTS.has(local)).map(lookOf);
  const sorted = element.local === "font" ? children.sort() : children;
  return `${element.local}{${attributes.join()}}[${sorted.join()}]`;
}
