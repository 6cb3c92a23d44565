/** Rules that count: points for each occurrence or item, and what limits, wipes out or excuses them. */

interface Counted {
  readonly points: number;
  readonly unit: string;
  /** Points for each full so many: "cứ 02 lần", "cứ mỗi 5%". Absent for one; never one. */
  readonly every?: number;
}

/** Trừ theo lần: `points` is negative. */
export type PerOccurrence = Counted & { readonly type: "per-occurrence" };

/** Cộng theo lần. */
export type BonusItem = Counted & { readonly type: "bonus-item" };

/** The cap holds for the year, or for each `period` where one is named. */
export type BonusItemCapped = Counted & {
  readonly type: "bonus-item-capped";
  readonly cap: number;
  readonly period?: string;
};

/** Caps the deductions of the line it stands on; `cap` is a size, without sign. */
export interface CapRule {
  readonly type: "cap-rule";
  readonly cap: number;
}

/** Caps the deductions of the criterion whose code is `scope`. */
export interface CapCriterion {
  readonly type: "cap-criterion";
  readonly scope: string;
  readonly cap: number;
  readonly excludesBonus?: true;
}

/** Trừ không quá điểm chuẩn, of this criterion or of the one named. */
export interface CapStandard {
  readonly type: "cap-standard";
  readonly scope?: string;
}

/** Caps the deductions and the bonuses of the criterion `scope`, each by the same size. */
export interface CapBoth {
  readonly type: "cap-both";
  readonly scope: string;
  readonly cap: number;
}

/** Trừ hết điểm, of this criterion or of the one named. Where `when` is absent, the line says when. */
export interface ZeroOut {
  readonly type: "zero-out";
  readonly scope?: string;
  readonly when?: string;
}

/** Không trừ. Where `when` is absent, the line says when. */
export interface Exempt {
  readonly type: "exempt";
  readonly when?: string;
}

/** Chia đều: the points of the line are divided equally among these people. */
export interface Split {
  readonly type: "split";
  readonly among: string;
}

/** Cộng (or trừ) only `choose` of the lines `of`; an empty list means the lines below. */
export interface OneOf {
  readonly type: "one-of";
  readonly choose: number;
  readonly of: readonly string[];
  readonly condition?: string;
}

export type CountedRule =
  | PerOccurrence
  | BonusItem
  | BonusItemCapped
  | CapRule
  | CapCriterion
  | CapStandard
  | CapBoth
  | ZeroOut
  | Exempt
  | Split
  | OneOf;
