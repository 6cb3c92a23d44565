/** Rules about the score as a whole: who gives which points, bonus groups, classification, places, votes. */
import type { Range } from "./rule-parts";

/** Không xếp loại: takes the whole unit out. Where `when` is absent, the line says when. */
export interface Disqualify {
  readonly type: "disqualify";
  readonly when?: string;
}

/** Nhóm điểm thưởng, inside the printed total or on top of it. */
export interface BonusGroup {
  readonly type: "bonus-group";
  readonly points: number;
  readonly insideTotal: boolean;
}

/** Thưởng theo danh hiệu, hình thức được tặng. */
export interface BonusByAward {
  readonly type: "bonus-by-award";
  readonly highestOnly?: true;
  readonly awards: readonly { readonly award: string; readonly points: number }[];
}

/** Only `by` gives these points. */
export interface Reserved {
  readonly type: "reserved";
  readonly by: string;
  readonly points: number;
}

/** `by` appraises the criteria `scope`; an empty list means the line it stands on. */
export interface AppraisedBy {
  readonly type: "appraised-by";
  readonly by: string;
  readonly scope: readonly string[];
}

/** Các bước chấm: `share` is how much of that body's points enters the final score, in per cent; 0 is advice only. */
export interface Stages {
  readonly type: "stages";
  readonly stages: readonly { readonly by: string; readonly share: number }[];
}

/** Điểm nền: everybody starts with `points`. Without `cap` there is no ceiling, without `floor` no bottom. */
export interface BasePlusMinus {
  readonly type: "base-plus-minus";
  readonly points: number;
  readonly cap?: number;
  readonly floor?: number;
}

/** Bước chấm: every entered score is a multiple of `step`. */
export interface EntryStep {
  readonly type: "entry-step";
  readonly step: number;
}

/** Xếp loại, by points or by per cent of the highest possible score. */
export interface Classification {
  readonly type: "classification";
  readonly basis?: "percent";
  readonly classes: readonly (Range & { readonly level: string })[];
}

/** Suất khen thưởng, in order of rank, for each cluster of the kind `scope`. */
export interface RankPlaces {
  readonly type: "rank-places";
  readonly scope: string;
  readonly awards: readonly { readonly award: string; readonly places: number }[];
}

/** Tỷ lệ phiếu đồng ý: at least this share of `base`, or more than it where `strict`. */
export type VoteThreshold = {
  readonly type: "vote-threshold";
  readonly base: "members" | "ballots" | "present";
  readonly strict?: true;
  readonly award?: string;
} & ({ readonly numerator: number; readonly denominator: number } | { readonly percent: number });

export type WholeScoreRule =
  | Disqualify
  | BonusGroup
  | BonusByAward
  | Reserved
  | AppraisedBy
  | Stages
  | BasePlusMinus
  | EntryStep
  | Classification
  | RankPlaces
  | VoteThreshold;
