/** Blocks of raw answers become a cell store. In: values, formulas, formats and types as Excel gave them. Out: columnar cells. */
import { buildCellStore, type IncomingCell } from "../../core/workbook/cell-store-builder";
import type { CellRange } from "../../core/workbook/cell-ref";
import type { CellStore, CellValue } from "../../core/workbook/snapshot";

/** Microsoft types what comes back as `any`; this is what it is. */
export type RawValue = string | number | boolean | null;

export interface RawBlock {
  readonly range: CellRange;
  readonly values: readonly (readonly RawValue[])[];
  readonly formulas: readonly (readonly RawValue[])[];
  readonly numberFormats: readonly (readonly RawValue[])[];
  readonly types: readonly (readonly string[])[];
}

/** A text that begins with "=" is its own formula text; a formula has another value than its text. */
export function formulaOf(value: RawValue, formula: RawValue): string | undefined {
  if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return undefined;
  return formula.slice(1);
}

export function valueOf(value: RawValue, type: string | undefined): CellValue {
  return type === "Error" ? { error: String(value) } : value;
}

/** Blocks come in row order; only halves of one very wide row need sorting, which the builder does. */
export function cellsOfBlocks(blocks: readonly RawBlock[], formatAt: FormatAt): CellStore {
  const cells: IncomingCell[] = [];
  for (const block of blocks) {
    for (const at of block.values.keys()) addRow(cells, block, at, formatAt);
  }
  return buildCellStore(cells);
}

type FormatAt = (row: number, column: number, numberFormat: string) => number;

function addRow(cells: IncomingCell[], block: RawBlock, at: number, formatAt: FormatAt): void {
  const row = block.range.top + at;
  const numberFormats = block.numberFormats[at] ?? [];
  for (const [beside, raw] of (block.values[at] ?? []).entries()) {
    const formula = formulaOf(raw, block.formulas[at]?.[beside] ?? null);
    if (isBlank(raw) && formula === undefined) continue;
    const column = block.range.left + beside;
    const format = formatAt(row, column, String(numberFormats[beside]));
    cells.push({ row, column, value: valueOf(raw, block.types[at]?.[beside]), format, formula });
  }
}

function isBlank(raw: RawValue): boolean {
  return raw === "" || raw === null;
}
