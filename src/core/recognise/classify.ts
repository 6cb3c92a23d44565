/** Which kind of table this is. In: a header, the title above, a look at the columns. Out: the kind that fits best, and why. */
import { foldWords } from "../text/fold";
import type { Concept } from "./aliases/headings";
import { isMostly, profileOf, type ColumnProfile } from "./column-profile";
import type { HeaderBlock, HeaderColumn } from "./header";
import { correctColumns, type FormCorrection } from "./form-correction";
import { awardsOfHeading, awardsOfSection, awardWithin } from "./read-award";
import { repeatedColumns } from "./repeated-columns";
import { withInstances } from "./reviewing-columns";
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
const LEAST_FIT = 0.35;
/** By so much a heading must fit another meaning to be kept from this one. */
const CLEARLY = 0.1;
/** The very wording of another meaning, not one that only begins like it. */
const EXACT = 0.95;

/** What is said of the table outside its header. */
export interface Surroundings {
  readonly title: string | null;
  /** Lines in the body with a single text: "I. Cụm thi đua số 1". */
  readonly sections: readonly string[];
}

export function classify(
  header: HeaderBlock,
  around: Surroundings,
  profiles: ReadonlyMap<number, ColumnProfile>,
  correction: FormCorrection | null,
): Classified {
  if (correction) return byOfficer(header, around, profiles, correction);
  const ranked = rank(header, around, profiles);
  const [best] = ranked;
  if (!best || best.score < LEAST) return UNKNOWN;
  const rival = ranked.find(({ spec }) => spec.kind !== best.spec.kind);
  const margin = best.score - Math.max(0, rival?.score ?? 0);
  return {
    kind: best.spec.kind,
    columns: best.columns,
    confidence: confidenceOf(best, margin, header.columns),
    evidence: best.evidence,
  };
}

const UNKNOWN: Classified = { kind: "unknown", columns: new Map(), confidence: 0, evidence: [] };

function rank(
  header: HeaderBlock,
  around: Surroundings,
  profiles: ReadonlyMap<number, ColumnProfile>,
): readonly Candidate[] {
  const said = awardsSaid(header, around);
  return KINDS.map((spec) => judge(spec, header, around, profiles, said))
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => b.score - a.score);
}

/** A form that somebody has looked at: his kind, his columns, and no more doubt. */
function byOfficer(
  header: HeaderBlock,
  around: Surroundings,
  profiles: ReadonlyMap<number, ColumnProfile>,
  { kind, columns }: FormCorrection,
): Classified {
  if (kind === "unknown") return { ...UNKNOWN, confidence: 1 };
  const ranked = rank(header, around, profiles);
  const wanted = kind ?? ranked[0]?.spec.kind;
  const spec =
    ranked.find((each) => each.spec.kind === wanted)?.spec ?? KINDS.find((each) => each.kind === wanted);
  if (!spec) return UNKNOWN;
  const assigned = assign(spec, header.columns, profiles);
  return {
    kind: spec.kind,
    columns: correctColumns(header, assigned.columns, columns),
    confidence: 1,
    evidence: assigned.evidence,
  };
}

/** Much for it, little for the next kind, few columns whose meaning is not known. */
function confidenceOf(
  { score, columns, spec }: Candidate,
  margin: number,
  header: readonly HeaderColumn[],
): number {
  const known = header.filter(({ column, matches: [top] }) => {
    const field = columns.get(column);
    return field !== spec.rest || field === "values" || (top !== undefined && isOfPerson(top));
  });
  const strength = Math.min(1, score / 4.5);
  const lead = Math.min(1, margin / 1.5);
  return Math.round((0.4 * strength + 0.35 * lead + (0.25 * known.length) / header.length) * 100) / 100;
}

/** No field of ours, and yet nothing strange in a list of people. */
const OF_PERSON: ReadonlySet<Concept> = new Set<Concept>(["birth", "identity", "sex", "phone"]);
const isOfPerson = ({ concept, score }: HeaderColumn["matches"][number]) =>
  OF_PERSON.has(concept) && score >= 0.6;

function judge(
  spec: KindSpec,
  header: HeaderBlock,
  around: Surroundings,
  profiles: ReadonlyMap<number, ColumnProfile>,
  said: Evidence | undefined,
): Candidate | undefined {
  const { columns, evidence } = assign(spec, header.columns, profiles);
  if (!isPossible(spec, columns, header, around, said)) return undefined;
  const all = [...evidence, ...againstIt(spec, header.columns), ...fromTitle(spec, around)];
  if (spec.rest === "values") all.push(...fromNumbers(columns, profiles));
  if (said && spec.against.award !== undefined) all.push({ ...said, weight: -spec.against.award });
  if (said && proposesUnsaid(spec, columns)) all.push(said);
  return { spec, columns, evidence: all, score: all.reduce((sum, { weight }) => sum + weight, 0) };
}

const proposesUnsaid = ({ kind }: KindSpec, columns: Candidate["columns"]) =>
  kind === "nominations" && ![...columns.values()].includes("award");

/** The columns it must have, and the words it must say. */
function isPossible(
  spec: KindSpec,
  columns: Candidate["columns"],
  header: HeaderBlock,
  around: Surroundings,
  said: Evidence | undefined,
): boolean {
  const fields = new Set(columns.values());
  if (said) fields.add("award");
  const hasAll = spec.needs.every((group) => group.some((field) => fields.has(field)));
  const speaks = spec.mustSay === undefined || spec.mustSay.test(everythingSaid(header, around));
  return hasAll && speaks && (spec.rest !== "values" || countOf(columns, "values") >= 3);
}

