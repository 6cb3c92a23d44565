/**
 * A pull reader of XML over bytes: UTF-8 in, start and end tags out, text on demand. Names are compared by the hash
 * of their local part, so that any prefix and either variant of the namespaces read alike. No string is made that
 * nobody asks for. Unclosed or crossed tags, unknown entities and document types are refused, never guessed at.
 */
import { HostError } from "../../../app/host-error";
import { MAX_CHILDREN, MAX_TEXT_BYTES } from "../zip/limits";
import { parseIndex } from "./byte-numbers";
import { toUtf8 } from "./xml-encoding";
import { decodeAttribute, decodeRaw, decodeText } from "./xml-text";

const { imul } = Math;

export const EOF = 0;
export const START = 1;
export const END = 2;

const MAX_DEPTH = 100;
const MAX_ATTRIBUTES = 400;

/** One tag's attributes at a time, whichever scanner read it: looked at before anybody reads on. */
const NAMES = new Int32Array(MAX_ATTRIBUTES);
const VALUES_FROM = new Int32Array(MAX_ATTRIBUTES);
const VALUES_TO = new Int32Array(MAX_ATTRIBUTES);

/** Local names become numbers once; short ones are told apart exactly, long ones by 32 bits. */
export function nameOf(local: string): number {
  let hash = 0;
  for (let i = 0; i < local.length; i++) hash = (imul(hash, 31) + local.charCodeAt(i)) | 0;
  return hash;
}

export class XmlScanner {
  readonly bytes: Uint8Array;
  /** The hash of the local name of the tag last read. */
  name = 0;
  /** How many elements are open. */
  depth = 0;
  /** Attributes of the last start tag: name hash, first byte and end of the value. */
  attributeCount = 0;
  readonly attributeNames = NAMES;
  readonly attributeFrom = VALUES_FROM;
  readonly attributeTo = VALUES_TO;
  /** The stretch `simpleText` found. */
  textFrom = 0;
  textTo = 0;
  position = 0;
  /** The element just started has no content, its end comes next. */
  isEmptyElement = false;
  private hasRoot = false;
  private readonly open = new Int32Array(MAX_DEPTH + 1);

  constructor(
    bytes: Uint8Array,
    readonly part: string,
  ) {
    this.bytes = toUtf8(bytes, part);
  }

  /** Moves to the next tag; an empty element gives a start and an end. */
  next(): number {
    if (this.isEmptyElement) return this.endPending();
    for (;;) {
      const at = this.findTag();
      if (at < 0) return this.endOfPart();
      const second = this.bytes[at + 1];
      if (second === 0x2f) return this.readEnd(at + 2);
      if (second === 0x21) this.position = this.skipDeclaration(at);
      else if (second === 0x3f) this.position = this.find("?>", at + 2);
      else return this.readStart(at + 1);
    }
  }

  /** Inside an element: calls `visit` at each child's start tag; what it leaves unread is passed over. */
  forEachChild(visit: () => void): void {
    const level = this.depth;
    let count = 0;
    while (this.next() === START) {
      if (++count > MAX_CHILDREN) throw new HostError("file.too-large");
      visit();
      while (this.depth > level) this.next();
    }
  }

  /** Passes over the rest of the element just started. */
  skip(): void {
    const level = this.depth - 1;
    while (this.depth > level) this.next();
  }

  /** The place of an attribute in the arrays, or -1. */
  indexOfAttribute(name: number): number {
    for (let i = 0; i < this.attributeCount; i++) if (this.attributeNames[i] === name) return i;
    return -1;
  }

  attribute(name: number): string | undefined {
    const at = this.indexOfAttribute(name);
    if (at < 0) return undefined;
    return decodeAttribute(this.bytes, this.attributeFrom[at] ?? 0, this.attributeTo[at] ?? 0, this.part);
  }

  /** "1", "true" and "on"; `absent` where the attribute is not there. */
  flag(name: number, absent = false): boolean {
    const at = this.indexOfAttribute(name);
    if (at < 0) return absent;
    const from = this.attributeFrom[at] ?? 0;
    const first = this.bytes[from];
    // "on" and "off" differ in their second letter
    return first === 0x31 || first === 0x74 || (first === 0x6f && this.bytes[from + 1] === 0x6e);
  }

  /** A whole number of at most nine digits; -1 for anything else. */
  integer(name: number): number {
    const at = this.indexOfAttribute(name);
    return at < 0 ? -1 : this.integerAt(at);
  }

  integerAt(attribute: number): number {
    return parseIndex(this.bytes, this.attributeFrom[attribute] ?? 0, this.attributeTo[attribute] ?? 0);
  }

  /** The element's own text, its children's left out; reads past its end tag. */
  text(): string {
    return this.simpleText() ? this.textBetween(this.textFrom, this.textTo) : this.mixedText();
  }

  textBetween(from: number, to: number): string {
    return decodeText(this.bytes, from, to, this.part);
  }

  /** True when nothing but text stands before the end tag: then read past it, the text in `textFrom` to `textTo`. */
  simpleText(): boolean {
    if (this.isEmptyElement) {
      this.textFrom = this.textTo = this.position;
      this.endPending();
      return true;
    }
    const from = this.position;
    const at = this.findTag();
    if (at < 0 || this.bytes[at + 1] !== 0x2f) return false;
    this.textFrom = from;
    this.textTo = at;
    this.readEnd(at + 2);
    return true;
  }

