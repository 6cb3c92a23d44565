/** Rules that compute points from a result: against the plan, beyond a threshold, against the leader of the cluster. Shares are in per cent of the standard. */
import type { Rounding } from "./rule-parts";

interface Ratio {
  /** Not more than this share of the standard; absent: no ceiling is said. */
  readonly capShare?: number;
  /** Below this per cent of the plan nothing is earned. */
  readonly floorShare?: number;
  readonly rounding?: Rounding;
}

/** Thực hiện ÷ kế hoạch × điểm chuẩn. */
export type ProRata = Ratio & { readonly type: "pro-rata" };
/** Kế hoạch ÷ thực hiện × điểm chuẩn: less is better. */
export type InverseProRata = Ratio & { readonly type: "inverse-pro-rata" };

/** Vượt kế hoạch: each full `step` per cent beyond the plan earns `share` of the standard or `points`. */
export type OverAchievement = {
  readonly type: "over-achievement";
  readonly step: number;
  /** The most this criterion gives, as a share of the standard, in points, or both. */
  readonly capShare?: number;
  readonly cap?: number;
  /** The most all criteria together give. */
  readonly totalCap?: number;
} & ({ readonly share: number } | { readonly points: number });

/**
 * Thưởng theo bước: crossing the threshold earns `first`, or `points` where no other is said, and each further full
 * `step` earns `points`. Steps are in per cent unless `unit` names something else. `below` counts downwards.
 */
export type StepBonus = {
  readonly type: "step-bonus";
  readonly step: number;
  readonly points: number;
  readonly first?: number;
  readonly cap?: number;
  readonly unit?: string;
} & ({ readonly above: number } | { readonly from: number } | { readonly below: number });

/**
 * So với đơn vị dẫn đầu. With a target: up to it `targetShare` × result ÷ target, beyond it the way from `targetShare`
 * to `leaderShare` as far as the result is on the way from the target to the leader. Without: `leaderShare` × result ÷ leader's.
 */
export interface RelativeToLeader {
  readonly type: "relative-to-leader";
  readonly targetShare?: number;
  readonly leaderShare: number;
  readonly rounding?: Rounding;
}

export type MeasuredRule = ProRata | InverseProRata | OverAchievement | StepBonus | RelativeToLeader;
