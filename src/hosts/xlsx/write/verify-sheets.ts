/** Cells read back and compared: a plan's sheet with its plan, an edited sheet with what it was and the edits. */
import { formatCell, formatRange, MAX_COLUMNS } from "../../../core/workbook/cell-ref";
import type { PlannedCell, SheetPlan } from "../../../core/workbook/sheet-plan";
import type { CellFormat, CellStore, CellValue } from "../../../core/workbook/snapshot";
import { STYLES } from "../../../core/workbook/style-book";
import type { CellEdit } from "./cell-edit";
import { plainFormula } from "../read/formula-shift";
import { toFileFormula } from "./formula-text";
import type { SheetContent } from "../read/sheet-part";
import { fitCellText } from "../xml/xml-escape";

/** A cell as it is compared: the value, the formula or null, and what can be read of its looks. */
interface Look {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
}

export interface ReadSheet {
  readonly content: SheetContent;
  readonly formats: readonly CellFormat[];
}

/** The address of the first cell that is not as planned, or undefined. `rename` puts the file's names into a formula. */
export function firstUnplanned(
  plan: SheetPlan,
  sheet: ReadSheet,
  rename: (formula: string) => string,
): string | undefined {
  const found = new Walk(sheet, ({ numberFormat }) => numberFormat);
  for (const [row, { cells }] of plan.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const place = placeOf(row, column);
      const wanted = cell ? plannedLook(cell, rename) : undefined;
      // a cell that nobody planned stands before this place
      if (found.place < place) return addressOf(found.place);
      if (!isEqual(wanted, found.take(place))) return addressOf(place);
    }
  }
  return found.place < Infinity ? addressOf(found.place) : firstOddMerge(plan, sheet.content);
}

function firstOddMerge(plan: SheetPlan, { merges }: SheetContent): string | undefined {
  const wanted = plan.merges.map(formatRange).filter((range) => range.includes(":"));
  const found = new Set(merges.map(formatRange));
  return wanted.find((range) => !found.has(range)) ?? (found.size > new Set(wanted).size ? "A1" : undefined);
}

/** Undefined where the reader sees an empty cell. */
function plannedLook(cell: PlannedCell, rename: (formula: string) => string): Look | undefined {
  const formula = cell.formula === undefined ? null : inFile(rename(cell.formula));
  const value = cell.error ?? (typeof cell.value === "string" ? fitCellText(cell.value) : cell.value);
  if (formula === null && (value === null || value === "")) return undefined;
  return { value: withoutMinusZero(value), formula, format: STYLES[cell.style ?? "plain"].numberFormat };
}

function inFile(formula: string): string {
  return plainFormula(toFileFormula(formula));
}

function withoutMinusZero(value: CellValue): CellValue {
  return value === 0 ? 0 : value;
}

function isEqual(a: Look | undefined, b: Look | undefined): boolean {
  if (!a || !b) return a === b;
  return sameValue(a.value, b.value) && a.formula === b.formula && a.format === b.format;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return a === b;
  return a.error === b.error;
}

/** The address of the first cell that is neither as it was nor as an edit wants it, or undefined. */
export function firstUnexpected(
  before: ReadSheet,
  after: ReadSheet,
  edits: readonly CellEdit[],
): string | undefined {
  const byPlace = new Map(edits.map((edit) => [placeOf(edit.cell.row, edit.cell.column), edit]));
  const was = new Walk(before, (format) => JSON.stringify(format));
  const is = new Walk(after, (format) => JSON.stringify(format));
  const waiting = new Set(byPlace.keys());
  for (let place = Math.min(was.place, is.place); place < Infinity; place = Math.min(was.place, is.place)) {
    const edit = byPlace.get(place);
    const old = was.take(place);
    const now = is.take(place);
    if (edit ? !isAsEdited(edit, old, now) : !isEqual(old, now)) return addressOf(place);
    waiting.delete(place);
  }
  // an edit of a cell that is empty on both sides has to be one that empties it
  for (const place of waiting) {
    const edit = byPlace.get(place);
    if (edit && !isAsEdited(edit, undefined, undefined)) return addressOf(place);
  }
  return undefined;
}

function placeOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

function addressOf(place: number): string {
  return formatCell({ row: Math.floor(place / MAX_COLUMNS), column: place % MAX_COLUMNS });
}

/** Goes through a sheet's cells in order; `place` is where the next one stands. */
class Walk {
  place = Infinity;
  private index = -1;
  private run = 0;
  private nextFormula = 0;
  private readonly cells: CellStore;
  private readonly formats: readonly string[];

  /** `looksOf` says what of a format is compared. */
  constructor({ content, formats }: ReadSheet, looksOf: (format: CellFormat) => string) {
    this.cells = content.cells;
    this.formats = formats.map(looksOf);
    this.step();
  }

  /** The cell at this place, if it is the next one. */
  take(place: number): Look | undefined {
    if (place !== this.place) return undefined;
    const { cells, index } = this;
    const hasFormula = cells.formulaCells[this.nextFormula] === index;
    const look = {
      value: cells.values[index] ?? null,
      formula: hasFormula ? (cells.formulas[this.nextFormula++] ?? "") : null,
      format: this.formats[cells.formats[index] ?? -1] ?? "",
    };
    this.step();
    return look;
  }

  private step(): void {
    const { cells } = this;
    this.index++;
    while (this.index >= (cells.rowStart[this.run + 1] ?? Infinity)) this.run++;
    const row = cells.rows[this.run];
    const column = cells.columns[this.index];
    this.place = row === undefined || column === undefined ? Infinity : placeOf(row, column);
  }
}

function isAsEdited(edit: CellEdit, old: Look | undefined, now: Look | undefined): boolean {
  const wanted = edit.keepContent ? contentOf(old) : editedContent(edit, old);
  const found = contentOf(now);
  if (!sameValue(wanted.value, found.value) || wanted.formula !== found.formula) return false;
  return edit.format !== undefined || !old || !now || old.format === now.format;
}

type Content = Pick<Look, "value" | "formula">;

/** A cell the reader passes over is one without content. */
function contentOf(look: Look | undefined): Content {
  return look ?? { value: null, formula: null };
}

function editedContent(edit: CellEdit, old: Look | undefined): Content {
  const text = typeof edit.value === "string" ? fitCellText(edit.value) : edit.value;
  const value = withoutMinusZero(edit.error ?? text);
  const typed = edit.formula === undefined ? null : inFile(edit.formula);
  const formula = edit.cachedOnly ? contentOf(old).formula : typed;
  return { value: formula === null && value === "" ? null : value, formula };
}
