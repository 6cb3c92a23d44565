/** Values of formula cells, computed when read and kept until something is written. Unknown formulas are reported, not guessed. */
import { formatCell, type CellRange } from "../../../src/core/workbook/cell-ref";
import { evaluateFormula, type Sight } from "../formula/evaluate";
import { NotComputed, type Grid } from "../formula/values";
import { intersect } from "./area";
import type { Scalar } from "./description";
import { keyOf, type Cell, type SheetModel, type TableModel } from "./sheet";
import type { WorkbookModel } from "./workbook";

/** A formula the evaluator cannot do; the cell shows #NAME? as Excel does for an unknown function. */
export interface UncomputedFormula {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
}

export class Calculation {
  readonly uncomputed = new Map<string, UncomputedFormula>();
  private results = new Map<Cell, Scalar>();
  private readonly running = new Set<Cell>();

  private given: ReadonlyMap<string, Scalar> = new Map();

  constructor(private readonly workbook: WorkbookModel) {}

  /** Results that are not to be computed, by formula. */
  give(results: Readonly<Record<string, Scalar>>): void {
    this.given = new Map(Object.entries(results));
    this.uncomputed.clear();
    this.forget();
  }

  forget(): void {
    this.results = new Map();
  }

  valueOf(sheet: SheetModel, row: number, column: number): Scalar {
    const cell = sheet.cells.get(keyOf(row, column));
    if (!cell) return null;
    if (cell.formula === undefined || cell.pinned) return cell.value;
    const known = this.results.get(cell);
    if (known !== undefined) return known;
    // a circle counts as zero, as in Excel
    if (this.running.has(cell)) return 0;
    this.running.add(cell);
    const value = this.compute(sheet, row, column, cell.formula);
    this.running.delete(cell);
    this.results.set(cell, value);
    return value;
  }

  private compute(sheet: SheetModel, row: number, column: number, formula: string): Scalar {
    const given = this.given.get(formula);
    if (given !== undefined) return given;
    try {
      return evaluateFormula(formula, this.sightFrom(sheet, row, column));
    } catch (error) {
      if (!(error instanceof NotComputed)) throw error;
      const cell = formatCell({ row, column });
      this.uncomputed.set(`${sheet.id}${cell}`, { sheet: sheet.name, cell, formula });
      return { error: "#NAME?" };
    }
  }

  private sightFrom(home: SheetModel, row: number, column: number): Sight {
    const sheetOf = (name: string | undefined) => (name === undefined ? home : this.workbook.findSheet(name));
    return {
      row,
      column,
      cells: (name, range) => this.grid(sheetOf(name), range),
      name: (name, sheet) => this.workbook.findName(name, sheetOf(sheet) ?? home)?.formula,
      structured: (text) => this.structured(text, home, row, column),
    };
  }

  private grid(sheet: SheetModel | undefined, range: CellRange): Grid | undefined {
    if (!sheet || sheet.isDeleted) return undefined;
    const used = sheet.usedRange(true);
    const isLarge = (range.bottom - range.top) * (range.right - range.left + 1) > 100_000;
    const rect = isLarge
      ? ((used && intersect(range, used)) ?? { ...range, bottom: range.top, right: range.left })
      : range;
    return Array.from({ length: rect.bottom - rect.top + 1 }, (_, down) =>
      Array.from({ length: rect.right - rect.left + 1 }, (__, across) =>
        this.valueOf(sheet, rect.top + down, rect.left + across),
      ),
    );
  }

  private structured(text: string, home: SheetModel, row: number, column: number): Grid | undefined {
    const match = /^([^[]*)\[(.*)\]$/su.exec(text);
    const table = match?.[1] ? this.workbook.findTable(match[1]) : this.tableAround(home, row, column);
    if (!match || !table) return undefined;
    const rect = structuredRect(this.workbook, table, match[2] ?? "", row);
    return rect && this.grid(table.sheet, rect);
  }

  private tableAround(sheet: SheetModel, row: number, column: number): TableModel | undefined {
    const here = { top: row, bottom: row, left: column, right: column };
    return this.workbook.tables.find((table) => table.sheet === sheet && intersect(table.rect, here));
  }
}

/** "Điểm", "@Điểm", "[#This Row],[Điểm]", "#All", "#Data", "#Headers". */
function structuredRect(
  workbook: WorkbookModel,
  table: TableModel,
  text: string,
  row: number,
): CellRange | undefined {
  const parts = text.startsWith("[")
    ? [...text.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1] ?? "")
    : [text];
  const thisRow = parts.some((part) => part === "#This Row" || part.startsWith("@"));
  const column = parts
    .map((part) => part.replace(/^@\[?/, "").replace(/\]$/, ""))
    .find((part) => part !== "" && !part.startsWith("#"));
  const at = column === undefined ? undefined : workbook.columnNames(table).indexOf(column);
  if (at === -1) return undefined;
  const span = at === undefined ? {} : { left: table.rect.left + at, right: table.rect.left + at };
  const body = workbook.bodyOf(table);
  if (parts.includes("#All")) return { ...table.rect, ...span };
  if (parts.includes("#Headers")) return { ...table.rect, bottom: table.rect.top, ...span };
  return thisRow ? { ...body, ...span, top: row, bottom: row } : { ...body, ...span };
}
