/** A cluster's units as they are ranked. In: from `rank-cluster.ts`. Out: to reports and to the sheets of the ranking. */
import type { Finding } from "../core/check/finding";
import type { Standing } from "../core/score/rank";
import type { CellPosition } from "../core/workbook/cell-ref";
import type { UnitScore } from "./unit-scores";

/** A unit that a ranking or a list of the cluster names. */
export interface Member {
  readonly unit: string;
  readonly cluster: string | null;
  readonly total: number | null;
  readonly file: string;
  readonly sheet: string;
  readonly cell: CellPosition;
}

export interface FileScores {
  readonly file: string;
  readonly units: readonly UnitScore[];
  readonly members: readonly Member[];
}

/** What is said of a file, or of the cluster as a whole. */
export interface FileFinding {
  readonly file: string | null;
  readonly finding: Finding;
}

export interface NamedUnit {
  readonly name: string;
  readonly isFromFile: boolean;
  readonly score: UnitScore;
}

export interface RankedUnit extends NamedUnit {
  readonly cluster: string | null;
  /** Null while nobody has given points. */
  readonly total: number | null;
  readonly standing: Standing;
}

export interface Duplicate {
  readonly unit: NamedUnit;
  readonly keptFile: string;
}

export interface ClusterRanking {
  /** By cluster, then by rank; those without one last. */
  readonly units: readonly RankedUnit[];
  readonly missing: readonly Member[];
  readonly duplicates: readonly Duplicate[];
  readonly findings: readonly FileFinding[];
}
