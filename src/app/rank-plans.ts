/** The workbook of a ranking. In: the ranking. Out: the plans of its sheets, in the words of `src/messages`. */
import { heatSheet, type HeatUnit } from "../core/plan/ranking/heat-sheet";
import { BLANK_ROW, type RankRow } from "../core/plan/ranking/rank-row";
import { rankSheet } from "../core/plan/ranking/rank-sheet";
import type { SheetPlan } from "../core/workbook/sheet-plan";
import { sentenceOfFinding } from "../messages/findings";
import { RANK_WORDS } from "../messages/rank";
import type { ClusterRanking, Duplicate, Member, RankedUnit } from "./cluster-ranking";
import { reportRanking, type UnitReport } from "./rank-report";

export function rankPlans(ranking: ClusterRanking): readonly SheetPlan[] {
  const { units, missing } = ranking;
  const reports = reportRanking(ranking).units;
  const remarks = remarksByFile(ranking);
  const rows = units.flatMap((unit, at) => {
    const report = reports[at];
    return report ? [rowOf(unit, report, remarks.get(report.file) ?? [])] : [];
  });
  return [
    rankSheet([...rows, ...missing.map(missingRow)], RANK_WORDS),
    heatSheet(units.map(heatUnit), RANK_WORDS),
  ];
}

type Remarks = ReadonlyMap<string, readonly string[]>;

/** What must be decided about the unit's place; what is doubtful in its points stands in its own file. */
function remarksByFile({ findings, duplicates }: ClusterRanking): Remarks {
  const remarks = new Map<string, string[]>();
  const kept = new Map(duplicates.map(({ unit, keptFile }: Duplicate) => [unit.score.file, keptFile]));
  for (const { file, finding } of findings) {
    const about = finding.code === "rank.duplicate" ? (kept.get(file ?? "") ?? file) : file;
    if (about === null || !finding.code.startsWith("rank.")) continue;
    const said = remarks.get(about) ?? [];
    remarks.set(about, said);
    said.push(sentenceOfFinding(finding).what);
  }
  return remarks;
}

function rowOf({ score }: RankedUnit, report: UnitReport, remarks: readonly string[]): RankRow {
  const { classification, proposed, ...said } = report;
  return {
    ...said,
    scale: score.scale,
    classification: classification?.level ?? null,
    isProposed: proposed,
    remarks,
    place: score.place,
  };
}

function missingRow({ unit, cluster, file, sheet, cell }: Member): RankRow {
  return { ...BLANK_ROW, unit, cluster, remarks: [RANK_WORDS.missing], file, place: { sheet, cell } };
}

function heatUnit({ name, score }: RankedUnit): HeatUnit {
  const { file, place, criteria, points, rows } = score;
  return { name, file, sheet: place.sheet, column: place.cell.column, criteria, points, rows };
}
