/**
 * Fields that stand over several columns: awards that are ticked, a second column of awards, the answers of each
 * voter, votes on several titles. In: a kind and the header. Out: those columns, the field each feeds, and its weight.
 */
import { foldWords } from "../text/fold";
import { candidateOf, clusterColumns, hasCandidates } from "./across";
import { profileOf, type ColumnProfile } from "./column-profile";
import type { HeaderColumn } from "./header";
import type { KindSpec } from "./kinds";
import { awardsOfHeading } from "./read-award";
import type { Field } from "./table";

export type RepeatedColumn = readonly [HeaderColumn, Field, number];

export function repeatedColumns(
  { kind, across }: KindSpec,
  header: readonly HeaderColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): readonly RepeatedColumn[] {
  if (across === "candidates") return candidates(header, profiles);
  if (across === "clusters") return clusters(header, profiles);
  if (kind === "ballots") return voters(header, profiles);
  if (kind === "registrations") return ticked(header, profiles, byType);
  if (kind !== "nominations") return [];
  return [...ticked(header, profiles, () => "award"), ...moreAwards(header), ...votesByTitle(header)];
}

const byType = (type: "title" | "form" | null): Field => (type === "form" ? "awards" : "titles");

/** "LĐTT", "CSTĐCS" over boxes with an x; an empty one beside a ticked one counts too. */
function ticked(
  header: readonly HeaderColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
  fieldOf: (type: "title" | "form" | null) => Field,
): readonly RepeatedColumn[] {
  const named = header.flatMap((column) => {
    const [award] = awardsOfHeading(column.path.slice(-1));
    const { filled, marks } = profileOf(profiles, column.column);
    return award && marks * 2 >= filled ? [{ column, award, marks }] : [];
  });
  if (named.every(({ marks }) => marks === 0)) return [];
  return named.map(({ column, award }) => [column, fieldOf(award.type), 2] as const);
}

/** What somebody was given before is no proposal. */
const PAST = /\b(?:da (?:dat|duoc|co|tang)|nam truoc|lien ke|truoc day|hien co|\d{4})\b/;
const SURE = 0.8;

/** Titles in one column, forms in the next: both are proposed. */
function moreAwards(header: readonly HeaderColumn[]): readonly RepeatedColumn[] {
  const awards = header.filter(
    ({ path, matches: [first] }) =>
      first !== undefined &&
      first.score >= SURE &&
      (first.concept === "award" || first.concept === "titles" || first.concept === "forms") &&
      !PAST.test(foldWords(path.join(" "))),
  );
  return awards.length === 2 ? awards.map((column) => [column, "award", 2] as const) : [];
}

/** "CSTĐCS / Đồng ý", "CSTĐCS / Không đồng ý", and so on for each title. */
function votesByTitle(header: readonly HeaderColumn[]): readonly RepeatedColumn[] {
  return header.flatMap((column): readonly RepeatedColumn[] => {
    const concept = column.matches[0]?.concept;
    if (awardsOfHeading(column.path.slice(0, -1)).length === 0) return [];
    if (concept === "agree" || concept === "disagree") return [[column, concept, 0.2]];
    return concept === "percent" ? [[column, "percentShown", 0.2]] : [];
  });
}

const VOTERS = /\b(?:thanh vien|uy vien|y kien|phieu cua|phieu (?:so )?\d+)\b/;

/** One column per member with the answers in words; their headings are names, or stand under "Ý kiến của các thành viên". */
function voters(
  header: readonly HeaderColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): readonly RepeatedColumn[] {
  const answered = header.filter(({ column, matches: [first] }) => {
    const { filled, votes } = profileOf(profiles, column);
    return filled > 0 && votes * 10 >= filled * 8 && (first?.score ?? 0) < SURE;
  });
  const isSaid = answered.some(({ path }) => VOTERS.test(foldWords(path.join(" "))));
  return isSaid && answered.length >= 2 ? answered.map((column) => [column, "agree", 2] as const) : [];
}

/** A column, or two, for each of those voted on: ticks and answers, or nothing yet. */
function candidates(
  header: readonly HeaderColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): readonly RepeatedColumn[] {
  if (!hasCandidates(header)) return [];
  return header.flatMap((column): readonly RepeatedColumn[] => {
    const { filled, votes, numbers, marks } = profileOf(profiles, column.column);
    const isAnswered = (votes + marks) * 2 >= filled || numbers * 2 >= filled;
    if (candidateOf(column) === undefined || !isAnswered) return [];
    return [[column, column.matches[0]?.concept === "disagree" ? "disagree" : "agree", 2]];
  });
}

/** Over words: school years called "Khối 6", "Khối 7" hold numbers. */
function clusters(
  header: readonly HeaderColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): readonly RepeatedColumn[] {
  const named = clusterColumns(header);
  const isWords = named.every(({ column }) => {
    const { filled, texts } = profileOf(profiles, column);
    return texts * 2 >= filled;
  });
  const isFilled = named.some(({ column }) => profileOf(profiles, column).texts > 0);
  return isWords && isFilled ? named.map((column) => [column, "unit", 2] as const) : [];
}
