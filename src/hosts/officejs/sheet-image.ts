/**
 * A whole sheet as Excel's client will be told it. In: made from a plan, or captured before a change.
 * Out: to the one writer that makes sheets, be it for the first time, again, or back as they were.
 */
import type { CellPosition, CellRange, Span } from "../../core/workbook/cell-ref";
import type { Entry } from "./encode-cells";

/** What `range.formulas` and `range.numberFormat` take, row by row. */
export interface CellGrid {
  readonly range: CellRange;
  readonly formulas: readonly (readonly Entry[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** What may differ from a blank cell. Colours as "#RRGGBB"; a border is "style|weight|colour". */
export interface CellLook {
  readonly font?: string;
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: string;
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  /** Top, right, bottom, left, parted by a blank; "-" for none. */
  readonly borders?: string;
}

export interface RowLook extends Span {
  /** Points; null lets Excel fit it. */
  readonly height: number | null;
  readonly hidden: boolean;
}

export interface ColumnLook extends Span {
  /** Points; null for Excel's standard. */
  readonly width: number | null;
  readonly hidden: boolean;
}

export interface TableImage {
  readonly name: string;
  readonly range: CellRange;
  readonly style: string;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly hasFilter: boolean;
}

export interface ValidationImage {
  readonly range: CellRange;
  /** A list's source is text here: a reference behind "=", or values with commas. */
  readonly rule: Excel.DataValidationRule;
  readonly errorAlert: Excel.DataValidationErrorAlert;
}

/** Null where the format leaves it alone. */
export interface ConditionalLook {
  readonly color: string | null;
  readonly fill: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strike: boolean | null;
}

/** The two kinds our sheets carry. */
export type ConditionalImage = { readonly range: CellRange } & (
  | { readonly type: "Custom"; readonly formula: string; readonly look: ConditionalLook }
  | {
      readonly type: "DataBar";
      readonly lower: Excel.ConditionalDataBarRule;
      readonly upper: Excel.ConditionalDataBarRule;
      readonly color: string;
    }
);

export interface PageImage {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: Excel.PageLayout["paperSize"];
  /** Points. */
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right", number>>;
  readonly centered: boolean;
  readonly zoom: Excel.PageLayoutZoomOptions | null;
  readonly centerFooter: string;
  /** "$1:$2" */
  readonly titleRows: string | null;
  readonly printArea: string | null;
  /** One-based rows that start a new page. */
  readonly breaks: readonly number[];
}

export interface LinkImage {
  readonly cell: CellPosition;
  readonly link: Excel.RangeHyperlink;
}

export interface SheetName {
  readonly name: string;
  /** With "=". */
  readonly formula: string;
  readonly visible: boolean;
}

export interface SheetImage {
  readonly planId: string | null;
  readonly name: string;
  /** Null for the end. */
  readonly position: number | null;
  readonly visibility: Excel.Worksheet["visibility"];
  readonly cells: readonly CellGrid[];
  readonly lookAt: (row: number, column: number) => CellLook | undefined;
  readonly rows: readonly RowLook[];
  readonly columns: readonly ColumnLook[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableImage[];
  readonly validations: readonly ValidationImage[];
  readonly conditionals: readonly ConditionalImage[];
  readonly links: readonly LinkImage[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly page: PageImage | null;
  /** Names of this sheet alone, without the mark. */
  readonly names: readonly SheetName[];
  readonly protection: Excel.WorksheetProtectionOptions | null;
}
