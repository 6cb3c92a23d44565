/**
 * Điểm của các đơn vị trong một tệp. In: the scored tables of a workbook and its name. Out: for each unit what the cluster
 * needs of it, small enough to be kept for hundreds of units; and tables that stand beside the one that counts.
 */
import type { Finding } from "../core/check/finding";
import type { Classification, RankPlaces } from "../core/rules/whole-score-rules";
import { bonusPenaltyOf, isOfBonus } from "../core/score/bonus-penalty";
import { classificationIn } from "../core/score/score-table";
import { isGroup, isMember } from "../core/score/score-tree";
import type { HeatCriterion } from "../core/plan/ranking/heat-sheet";
import { foldWords } from "../core/text/fold";
import { remembered } from "../core/text/remember";
import { unitKey } from "../core/text/unit-name";
import type { CellPosition } from "../core/workbook/cell-ref";
import { finalScore, type FinalScore } from "./final-score";
import { disqualifiedWhy, isFilled, mainScore } from "./score-report";
import type { ScoredTable } from "./score-workbook";

export interface UnitScore {
  readonly file: string;
  readonly sheet: string;
  /** Null where nothing around the table says it. */
  readonly unit: string | null;
  readonly cluster: string | null;
  readonly self: number | null;
  readonly appraised: number | null;
  readonly final: FinalScore;
  readonly bonus: number;
  readonly penalty: number;
  readonly scale: Classification | null;
  readonly disqualified: string | null;
  readonly isFilled: boolean;
  readonly placeRules: readonly RankPlaces[];
  /** One list for all units with the same form. */
  readonly criteria: readonly HeatCriterion[];
  /** Beside the criteria: the unit's own points, or the last instance's where those count; and the rows they stand in. */
  readonly points: readonly (number | null)[];
  readonly rows: readonly number[];
  /** Where the total that counts stands, or would stand. */
  readonly place: { readonly sheet: string; readonly cell: CellPosition };
  readonly findings: readonly Finding[];
  /** Other filled tables of the same unit in the file. */
  readonly others: readonly OtherTable[];
}

export interface OtherTable {
  readonly sheet: string;
  readonly cell: CellPosition;
  readonly total: number | null;
}

/** One unit for each name that stands over a filled table; a blank form only where nothing is filled. */
export function unitScores(file: string, tables: readonly ScoredTable[]): readonly UnitScore[] {
  const main = mainScore(tables);
  if (!main) return [];
  const filled = tables.filter((table) => table === main || isFilled(table));
  const nameOf = ({ source }: ScoredTable) =>
    unitKey(source.found.facts.unit ?? main.source.found.facts.unit ?? "");
  const byUnit = new Map<string, ScoredTable[]>();
  for (const table of [main, ...filled.filter((each) => each !== main)]) {
    const own = byUnit.get(nameOf(table)) ?? [];
    byUnit.set(nameOf(table), own);
    own.push(table);
  }
  return [...byUnit.values()].flatMap((own) => {
    const chosen = mainScore(own);
    return chosen ? [unitScore(file, chosen, own)] : [];
  });
}

function unitScore(file: string, table: ScoredTable, own: readonly ScoredTable[]): UnitScore {
  const { source, score } = table;
  const final = finalScore(table);
  const by = final.basis === "appraised" || final.basis === "stages" ? "appraised" : "self";
  const counting = score.appraised === null ? "self" : by;
  const { lines } = score.program.tree;
  const all = lines.flatMap(({ rules }) => rules);
  return {
    file,
    sheet: source.found.table.sheet,
    unit: source.found.facts.unit,
    cluster: source.found.clusterAbove,
    self: score.self,
    appraised: score.appraised,
    final,
    ...bonusPenaltyOf(score, counting),
    scale: classificationIn(lines) ?? null,
    disqualified: disqualifiedWhy(score),
    isFilled: isFilled(table),
    placeRules: all.filter((rule) => rule.type === "rank-places"),
    ...criteriaOf(table, counting),
    place: table.placeOf(counting, lineOfWhole(table, counting)),
    findings: [
      ...source.findings.filter(({ severity }) => severity === "error"),
      ...table.findings.filter(({ severity }) => severity !== "note"),
    ],
    others: own.filter((each) => each !== table).map(otherTable),
  };
}

/** The printed total where there is one, else the first line with points. */
function lineOfWhole({ score }: ScoredTable, by: "self" | "appraised"): number {
  const { lines } = score.program.tree;
  const total = lines.findLastIndex(({ role, parent }) => role === "total" && parent === null);
  return total >= 0
    ? total
    : Math.max(
        0,
        score.lines.findIndex((line) => line[by] !== null),
      );
}

function otherTable(table: ScoredTable): OtherTable {
  const { sheet, header } = table.source.found.table;
  return { sheet, cell: { row: header.top, column: 0 }, total: finalScore(table).total };
}

/** Hundreds of units fill in one form: its words are kept once. */
const formOnce = remembered((form) => JSON.parse(form) as readonly HeatCriterion[]); // written just below

function criteriaOf({ score, placeOf }: ScoredTable, by: "self" | "appraised") {
  const { tree } = score.program;
  const bonus: boolean[] = [];
  tree.lines.forEach(({ parent }, at) => {
    bonus.push(isOfBonus(score, at) || (parent !== null && bonus[parent] === true));
  });
  const lines = tree.lines.flatMap((line, at) => (isMember(line) && line.role !== "rule" ? [at] : []));
  const form = lines.flatMap((at): readonly HeatCriterion[] => {
    const line = tree.lines[at];
    if (!line) return [];
    const { code, label, max, parent } = line;
    const above = parent === null ? "" : foldWords(tree.lines[parent]?.code ?? "");
    const key = `${above}/${foldWords(code ?? "")}/${foldWords(label)}`;
    return [{ key, code, label, isGroup: isGroup(tree, at), isBonus: bonus[at] === true, max }];
  });
  return {
    criteria: formOnce(JSON.stringify(form)),
    points: lines.map((at) => score.lines[at]?.[by] ?? null),
    rows: lines.map((at) => placeOf(by, at).cell.row),
  };
}