  damaged(): HostError {
    return new HostError("file.damaged", { part: this.part });
  }

  private mixedText(): string {
    const level = this.depth;
    let text = "";
    while (this.depth >= level) {
      const from = this.position;
      const at = this.findTag();
      if (at < 0) throw this.damaged();
      text += this.textBetween(from, at);
      if (text.length > MAX_TEXT_BYTES) throw new HostError("file.too-large");
      if (this.isAt("<![CDATA[", at)) text += this.readCdata(at);
      else if (this.bytes[at + 1] === 0x21) this.position = this.skipDeclaration(at);
      else if (this.bytes[at + 1] === 0x3f) this.position = this.find("?>", at + 2);
      else if (this.next() === START) this.skip();
    }
    return text;
  }

  private readCdata(at: number): string {
    this.position = this.find("]]>", at + 9);
    const raw = decodeRaw(this.bytes, at + 9, this.position - 3, this.part);
    return raw.replace(/\r\n?/g, "\n");
  }

  private findTag(): number {
    const { bytes } = this;
    const end = bytes.length;
    for (let at = this.position; at < end; at++) if (bytes[at] === 0x3c) return at;
    return -1;
  }

  private endPending(): number {
    this.isEmptyElement = false;
    this.depth--;
    return END;
  }

  private endOfPart(): number {
    if (this.depth > 0 || !this.hasRoot) throw this.damaged();
    this.position = this.bytes.length;
    return EOF;
  }

  /** Document types are where outside files and endless entities come in: none is ever read. */
  private skipDeclaration(at: number): number {
    if (this.isAt("<!--", at)) return this.find("-->", at + 4);
    if (this.isAt("<![CDATA[", at)) return this.find("]]>", at + 9);
    if (this.isAt("<!DOCTYPE", at) || this.isAt("<!ENTITY", at)) {
      throw new HostError("file.external-entity", { part: this.part });
    }
    throw this.damaged();
  }

  private isAt(text: string, at: number): boolean {
    for (let i = 0; i < text.length; i++) if (this.bytes[at + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** The place behind the next `text`. */
  private find(text: string, from: number): number {
    const { bytes } = this;
    const first = text.charCodeAt(0);
    for (let at = from; at < bytes.length; at++) {
      if (bytes[at] === first && this.isAt(text, at)) return at + text.length;
    }
    throw this.damaged();
  }

  private readEnd(from: number): number {
    let at = this.readName(from);
    while (isBlank(this.bytes[at])) at++;
    if (this.bytes[at] !== 0x3e || this.depth === 0 || this.open[this.depth] !== this.name)
      throw this.damaged();
    this.position = at + 1;
    this.depth--;
    return END;
  }

  private readStart(from: number): number {
    if (this.depth === 0 && this.hasRoot) throw this.damaged();
    this.hasRoot = true;
    const at = this.readAttributes(this.readName(from));
    const isEmpty = this.bytes[at] === 0x2f;
    if (this.bytes[isEmpty ? at + 1 : at] !== 0x3e || this.depth >= MAX_DEPTH) throw this.damaged();
    this.position = isEmpty ? at + 2 : at + 1;
    this.isEmptyElement = isEmpty;
    this.open[++this.depth] = this.name;
    return START;
  }

  /** Leaves the hash of the local part in `name`; returns the place behind the name. */
  private readName(from: number): number {
    const { bytes } = this;
    let hash = 0;
    let at = from;
    let byte = bytes[at] ?? 0;
    // a name ends at a blank, "/", "=" or ">"; the hash starts anew behind a prefix
    while (byte > 0x20 && byte !== 0x3e && byte !== 0x2f && byte !== 0x3d) {
      hash = byte === 0x3a ? 0 : (imul(hash, 31) + byte) | 0;
      byte = bytes[++at] ?? 0;
    }
    if (at === from) throw this.damaged();
    this.name = hash;
    return at;
  }

  /** Returns the place of the ">" or "/" that ends the tag. */
  private readAttributes(from: number): number {
    const { bytes } = this;
    const { name } = this;
    let at = from;
    this.attributeCount = 0;
    for (;;) {
      while (isBlank(bytes[at])) at++;
      if (bytes[at] === 0x3e || bytes[at] === 0x2f) break;
      at = this.readAttribute(at);
    }
    this.name = name;
    return at;
  }

  private readAttribute(from: number): number {
    const { bytes } = this;
    let at = this.readName(from);
    while (isBlank(bytes[at])) at++;
    if (bytes[at] !== 0x3d) throw this.damaged();
    do at++;
    while (isBlank(bytes[at]));
    const quote = bytes[at];
    if ((quote !== 0x22 && quote !== 0x27) || this.attributeCount >= MAX_ATTRIBUTES) throw this.damaged();
    const index = this.attributeCount++;
    this.attributeNames[index] = this.name;
    this.attributeFrom[index] = ++at;
    const end = bytes.length;
    while (at < end && bytes[at] !== quote) at++;
    if (at >= end) throw this.damaged();
    this.attributeTo[index] = at;
    return at + 1;
  }
}

function isBlank(byte = 0): boolean {
  // one look for nearly all that is no blank
  return byte <= 0x20 && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);
}
