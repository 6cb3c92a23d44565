/** Cells one by one in, a CellStore out: columns of numbers that grow by half, no object per cell, rows in any order. */
import type { CellStore, CellValue, TextRun } from "../../../core/workbook/snapshot";
import { HostError } from "../../../app/host-error";
import type { Limits } from "../zip/limits";

/** What all sheets of a workbook may hold together. */
export class Budget {
  private cells = 0;
  private textCharacters = 0;
  private listed = 0;
  private formulaCharacters = 0;
  private readonly maxCells: number;
  private readonly maxTextCharacters: number;
  private readonly maxListed: number;
  private readonly maxFormulaCharacters: number;

  constructor(limits: Limits) {
    this.maxCells = limits.cells;
    this.maxTextCharacters = limits.textCharacters;
    this.maxListed = limits.listed;
    this.maxFormulaCharacters = limits.formulaCharacters;
  }

  takeCell(): void {
    if (++this.cells > this.maxCells) throw new HostError("file.too-many-cells", { limit: this.maxCells });
  }

  takeText(text: string): void {
    this.textCharacters += text.length;
    if (this.textCharacters > this.maxTextCharacters) {
      throw new HostError("file.too-much-text", { limit: Math.floor(this.maxTextCharacters / 1_000_000) });
    }
  }

  takeListed(count: number): void {
    this.listed += count;
    if (this.listed > this.maxListed) throw new HostError("file.too-large");
  }

  takeFormula(formula: string): void {
    this.formulaCharacters += formula.length;
    if (this.formulaCharacters > this.maxFormulaCharacters) throw new HostError("file.too-large");
  }
}

/** What most sheets of an office need, so that they never grow. */
const FIRST_CELLS = 1024;
const FIRST_ROWS = 128;

export class CellAppender {
  /** Runs of cells in one row; in a well-ordered sheet, the rows. */
  private runRows = new Uint32Array(FIRST_ROWS);
  private runStarts = new Uint32Array(FIRST_ROWS);
  private runCount = 0;
  private columns = new Uint16Array(FIRST_CELLS);
  private formats = new Uint16Array(FIRST_CELLS);
  private readonly values = mixedList();
  private formulaCells: number[] = [];
  private formulas: string[] = [];
  private readonly richCells: number[] = [];
  private readonly richTexts: (readonly TextRun[])[] = [];
  private lastRow = -1;
  private lastColumn = -1;
  private isOrdered = true;

  constructor(private readonly budget: Budget) {}

  /** Gives the index by which the value can still be set. */
  add(row: number, column: number, value: CellValue, format: number): number {
    this.budget.takeCell();
    if (typeof value === "string") this.budget.takeText(value);
    const index = this.values.push(value) - 1;
    if (row !== this.lastRow) this.startRun(row, index);
    else if (column <= this.lastColumn) this.isOrdered = false;
    this.lastColumn = column;
    if (index >= this.columns.length) this.growCells();
    this.columns[index] = column;
    this.formats[index] = format;
    return index;
  }

  /** A text that came later. */
  setText(index: number, text: string): void {
    this.budget.takeText(text);
    this.values[index] = text;
  }

  /** To the cell added last; gives its place in the list of formulas. */
  addFormula(formula: string): number {
    this.budget.takeFormula(formula);
    this.formulaCells.push(this.values.length - 1);
    return this.formulas.push(formula) - 1;
  }

  setFormula(at: number, formula: string): void {
    this.budget.takeFormula(formula);
    this.formulas[at] = formula;
  }

  dropFormulas(places: ReadonlySet<number>): void {
    this.formulaCells = this.formulaCells.filter((_, at) => !places.has(at));
    this.formulas = this.formulas.filter((_, at) => !places.has(at));
  }

  /** To the cell added last. */
  addRuns(runs: readonly TextRun[]): void {
    this.budget.takeListed(runs.length);
    this.richCells.push(this.values.length - 1);
    this.richTexts.push(runs);
  }

