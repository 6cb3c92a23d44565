/** What a person must decide about a ranking. In: the ranking before anything is said of it. Out: findings with the files they are about. */
import type { Finding } from "../core/check/finding";
import { unitKey } from "../core/text/unit-name";
import type { CellPosition } from "../core/workbook/cell-ref";
import type { UnitScore } from "./unit-scores";
import type { ClusterRanking, Duplicate, FileFinding, Member, RankedUnit } from "./cluster-ranking";

interface Ranked extends Omit<ClusterRanking, "findings"> {
  readonly members: readonly Member[];
  /** How many rules of places the papers of a cluster state. */
  readonly placeRules: ReadonlyMap<string | null, number>;
}

type Said =
  Extract<Finding, { code: `rank.${string}` }> extends infer Each
    ? Each extends Finding
      ? Pick<Each, "code" | "severity" | "data">
      : never
    : never;

interface Place {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: CellPosition | null;
}

const WHOLE: Place = { file: null, sheet: null, cell: null };

// the code decides the data, and `Said` keeps the pair together
const about = ({ file, sheet, cell }: Place, said: Said): FileFinding => ({
  file,
  finding: { ...said, sheet, cell, cite: [] },
});

export function rankFindings(ranked: Ranked): readonly FileFinding[] {
  const { units, missing, duplicates, members } = ranked;
  const kept = new Map(units.map((unit) => [unitKey(unit.name), unit]));
  return [
    ...units.flatMap(({ score }) => score.findings.map((finding) => ({ file: score.file, finding }))),
    ...units.flatMap(aboutUnit),
    ...duplicates.map((duplicate) => twice(duplicate, kept.get(unitKey(duplicate.unit.name)))),
    ...missing.map((member) =>
      about(member, {
        code: "rank.missing",
        severity: "warning",
        data: { unit: member.unit, cluster: member.cluster },
      }),
    ),
    ...(members.length > 0 ? againstLists(units, members) : []),
    ...rulesThatDiffer(ranked),
    ...tiesOverPlaces(units),
  ];
}

function aboutUnit(unit: RankedUnit): readonly FileFinding[] {
  const { name, score } = unit;
  const { file, place, final, others } = score;
  const at = { file, ...place };
  return [
    ...others.map(({ sheet, cell, total }) =>
      about(
        { file, sheet, cell },
        { code: "rank.two-tables", severity: "question", data: { unit: name, counted: score.sheet, total } },
      ),
    ),
    ...(score.isFilled
      ? []
      : [about(at, { code: "rank.no-points", severity: "question", data: { unit: name } })]),
    ...openLines(unit, at),
    ...(final.notAppraised > 0 && final.basis === "self"
      ? [
          about(at, {
            code: "rank.appraisal-partial",
            severity: "question",
            data: { unit: name, count: final.notAppraised },
          }),
        ]
      : []),
    ...final.stages
      .filter(({ share, heading }) => share !== 0 && heading === null)
      .map(({ by }) =>
        about(at, { code: "rank.stage-unknown", severity: "question", data: { unit: name, by } }),
      ),
  ];
}

function openLines({ name, total, score }: RankedUnit, at: Place): readonly FileFinding[] {
  const { open, provisional } = score.final;
  if (total === null || open === 0 || !provisional) return [];
  return [
    about(at, { code: "rank.provisional", severity: "question", data: { unit: name, open, ...provisional } }),
  ];
}

/** A copy does no harm; papers that differ may change the ranking. */
function twice({ unit, keptFile }: Duplicate, kept: RankedUnit | undefined): FileFinding {
  const total = unit.score.isFilled ? unit.score.final.total : null;
  const keptTotal = kept?.total ?? null;
  const lines = kept ? differingLines(kept.score, unit.score) : [];
  const [first] = lines;
  const { file, place } = unit.score;
  const cell = first === undefined ? place.cell : { row: first.row, column: place.cell.column };
  return about(
    { file, sheet: place.sheet, cell },
    {
      code: "rank.duplicate",
      severity: total === keptTotal && lines.length === 0 ? "warning" : "error",
      data: {
        unit: unit.name,
        kept: keptFile,
        other: file,
        keptTotal,
        total,
        lines: lines.length,
        first: first?.label ?? null,
      },
    },
  );
}

/** Criteria to which the two papers give other points; those that only one of them has are no matter here. */
function differingLines(kept: UnitScore, other: UnitScore) {
  const points = new Map(kept.criteria.map(({ key }, at) => [key, kept.points[at] ?? null]));
  return other.criteria.flatMap(({ key, label, isGroup }, at) => {
    const theirs = points.get(key);
    const isSame = isGroup || theirs === undefined || theirs === (other.points[at] ?? null);
    return isSame ? [] : [{ label, row: other.rows[at] ?? 0 }];
  });
}

function againstLists(units: readonly RankedUnit[], members: readonly Member[]): readonly FileFinding[] {
  const byUnit = new Map(members.map((member) => [unitKey(member.unit), member]));
  return units.flatMap(({ name, total, score: { file, place } }) => {
    const member = byUnit.get(unitKey(name));
    if (!member)
      return [
        about({ file, ...place }, { code: "rank.not-listed", severity: "question", data: { unit: name } }),
      ];
    if (member.total === null || total === null || member.total === total) return [];
    return [
      about(member, {
        code: "rank.printed-differs",
        severity: "warning",
        data: { unit: name, printed: member.total, total },
      }),
    ];
  });
}

function rulesThatDiffer({ placeRules }: Ranked): readonly FileFinding[] {
  return [...placeRules]
    .filter(([, rules]) => rules > 1)
    .map(([cluster, rules]) =>
      about(WHOLE, { code: "rank.places-differ", severity: "question", data: { cluster, rules } }),
    );
}

function tiesOverPlaces(units: readonly RankedUnit[]): readonly FileFinding[] {
  const ties = new Map<string, RankedUnit[]>();
  for (const unit of units) {
    const { rank, openPlaces } = unit.standing;
    if (rank === null || openPlaces.length === 0) continue;
    const key = JSON.stringify([unit.cluster, rank]);
    const equals = ties.get(key) ?? [];
    ties.set(key, equals);
    equals.push(unit);
  }
  return [...ties.values()].map((equals) =>
    about(WHOLE, {
      code: "rank.tie-over-places",
      severity: "question",
      data: {
        rank: equals[0]?.standing.rank ?? 0,
        units: equals.map(({ name }) => name),
        awards: equals[0]?.standing.openPlaces ?? [],
      },
    }),
  );
}
