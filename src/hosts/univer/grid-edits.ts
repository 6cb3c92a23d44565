/**
 * What the officer changed, found by comparing the grid with the file as it was read: nothing depends on a log of
 * keystrokes. In: the session. Out: edits for the patcher, recalculated results among them.
 */
import type { ICellData, Worksheet } from "@univerjs/core";
import type { CellPosition } from "../../core/workbook/cell-ref";
import { isDateFormat } from "../../core/workbook/date-format";
import { type CellStore, type CellValue, isCellError } from "../../core/workbook/snapshot";
import type { CellEdit } from "../xlsx/write/cell-edit";
import { toCellFormat } from "./format-table";
import { formulasOf } from "./grid-formulas";
import type { GridSession } from "./grid-session";
import { isSameValue, valueOfCell } from "./grid-values";
import { type BaseSheet, DAYS_OF_1904 } from "./opened-base";

export interface GridEdits {
  /** By the officer's hand. */
  readonly typed: readonly CellEdit[];
  /** Results that formulas came to since. */
  readonly recalculated: readonly CellEdit[];
}

/** Sheets in `untouched` are known to be as they were. */
export function collectEdits(
  session: GridSession,
  isUntouched: (sheetId: string) => boolean = () => false,
): GridEdits {
  const typed: CellEdit[] = [];
  const recalculated: CellEdit[] = [];
  for (const sheet of session.workbook.getSheets()) {
    const base = session.base.sheets.get(sheet.getSheetId());
    if (!base || isUntouched(base.id)) continue;
    for (const edit of new SheetComparison(session, sheet, base).edits()) {
      (edit.cachedOnly ? recalculated : typed).push(edit);
    }
  }
  return { typed, recalculated };
}

interface GridCell extends CellPosition {
  readonly cell: ICellData;
  readonly value: CellValue;
  readonly formula: string | undefined;
}

/** Walks the cells of the grid and of the file side by side; both come in row order. */
class SheetComparison {
  private readonly store: CellStore;
  private readonly found: CellEdit[] = [];
  private run = 0;
  private index = 0;
  private formula = 0;

  constructor(
    private readonly session: GridSession,
    private readonly sheet: Worksheet,
    base: BaseSheet,
  ) {
    this.store = base.snapshot.cells;
  }

  edits(): readonly CellEdit[] {
    const matrix = this.sheet.getCellMatrix();
    const formulaOf = formulasOf(matrix);
    matrix.forValue((row, column, cell) => {
      if (!cell) return;
      const value = valueOfCell(cell);
      const formula = formulaOf(row, column, cell);
      if (value === null && formula === undefined) return;
      this.eraseUpTo(row, column);
      const isKnown = this.isAt(row, column);
      this.compare(
        { row, column, cell, value: this.toFile(cell, value), formula },
        isKnown ? this.index : -1,
      );
      if (isKnown) this.advance();
    });
    this.eraseUpTo(Infinity, 0);
    return this.found;
  }

  private get row(): number {
    return this.store.rows[this.run] ?? Infinity;
  }

  private isAt(row: number, column: number): boolean {
    return this.row === row && this.store.columns[this.index] === column;
  }

  /** Cells of the file that the grid no longer has were emptied. */
  private eraseUpTo(row: number, column: number): void {
    while (this.row < row || (this.row === row && (this.store.columns[this.index] ?? 0) < column)) {
      const hadContent = this.store.values[this.index] !== null || this.knownFormula() !== undefined;
      if (hadContent) this.add(this.row, this.store.columns[this.index] ?? 0, { value: null });
      this.advance();
    }
  }

  private advance(): void {
    if (this.knownFormula() !== undefined) this.formula++;
    this.index++;
    if (this.index >= (this.store.rowStart[this.run + 1] ?? 0)) this.run++;
  }

  private knownFormula(): string | undefined {
    return this.store.formulaCells[this.formula] === this.index
      ? this.store.formulas[this.formula]
      : undefined;
  }

  private compare({ row, column, cell, value, formula }: GridCell, index: number): void {
    const known = index < 0 ? null : (this.store.values[index] ?? null);
    const knownFormula = index < 0 ? undefined : this.knownFormula();
    if (formula === knownFormula && isSameValue(value, known)) return;
    if (formula !== undefined && formula === knownFormula) {
      this.add(row, column, { ...contentOf(value), formula, cachedOnly: true });
      return;
    }
    const format = this.changedFormat(cell, index);
    this.add(row, column, {
      ...contentOf(value),
      ...(formula !== undefined && { formula }),
      ...(format !== undefined && { format: { numberFormat: format } }),
    });
  }

  /** Typing "5%" or a date also gives the cell a number format; it goes along with the value. */
  private changedFormat(cell: ICellData, index: number): string | undefined {
    const { formats } = this.session.base.snapshot;
    const now = this.formatOf(cell);
    const before = index < 0 ? undefined : formats[this.store.formats[index] ?? 0]?.numberFormat;
    return now === before || (before === undefined && now === "General") ? undefined : now;
  }

  private formatOf(cell: ICellData): string {
    return toCellFormat(this.session.workbook.getStyles().get(cell.s)).numberFormat;
  }

  private toFile(cell: ICellData, value: CellValue): CellValue {
    if (!this.session.base.snapshot.date1904 || typeof value !== "number") return value;
    return isDateFormat(this.formatOf(cell)) ? value - DAYS_OF_1904 : value;
  }

  private add(row: number, column: number, content: Omit<CellEdit, "sheet" | "cell">): void {
    this.found.push({ sheet: this.sheet.getName(), cell: { row, column }, ...content });
  }
}

function contentOf(value: CellValue): Pick<CellEdit, "value" | "error"> {
  return isCellError(value) ? { value: null, error: value } : { value };
}