  finish(): CellStore {
    const count = this.values.length;
    const rowStart = new Uint32Array(this.runCount + 1);
    rowStart.set(this.runStarts.subarray(0, this.runCount));
    rowStart[this.runCount] = count;
    // copies, not views: a view would carry its whole buffer along to another thread
    const store: CellStore = {
      rows: this.runRows.slice(0, this.runCount),
      rowStart,
      columns: this.columns.slice(0, count),
      values: this.values,
      formats: this.formats.slice(0, count),
      formulaCells: Uint32Array.from(this.formulaCells),
      formulas: this.formulas,
      richCells: Uint32Array.from(this.richCells),
      richTexts: this.richTexts,
    };
    return this.isOrdered ? store : inRowOrder(store);
  }

  private startRun(row: number, index: number): void {
    if (row < this.lastRow) this.isOrdered = false;
    if (this.runCount >= this.runRows.length) {
      this.runRows = grown(this.runRows, new Uint32Array(longer(this.runRows.length)));
      this.runStarts = grown(this.runStarts, new Uint32Array(longer(this.runStarts.length)));
    }
    this.runRows[this.runCount] = row;
    this.runStarts[this.runCount++] = index;
    this.lastRow = row;
  }

  private growCells(): void {
    this.columns = grown(this.columns, new Uint16Array(longer(this.columns.length)));
    this.formats = grown(this.formats, new Uint16Array(longer(this.formats.length)));
  }
}

/** Told from the start that it holds all kinds: a list that learns so later is slower to fill. */
function mixedList(): CellValue[] {
  const list: CellValue[] = [""];
  list.length = 0;
  return list;
}

function longer(length: number): number {
  return Math.ceil(length * 1.5);
}

function grown<T extends Uint16Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** Some programs write rows as they come. Of two cells in one place the later one counts, as in Excel. */
function inRowOrder(store: CellStore): CellStore {
  const rowOf = new Uint32Array(store.columns.length);
  for (const [run, row] of store.rows.entries())
    rowOf.fill(row, store.rowStart[run], store.rowStart[run + 1]);
  const at = (array: Uint16Array | Uint32Array, index: number) => array[index] ?? 0;
  const compare = (a: number, b: number) =>
    at(rowOf, a) - at(rowOf, b) || at(store.columns, a) - at(store.columns, b);
  const sorted = Array.from(rowOf.keys()).sort((a, b) => compare(a, b) || a - b);
  const order = sorted.filter((index, place) => {
    const next = sorted[place + 1];
    return next === undefined || compare(index, next) !== 0;
  });
  const rows: number[] = [];
  const rowStart: number[] = [];
  for (const [place, index] of order.entries()) {
    if (rows.at(-1) === at(rowOf, index)) continue;
    rows.push(at(rowOf, index));
    rowStart.push(place);
  }
  const formulas = reordered(order, store.formulaCells, store.formulas);
  const rich = reordered(order, store.richCells, store.richTexts);
  return {
    rows: Uint32Array.from(rows),
    rowStart: Uint32Array.from([...rowStart, order.length]),
    columns: Uint16Array.from(order, (index) => at(store.columns, index)),
    values: order.map((index) => store.values[index] ?? null),
    formats: Uint16Array.from(order, (index) => at(store.formats, index)),
    formulaCells: formulas.cells,
    formulas: formulas.items,
    richCells: rich.cells,
    richTexts: rich.items,
  };
}

/** What hangs on single cells, with the cells' new indexes. */
function reordered<T>(order: readonly number[], cells: Uint32Array, items: readonly T[]) {
  const itemOf = new Map<number, T>();
  for (const [at, cell] of cells.entries()) {
    const item = items[at];
    if (item !== undefined) itemOf.set(cell, item);
  }
  const kept = order.flatMap((index, place) => {
    const item = itemOf.get(index);
    return item === undefined ? [] : [{ place, item }];
  });
  return { cells: Uint32Array.from(kept, ({ place }) => place), items: kept.map(({ item }) => item) };
}
