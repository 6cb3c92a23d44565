/**
 * Tables on their side: those voted on, or clusters, head the columns. In: the words over a column. Out: whom or which
 * cluster they name.
 */
import { foldWords } from "../text/fold";
import { readName, subjectOfName, type SubjectKind } from "../text/person-name";
import type { HeaderColumn } from "./header";
import type { HeadingMatch } from "./match-heading";

/** So well known a heading names nobody: "Ghi Chú". */
const SURE = 0.8;
/** One alone may be anything. */
const LEAST = 2;

/** The one voted on, at times over "Đồng ý" and "Không đồng ý". */
export function candidateOf({ path, matches: [top] }: HeaderColumn): string | undefined {
  const isAnswer = path.length > 1 && isVote(top);
  if (!isAnswer && top !== undefined && top.score >= SURE) return undefined;
  const words = path.at(isAnswer ? -2 : -1) ?? "";
  return SUBJECTS.has(subjectOfName(readName(words).name)) ? words : undefined;
}

const SUBJECTS: ReadonlySet<SubjectKind> = new Set<SubjectKind>(["individual", "collective"]);
const isVote = (top: HeadingMatch | undefined) => top?.concept === "agree" || top?.concept === "disagree";

const CLUSTER = /^(?:cum|khoi)(?: thi dua)?(?: so)? (?:\d{1,2}|[ivx]+)\b|^(?:cum|khoi) thi dua (?:so )?\S/;

/** "Cụm thi đua số 1", "KHỐI II: CÁC SỞ, BAN, NGÀNH". */
export function isClusterName(text: string): boolean {
  return text.length <= 120 && /^[ckCK]/.test(text) && CLUSTER.test(foldWords(text));
}

/** Columns that are clusters each; none where their words do not differ. */
export function clusterColumns(header: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const named = header.filter(({ path }) => isClusterName(path.at(-1) ?? ""));
  return new Set(named.map(({ path }) => path.at(-1))).size === named.length && named.length >= LEAST
    ? named
    : [];
}

/** Somebody votes in each line, and those voted on stand over the columns. */
export function hasCandidates(header: readonly HeaderColumn[]): boolean {
  const votes = header.some(({ matches: [top] }) => top?.concept === "voter" && top.score >= SURE);
  return votes && header.filter((column) => candidateOf(column) !== undefined).length >= LEAST;
}
