/**
 * A workbook as a test writes it and reads it back. In: to `buildWorkbook`. Out: of `describeWorkbook`, where everything
 * that is as in a new workbook is left out, so that two descriptions are equal exactly when the workbooks are.
 */
import type { StylePatch } from "./style";

export interface ErrorValue {
  readonly error: string;
}

export type Scalar = string | number | boolean | ErrorValue | null;

/** A plain value stands as it is, never parsed. A formula with a value keeps it until it is written anew or calculated on demand. */
export interface CellDescription {
  readonly value?: Scalar;
  /** With "=". */
  readonly formula?: string;
  /** "font/bold": true and so on; see `style.ts`. */
  readonly style?: StylePatch;
  readonly link?: HyperlinkDescription;
}

export interface HyperlinkDescription {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface TableDescription {
  readonly name: string;
  readonly range: string;
  readonly showHeaders?: boolean;
  readonly showTotals?: boolean;
  readonly style?: string;
  readonly showFilterButton?: boolean;
  readonly showBandedRows?: boolean;
}

export interface NameDescription {
  readonly name: string;
  /** With "=". */
  readonly formula: string;
  readonly visible?: boolean;
  readonly comment?: string;
}

/** Rules as Excel's own objects: `{ list: { inCellDropDown, source } }`. */
export interface ValidationDescription {
  readonly ranges: readonly string[];
  readonly rule: Readonly<Record<string, unknown>>;
  readonly errorAlert?: Readonly<Record<string, unknown>>;
  readonly prompt?: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks?: boolean;
}

export interface ConditionalFormatDescription {
  readonly range: string;
  readonly type: string;
  readonly stopIfTrue?: boolean;
  /** "custom/rule/formula": "=$C3<1", "custom/format/fill/color": "#FFC7CE". */
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface PageDescription {
  /** `orientation`, `paperSize`, `leftMargin`, `zoom`, "headersFooters/defaultForAllPages/centerFooter"… */
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly printArea?: readonly string[];
  readonly titleRows?: string;
  readonly titleColumns?: string;
  /** One-based rows and column letters that start a new page. */
  readonly rowBreaks?: readonly number[];
  readonly columnBreaks?: readonly number[];
}

export interface SheetDescription {
  readonly name: string;
  readonly visibility?: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  readonly showHeadings?: boolean;
  readonly cells?: Readonly<Record<string, Scalar | CellDescription>>;
  readonly columnStyles?: Readonly<Record<string, StylePatch>>;
  readonly rowStyles?: Readonly<Record<string, StylePatch>>;
  readonly merges?: readonly string[];
  /** One-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  /** Points, by column letters and one-based rows. */
  readonly columnWidths?: Readonly<Record<string, number>>;
  readonly rowHeights?: Readonly<Record<string, number>>;
  readonly tables?: readonly TableDescription[];
  readonly names?: readonly NameDescription[];
  readonly validations?: readonly ValidationDescription[];
  readonly conditionalFormats?: readonly ConditionalFormatDescription[];
  readonly protection?: { readonly options?: Readonly<Record<string, unknown>>; readonly password?: string };
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly page?: PageDescription;
  readonly customProperties?: Readonly<Record<string, string>>;
}

export interface WorkbookDescription {
  readonly name?: string;
  readonly sheets: readonly SheetDescription[];
  readonly names?: readonly NameDescription[];
  readonly customXmlParts?: readonly string[];
  /** Settings of the rich API: any JSON. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly customProperties?: Readonly<Record<string, string | number | boolean>>;
  readonly properties?: Readonly<Record<string, string>>;
  readonly activeSheet?: string;
  readonly selection?: string;
  /** Results of formulas that the small evaluator does not know, by formula with "=". */
  readonly computed?: Readonly<Record<string, Scalar>>;
}
