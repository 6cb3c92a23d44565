/** A recognised table: what it is, where it stands, what each column feeds, how sure we are and why. */
import type { PointClass } from "../rules/prose/class-prose";
import type { HeaderBlock } from "./header";
import type { CellEncoding } from "./text-grid";

export type TableKind =
  | "scoring"
  | "nominations"
  | "registrations"
  | "ballots"
  | "ranking"
  | "statistics"
  | "targets"
  | "initiatives"
  | "movements"
  | "unknown";

/** Below this confidence the officer is asked. */
export const SURE_ENOUGH = 0.8;

/** What a column feeds. `extra`, `other` and `values` may stand over several columns. */
export type Field =
  | "ordinal"
  | "code"
  | "label"
  | "max"
  | "bonus"
  | "penalty"
  | "self"
  | "appraised"
  | "appraiser"
  | "explanation"
  | "method"
  | "note"
  | "name"
  | "honorific"
  | "position"
  | "unit"
  | "subject"
  | "award"
  | "titles"
  | "awards"
  | "classification"
  | "reason"
  | "agree"
  | "disagree"
  | "voter"
  | "percentShown"
  | "score"
  | "total"
  | "rank"
  | "cluster"
  | "measure"
  | "target"
  | "actual"
  | "title"
  | "recognisedBy"
  | "recognisedOn"
  | "decision"
  | "goal"
  | "from"
  | "to"
  | "values"
  | "extra"
  | "other";

/** Why we think so, in a form the pane can put into words. */
export interface Evidence {
  readonly kind: "heading" | "title" | "content" | "numbers" | "missing";
  readonly column: number | null;
  readonly text: string;
  readonly weight: number;
}

export interface RecognisedTable {
  readonly kind: TableKind;
  readonly sheet: string;
  readonly header: HeaderBlock;
  /** Zero-based, both included. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: ReadonlyMap<number, Field>;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly encoding: CellEncoding | "mixed";
}

/** A small table beside or below a scoring table: what its points come to. */
export interface GradeScale {
  /** Where its heading stands. */
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly classes: readonly PointClass[];
  /** By per cent of the highest possible score. */
  readonly isPercent: boolean;
  /** As in the cells, class by class. */
  readonly text: string;
}
