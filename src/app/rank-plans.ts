/** The workbook of a ranking. In: the ranking. Out: the plans of its sheets, in the words of `src/messages`. */
import { heatSheet, type HeatUnit } from "../core/plan/ranking/heat-sheet";
import { BLANK_ROW, type RankRow } from "../core/plan/ranking/rank-row";
import { rankSheet } from "../core/plan/ranking/rank-sheet";
import { unitKey } from "../core/text/unit-name";
import type { SheetPlan } from "../core/workbook/sheet-plan";
import { sentenceOfFinding } from "../messages/findings";
import { RANK_WORDS } from "../messages/rank";
import type { ClusterRanking, Member, RankedUnit } from "./cluster-ranking";
import { reportRanking, type UnitReport } from "./rank-report";

export function rankPlans(ranking: ClusterRanking): readonly SheetPlan[] {
  const { units, missing } = ranking;
  const reports = reportRanking(ranking).units;
  const remarks = remarksByUnit(ranking);
  const rows = units.flatMap((unit, at) => {
    const report = reports[at];
    return report ? [rowOf(unit, report, remarks.get(unitKey(unit.name)) ?? [])] : [];
  });
  return [
    rankSheet([...rows, ...missing.map(missingRow)], RANK_WORDS),
    heatSheet(units.map(heatUnit), RANK_WORDS),
  ];
}

/** By unit, what must be decided about its place; what is doubtful in its points stands in its own file. */
function remarksByUnit({ findings }: ClusterRanking): ReadonlyMap<string, readonly string[]> {
  const remarks = new Map<string, string[]>();
  for (const { finding } of findings) {
    if (!finding.code.startsWith("rank.") || !("unit" in finding.data)) continue;
    const unit = unitKey(finding.data.unit);
    const said = remarks.get(unit) ?? [];
    remarks.set(unit, said);
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
