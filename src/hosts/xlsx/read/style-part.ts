/** The styles part in; for each cell style its looks, equal looks once, out. */
import { isDateFormat } from "../../../core/workbook/date-format";
import type { CellFormat } from "../../../core/workbook/snapshot";
import { builtInFormat, ISO_DATE_FORMAT, ISO_TIME_FORMAT } from "./number-formats";
import { nameOf, XmlScanner } from "../xml/xml-scanner";

interface Font {
  name: string | null;
  bold: boolean;
  italic: boolean;
  strike: boolean;
}

const NUM_FMTS = nameOf("numFmts");
const FONTS = nameOf("fonts");
const FILLS = nameOf("fills");
const CELL_XFS = nameOf("cellXfs");
const NUM_FMT_ID = nameOf("numFmtId");
const FORMAT_CODE = nameOf("formatCode");
const FONT_ID = nameOf("fontId");
const FILL_ID = nameOf("fillId");
const NAME = nameOf("name");
const VAL = nameOf("val");
const B = nameOf("b");
const I = nameOf("i");
const STRIKE = nameOf("strike");
const PATTERN_TYPE = nameOf("patternType");
const GRADIENT_FILL = nameOf("gradientFill");
const ALIGNMENT = nameOf("alignment");
const HORIZONTAL = nameOf("horizontal");
const INDENT = nameOf("indent");

const PLAIN_FONT: Font = { name: null, bold: false, italic: false, strike: false };
const PLAIN: CellFormat = {
  numberFormat: "General",
  font: null,
  bold: false,
  italic: false,
  strike: false,
  indent: 0,
  align: "general",
  filled: false,
};
const ALIGNS = new Map<string, CellFormat["align"]>([
  ["general", "general"],
  ["left", "left"],
  ["center", "center"],
  ["right", "right"],
]);
/** A cell names its look in 16 bits. */
const MAX_FORMATS = 0xffff;
/** Characters. Excel takes 255 in a number format and 31 in a font's name; what is far longer names nothing. */
const MAX_CODE = 1000;
const MAX_FONT_NAME = 100;

/** The looks of a workbook; grows by the variants that ISO dates need. */
export class FormatTable {
  readonly formats: CellFormat[] = [];
  /** From a cell's style number to its place in `formats`. */
  private readonly ofStyle: number[] = [];
  private readonly places = new Map<string, number>();

  addStyle(format: CellFormat): void {
    this.ofStyle.push(this.place(format));
  }

  /** Every workbook has at least one look. */
  finish(): this {
    if (this.ofStyle.length === 0) this.addStyle(PLAIN);
    return this;
  }

  /** The place of a cell's look. A style number that leads nowhere means the first. */
  placeOf(style: number): number {
    return this.ofStyle[style] ?? this.ofStyle[0] ?? 0;
  }

  /** The place of the look of a cell whose date stands in ISO form: its own if that shows dates. */
  placeOfDate(style: number, hasTime: boolean): number {
    const own = this.placeOf(style);
    const format = this.formats[own] ?? PLAIN;
    if (isDateFormat(format.numberFormat)) return own;
    return this.place({ ...format, numberFormat: hasTime ? ISO_TIME_FORMAT : ISO_DATE_FORMAT });
  }

  /** The place of a look, added when it is new. */
  place(format: CellFormat): number {
    const key = JSON.stringify(format);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    // beyond what a cell can name, looks are the least loss
    if (this.formats.length > MAX_FORMATS) return 0;
    this.places.set(key, this.formats.length);
    return this.formats.push(format) - 1;
  }
}

/** `bytes` is undefined where the workbook has no styles part: all cells look plain. */
export function readStyles(bytes: Uint8Array | undefined, part: string): FormatTable {
  const table = new FormatTable();
  if (!bytes) return table.finish();
  const scanner = new XmlScanner(bytes, part);
  const codes = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: boolean[] = [];
  scanner.next();
  scanner.forEachChild(() => {
    if (scanner.name === NUM_FMTS) scanner.forEachChild(() => readCode(scanner, codes));
    else if (scanner.name === FONTS) scanner.forEachChild(() => fonts.push(readFont(scanner)));
    else if (scanner.name === FILLS) scanner.forEachChild(() => fills.push(readFill(scanner)));
    else if (scanner.name === CELL_XFS)
      scanner.forEachChild(() => table.addStyle(readXf(scanner, codes, fonts, fills)));
  });
  return table.finish();
}

function readCode(scanner: XmlScanner, codes: Map<number, string>): void {
  const code = scanner.attribute(FORMAT_CODE);
  if (code !== undefined && code.length <= MAX_CODE) codes.set(numberOf(scanner, NUM_FMT_ID), code);
}

function readFont(scanner: XmlScanner): Font {
  const font: Font = { name: null, bold: false, italic: false, strike: false };
  scanner.forEachChild(() => {
    if (scanner.name === NAME) font.name = fontName(scanner.attribute(VAL));
    else if (scanner.name === B) font.bold = scanner.flag(VAL, true);
    else if (scanner.name === I) font.italic = scanner.flag(VAL, true);
    else if (scanner.name === STRIKE) font.strike = scanner.flag(VAL, true);
  });
  return font;
}

function fontName(name: string | undefined): string | null {
  return name === undefined || name.length > MAX_FONT_NAME ? null : name;
}

function readFill(scanner: XmlScanner): boolean {
  let isFilled = false;
  scanner.forEachChild(() => {
    isFilled = scanner.name === GRADIENT_FILL || (scanner.attribute(PATTERN_TYPE) ?? "none") !== "none";
  });
  return isFilled;
}

function readXf(
  scanner: XmlScanner,
  codes: ReadonlyMap<number, string>,
  fonts: readonly Font[],
  fills: readonly boolean[],
): CellFormat {
  const id = numberOf(scanner, NUM_FMT_ID);
  const font = fonts[numberOf(scanner, FONT_ID)] ?? PLAIN_FONT;
  const filled = fills[numberOf(scanner, FILL_ID)] ?? false;
  let align: CellFormat["align"] = "general";
  let indent = 0;
  scanner.forEachChild(() => {
    if (scanner.name !== ALIGNMENT) return;
    align = ALIGNS.get(scanner.attribute(HORIZONTAL) ?? "general") ?? "other";
    indent = numberOf(scanner, INDENT);
  });
  return {
    numberFormat: codes.get(id) ?? builtInFormat(id),
    font: font.name,
    bold: font.bold,
    italic: font.italic,
    strike: font.strike,
    indent,
    align,
    filled,
  };
}

function numberOf(scanner: XmlScanner, name: number): number {
  return Math.max(scanner.integer(name), 0);
}
