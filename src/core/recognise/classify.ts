/** Which kind of table this is. In: a header, the title above, a look at the columns. Out: the kind that fits best, and why. */
import { foldWords } from "../text/fold";
import type { Concept } from "./aliases/headings";
import { isMostly, profileOf, type ColumnProfile } from "./column-profile";
import type { HeaderBlock, HeaderColumn } from "./header";
import { correctColumns, type FormCorrection } from "./form-correction";
import { KINDS, type FieldSpec, type KindSpec } from "./kinds";
import type { Evidence, Field, TableKind } from "./table";

export interface Classified {
  readonly kind: TableKind;
  readonly columns: ReadonlyMap<number, Field>;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

interface Candidate {
  readonly spec: KindSpec;
  readonly columns: ReadonlyMap<number, Field>;
  readonly evidence: readonly Evidence[];
  readonly score: number;
}

const TITLE_WEIGHT = 1;
/** Below this a table is shown as unknown and left in peace. */
const LEAST = 2;

export function classify(
  header: HeaderBlock,
  titles: readonly string[],
  profiles: ReadonlyMap<number, ColumnProfile>,
  correction: FormCorrection | null,
): Classified {
  if (correction) return byOfficer(header, titles, profiles, correction);
  const ranked = rank(header, titles, profiles);
  const [best, second] = ranked;
  if (!best || best.score < LEAST) return UNKNOWN;
  const margin = best.score - Math.max(0, second?.score ?? 0);
  return {
    kind: best.spec.kind,
    columns: best.columns,
    confidence: confidenceOf(best, margin, header.columns.length),
    evidence: best.evidence,
  };
}

const UNKNOWN: Classified = { kind: "unknown", columns: new Map(), confidence: 0, evidence: [] };

function rank(
  header: HeaderBlock,
  titles: readonly string[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): readonly Candidate[] {
  return KINDS.map((spec) => judge(spec, header, titles, profiles))
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => b.score - a.score);
}

/** A form that somebody has looked at: his kind, his columns, and no more doubt. */
function byOfficer(
  header: HeaderBlock,
  titles: readonly string[],
  profiles: ReadonlyMap<number, ColumnProfile>,
  { kind, columns }: FormCorrection,
): Classified {
  const wanted = kind ?? rank(header, titles, profiles)[0]?.spec.kind;
  const spec = KINDS.find((each) => each.kind === wanted);
  if (!spec) return UNKNOWN;
  const assigned = assign(spec, header.columns, profiles);
  return {
    kind: spec.kind,
    columns: correctColumns(header, assigned.columns, columns),
    confidence: 1,
    evidence: assigned.evidence,
  };
}

/** Much for it, little for the next kind, few columns left over. */
function confidenceOf({ score, columns, spec }: Candidate, margin: number, width: number): number {
  const claimed =
    [...columns.values()].filter((field) => field !== spec.rest || field === "values").length / width;
  const strength = Math.min(1, score / 4.5);
  const lead = Math.min(1, margin / 1.5);
  return Math.round((0.4 * strength + 0.35 * lead + 0.25 * claimed) * 100) / 100;
}

function judge(
  spec: KindSpec,
  header: HeaderBlock,
  titles: readonly string[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): Candidate | undefined {
  const { columns, evidence } = assign(spec, header.columns, profiles);
  const fields = new Set(columns.values());
  if (!spec.needs.every((group) => group.some((field) => fields.has(field)))) return undefined;
  if (
    spec.mustSay &&
    ![...titles, ...header.columns.flatMap(({ path }) => path)].some((text) =>
      spec.mustSay?.test(foldWords(text)),
    )
  ) {
    return undefined;
  }
  if (spec.rest === "values" && countOf(columns, "values") < 3) return undefined;
  const all = [...evidence, ...againstIt(spec, header.columns), ...fromTitles(spec, titles)];
  if (spec.rest === "values") all.push(...fromNumbers(columns, profiles));
  return { spec, columns, evidence: all, score: all.reduce((sum, { weight }) => sum + weight, 0) };
}

function assign(
  spec: KindSpec,
  header: readonly HeaderColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): Pick<Candidate, "columns" | "evidence"> {
  const columns = new Map<number, Field>();
  const evidence: Evidence[] = [];
  for (const field of spec.fields) {
    const free = header.filter(({ column }) => !columns.has(column));
    const [best] = free
      .map((column) => ({ column, fit: fitOf(field, column, profileOf(profiles, column.column)) }))
      .filter(({ fit }) => fit >= 0.35)
      .sort((a, b) => b.fit - a.fit || a.column.column - b.column.column);
    if (!best) continue;
    columns.set(best.column.column, field.field);
    const text = best.column.path.join(" / ");
    evidence.push({ kind: "heading", column: best.column.column, text, weight: field.weight * best.fit });
  }
  for (const { column } of header) if (!columns.has(column)) columns.set(column, spec.rest);
  return { columns, evidence };
}

/** How well a heading speaks for a field: its best meaning among those the field takes, the first a little more. */
function fitOf(
  { concepts, content, unless }: FieldSpec,
  { matches }: HeaderColumn,
  profile: ColumnProfile,
): number {
  const scoreOf = (concept: Concept) => matches.find((match) => match.concept === concept)?.score ?? 0;
  const best = Math.max(...concepts.map((concept, at) => scoreOf(concept) * (1 - 0.08 * at)));
  if (unless !== undefined && scoreOf(unless) > best) return 0;
  return content === undefined || isMostly(content, profile) ? best : best * 0.3;
}

function againstIt(spec: KindSpec, header: readonly HeaderColumn[]): readonly Evidence[] {
  return header.flatMap(({ column, path, matches }) => {
    const [first] = matches;
    const weight = first && first.score >= 0.6 ? (spec.against[first.concept] ?? 0) : 0;
    return weight > 0 ? [{ kind: "heading" as const, column, text: path.join(" / "), weight: -weight }] : [];
  });
}

function fromTitles(spec: KindSpec, titles: readonly string[]): readonly Evidence[] {
  return titles.flatMap((text) => {
    const folded = foldWords(text);
    const found: Evidence[] = [];
    if (spec.title.test(folded)) found.push({ kind: "title", column: null, text, weight: TITLE_WEIGHT });
    if (spec.notTitle?.test(folded)) found.push({ kind: "title", column: null, text, weight: -TITLE_WEIGHT });
    return found.slice(0, 1);
  });
}

/** A statistics form is numbers: counted where the columns that nobody claimed hold them. */
function fromNumbers(
  columns: ReadonlyMap<number, Field>,
  profiles: ReadonlyMap<number, ColumnProfile>,
): readonly Evidence[] {
  const values = [...columns]
    .filter(([, field]) => field === "values")
    .map(([column]) => profileOf(profiles, column));
  const filled = values.reduce((sum, profile) => sum + profile.filled, 0);
  const numbers = values.reduce((sum, profile) => sum + profile.numbers, 0);
  const share = filled === 0 ? 0 : numbers / filled;
  return [{ kind: "numbers", column: null, text: "", weight: share >= 0.7 ? 1.5 : -1.5 }];
}

function countOf(columns: ReadonlyMap<number, Field>, wanted: Field): number {
  return [...columns.values()].filter((field) => field === wanted).length;
}
