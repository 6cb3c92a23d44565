/** Which column feeds which field of a kind. In: a kind, the header and a look at the columns. Out: the fields and why. */
import type { Concept } from "./aliases/headings";
import { isMostly, profileOf, type ColumnProfile } from "./column-profile";
import type { HeaderBlock, HeaderColumn } from "./header";
import { isOfYear, yearMeant } from "./heading-years";
import { matchHeading } from "./match-heading";
import type { FieldSpec, KindSpec } from "./kinds";
import { repeatedColumns } from "./repeated-columns";
import { withInstances } from "./reviewing-columns";
import type { Evidence, Field } from "./table";

export interface Assigned {
  readonly columns: ReadonlyMap<number, Field>;
  readonly evidence: readonly Evidence[];
}

export interface SeenColumns {
  readonly header: HeaderBlock;
  readonly around: { readonly title: string | null };
  readonly profiles: ReadonlyMap<number, ColumnProfile>;
  /** Title, headings and sections, folded. */
  readonly words: string;
}

const LEAST_FIT = 0.35;
/** By so much a heading must fit another meaning to be kept from this one. */
const CLEARLY = 0.1;
/** The very wording of another meaning, not one that only begins like it. */
const EXACT = 0.95;

export function assignColumns(spec: KindSpec, seen: SeenColumns): Assigned {
  const draft: Draft = { columns: new Map(), taken: new Set(), evidence: [] };
  assignByHeading(spec, seen, draft);
  assignRepeated(spec, seen, draft);
  assignUnnamed(spec, seen, draft);
  return { columns: withTheRest(spec, seen, draft.columns), evidence: draft.evidence };
}

function withTheRest(
  { kind, rest }: KindSpec,
  { header, profiles }: SeenColumns,
  claimed: ReadonlyMap<number, Field>,
): ReadonlyMap<number, Field> {
  const columns = new Map(claimed);
  for (const { column, path } of header.columns)
    if (!columns.has(column) && path.length > 0) columns.set(column, rest);
  return kind === "scoring" ? withInstances(header.columns, columns, rest, profiles) : columns;
}

interface Draft {
  readonly columns: Map<number, Field>;
  readonly taken: Set<Field>;
  readonly evidence: Evidence[];
}

/** The surest pairs first, so that a column goes to the field it names best. */
function assignByHeading(spec: KindSpec, seen: SeenColumns, { columns, taken, evidence }: Draft): void {
  for (const { field, column, fit } of offersOf(spec, seen)) {
    if (taken.has(field.field) || columns.has(column.column)) continue;
    columns.set(column.column, field.field);
    taken.add(field.field);
    const text = column.path.join(" / ");
    evidence.push({ kind: "heading", column: column.column, text, weight: field.weight * fit });
  }
}

function offersOf(spec: KindSpec, { header, profiles, around }: SeenColumns) {
  const year = yearMeant(header.columns, around.title);
  const peers = spec.kind === "scoring" ? peersIn(header.columns) : NO_PEERS;
  const offers = spec.fields.flatMap((field, order) =>
    header.columns
      .filter(({ path }) => !field.ofTheYear || isOfYear(path, year))
      .filter((column) => !peers.has(column.column) || !HANDS.has(field.field))
      .map((column) => ({
        field,
        order,
        column,
        fit: fitOf(field, column, profileOf(profiles, column.column)),
      }))
      .filter(({ fit }) => fit >= LEAST_FIT),
  );
  return offers.sort(
    (a, b) => first(b) - first(a) || standIn(a) - standIn(b) || b.fit - a.fit || a.order - b.order,
  );
}

/** Points of one who is judged, or of one who judges. */
const HANDS: ReadonlySet<Field> = new Set<Field>(["self", "appraised"]);
const NO_PEERS: ReadonlySet<number> = new Set();

/** "Điểm chấm các khoa" over "Khoa Nội", "Khoa Ngoại": units beside each other, of which none is the first or last hand. */
function peersIn(header: readonly HeaderColumn[]): ReadonlySet<number> {
  const groups = new Map<string, number[]>();
  for (const { column, path, matches } of header) {
    const ofLeaf = path.length > 1 ? matchHeading(path.slice(-1)) : matches;
    if ([...matches, ...ofLeaf].some(({ concept }) => GIVERS.has(concept))) continue;
    if (path.length < 2 || ofLeaf.some(({ concept }) => concept === "score")) continue;
    const group = path.slice(0, -1).join(" / ");
    const beside = groups.get(group);
    if (beside) beside.push(column);
    else groups.set(group, [column]);
  }
  return new Set([...groups.values()].filter(({ length }) => length > 1).flat());
}

/** A group that says whose points they are speaks for its columns. */
const GIVERS: ReadonlySet<Concept> = new Set<Concept>(["self", "appraised"]);

function assignRepeated(
  spec: KindSpec,
  { header, profiles }: SeenColumns,
  { columns, taken, evidence }: Draft,
): void {
  for (const [column, field, weight] of repeatedColumns(spec, header.columns, profiles)) {
    const held = columns.get(column.column);
    // of boxes under one group the second was perhaps taken for a list of forms
    if (held !== undefined && taken.has(field) && !AWARDS.has(held)) continue;
    if (!taken.has(field))
      evidence.push({ kind: "content", column: column.column, text: column.path.join(" / "), weight });
    columns.set(column.column, field);
    taken.add(field);
  }
}

const AWARDS: ReadonlySet<Field> = new Set<Field>(["award", "titles", "awards"]);

function assignUnnamed(
  spec: KindSpec,
  { header, profiles, words }: SeenColumns,
  { columns, taken, evidence }: Draft,
): void {
  const lacking = spec.fields.find((each) => each.mayLackHeading && !taken.has(each.field));
  const unnamed =
    lacking && EMULATION.test(words) ? firstWords(header.columns, columns, profiles) : undefined;
  if (!lacking || !unnamed) return;
  columns.set(unnamed.column, lacking.field);
  const text = unnamed.path.join(" / ");
  evidence.push({ kind: "content", column: unnamed.column, text, weight: lacking.weight * UNSAID });
}

/** A column without a known heading is only guessed where the sheet is about our work. */
const EMULATION = /thi dua|khen thuong|phong trao/;
/** What no heading names counts less. */
const UNSAID = 0.7;

/** The first column that no field took, where it holds words under no heading or one of its own. */
function firstWords(
  header: readonly HeaderColumn[],
  columns: ReadonlyMap<number, Field>,
  profiles: ReadonlyMap<number, ColumnProfile>,
): HeaderColumn | undefined {
  const first = header.find(({ column }) => !columns.has(column));
  if (!first || (first.matches[0]?.score ?? 0) >= 0.6) return undefined;
  const profile = profileOf(profiles, first.column);
  return profile.filled > 0 && isMostly("text", profile) ? first : undefined;
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
