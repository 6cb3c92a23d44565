/**
 * Ảnh chụp sổ tính: all that a host saw in a workbook, as plain data.
 * In: from a host. Out: to recognition and to the inventory. Structured-cloneable and free of Maps and classes,
 * so that it travels to a worker, a worker thread or a test page unchanged.
 */
import type { CellRange, Span } from "./cell-ref";

/** Lỗi công thức: "#N/A", "#REF!" and their kin are values, not exceptions. */
export interface CellError {
  readonly error: string;
}

/** Giá trị ô. A date is its serial number with a date format; a formula never calculated is null. */
export type CellValue = string | number | boolean | CellError | null;

/** What a reader may learn from a cell's looks: fonts tell legacy encodings, bold and indent tell levels. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly font: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly indent: number;
  readonly align: "general" | "left" | "center" | "right" | "other";
  /** A filled background of any colour. */
  readonly filled: boolean;
}

/**
 * The cells of a sheet as parallel arrays in row order. Cell i stands in column `columns[i]`; the cells of
 * `rows[k]` are those from `rowStart[k]` up to, not including, `rowStart[k + 1]`. Only cells that hold a value or a
 * formula are here: a million formatted blank rows cost nothing.
 */
export interface CellStore {
  readonly rows: Uint32Array;
  /** One longer than `rows`. */
  readonly rowStart: Uint32Array;
  readonly columns: Uint16Array;
  readonly values: readonly CellValue[];
  /** Index into `WorkbookSnapshot.formats`. */
  readonly formats: Uint16Array;
  /** Ascending cell indexes that carry a formula, and beside it the formula without "=", in English, commas. */
  readonly formulaCells: Uint32Array;
  readonly formulas: readonly string[];
  /** Ascending cell indexes whose text is in more than one font, and beside it the runs. */
  readonly richCells: Uint32Array;
  readonly richTexts: readonly (readonly TextRun[])[];
}

/** Đoạn chữ cùng phông. */
export interface TextRun {
  readonly text: string;
  readonly font: string | null;
}

/** Quy tắc nhập liệu. Formulas are without "=". */
export interface ValidationRule {
  readonly ranges: readonly CellRange[];
  readonly type: "list" | "whole" | "decimal" | "date" | "time" | "text-length" | "custom" | "any";
  readonly operator:
    | "between"
    | "not-between"
    | "equal"
    | "not-equal"
    | "greater"
    | "less"
    | "greater-or-equal"
    | "less-or-equal";
  readonly formula1: string | null;
  readonly formula2: string | null;
}

/** Bảng của Excel (Insert > Table). */
export interface TableObject {
  readonly name: string;
  readonly range: CellRange;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export type SheetVisibility = "visible" | "hidden" | "very-hidden";

/** Trang tính. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly cells: CellStore;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly validations: readonly ValidationRule[];
  readonly tables: readonly TableObject[];
  readonly isProtected: boolean;
  /** The id of the plan that made this sheet; null for the officer's own. */
  readonly planId: string | null;
}

/** Tên đã đặt. `sheet` is null for a name of the whole workbook; `refersTo` is without "=". */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string | null;
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** What a file holds that we keep but neither read nor show. */
export type KeptFeature =
  | "chart"
  | "image"
  | "drawing"
  | "comment"
  | "pivot"
  | "macro"
  | "slicer"
  | "external-link"
  | "data-connection"
  | "conditional-format"
  | "sparkline"
  | "form-control"
  | "embedded-object"
  | "signature"
  | "custom-xml";

export interface WorkbookSnapshot {
  /** The file's name where the host knows it. */
  readonly name: string | null;
  readonly date1904: boolean;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  readonly formats: readonly CellFormat[];
  readonly kept: readonly KeptFeature[];
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}
