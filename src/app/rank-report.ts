/** A cluster's ranking as the command line prints it; the shape is an interface, fields are added and never renamed. */
import { bySeverity } from "../core/check/finding";
import { formatCell } from "../core/workbook/cell-ref";
import type { ClusterRanking, RankedUnit } from "./cluster-ranking";
import { reportFinding, type FindingReport } from "./finding-report";
import type { FinalScore } from "./final-score";

export interface RankReport {
  /** Null where the files name none, or more than one. */
  readonly cluster: string | null;
  readonly clusters: readonly string[];
  readonly units: readonly UnitReport[];
  readonly missing: readonly MissingReport[];
  readonly duplicates: readonly DuplicateReport[];
  readonly findings: readonly FindingReport[];
}

export interface UnitReport {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly unit: string;
  readonly cluster: string | null;
  readonly max: number | null;
  readonly self: number | null;
  readonly appraised: number | null;
  readonly stages: FinalScore["stages"];
  readonly basis: FinalScore["basis"];
  readonly total: number | null;
  readonly bonus: number | null;
  readonly penalty: number | null;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly classification: FinalScore["classification"];
  readonly disqualified: string | null;
  readonly places: readonly string[];
  /** Awards that equal units must be chosen for. */
  readonly openPlaces: readonly string[];
  readonly proposed: boolean | null;
  readonly open: number;
  readonly provisional: { readonly low: number; readonly high: number } | null;
}

interface MissingReport {
  readonly unit: string;
  readonly cluster: string | null;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

interface DuplicateReport {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly total: number | null;
  readonly keptFile: string;
}

export function reportRanking({ units, missing, duplicates, findings }: ClusterRanking): RankReport {
  const clusters = [
    ...new Set([...units, ...missing].flatMap(({ cluster }) => (cluster === null ? [] : [cluster]))),
  ];
  const [only = null] = clusters;
  const files = new Map(findings.map(({ finding, file }) => [finding, file]));
  return {
    cluster: clusters.length === 1 ? only : null,
    clusters,
    units: units.map(reportUnit),
    missing: missing.map(({ unit, cluster, file, sheet, cell }) => ({
      unit,
      cluster,
      file,
      sheet,
      cell: formatCell(cell),
    })),
    duplicates: duplicates.map(({ unit: { name, score }, keptFile }) => ({
      unit: name,
      file: score.file,
      sheet: score.sheet,
      total: score.isFilled ? score.final.total : null,
      keptFile,
    })),
    findings: bySeverity(findings.map(({ finding }) => finding)).map((finding) =>
      reportFinding(finding, files.get(finding) ?? null),
    ),
  };
}

/** A form nobody filled in has no points, whatever is computed on it. */
function reportUnit({ name, cluster, total, standing, score }: RankedUnit): UnitReport {
  const { file, sheet, place, self, appraised, final, bonus, penalty, disqualified, isFilled } = score;
  const filled = <Value>(value: Value) => (isFilled ? value : null);
  return {
    file,
    sheet,
    cell: formatCell(place.cell),
    unit: name,
    cluster,
    max: final.max,
    self: filled(self),
    appraised: filled(appraised),
    stages: final.stages,
    basis: filled(final.basis),
    total,
    bonus: filled(bonus),
    penalty: filled(penalty),
    rank: standing.rank,
    tied: standing.isTied,
    // a unit that is out is not classed
    classification: disqualified === null ? filled(final.classification) : null,
    disqualified,
    places: standing.places,
    openPlaces: standing.openPlaces,
    proposed: standing.isProposed,
    open: final.open,
    provisional: filled(final.provisional),
  };
}
