/** All that is said on the sheets of a ranking; the core itself has no language. */
export type RankColumnId =
  | "unit"
  | "cluster"
  | "max"
  | "self"
  | "appraised"
  | "bonus"
  | "penalty"
  | "total"
  | "counting"
  | "rank"
  | "classification"
  | "disqualified"
  | "places"
  | "proposed"
  | "remarks"
  | "file"
  | "place"
  | "group";

export interface RankWords {
  readonly rankSheet: string;
  readonly rankTitle: string;
  readonly rankRemark: string;
  readonly columns: Readonly<Record<RankColumnId, string>>;
  readonly stageColumn: (by: string, share: number) => string;
  readonly proposed: { readonly yes: string; readonly no: string; readonly open: string };
  readonly openPlaces: (awards: readonly string[]) => string;
  readonly missing: string;
  readonly heatSheet: string;
  readonly heatTitle: string;
  readonly heatRemark: string;
  readonly heatColumns: {
    readonly code: string;
    readonly label: string;
    readonly max: string;
    readonly mean: string;
    readonly rows: string;
  };
  readonly file: string;
  readonly source: string;
  readonly columnOf: (sheet: string, column: string) => string;
  /** The row of most units, and those whose forms have the line elsewhere. */
  readonly rowsOf: (row: number, others: readonly (readonly [unit: string, row: number])[]) => string;
}
