/** `<sheetData>` in; cells, formulas and hidden rows out. The one place that runs a million times: no string, no object per cell. */
import { MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/cell-ref";
import type { CellError, CellValue, TextRun } from "../../../core/workbook/snapshot";
import { parseIndex, parseNumber } from "../xml/byte-numbers";
import { type Budget, CellAppender } from "./cell-appender";
import { SpanCollector } from "./hidden-spans";
import { serialFromIso } from "./iso-date";
import { PlainCell } from "./plain-cell";
import { readTextItem, runsInCell } from "./rich-text";
import type { SharedStrings } from "./shared-strings";
import { SheetFormulas } from "./sheet-formulas";
import type { FormatTable } from "./style-part";
import { TextBatch } from "../xml/text-batch";
import { nameOf, START, type XmlScanner } from "../xml/xml-scanner";
import { unescapeExcel } from "../xml/xml-text";

const ROW = nameOf("row");
const C = nameOf("c");
const V = nameOf("v");
const F = nameOf("f");
const IS = nameOf("is");
const REF = nameOf("r");
const STYLE = nameOf("s");
const TYPE = nameOf("t");
const HIDDEN = nameOf("hidden");
const HEIGHT = nameOf("ht");

/** What `t` says about a cell. */
const NUMBER = 0;
const SHARED = 1;
const BOOLEAN = 2;
const ERROR = 3;
const DATE = 4;
/** This and above: text that stands in the cell itself. */
const TEXT = 5;
const TYPES = new Map([
  ["n", NUMBER],
  ["s", SHARED],
  ["b", BOOLEAN],
  ["e", ERROR],
  ["str", TEXT],
  ["inlineStr", TEXT],
  ["d", DATE],
]);

/** A cell's value is a stretch of bytes; else it is absent or, put together from pieces, in `valueText`. */
const ABSENT = -1;
const IN_TEXT = -2;

/** Rows between two looks at the clock and the stop button. */
const ROWS_PER_TICK = 4096;

export interface SheetContext {
  readonly strings: SharedStrings;
  readonly styles: FormatTable;
  readonly budget: Budget;
  readonly date1904: boolean;
  /** Called every few thousand rows with how far the sheet is read, 0 to 1; may throw to stop. */
  readonly tick: (share: number) => void;
}

export class SheetCells {
  readonly cells: CellAppender;
  readonly hiddenRows = new SpanCollector();
  /** Rows that stand in the file and are not hidden; only kept where rows are hidden by default. */
  readonly shownRows = new SpanCollector();
  private readonly formulas: SheetFormulas;
  private readonly batch: TextBatch;
  /** Cells whose text is still in the batch. */
  private readonly waitingCells: number[] = [];
  private readonly waitingSlots: number[] = [];
  private readonly errors = new Map<string, CellError>();
  private readonly plain: PlainCell;
  private row = -1;
  private column = -1;
  private style = 0;
  private format = 0;
  private type = NUMBER;
  private valueFrom = ABSENT;
  private valueTo = ABSENT;
  private valueText = "";
  private hasFormula = false;
  private runs: readonly TextRun[] | undefined;
  private rowsSeen = 0;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: SheetContext,
  ) {
    this.plain = new PlainCell(scanner.bytes);
    this.cells = new CellAppender(context.budget);
    this.formulas = new SheetFormulas(scanner, this.cells);
    this.batch = new TextBatch(scanner.bytes, scanner.part, true);
  }

  /** At the start tag of `<sheetData>`; reads past its end. */
  read(isHiddenByDefault: boolean): void {
    const { scanner } = this;
    scanner.forEachChild(() => {
      if (scanner.name === ROW) this.readRow(isHiddenByDefault);
    });
    const texts = this.batch.finish();
    for (const [at, cell] of this.waitingCells.entries()) {
      this.cells.setText(cell, texts[this.waitingSlots[at] ?? -1] ?? "");
    }
    this.formulas.finish();
  }

  private readRow(isHiddenByDefault: boolean): void {
    const { scanner } = this;
    this.startRow(isHiddenByDefault);
    if (!scanner.isEmptyElement) this.readPlainCells();
    while (scanner.next() === START) {
      if (scanner.name === C) this.readCell();
      else scanner.skip();
      this.readPlainCells();
    }
    if (++this.rowsSeen % ROWS_PER_TICK === 0) this.context.tick(scanner.position / scanner.bytes.length);
  }

  private startRow(isHiddenByDefault: boolean): void {
    const { scanner } = this;
    this.row++;
    let isHidden = false;
    for (let i = 0; i < scanner.attributeCount; i++) {
      const name = scanner.attributeNames[i];
      if (name === REF) this.row = scanner.integerAt(i) - 1;
      else if (name === HIDDEN) isHidden ||= scanner.flag(HIDDEN);
      else if (name === HEIGHT) isHidden ||= Number(scanner.attribute(HEIGHT)) === 0;
    }
    if (!isRow(this.row)) throw scanner.damaged();
    this.column = -1;
    if (isHidden) this.hiddenRows.add(this.row, this.row);
    else if (isHiddenByDefault) this.shownRows.add(this.row, this.row);
  }

  /** As many as come in the plain spelling. */
  private readPlainCells(): void {
    const { scanner, plain } = this;
    for (;;) {
      const end = plain.scan(scanner.position);
      if (end < 0) return;
      scanner.position = end;
      if (plain.column >= MAX_COLUMNS || plain.row < 0 || plain.row >= MAX_ROWS) throw scanner.damaged();
      this.row = plain.row;
      this.column = plain.column;
      if (plain.valueFrom < plain.valueTo || plain.formulaFrom < plain.formulaTo) this.storePlain();
    }
  }

  private storePlain(): void {
    const { plain } = this;
    this.valueFrom = plain.valueFrom;
    this.valueTo = plain.valueTo;
    this.format = this.context.styles.placeOf(plain.style);
    this.runs = undefined;
    this.hasFormula = plain.formulaFrom < plain.formulaTo;
    if (this.hasFormula) this.formulas.take(plain.formulaFrom, plain.formulaTo);
    this.storeNow(this.plainValue());
  }

  /** A calculated cell may come without its result. */
  private plainValue(): CellValue {
    if (this.valueFrom === this.valueTo) return null;
    return this.plain.isShared ? this.sharedValue() : this.numberValue();
  }

  private readCell(): void {
    const { scanner } = this;
    this.startCell();
    while (scanner.next() === START) {
      if (scanner.name === V) this.readValue();
      else if (scanner.name === F) this.hasFormula = this.formulas.read(this.row, this.column);
      else if (scanner.name === IS) this.readInline();
      else scanner.skip();
    }
    this.store();
  }

  private startCell(): void {
    const { scanner } = this;
    this.column++;
    this.style = 0;
    this.type = NUMBER;
    this.valueFrom = ABSENT;
    this.hasFormula = false;
    this.runs = undefined;
    for (let i = 0; i < scanner.attributeCount; i++) {
      const name = scanner.attributeNames[i];
      if (name === REF) this.readReference(scanner.attributeFrom[i] ?? 0, scanner.attributeTo[i] ?? 0);
      else if (name === STYLE) {
        this.style = scanner.integerAt(i);
      } else if (name === TYPE) this.type = this.typeAt(i);
    }
    if (this.column >= MAX_COLUMNS) throw scanner.damaged();
  }

  /** "AB12": the cell's own word counts, also where its row says otherwise. */
  private readReference(from: number, to: number): void {
    const { bytes } = this.scanner;
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const letter = (bytes[at] ?? 0) & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    const row = parseIndex(bytes, at, to) - 1;
    if (column < 1 || column > MAX_COLUMNS || !isRow(row)) throw this.scanner.damaged();
    this.column = column - 1;
    this.row = row;
  }

  private typeAt(attribute: number): number {
    const { scanner } = this;
    const from = scanner.attributeFrom[attribute] ?? 0;
    if ((scanner.attributeTo[attribute] ?? 0) - from === 1) {
      if (scanner.bytes[from] === 0x73) return SHARED;
      if (scanner.bytes[from] === 0x6e) return NUMBER;
    }
    const type = TYPES.get(scanner.attribute(TYPE) ?? "n");
    if (type === undefined) throw scanner.damaged();
    return type;
  }

  private readValue(): void {
    const { scanner } = this;
    if (scanner.simpleText()) {
      this.valueFrom = scanner.textFrom;
      this.valueTo = scanner.textTo;
    } else {
      this.valueText = unescapeExcel(scanner.text());
      this.valueFrom = this.valueTo = IN_TEXT;
    }
  }

  private readInline(): void {
    const { scanner } = this;
    const item = readTextItem(scanner);
    this.valueFrom = item ? IN_TEXT : scanner.textFrom;
    this.valueTo = item ? IN_TEXT : scanner.textTo;
    this.valueText = item?.text ?? "";
    this.runs = item?.runs;
  }

  private store(): void {
    this.format = this.context.styles.placeOf(this.style);
    const isBatched = this.type >= TEXT && this.valueFrom >= 0 && this.valueFrom < this.valueTo;
    if (isBatched) this.storeBatched();
    else this.storeNow(this.value());
  }

  /** The text itself comes later, decoded with thousands of others. */
  private storeBatched(): void {
    const slot = this.batch.add(this.valueFrom, this.valueTo);
    this.waitingCells.push(this.add(null));
    this.waitingSlots.push(slot);
  }

  private storeNow(value: CellValue): void {
    const isBlank = value === null || value === "";
    if (isBlank && !this.hasFormula) return;
    this.add(value);
    if (this.runs) this.addRuns(this.runs);
  }

  private add(value: CellValue): number {
    const index = this.cells.add(this.row, this.column, value, this.format);
    if (this.hasFormula) this.formulas.attach();
    return index;
  }

  private addRuns(runs: readonly TextRun[]): void {
    const shown = runsInCell(runs, this.context.styles.formats[this.format]?.font ?? null);
    if (shown) this.cells.addRuns(shown);
  }

  /** Everything but the texts that wait in the batch. A value never calculated is null, an empty text result is "". */
  private value(): CellValue {
    if (this.valueFrom === ABSENT) return null;
    if (this.type >= TEXT) return this.valueFrom === IN_TEXT ? this.valueText : "";
    if (this.valueFrom === this.valueTo && this.valueFrom >= 0) return null;
    if (this.type === NUMBER) return this.numberValue();
    if (this.type === SHARED) return this.sharedValue();
    return this.rareValue(this.textOfValue().trim());
  }

  private numberValue(): CellValue {
    const { bytes } = this.scanner;
    const isBytes = this.valueFrom >= 0;
    // whole numbers apart: they are half of all and take no memory of their own
    const index = isBytes ? parseIndex(bytes, this.valueFrom, this.valueTo) : -1;
    if (index >= 0) return index;
    const number = isBytes ? parseNumber(bytes, this.valueFrom, this.valueTo) : Number(this.valueText);
    if (Number.isFinite(number)) return number;
    const text = this.textOfValue();
    if (text.trim() === "") return null;
    // some programs write text without saying so; a number out of range is what Excel calls #NUM!
    return Number.isNaN(number) ? text : this.error("#NUM!");
  }

  private sharedValue(): CellValue {
    const { strings } = this.context;
    const index =
      this.valueFrom === IN_TEXT
        ? Number(this.valueText)
        : parseIndex(this.scanner.bytes, this.valueFrom, this.valueTo);
    const text = strings.texts[index];
    if (text === undefined) throw this.scanner.damaged();
    this.runs = strings.runs.size > 0 ? strings.runs.get(index) : undefined;
    return text;
  }

  private rareValue(text: string): CellValue {
    if (this.type === BOOLEAN) return text === "1" || text === "true";
    if (this.type === ERROR) return this.error(text);
    const date = serialFromIso(text, this.context.date1904);
    if (!date) return text;
    this.format = this.context.styles.placeOfDate(this.style, date.hasTime);
    return date.serial;
  }

  private error(text: string): CellError {
    const known = this.errors.get(text) ?? { error: text };
    this.errors.set(text, known);
    return known;
  }

  private textOfValue(): string {
    return this.valueFrom === IN_TEXT
      ? this.valueText
      : this.scanner.textBetween(this.valueFrom, this.valueTo);
  }
}

function isRow(row: number): boolean {
  return row >= 0 && row < MAX_ROWS;
}
