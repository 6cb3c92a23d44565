/**
 * Bản vẽ trang tính: what a sheet of ours shall look like, as data. One plan, applied by every host;
 * LibreOffice is the neutral judge of the file that comes out. Positions are zero-based, inside the plan's own sheet.
 */
import type { CellPosition, CellRange } from "./cell-ref";
import type { CellError } from "./snapshot";
import type { StyleName } from "./style-book";

export type PlanScalar = string | number | boolean | null;

/** Nội dung ô. A string is text, never a formula, whatever it begins with. */
export interface PlannedCell {
  readonly value: PlanScalar;
  /** Without "=", in English with commas; `value` is then the result already computed, written as the cached value. */
  readonly formula?: string;
  /** A computed error is cached as such. */
  readonly error?: CellError;
  readonly style?: StyleName;
  /** A click on the cell goes there; only places in the same workbook. */
  readonly link?: { readonly sheet: string; readonly cell: CellPosition };
}

export interface PlannedColumn {
  /** In characters of the default font, as Excel counts. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface PlannedRow {
  readonly cells: readonly (PlannedCell | null)[];
  /** In points; absent lets the host fit it. */
  readonly height?: number;
}

/** Bảng của Excel: header in the first row of the range, column names unique and equal to the header cells. */
export interface PlannedTable {
  /** Letters, digits, underscores; unique in the workbook. */
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly filter: boolean;
}

export type PlannedValidation = {
  readonly range: CellRange;
  /** Shown when a wrong value is typed; null lets it pass without a word. */
  readonly error: { readonly title: string; readonly message: string } | null;
} & (
  | { readonly type: "list"; readonly source: string }
  | { readonly type: "decimal" | "whole"; readonly min: number; readonly max: number }
  | { readonly type: "custom"; readonly formula: string }
);

/** A list's source in quotes is its values, parted by commas; null where it is a place or a name. */
export function choicesIn(source: string): string | null {
  return /^".*"$/s.test(source) ? source.slice(1, -1).replaceAll('""', '"') : null;
}

export type PlannedConditionalFormat =
  | {
      readonly type: "expression";
      readonly range: CellRange;
      readonly formula: string;
      readonly style: ConditionalStyle;
    }
  | { readonly type: "data-bar"; readonly range: CellRange; readonly min: number; readonly max: number };

/** Each is told apart in black and white too: by weight, slant or strike beside the colour. */
export type ConditionalStyle = "good" | "warning" | "bad" | "muted";

/** Thiết lập in. Margins in centimetres. */
export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Pages across; as many down as needed. Null prints at natural size. */
  readonly fitToWidth: number | null;
  /** First and last row repeated on each page. */
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  readonly printArea: CellRange | null;
  /** A page ends after each of these rows. */
  readonly breakAfterRows: readonly number[];
  readonly pageNumbers: boolean;
  readonly centered: boolean;
}

/** A name of the whole workbook; `refersTo` without "=". */
export interface PlannedName {
  readonly name: string;
  readonly refersTo: string;
}

export interface SheetPlan {
  /** The mark by which we find our sheet again, also after the officer renamed it: ASCII, dots and dashes. */
  readonly id: string;
  /** Wanted name, at most 31 characters; taken by another sheet, it gets " (2)". */
  readonly name: string;
  readonly visibility: "visible" | "hidden";
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly PlannedTable[];
  readonly validations: readonly PlannedValidation[];
  readonly conditionalFormats: readonly PlannedConditionalFormat[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly page: PageSetup | null;
  readonly names: readonly PlannedName[];
  /** Null leaves the sheet open; else only cells of an unlocked style (`input`, `input-text`) can be typed in. No password, ever. */
  readonly protection: { readonly allowFilter: boolean; readonly allowFormat: boolean } | null;
}

/** The sheet-scoped hidden name that carries a plan's id, so that our sheets survive renaming and are never guessed. */
export const PLAN_MARK = "_td_plan";

/** A sheet with nothing in it, to build plans from. */
export const BLANK_PLAN = {
  visibility: "visible",
  columns: [],
  rows: [],
  merges: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  freeze: null,
  page: null,
  names: [],
  protection: null,
} as const satisfies Omit<SheetPlan, "id" | "name">;
