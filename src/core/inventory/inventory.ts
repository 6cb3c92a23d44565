/** Bảng kê sổ tính: what stands in a workbook, for people. In: from `describeWorkbook`. Out: to "Tệp này" and the contents sheet. */
import type { Finding } from "../check/finding";
import type { CellPosition, CellRange } from "../workbook/cell-ref";
import type { KeptFeature, SheetVisibility } from "../workbook/snapshot";

export interface CellCounts {
  readonly texts: number;
  /** Without dates. */
  readonly numbers: number;
  readonly dates: number;
  readonly booleans: number;
  readonly errors: number;
  /** Whatever their values are. */
  readonly formulas: number;
  readonly neverCalculated: number;
}

export interface Heading {
  readonly text: string;
  readonly cell: CellPosition;
}

/** Khối dữ liệu: rows and columns that stand together, with the words above them. */
export interface DataBlock {
  readonly range: CellRange;
  readonly heading: Heading | null;
}

export interface SheetInventory {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Made by us, from this plan; null for the officer's own. */
  readonly planId: string | null;
  /** Null on an empty sheet. */
  readonly extent: CellRange | null;
  readonly counts: CellCounts;
  readonly merges: number;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  readonly isProtected: boolean;
  readonly tables: readonly { readonly name: string; readonly range: CellRange }[];
  readonly blocks: readonly DataBlock[];
  readonly findings: readonly Finding[];
}

export interface WorkbookInventory {
  readonly name: string | null;
  readonly sheets: readonly SheetInventory[];
  /** What the file holds that we keep but neither read nor show. */
  readonly kept: readonly KeptFeature[];
  /** Of all sheets, worst first. */
  readonly findings: readonly Finding[];
}

export function filledCells({
  texts,
  numbers,
  dates,
  booleans,
  errors,
  neverCalculated,
}: CellCounts): number {
  return texts + numbers + dates + booleans + errors + neverCalculated;
}
