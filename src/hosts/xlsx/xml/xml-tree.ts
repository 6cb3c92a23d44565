/**
 * Small parts as a tree that remembers where each element stands in the text, so that a change is a splice and the
 * rest stays as it was. In: the bytes of a part. Out: its text and root element. Not for sheet parts, which are long.
 */
import { HostError } from "../../../app/host-error";
import type { TextSplice } from "./text-splice";
import { toUtf8 } from "./xml-encoding";
import { escapeAttribute } from "./xml-escape";

export interface XmlAttribute {
  readonly name: string;
  /** Decoded. */
  readonly value: string;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface XmlElement {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** From "<" to past the last ">". */
  readonly start: number;
  readonly end: number;
  /** Past the ">" of the start tag; equal to `end` when self-closing. */
  readonly openEnd: number;
  /** At the "<" of the end tag; equal to `end` when self-closing. */
  readonly closeStart: number;
}

export interface XmlPart {
  readonly text: string;
  readonly root: XmlElement;
}

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Whatever the encoding was: a changed part becomes UTF-8, and its declaration says so. */
export function decodePart(bytes: Uint8Array, partName: string): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(toUtf8(bytes, partName));
    return text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/i, "$1UTF-8");
  } catch (cause) {
    throw new HostError("file.damaged", { part: partName }, { cause });
  }
}

export function encodePart(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function parseXml(bytes: Uint8Array, partName: string): XmlPart {
  return parseXmlText(decodePart(bytes, partName), partName);
}

export function parseXmlText(text: string, partName: string): XmlPart {
  const builder = new TreeBuilder(partName);
  TAG.lastIndex = 0;
  for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
    const [whole, closing, opening, attributes = "", slash] = match;
    if (opening !== undefined) {
      builder.start(startElement(opening, attributes, match.index, TAG.lastIndex), slash === "/");
    } else if (closing !== undefined) {
      builder.end(closing, match.index, TAG.lastIndex);
    } else if (whole === "<!DOCTYPE") {
      throw new HostError("file.external-entity", { part: partName });
    }
  }
  return { text, root: builder.finish() };
}

class TreeBuilder {
  private readonly open: Growing[] = [];
  private root: XmlElement | undefined;

  constructor(private readonly partName: string) {}

  start(element: Growing, isEmpty: boolean): void {
    this.open.at(-1)?.children.push(element);
    if (this.open.length === 0) this.root ??= element;
    if (!isEmpty) this.open.push(element);
  }

  end(name: string, closeStart: number, end: number): void {
    const element = this.open.pop();
    if (element?.name !== name) throw this.damaged();
    element.closeStart = closeStart;
    element.end = end;
  }

  finish(): XmlElement {
    if (!this.root || this.open.length > 0) throw this.damaged();
    return this.root;
  }

  private damaged(): HostError {
    return new HostError("file.damaged", { part: this.partName });
  }
}

function startElement(name: string, attributes: string, start: number, end: number): Growing {
  const colon = name.indexOf(":");
  return {
    name,
    prefix: colon < 0 ? "" : name.slice(0, colon),
    local: name.slice(colon + 1),
    attributes: readAttributes(attributes, start + 1 + name.length),
    children: [],
    start,
    end,
    openEnd: end,
    closeStart: end,
  };
}

/** `offset` is where `text` begins in the part. */
export function readAttributes(text: string, offset: number): XmlAttribute[] {
  return Array.from(text.matchAll(ATTRIBUTE), (match) => {
    const raw = match[2] ?? match[3] ?? "";
    const valueEnd = offset + match.index + match[0].length - 1;
    return { name: match[1] ?? "", value: decodeEntities(raw), valueStart: valueEnd - raw.length, valueEnd };
  });
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#?)([A-Za-z0-9]+);/g, (whole, hash: string, name: string) => {
    if (hash === "") return NAMED[name] ?? whole;
    const code = /^x/i.test(name) ? parseInt(name.slice(1), 16) : Number(name);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
  });
}

export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((one) => one.name === name)?.value;
}

/** An attribute of a foreign namespace, such as `r:id`, whatever its prefix. */
export function prefixedAttribute(element: XmlElement, local: string): XmlAttribute | undefined {
  return element.attributes.find(({ name }) => name.endsWith(`:${local}`) && !name.startsWith("xmlns:"));
}

export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local && child.prefix === element.prefix);
}

export function childrenOf(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.local === local && child.prefix === element.prefix) ?? [];
}

/** Text directly inside, CDATA taken as it is. */
export function textOf(part: XmlPart, element: XmlElement): string {
  const inner = part.text.slice(element.openEnd, element.closeStart);
  return inner
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : decodeEntities(stripTags(piece))))
    .join("");
}

function stripTags(text: string): string {
  return text.includes("<") ? text.replace(/<!--[\s\S]*?-->|<[^>]*>/g, "") : text;
}

/** Gives the main namespace's prefix to elements written without one; attributes and foreign elements stay. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)([A-Za-z_][\w.-]*)(?=[\s/>])/g, `<$1${prefix}:$2`);
}

/** The way back: an element's own text without the main prefix. */
export function withoutPrefix(part: XmlPart, element: XmlElement): string {
  const xml = part.text.slice(element.start, element.end);
  return element.prefix === "" ? xml : xml.replaceAll(new RegExp(`<(/?)${element.prefix}:`, "g"), "<$1");
}

/** Changes an attribute of an element, or adds it as the first one. */
export function setAttribute(splice: TextSplice, element: XmlElement, name: string, value: string): void {
  const old = element.attributes.find((one) => one.name === name);
  if (old) splice.replace(old.valueStart, old.valueEnd, escapeAttribute(value));
  else splice.insert(element.start + 1 + element.name.length, ` ${name}="${escapeAttribute(value)}"`);
}
