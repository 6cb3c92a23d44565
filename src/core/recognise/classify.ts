/** Which kind of table this is. In: a header, the title above, a look at the columns. Out: the kind that fits best, and why. */
import { foldWords } from "../text/fold";
import type { Concept } from "./aliases/headings";
import { assignColumns, type Assigned, type SeenColumns } from "./assign-columns";
import { profileOf, type ColumnProfile } from "./column-profile";
import type { HeaderBlock, HeaderColumn } from "./header";
import { correctColumns, type FormCorrection } from "./form-correction";
import { awardsOfHeading, awardsOfSection, awardWithin } from "./read-award";
import { KINDS, type KindSpec } from "./kinds";
import type { Evidence, Field, TableKind } from "./table";

export interface Classified {
  readonly kind: TableKind;
  readonly columns: ReadonlyMap<number, Field>;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

interface Candidate extends Assigned {
  readonly spec: KindSpec;
  readonly score: number;
}

const TITLE_WEIGHT = 1;
/** Below this a table is shown as unknown and left in peace. */
const LEAST = 2;

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
  const seen = seenIn(header, around, profiles);
  if (correction) return byOfficer(seen, correction);
  const ranked = rank(seen);
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

/** All there is to judge by. */
interface Seen extends SeenColumns {
  readonly around: Surroundings;
  /** An award named outside a column of its own. */
  readonly said: Evidence | undefined;
}

function seenIn(
  header: HeaderBlock,
  around: Surroundings,
  profiles: ReadonlyMap<number, ColumnProfile>,
): Seen {
  const words = everythingSaid(header, around);
  return { header, around, profiles, said: awardsSaid(header, around), words };
}

function rank(seen: Seen): readonly Candidate[] {
  return KINDS.map((spec) => judge(spec, seen))
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => b.score - a.score);
}

/** A form that somebody has looked at: his kind, his columns, and no more doubt. */
function byOfficer(seen: Seen, { kind, columns }: FormCorrection): Classified {
  if (kind === "unknown") return { ...UNKNOWN, confidence: 1 };
  const ranked = rank(seen);
  const wanted = kind ?? ranked[0]?.spec.kind;
  const spec =
    ranked.find((each) => each.spec.kind === wanted)?.spec ?? KINDS.find((each) => each.kind === wanted);
  if (!spec) return UNKNOWN;
  const assigned = assignColumns(spec, seen);
  return {
    kind: spec.kind,
    columns: correctColumns(seen.header, assigned.columns, columns),
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

function judge(spec: KindSpec, seen: Seen): Candidate | undefined {
  const { header, around, profiles, said } = seen;
  const { columns, evidence } = assignColumns(spec, seen);
  if (!isPossible(spec, columns, seen)) return undefined;
  const all = [...evidence, ...againstIt(spec, header.columns), ...fromTitle(spec, around)];
  if (spec.rest === "values") all.push(...fromNumbers(columns, profiles));
  // a tally named after the award that was voted on stays a tally
  const proposal = said && !(said.column === null && isTally(around)) ? said : undefined;
  if (proposal && spec.against.award !== undefined) all.push({ ...proposal, weight: -spec.against.award });
  if (proposal && proposesUnsaid(spec, columns)) all.push(proposal);
  return { spec, columns, evidence: all, score: all.reduce((sum, { weight }) => sum + weight, 0) };
}

const BALLOT_TITLE = KINDS.find(({ kind }) => kind === "ballots")?.title;

const isTally = ({ title }: Surroundings) => BALLOT_TITLE?.test(foldWords(title ?? "")) === true;

const proposesUnsaid = ({ kind }: KindSpec, columns: Candidate["columns"]) =>
  kind === "nominations" && ![...columns.values()].includes("award");

/** The columns it must have, and the words it must say. */
function isPossible(spec: KindSpec, columns: Candidate["columns"], { said, words }: Seen): boolean {
  const fields = new Set(columns.values());
  if (said) fields.add("award");
  const hasAll = spec.needs.every((group) => group.some((field) => fields.has(field)));
  const speaks = spec.mustSay === undefined || spec.mustSay.test(words);
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

function againstIt(spec: KindSpec, header: HeaderBlock["columns"]): readonly Evidence[] {
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
