/** The cluster of each unit. In: the units and the lists that name them. Out: beside the units, their cluster as it was first written. */
import { foldWords } from "../core/text/fold";
import { unitKey } from "../core/text/unit-name";
import type { Member, NamedUnit } from "./cluster-ranking";

/** A list knows best; then the unit's own paper; where only one cluster is named at all, everybody is in it. */
export function clustered(
  units: readonly NamedUnit[],
  members: readonly Member[],
): readonly (string | null)[] {
  const listed = new Map(members.map(({ unit, cluster }) => [unitKey(unit), cluster]));
  const spelled = new Map<string, string>();
  const asFirstSpelled = (cluster: string | null) => {
    if (cluster === null) return null;
    const key = foldWords(cluster).replace(/^(?:[ivx]+|[a-h]|\d{1,2}) (?=cum|khoi)/, "");
    const before = spelled.get(key) ?? cluster;
    spelled.set(key, before);
    return before;
  };
  const own = units.map(({ name, score }) => asFirstSpelled(listed.get(unitKey(name)) ?? score.cluster));
  for (const { cluster } of members) asFirstSpelled(cluster);
  const [only = null, ...others] = spelled.values();
  return others.length === 0 ? own.map((cluster) => cluster ?? only) : own;
}
