/** A row of a scoring table, as records and findings share it. */
import type { CellPosition } from "../workbook/cell-ref";

export type Role = "group" | "criterion" | "option" | "rule" | "note" | "total";

export interface ScoringRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly code: string | null;
  readonly label: string;
  readonly role: Role;
  /** Index into the rows; null at the top. */
  readonly parent: number | null;
  readonly max: number | null;
  readonly bonus: number | null;
  readonly penalty: number | null;
  readonly self: number | null;
  readonly appraised: number | null;
  readonly appraiser: string | null;
  readonly explanation: string | null;
  readonly note: string | null;
  /** How the points are found, where the form has a column for it. */
  readonly method: string | null;
  /** The columns no field took, by their heading: points of earlier instances, months. */
  readonly extra: Readonly<Record<string, string>> | null;
  /** Words typed where points were expected: "(không xếp loại)". */
  readonly pointWords: readonly string[];
  /** Negative points found outside the penalty column. */
  readonly movedPenalty: CellPosition | null;
  /** Where its words stand, if not under the table's own columns. */
  readonly column?: number;
}

export type ScoringDraft = Omit<ScoringRow, "role" | "parent" | "column">;
