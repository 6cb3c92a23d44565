/**
 * Xếp hạng trong cụm. In: the units of clusters with their totals. Out: beside each its rank, the award places that fall
 * to it, and those that a tie leaves to a person. Pure: the order of the units changes nothing.
 */
import type { RankPlaces } from "../rules/whole-score-rules";
import { foldWords } from "../text/fold";

export interface Contender {
  /** Null where the files name none: then all are one cluster. */
  readonly cluster: string | null;
  /** Null while nobody has given points. */
  readonly total: number | null;
  readonly isOut: boolean;
  readonly placeRules: readonly RankPlaces[];
}

export interface Standing {
  /** As Excel's RANK counts: 1, 2, 2, 4. Null for those who are out or have no points. */
  readonly rank: number | null;
  readonly isTied: boolean;
  /** Awards by rank. */
  readonly places: readonly string[];
  /** Awards of which equal units would need more than there are: nobody is given them here. */
  readonly openPlaces: readonly string[];
  /** False where a cluster has rules of places and the unit has none; null where nothing says, or a tie must be broken. */
  readonly isProposed: boolean | null;
}

export function rankUnits(units: readonly Contender[]): readonly Standing[] {
  const standings: Standing[] = units.map(() => NONE);
  for (const members of byCluster(units).values()) {
    const places = placesOf(members.map((at) => units[at]).filter((unit) => unit !== undefined));
    const ranked = rankedIn(units, members);
    for (const at of members) {
      standings[at] = ranked.get(at) ?? { ...NONE, isProposed: places.length > 0 ? false : null };
    }
    for (const equals of groupsOf(ranked)) settle(standings, equals, places);
  }
  return standings;
}

const NONE: Standing = { rank: null, isTied: false, places: [], openPlaces: [], isProposed: null };

function byCluster(units: readonly Contender[]): ReadonlyMap<string | null, readonly number[]> {
  const clusters = new Map<string | null, number[]>();
  units.forEach(({ cluster }, at) => {
    const members = clusters.get(cluster) ?? [];
    clusters.set(cluster, members);
    members.push(at);
  });
  return clusters;
}

function rankedIn(units: readonly Contender[], members: readonly number[]): Map<number, Standing> {
  const points = (at: number) => units[at]?.total ?? 0;
  const counting = members
    .filter((at) => units[at]?.isOut === false && units[at].total !== null)
    .sort((a, b) => points(b) - points(a) || a - b);
  const ranked = new Map<number, Standing>();
  let rank = 0;
  counting.forEach((at, place) => {
    const isLike = (other: number | undefined) => other !== undefined && points(other) === points(at);
    if (!isLike(counting[place - 1])) rank = place + 1;
    const isTied = isLike(counting[place - 1]) || isLike(counting[place + 1]);
    ranked.set(at, { ...NONE, rank, isTied });
  });
  return ranked;
}

interface Equals {
  readonly rank: number;
  readonly members: readonly number[];
}

function groupsOf(ranked: ReadonlyMap<number, Standing>): readonly Equals[] {
  const groups = new Map<number, number[]>();
  for (const [at, { rank }] of ranked) {
    if (rank === null) continue;
    const members = groups.get(rank) ?? [];
    groups.set(rank, members);
    members.push(at);
  }
  return [...groups].map(([rank, members]) => ({ rank, members }));
}

/** Equal units stand on as many places as they are: the same award for all of them is theirs, else a person must choose. */
function settle(standings: Standing[], { rank, members }: Equals, places: readonly string[]): void {
  const taken = members.map((_, at) => places[rank - 1 + at] ?? null);
  const [first = null] = taken;
  const isSame = taken.every((award) => award === first);
  const open = isSame ? [] : [...new Set(taken.flatMap((award) => award ?? []))];
  const isProposed = places.length === 0 || open.length > 0 ? null : first !== null;
  for (const at of members) {
    const standing = standings[at] ?? NONE;
    standings[at] = {
      ...standing,
      places: isSame && first !== null ? [first] : [],
      openPlaces: open,
      isProposed,
    };
  }
}

/** "Cụm", "khối thi đua" mean every one; "khối doanh nghiệp" only that. */
const ANY_SCOPE = /^(?:(?:cum|khoi)(?: (?:va|hoac|hay) )?)+(?: thi dua)?$/;

/** The rules that hold in a cluster, each once: those that name it before those for all. */
export function placeRulesFor(units: readonly Contender[]): readonly RankPlaces[] {
  const distinct = new Map(
    units.flatMap(({ placeRules }) => placeRules).map((rule) => [JSON.stringify(plain(rule)), rule]),
  );
  const cluster = ` ${foldWords(units[0]?.cluster ?? "")} `;
  const rules = [...distinct.values()];
  const scopeOf = ({ scope }: RankPlaces) => foldWords(scope);
  const own = rules.filter(
    (rule) => !ANY_SCOPE.test(scopeOf(rule)) && cluster.includes(` ${scopeOf(rule)} `),
  );
  return own.length > 0 ? own : rules.filter((rule) => ANY_SCOPE.test(scopeOf(rule)));
}

/** Without the wording it was read from. */
const plain = ({ scope, awards }: RankPlaces) => [
  foldWords(scope),
  awards.map(({ award, places }) => [foldWords(award), places]),
];

/** More places than this stand in no regulation. */
const MOST_PLACES = 10_000;

/** In the order they are handed out. Nobody hands out by rules that contradict each other. */
function placesOf(units: readonly Contender[]): readonly string[] {
  const [rule, other] = placeRulesFor(units);
  if (!rule || other) return [];
  return rule.awards
    .flatMap(({ award, places }) => Array.from({ length: Math.min(places, MOST_PLACES) }, () => award))
    .slice(0, MOST_PLACES);
}
