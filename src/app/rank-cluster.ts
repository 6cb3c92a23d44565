/**
 * Xếp hạng cụm. In: what each file says of units, and of who belongs to the cluster. Out: every unit with its standing, those
 * that are missing, papers that stand twice, and what a person must decide.
 */
import { placeRulesFor, rankUnits, type Contender, type Standing } from "../core/score/rank";
import { unitKey } from "../core/text/unit-name";
import { clustered } from "./cluster-names";
import type { ClusterRanking, Duplicate, FileScores, Member, NamedUnit, RankedUnit } from "./cluster-ranking";
import { namedUnits } from "./named-units";
import { rankFindings } from "./rank-findings";
import type { UnderstoodTable } from "./understand";

export function membersIn(file: string, tables: readonly UnderstoodTable[]): readonly Member[] {
  return tables.flatMap(({ found: { table }, records }) => {
    if (records.kind !== "ranking") return [];
    const column = [...table.columns].find(([, field]) => field === "unit")?.[0] ?? 0;
    return records.rows.map(({ row, unit, cluster, total }) => ({
      unit,
      cluster,
      total,
      file,
      sheet: table.sheet,
      cell: { row, column },
    }));
  });
}

export function rankCluster(files: readonly FileScores[]): ClusterRanking {
  const members = oncePerUnit(files.flatMap((file) => file.members));
  const { units: named, findings } = namedUnits(
    files.flatMap(({ units }) => units),
    members,
  );
  const { kept, duplicates } = onePerUnit(named);
  const clusters = clustered(kept, members);
  const contenders = kept.map((unit, at) => contender(unit, clusters[at] ?? null));
  const standings = rankUnits(contenders);
  const units = kept.map((unit, at): RankedUnit => {
    const { cluster = null, total = null } = contenders[at] ?? {};
    return { ...unit, cluster, total, standing: standings[at] ?? UNRANKED };
  });
  const present = new Set(kept.map(({ name }) => unitKey(name)));
  const missing = members.filter(({ unit }) => !present.has(unitKey(unit)));
  const ranking = { units: inOrder(units), missing, duplicates };
  return {
    ...ranking,
    findings: [...findings, ...rankFindings({ ...ranking, members, placeRules: placesIn(contenders) })],
  };
}

const UNRANKED: Standing = { rank: null, isTied: false, places: [], openPlaces: [], isProposed: null };

/** A unit may stand in more than one list: the first says its cluster. */
function oncePerUnit(members: readonly Member[]): readonly Member[] {
  const byUnit = new Map<string, Member>();
  for (const member of members) {
    const key = unitKey(member.unit);
    if (!byUnit.has(key)) byUnit.set(key, member);
  }
  return [...byUnit.values()];
}

/** The first paper of a unit stands for it; the others are named, never counted. */
function onePerUnit(units: readonly NamedUnit[]) {
  const byUnit = new Map<string, NamedUnit>();
  const duplicates: Duplicate[] = [];
  for (const unit of units) {
    const key = unitKey(unit.name);
    const first = byUnit.get(key);
    if (first) duplicates.push({ unit, keptFile: first.score.file });
    else byUnit.set(key, unit);
  }
  return { kept: [...byUnit.values()], duplicates };
}

function contender({ score }: NamedUnit, cluster: string | null): Contender {
  const total = score.isFilled ? score.final.total : null;
  return { cluster, total, isOut: score.disqualified !== null, placeRules: score.placeRules };
}

/** Clusters whose papers state more than one rule of places. */
function placesIn(contenders: readonly Contender[]): ReadonlyMap<string | null, number> {
  const groups = new Map<string | null, Contender[]>();
  for (const each of contenders) {
    const group = groups.get(each.cluster) ?? [];
    groups.set(each.cluster, group);
    group.push(each);
  }
  return new Map([...groups].map(([cluster, group]) => [cluster, placeRulesFor(group).length]));
}

function inOrder(units: readonly RankedUnit[]): readonly RankedUnit[] {
  const clusters = new Map([...new Set(units.map(({ cluster }) => cluster))].map((each, at) => [each, at]));
  const place = ({ cluster }: RankedUnit) => clusters.get(cluster) ?? 0;
  const rank = ({ standing, total }: RankedUnit) => standing.rank ?? (total === null ? Infinity : 1e9);
  const gap = (a: number, b: number) => (a === b ? 0 : a - b);
  return [...units].sort((a, b) => place(a) - place(b) || gap(rank(a), rank(b)));
}