function everythingSaid(header: HeaderBlock, { title, sections }: Surroundings): string {
  const texts = [title ?? "", ...header.columns.flatMap(({ path }) => path), ...sections];
  return texts.map(foldWords).join(" ");
}

/** Awards named by the title, by a section, or over votes: the list proposes them without a column of its own. */
function awardsSaid(header: HeaderBlock, { title, sections }: Surroundings): Evidence | undefined {
  const overVotes = header.columns.find(
    ({ path, matches }) => isVote(matches[0]?.concept) && awardsOfHeading(path.slice(0, -1)).length > 0,
  );
  if (overVotes)
    return { ...AWARD_SAID, kind: "heading", column: overVotes.column, text: overVotes.path.join(" / ") };
  const isSaid = (each: string) => awardWithin(each).length > 0;
  const text = sections.find((each) => awardsOfSection(each).length > 0) ?? [title ?? ""].find(isSaid);
  return text === undefined ? undefined : { ...AWARD_SAID, text };
}

const AWARD_SAID: Evidence = { kind: "title", column: null, text: "", weight: 2 };

const isVote = (concept: Concept | undefined) => concept === "agree" || concept === "disagree";

function assign(
  spec: KindSpec,
  header: readonly HeaderColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): Pick<Candidate, "columns" | "evidence"> {
  const columns = new Map<number, Field>();
  const taken = new Set<Field>();
  const evidence: Evidence[] = [];
  const offers = spec.fields.flatMap((field, order) =>
    header
      .map((column) => ({
        field,
        order,
        column,
        fit: fitOf(field, column, profileOf(profiles, column.column)),
      }))
      .filter(({ fit }) => fit >= LEAST_FIT),
  );
  // the surest pairs first, so that a column goes to the field it names best
  for (const { field, column, fit } of offers.sort(
    (a, b) => first(b) - first(a) || standIn(a) - standIn(b) || b.fit - a.fit || a.order - b.order,
  )) {
    if (taken.has(field.field) || columns.has(column.column)) continue;
    columns.set(column.column, field.field);
    taken.add(field.field);
    const text = column.path.join(" / ");
    evidence.push({ kind: "heading", column: column.column, text, weight: field.weight * fit });
  }
  for (const [column, field, weight] of repeatedColumns(spec, header, profiles)) {
    if (columns.has(column.column) && taken.has(field)) continue;
    if (!taken.has(field))
      evidence.push({ kind: "content", column: column.column, text: column.path.join(" / "), weight });
    columns.set(column.column, field);
    taken.add(field);
  }
  return { columns: withTheRest(spec, header, columns, profiles), evidence };
}

function withTheRest(
  { kind, rest }: KindSpec,
  header: readonly HeaderColumn[],
  claimed: ReadonlyMap<number, Field>,
  profiles: ReadonlyMap<number, ColumnProfile>,
): ReadonlyMap<number, Field> {
  const columns = new Map(claimed);
  for (const { column } of header) if (!columns.has(column)) columns.set(column, rest);
  return kind === "scoring" ? withInstances(header, columns, rest, profiles) : columns;
}

const first = ({ field }: { readonly field: FieldSpec }) => (field.leads ? 1 : 0);

/** A field that leads takes a heading of its own before one that only stands in for it: "Điểm" before "Tổng điểm". */
function standIn({ field, column }: { readonly field: FieldSpec; readonly column: HeaderColumn }): number {
  if (!field.leads) return 0;
  const own = field.concepts.slice(0, -1);
  return column.matches.some(({ concept, score }) => own.includes(concept) && score >= LEAST_FIT) ? 0 : 1;
}

/** "Đơn vị tính" begins like "Đơn vị" and means something else. */
function meansOther(concepts: readonly Concept[], [top]: HeaderColumn["matches"], own: number): boolean {
  return (
    top !== undefined && !concepts.includes(top.concept) && top.score >= EXACT && top.score > own + CLEARLY
  );
}

/** How well a heading speaks for a field: its best meaning among those the field takes, the first a little more. */
function fitOf(
  { concepts, content, unless }: FieldSpec,
  { matches }: HeaderColumn,
  profile: ColumnProfile,
): number {
  const scoreOf = (concept: Concept) => matches.find((match) => match.concept === concept)?.score ?? 0;
  const own = Math.max(...concepts.map((concept, at) => scoreOf(concept) * (1 - 0.08 * at)));
  if (unless !== undefined && scoreOf(unless) > own) return 0;
  const best = meansOther(concepts, matches, own) ? own * 0.5 : own;
  return content === undefined || isMostly(content, profile) ? best : best * 0.3;
}

function againstIt(spec: KindSpec, header: readonly HeaderColumn[]): readonly Evidence[] {
  return header.flatMap(({ column, path, matches }) => {
    const [first] = matches;
    const weight = first && first.score >= 0.6 ? (spec.against[first.concept] ?? 0) : 0;
    return weight > 0 ? [{ kind: "heading" as const, column, text: path.join(" / "), weight: -weight }] : [];
  });
}

function fromTitle(spec: KindSpec, { title }: Surroundings): readonly Evidence[] {
  if (title === null) return [];
  const folded = foldWords(title);
  if (spec.title.test(folded)) return [{ kind: "title", column: null, text: title, weight: TITLE_WEIGHT }];
  return spec.notTitle?.test(folded)
    ? [{ kind: "title", column: null, text: title, weight: -TITLE_WEIGHT }]
    : [];
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
