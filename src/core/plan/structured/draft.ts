/** A structured sheet before it is merged with what stands there and laid out: its columns, and its rows as read. */
import type { CellPosition } from "../../workbook/cell-ref";
import type { PlanScalar } from "../../workbook/sheet-plan";
import type { StyleName } from "../../workbook/style-book";
import type { ListId, StructuredSheetKind } from "./words";

export type RowValues = Readonly<Record<string, PlanScalar>>;

/** A formula and its result as our engine has it. */
export interface Computed {
  readonly formula: string;
  readonly value: string | number;
}

/** Addresses in the sheet being laid out. `at` counts the rows of the table from zero. */
export interface Addresses {
  /** "$E$4:$E$203"; with the sheet's name in front when read from another sheet. */
  readonly range: (column: string) => string;
  readonly cell: (column: string, at: number) => string;
}

/** What may be typed into one cell of a column. */
export type CellCheck =
  | { readonly type: "list"; readonly choices: readonly string[] }
  | { readonly type: "decimal"; readonly min: number; readonly max: number };

export type Checked = CellCheck & { readonly error: { readonly title: string; readonly message: string } };

export type Compute = (rows: readonly RowValues[], addresses: Addresses) => readonly (Computed | null)[];

export interface Column {
  /** ASCII without ";" and "=": it is a part of what is remembered about a row. */
  readonly id: string;
  readonly heading: string;
  readonly width: number;
  readonly style: StyleName;
  /** `content` keeps what the officer typed over it, `fixed` is ours alone. */
  readonly use: "content" | "fixed" | "formula" | "doubt" | "source" | "key" | "written";
  readonly hidden?: boolean;
  /** Left out where no row fills it. */
  readonly optional?: boolean;
  readonly list?: ListId;
  readonly compute?: Compute;
  /** `content` only: a formula stands where nothing was read or typed. */
  readonly hasFormula?: boolean;
  /** What is said in a row, by what now stands in its other columns. */
  readonly derive?: (values: RowValues) => PlanScalar;
  /** `optional` only: rows in which something is to be typed. */
  readonly isWanted?: (values: RowValues) => boolean;
  readonly checkOf?: (values: RowValues) => Checked | null;
  /** What must be asked about what the officer typed there. */
  readonly doubtsIn?: (typed: PlanScalar) => readonly string[];
  /** Whether a sentence is one of those, asked before. */
  readonly isDoubt?: (sentence: string) => boolean;
  readonly styleOf?: (values: RowValues) => StyleName | undefined;
}

export interface SourcePlace {
  readonly sheet: string;
  readonly cell: CellPosition;
  /** A link into a hidden sheet would lead nowhere. */
  readonly isVisible: boolean;
}

export interface DraftRow {
  readonly values: RowValues;
  /** By which the row is known again: the narrow way first, then the wide one. */
  readonly identity: { readonly narrow: string; readonly wide: string };
  readonly doubts: readonly string[];
  readonly source: SourcePlace | null;
  /** Formulas of this row alone. */
  readonly computed?: Readonly<Record<string, Computed>>;
}

export interface SheetDraft {
  readonly kind: StructuredSheetKind;
  readonly columns: readonly Column[];
  readonly rows: readonly DraftRow[];
  readonly freezeColumns: number;
  readonly remark: string;
  readonly alerts?: readonly Alert[];
  /** The last column on paper; else all before the link to the source. */
  readonly printTo?: string;
  /** A column of shares, from nought to one, drawn as bars. */
  readonly bars?: string;
  /** Formulas of several columns that are found together. */
  readonly together?: (
    rows: readonly RowValues[],
    addresses: Addresses,
  ) => ReadonlyMap<string, readonly (Computed | null)[]>;
  /** Typed beside the sheet and not on it yet. */
  readonly figures?: readonly Figure[];
}

/** What somebody typed for a cell without touching the sheet. */
export interface Figure {
  /** The key of its row. */
  readonly row: string;
  readonly column: string;
  /** Null takes back what was typed there before. */
  readonly value: PlanScalar;
  /** What stood there then: where something else stands now, the sheet is newer and is left alone. */
  readonly over: PlanScalar;
}

/** A cell that stands out while its row's formula holds; `cell` addresses a column of the first row. */
export interface Alert {
  readonly column: string;
  readonly formula: (cell: (column: string) => string) => string;
}

/** The number we compute beside the number that was printed. */
export const differs = (column: string, printed: string): Alert => ({
  column,
  formula: (cell) => `AND(COUNT(${cell(column)},${cell(printed)})=2,${cell(column)}<>${cell(printed)})`,
});

/** Formulas that look at the whole table from every row cost its square: longer tables go without them. */
export const MAX_SQUARE_ROWS = 5_000;

export const planIdOf = (kind: StructuredSheetKind): string => `structured.${kind}`;

/** A text inside a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
