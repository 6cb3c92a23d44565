/** The text of a long sheet part, row by row, without a tree of the whole. Rows and cells may leave out where they are. */
import { HostError } from "../../../app/host-error";
import { columnNumber } from "../../../core/workbook/cell-ref";
import {
  attribute,
  childrenOf,
  decodePart,
  parseXmlText,
  type XmlElement,
  type XmlPart,
} from "../xml/xml-tree";

/** `number` is zero-based; `from` and `to` are places in the text. */
export interface RowPlace {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

export interface CellPlace {
  readonly column: number;
  readonly element: XmlElement;
}

export class SheetText {
  readonly prefix: string;
  readonly text: string;
  /** As `text`, with comments and character data blanked out, so that tags can be searched for. */
  private readonly mask: string;
  /** The start tag of `<sheetData>` and its end tag; both at the same place when it is self-closing. */
  readonly dataOpenStart: number;
  readonly dataOpenEnd: number;
  readonly dataClose: number;
  readonly isDataSelfClosing: boolean;

  constructor(
    bytes: Uint8Array,
    readonly part: string,
  ) {
    this.text = decodePart(bytes, part);
    this.mask = this.text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, (hidden) =>
      " ".repeat(hidden.length),
    );
    const root = /<([^\s/>!?]+)/.exec(this.mask)?.[1] ?? "";
    this.prefix = root.includes(":") ? `${root.split(":")[0] ?? ""}:` : "";
    this.dataOpenStart = this.findTag(`<${this.prefix}sheetData`, 0);
    // chart sheets and dialog sheets have no cells
    if (this.dataOpenStart < 0) throw new HostError("file.damaged", { part });
    this.dataOpenEnd = this.tagEnd(this.dataOpenStart);
    this.isDataSelfClosing = this.isSelfClosing(this.dataOpenEnd);
    this.dataClose = this.isDataSelfClosing
      ? this.dataOpenEnd
      : this.findTag(`</${this.prefix}sheetData`, this.dataOpenEnd);
    if (this.dataClose < 0) throw new HostError("file.damaged", { part });
  }

  /** The place of a tag with exactly this name, or -1. */
  private findTag(tag: string, from: number): number {
    let at = this.mask.indexOf(tag, from);
    while (at >= 0 && !/[\s/>]/.test(this.mask.charAt(at + tag.length))) at = this.mask.indexOf(tag, at + 1);
    return at;
  }

  /** Past the ">" of the tag that begins at `from`; one inside quotes does not count. */
  private tagEnd(from: number): number {
    let quote = "";
    for (let at = from; at < this.mask.length; at++) {
      const char = this.mask.charAt(at);
      if (quote !== "") quote = char === quote ? "" : quote;
      else if (char === '"' || char === "'") quote = char;
      else if (char === ">") return at + 1;
    }
    throw new HostError("file.damaged", { part: this.part });
  }

  private isSelfClosing(tagEnd: number): boolean {
    return this.mask.charAt(tagEnd - 2) === "/";
  }

  /** In the order of the file. */
  *rows(): Generator<RowPlace> {
    let number = -1;
    let from = this.findTag(`<${this.prefix}row`, this.dataOpenEnd);
    while (from >= 0 && from < this.dataClose) {
      const openEnd = this.tagEnd(from);
      const stated = /\sr\s*=\s*["']([0-9]+)["']/.exec(this.text.slice(from, openEnd))?.[1];
      number = stated === undefined ? number + 1 : Number(stated) - 1;
      const to = this.isSelfClosing(openEnd) ? openEnd : this.rowEnd(openEnd);
      yield { number, from, to };
      from = this.findTag(`<${this.prefix}row`, to);
    }
  }

  private rowEnd(from: number): number {
    const close = this.findTag(`</${this.prefix}row`, from);
    if (close < 0) throw new HostError("file.damaged", { part: this.part });
    return this.tagEnd(close);
  }

  rowPart(row: RowPlace): XmlPart {
    return parseXmlText(this.text.slice(row.from, row.to), this.part);
  }

  /** What stands before and behind the cells, with the cells left out: small enough for a tree. */
  frame(): XmlPart {
    return parseXmlText(this.text.slice(0, this.dataOpenEnd) + this.text.slice(this.dataClose), this.part);
  }

  /** Every formula start tag, for the few that bind several cells together. */
  *formulaTags(): Generator<string> {
    const tag = `<${this.prefix}f`;
    for (let at = this.findTag(tag, this.dataOpenEnd); at >= 0; at = this.findTag(tag, at + 1)) {
      yield this.text.slice(at, this.tagEnd(at));
    }
  }
}

/** A cell that names no column stands right of the one before. */
export function cellsOf(row: XmlElement): CellPlace[] {
  let column = -1;
  return childrenOf(row, "c").map((element) => {
    const letters = attribute(element, "r")?.replace(/[0-9]+$/, "");
    column = letters === undefined ? column + 1 : (columnNumber(letters) ?? column + 1);
    return { column, element };
  });
}
