/** One sheet's contents and looks. Knows nothing of the protocol; rules that need the whole workbook are in `workbook.ts`. */
import { MAX_COLUMNS, MAX_ROWS, type CellRange } from "../../../src/core/workbook/cell-ref";
import { intersect, isEntireColumn, isEntireRow } from "./area";
import type { HyperlinkDescription, Scalar } from "./description";
import { DEFAULT_STYLE, patchStyle, type Style, type StylePatch } from "./style";

export interface Cell {
  readonly value: Scalar;
  /** With "=". */
  readonly formula?: string;
  /** The value was given with the formula and stays until a full calculation. */
  readonly pinned?: boolean;
  readonly style: Style;
  readonly link?: HyperlinkDescription;
}

export interface Validation {
  rects: readonly CellRange[];
  rule: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
}

export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  readonly rect: CellRange;
  stopIfTrue: boolean;
  priority: number;
  readonly properties: Map<string, unknown>;
}

export interface NameModel {
  readonly name: string;
  formula: string;
  visible: boolean;
  comment: string;
  readonly scope: SheetModel | null;
}

export interface TableModel {
  readonly id: string;
  name: string;
  readonly sheet: SheetModel;
  rect: CellRange;
  /** showHeaders, showTotals, style, showFilterButton… */
  readonly properties: Map<string, unknown>;
  isDeleted: boolean;
}

export interface PageModel {
  readonly properties: Map<string, unknown>;
  printArea: readonly CellRange[];
  titleRows: CellRange | null;
  titleColumns: CellRange | null;
  readonly rowBreaks: Set<number>;
  readonly columnBreaks: Set<number>;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export const keyOf = (row: number, column: number) => row * MAX_COLUMNS + column;
const EMPTY: Cell = { value: null, style: DEFAULT_STYLE };

export class SheetModel {
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  standardWidth = 8.43;
  enableCalculation = true;
  isDeleted = false;
  readonly cells = new Map<number, Cell>();
  readonly rowStyles = new Map<number, Style>();
  readonly columnStyles = new Map<number, Style>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merges: readonly CellRange[] = [];
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormatModel[] = [];
  protection: { options: Readonly<Record<string, unknown>>; password: string } | null = null;
  freeze: { rows: number; columns: number } | null = null;
  readonly page: PageModel = {
    properties: new Map(),
    printArea: [],
    titleRows: null,
    titleColumns: null,
    rowBreaks: new Set(),
    columnBreaks: new Set(),
  };
  readonly names = new Map<string, NameModel>();
  readonly customProperties = new Map<string, string>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.cells.get(keyOf(row, column)) ?? { ...EMPTY, style: this.styleAt(row, column) };
  }

  styleAt(row: number, column: number): Style {
    const own = this.cells.get(keyOf(row, column))?.style;
    return own ?? this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? DEFAULT_STYLE;
  }

  setCell(row: number, column: number, cell: Cell): void {
    const background = this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? DEFAULT_STYLE;
    const isBlank =
      cell.value === null && cell.formula === undefined && !cell.link && cell.style === background;
    if (isBlank) this.cells.delete(keyOf(row, column));
    else this.cells.set(keyOf(row, column), cell);
  }

  /** Cells that hold a value or a formula. */
  *filled(): Generator<{ row: number; column: number; cell: Cell }> {
    for (const [key, cell] of this.cells) {
      if (cell.value !== null || cell.formula !== undefined) {
        yield { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, cell };
      }
    }
  }

  /** With `valuesOnly`, cells that are only formatted do not count. */
  usedRange(valuesOnly: boolean): CellRange | undefined {
    let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, -1, -1];
    for (const [key, cell] of this.cells) {
      if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }

  /** Whole columns and rows keep one style for all their cells; anything else is set cell by cell. */
  patchStyles(rect: CellRange, patch: StylePatch): void {
    if (isEntireColumn(rect)) {
      for (let column = rect.left; column <= rect.right; column++) {
        this.columnStyles.set(column, patchStyle(this.columnStyles.get(column) ?? DEFAULT_STYLE, patch));
      }
      this.patchExisting(rect, patch);
    } else if (isEntireRow(rect)) {
      for (let row = rect.top; row <= rect.bottom; row++) {
        this.rowStyles.set(row, patchStyle(this.rowStyles.get(row) ?? DEFAULT_STYLE, patch));
      }
      this.patchExisting(rect, patch);
    } else {
      this.patchCells(rect, patch);
    }
  }

  private patchExisting(rect: CellRange, patch: StylePatch): void {
    for (const [key, cell] of this.cells) {
      const place = { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
      const here = { top: place.row, bottom: place.row, left: place.column, right: place.column };
      if (intersect(rect, here)) this.cells.set(key, { ...cell, style: patchStyle(cell.style, patch) });
    }
  }

  private patchCells(rect: CellRange, patch: StylePatch): void {
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        const cell = this.cell(row, column);
        this.setCell(row, column, { ...cell, style: patchStyle(cell.style, patch) });
      }
    }
  }

  /** Drops merges inside; Excel refuses to leave half of one. */
  unmerge(rect: CellRange): void {
    this.merges = this.merges.filter((merge) => !intersect(merge, rect));
  }

  isLocked(row: number, column: number): boolean {
    return this.protection !== null && this.styleAt(row, column)["protection/locked"] === true;
  }
}
