/** A worksheet part in; cells, merges, hidden rows and columns, validations and what else a sheet says about itself out. */
import {
  MAX_COLUMNS,
  MAX_ROWS,
  parseRange,
  type CellRange,
  type Span,
} from "../../../core/workbook/cell-ref";
import type { CellStore, KeptFeature, ValidationRule } from "../../../core/workbook/snapshot";
import { SpanCollector } from "./hidden-spans";
import { SheetCells, type SheetContext } from "./sheet-cells";
import { VALIDATION, readValidation } from "./validations";
import { nameOf, XmlScanner } from "../xml/xml-scanner";

export interface SheetContent {
  readonly cells: CellStore;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly validations: readonly ValidationRule[];
  readonly isProtected: boolean;
  readonly kept: ReadonlySet<KeptFeature>;
}

const SHEET_FORMAT = nameOf("sheetFormatPr");
const ZERO_HEIGHT = nameOf("zeroHeight");
const COLS = nameOf("cols");
const MIN = nameOf("min");
const MAX = nameOf("max");
const HIDDEN = nameOf("hidden");
const WIDTH = nameOf("width");
const SHEET_DATA = nameOf("sheetData");
const PROTECTION = nameOf("sheetProtection");
const SHEET = nameOf("sheet");
const MERGE_CELLS = nameOf("mergeCells");
const REF = nameOf("ref");
const VALIDATIONS = nameOf("dataValidations");
const EXTENSIONS = nameOf("extLst");
const CONDITIONAL = nameOf("conditionalFormatting");
const SPARKLINE = nameOf("sparklineGroup");

export function readSheet(bytes: Uint8Array, part: string, context: SheetContext): SheetContent {
  return new SheetPart(new XmlScanner(bytes, part), context).read();
}

class SheetPart {
  private readonly sheetCells: SheetCells;
  private readonly merges: CellRange[] = [];
  private readonly hiddenColumns = new SpanCollector();
  private readonly validations: ValidationRule[] = [];
  private readonly kept = new Set<KeptFeature>();
  private isProtected = false;
  private isHiddenByDefault = false;
  private readonly readers: ReadonlyMap<number, () => void>;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: SheetContext,
  ) {
    this.sheetCells = new SheetCells(scanner, context);
    this.readers = new Map([
      [SHEET_FORMAT, () => void (this.isHiddenByDefault = scanner.flag(ZERO_HEIGHT))],
      [COLS, () => scanner.forEachChild(() => this.readColumn())],
      [SHEET_DATA, () => this.sheetCells.read(this.isHiddenByDefault)],
      [PROTECTION, () => void (this.isProtected = scanner.flag(SHEET))],
      [MERGE_CELLS, () => scanner.forEachChild(() => this.readMerge())],
      [VALIDATIONS, () => scanner.forEachChild(() => this.addValidation())],
      [CONDITIONAL, () => void this.kept.add("conditional-format")],
      [EXTENSIONS, () => this.readExtensions()],
    ]);
  }

  read(): SheetContent {
    const { scanner, sheetCells } = this;
    scanner.next();
    scanner.forEachChild(() => this.readers.get(scanner.name)?.());
    // the part ends behind the root element, or it is damaged
    scanner.next();
    const hiddenRows = this.isHiddenByDefault
      ? sheetCells.shownRows.gaps(MAX_ROWS - 1)
      : sheetCells.hiddenRows.finish();
    const hiddenColumns = this.hiddenColumns.finish();
    this.context.budget.takeListed(hiddenRows.length + hiddenColumns.length);
    return {
      cells: sheetCells.cells.finish(),
      merges: this.merges,
      hiddenRows,
      hiddenColumns,
      validations: this.validations,
      isProtected: this.isProtected,
      kept: this.kept,
    };
  }

  /** A column of no width is as hidden as one that says so. */
  private readColumn(): void {
    const { scanner } = this;
    const from = Number(scanner.attribute(MIN)) - 1;
    const to = Math.min(Number(scanner.attribute(MAX)), MAX_COLUMNS) - 1;
    const width = scanner.attribute(WIDTH);
    const isHidden = scanner.flag(HIDDEN) || (width !== undefined && Number(width) === 0);
    if (isHidden && from >= 0 && to >= from) this.hiddenColumns.add(from, to);
  }

  private readMerge(): void {
    const range = parseRange(this.scanner.attribute(REF) ?? "");
    if (!range) throw this.scanner.damaged();
    if (range.top === range.bottom && range.left === range.right) return;
    this.context.budget.takeListed(1);
    this.merges.push(range);
  }

  private addValidation(): void {
    if (this.scanner.name !== VALIDATION) return;
    const rule = readValidation(this.scanner);
    if (!rule) return;
    this.context.budget.takeListed(1 + rule.ranges.length);
    this.validations.push(rule);
  }

  /** Newer Excel keeps here what the format had no place for: lists from other sheets among it. */
  private readExtensions(): void {
    const { scanner } = this;
    const level = scanner.depth;
    while (scanner.depth >= level) {
      scanner.next();
      if (scanner.name === VALIDATION && scanner.depth > level) this.addValidation();
      else if (scanner.name === SPARKLINE) this.kept.add("sparkline");
      else if (scanner.name === CONDITIONAL) this.kept.add("conditional-format");
    }
  }
}
