/**
 * A sheet part → how it looks. In: bytes, and how far the data go, so that a million formatted blank rows cost nothing.
 * Out: style numbers of cells, sizes, freeze, conditional formats, array formulas.
 */
import { type CellRange, parseRange } from "../../../core/workbook/cell-ref";
import { pointsToPixels, widthToPixels } from "../measures";
import { parseIndex } from "../../xlsx/xml/byte-numbers";
import { nameOf, START, XmlScanner } from "../../xlsx/xml/xml-scanner";
import {
  attribute,
  childOf,
  childrenOf,
  decodePart,
  parseXmlText,
  type XmlElement,
  type XmlPart,
} from "../../xlsx/xml/xml-tree";

export interface RowLook {
  readonly row: number;
  /** Pixels; null lets the grid fit it. */
  readonly height: number | null;
  readonly isHidden: boolean;
}

export interface ColumnLook {
  readonly from: number;
  readonly to: number;
  readonly width: number | null;
  readonly isHidden: boolean;
  readonly style: number;
}

/** Style numbers of cells, also of blank ones, in parallel arrays. */
export interface CellLooks {
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  readonly styles: Uint16Array;
}

export interface SheetLooks {
  readonly cells: CellLooks;
  readonly rows: readonly RowLook[];
  readonly columns: readonly ColumnLook[];
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly showsGridLines: boolean;
  readonly arrayRanges: readonly CellRange[];
  /** Everything but the cells, for the readers of rules. */
  readonly rest: XmlPart;
}

const SHEET_DATA = nameOf("sheetData");
const ROW = nameOf("row");
const CELL = nameOf("c");
const FORMULA = nameOf("f");
const R = nameOf("r");
const S = nameOf("s");
const T = nameOf("t");
const REF = nameOf("ref");
const HT = nameOf("ht");
const HIDDEN = nameOf("hidden");

/** Blank formatted cells are shown this far beyond the data. */
const MARGIN_ROWS = 60;
const MARGIN_COLUMNS = 30;

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export function readSheetLooks(bytes: Uint8Array, part: string, data: Extent): SheetLooks {
  const scan = new CellScan(new XmlScanner(bytes, part), {
    rows: data.rows + MARGIN_ROWS,
    columns: data.columns + MARGIN_COLUMNS,
  });
  scan.run();
  const rest = parseXmlText(scan.rest(), part);
  const { root } = rest;
  const view = childrenOf(childOf(root, "sheetViews"), "sheetView")[0];
  const format = childOf(root, "sheetFormatPr");
  const number = (name: string) => Number((format && attribute(format, name)) ?? NaN);
  return {
    cells: scan.looks(),
    rows: scan.rowLooks,
    columns: childrenOf(childOf(root, "cols"), "col").map(columnLook),
    defaultRowHeight: pointsToPixels(number("defaultRowHeight") || 15),
    defaultColumnWidth: widthToPixels(number("defaultColWidth") || (number("baseColWidth") || 8) + 0.43),
    freeze: freezeOf(view),
    showsGridLines: !view || !["0", "false"].includes(attribute(view, "showGridLines") ?? "1"),
    arrayRanges: scan.arrayRanges,
    rest,
  };
}

class CellScan {
  readonly rowLooks: RowLook[] = [];
  readonly arrayRanges: CellRange[] = [];
  private readonly rows: number[] = [];
  private readonly columns: number[] = [];
  private readonly styles: number[] = [];
  private restFrom = 0;
  private restTo = 0;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly limit: Extent,
  ) {}

  run(): void {
    const { scanner } = this;
    scanner.next();
    scanner.forEachChild(() => {
      if (scanner.name !== SHEET_DATA) return;
      this.restFrom = scanner.position;
      let row = -1;
      scanner.forEachChild(() => {
        if (scanner.name === ROW) row = this.readRow(row + 1);
      });
      // an empty element has no end tag of its own
      this.restTo =
        scanner.position === this.restFrom
          ? this.restFrom
          : scanner.bytes.lastIndexOf(0x3c, scanner.position - 1);
    });
  }

  rest(): string {
    const { bytes, part } = this.scanner;
    if (this.restFrom === 0) return decodePart(bytes, part);
    return decodePart(bytes.subarray(0, this.restFrom), part) + decodePart(bytes.subarray(this.restTo), part);
  }

  looks(): CellLooks {
    return {
      rows: Uint32Array.from(this.rows),
      columns: Uint16Array.from(this.columns),
      styles: Uint16Array.from(this.styles),
    };
  }

  private readRow(expected: number): number {
    const { scanner } = this;
    const row = (this.index(R) ?? expected + 1) - 1;
    if (row >= this.limit.rows) return row;
    const height = scanner.attribute(HT);
    const isHidden = scanner.flag(HIDDEN);
    if (height !== undefined || isHidden) {
      this.rowLooks.push({
        row,
        height: height === undefined ? null : pointsToPixels(Number(height)),
        isHidden,
      });
    }
    let column = -1;
    scanner.forEachChild(() => {
      if (scanner.name === CELL) column = this.readCell(row, column + 1);
    });
    return row;
  }

  private readCell(row: number, expected: number): number {
    const { scanner } = this;
    const column = this.columnOf(expected);
    const style = this.index(S) ?? 0;
    if (column < this.limit.columns) {
      this.rows.push(row);
      this.columns.push(column);
      this.styles.push(style);
    }
    const level = scanner.depth;
    while (scanner.next() === START) {
      if (scanner.name === FORMULA && scanner.attribute(T) === "array") this.addArray(scanner.attribute(REF));
      while (scanner.depth > level) scanner.next();
    }
    return column;
  }

  private addArray(ref: string | undefined): void {
    const range = parseRange(ref ?? "");
    if (range) this.arrayRanges.push(range);
  }

  private index(name: number): number | undefined {
    const at = this.scanner.indexOfAttribute(name);
    if (at < 0) return undefined;
    return parseIndex(
      this.scanner.bytes,
      this.scanner.attributeFrom[at] ?? 0,
      this.scanner.attributeTo[at] ?? 0,
    );
  }

  /** The letters of "AB12"; the column after the last one where there are none. */
  private columnOf(expected: number): number {
    const { scanner } = this;
    const at = scanner.indexOfAttribute(R);
    if (at < 0) return expected;
    let column = 0;
    for (let i = scanner.attributeFrom[at] ?? 0; i < (scanner.attributeTo[at] ?? 0); i++) {
      const letter = (scanner.bytes[i] ?? 0) & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    return column > 0 ? column - 1 : expected;
  }
}

function columnLook(column: XmlElement): ColumnLook {
  const width = attribute(column, "width");
  return {
    from: Number(attribute(column, "min") ?? 1) - 1,
    to: Number(attribute(column, "max") ?? 1) - 1,
    // the file's width counts the margins already
    width: width === undefined ? null : Math.max(0, widthToPixels(Number(width)) - 5),
    isHidden: ["1", "true"].includes(attribute(column, "hidden") ?? "0"),
    style: Number(attribute(column, "style") ?? 0),
  };
}

function freezeOf(view: XmlElement | undefined): SheetLooks["freeze"] {
  const pane = view && childOf(view, "pane");
  if (!pane || !(attribute(pane, "state") ?? "").startsWith("frozen")) return { rows: 0, columns: 0 };
  return { rows: Number(attribute(pane, "ySplit") ?? 0), columns: Number(attribute(pane, "xSplit") ?? 0) };
}
