/** A line of the ranking sheet, and where its cells stand. In: from the ranking. Out: to the sheet and its formulas. */
import type { Classification } from "../../rules/whole-score-rules";
import type { CellPosition } from "../../workbook/cell-ref";

export interface RankRow {
  readonly unit: string;
  readonly cluster: string | null;
  readonly max: number | null;
  readonly self: number | null;
  readonly appraised: number | null;
  readonly stages: readonly {
    readonly by: string;
    readonly share: number;
    readonly points: number | null;
  }[];
  readonly basis: "stages" | "appraised" | "self" | null;
  readonly bonus: number | null;
  readonly penalty: number | null;
  readonly total: number | null;
  readonly rank: number | null;
  readonly scale: Classification | null;
  readonly classification: string | null;
  readonly disqualified: string | null;
  readonly places: readonly string[];
  readonly openPlaces: readonly string[];
  readonly isProposed: boolean | null;
  readonly remarks: readonly string[];
  readonly file: string;
  readonly place: { readonly sheet: string; readonly cell: CellPosition };
}

/** Where the cells of a row stand. */
export type CellOf = (column: string) => string;

export const stageId = (by: string, share: number): string => `stage ${share} ${by}`;

/** A line of which nothing is known yet but who it is about. */
export const BLANK_ROW = {
  max: null,
  self: null,
  appraised: null,
  stages: [],
  basis: null,
  bonus: null,
  penalty: null,
  total: null,
  rank: null,
  scale: null,
  classification: null,
  disqualified: null,
  places: [],
  openPlaces: [],
  isProposed: null,
  remarks: [],
} as const satisfies Omit<RankRow, "unit" | "cluster" | "file" | "place">;
