/** Quy tắc tính điểm: what a line of a scoring table says about points, as data. Points are signed; `text` is the wording read. */
interface Worded {
  readonly text: string;
}

export interface PercentBand {
  readonly from?: number;
  readonly above?: number;
  readonly below?: number;
  readonly points: number;
}

export type ScoringRule = Worded &
  (
    | { readonly type: "fixed"; readonly points: number }
    | { readonly type: "yes-no"; readonly yes: number; readonly no: number; readonly noPenalty?: number }
    | { readonly type: "percent-bands"; readonly bands: readonly PercentBand[] }
    | { readonly type: "per-occurrence"; readonly points: number; readonly unit: string }
    | { readonly type: "bonus-item"; readonly points: number; readonly unit: string }
    | {
        readonly type: "bonus-item-capped";
        readonly points: number;
        readonly unit: string;
        readonly cap: number;
      }
    | { readonly type: "cap-rule"; readonly cap: number }
    | {
        readonly type: "cap-criterion";
        readonly scope: string;
        readonly cap: number;
        readonly excludesBonus?: true;
      }
    | { readonly type: "cap-both"; readonly scope: string; readonly cap: number }
    | { readonly type: "bonus-group"; readonly points: number; readonly insideTotal: boolean }
    | { readonly type: "reserved"; readonly by: string; readonly points: number }
    | { readonly type: "appraised-by"; readonly by: string; readonly scope: readonly string[] }
    | { readonly type: "disqualify" }
    | { readonly type: "exempt" }
  );
