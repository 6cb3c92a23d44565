/**
 * The place of each line in the tree. In: the lines with their look. Out: the parent of each. The code decides;
 * without one the look (bold, capitals, indentation) and the position.
 */
import { namedCode, opensList, parseCode, type CodePath } from "./criterion-code";
import { placeCodes } from "./scoring-code-tree";
import { codesNamed, hasListMark, isTotalLabel, saysNote } from "./scoring-labels";
import type { ScoringDraft } from "./scoring-row";

export interface ScoringLine {
  readonly draft: ScoringDraft;
  readonly isBold: boolean;
  /** Across the table, as section titles are merged. */
  readonly isAcross: boolean;
  /** In a column of steps that holds others: it heads what stands in the columns further in. */
  readonly isOuter: boolean;
  readonly indent: number;
}

export function placeLines(lines: readonly ScoringLine[]): readonly (number | null)[] {
  const codes = lines.map(({ draft }) => placingCode(draft));
  const byCode = placeCodes(codes, headingsOf(lines, codes));
  const state: Open = { line: null, uncoded: [] };
  const latest = new Map<string, number>();
  return lines.map((line, at) => {
    const path = parseCode(codes[at] ?? "");
    if (path) latest.set(path.parts.join("."), at);
    return placeLine(line, at, { lines, byCode, latest }, state);
  });
}

function placingCode({ code, label }: ScoringDraft): string | null {
  return isTotalLabel(label) ? null : (code ?? namedCode(label) ?? null);
}

/** The last line that can hold others, and the uncoded lines open below it. */
interface Open {
  line: number | null;
  uncoded: number[];
}

interface Placing {
  readonly lines: readonly ScoringLine[];
  readonly byCode: readonly (number | null | undefined)[];
  readonly latest: ReadonlyMap<string, number>;
}

function placeLine(line: ScoringLine, at: number, placing: Placing, open: Open): number | null {
  const { draft } = line;
  const byCode = placing.byCode[at];
  if (byCode !== undefined) {
    open.line = isLeaf(draft) ? byCode : at;
    open.uncoded = [];
    return byCode;
  }
  if (isTotalLabel(draft.label)) return placeTotal(draft, at, placing, open);
  if (/^\W*(?:ghi chú|lưu ý)/iu.test(draft.label))
    return withPoints(open.uncoded.at(-1) ?? open.line, placing);
  if (isBareNote(draft)) return open.line;
  return placeUncoded(line, at, placing, open);
}

const isBareNote = (draft: ScoringDraft) =>
  draft.max === null && draft.bonus === null && draft.penalty === null && saysNote(draft.label);

/** A total of one group stands in it; a total of all closes the table, unless it opens it. */
function placeTotal({ label }: ScoringDraft, at: number, { latest }: Placing, open: Open): number | null {
  const { codes } = codesNamed(label);
  const [only] = codes;
  const group = codes.length === 1 ? latest.get(parseCode(only ?? "")?.parts.join(".") ?? "") : undefined;
  if (group !== undefined) return group;
  if (at > 0) {
    open.line = null;
    open.uncoded = [];
  }
  return null;
}

/** Under the nearest uncoded line that stands out more; under an uncoded criterion whose points it takes; else in the open one. */
function placeUncoded(line: ScoringLine, at: number, { lines }: Placing, open: Open): number | null {
  const rank = rankOf(line);
  const takes = isLeaf(line.draft) && !hasListMark(line.draft.label);
  const holds = (index: number) => {
    const other = lines[index];
    if (!other) return false;
    return rankOf(other) < rank || (takes && other.draft.max !== null && rankOf(other) === rank);
  };
  while (open.uncoded.length > 0 && !holds(open.uncoded.at(-1) ?? 0)) open.uncoded.pop();
  const parent = open.uncoded.at(-1) ?? open.line;
  if (!isLeaf(line.draft)) open.uncoded.push(at);
  return parent;
}

/** Smaller stands out more. */
function rankOf({ draft, isBold, indent }: ScoringLine): number {
  return indent * 2 + (isBold || isCapital(draft.label) ? 0 : 1);
}

const isCapital = (label: string) => label === label.toUpperCase() && /\p{Lu}{3}/u.test(label);

/** A note speaks of the criterion, not of the heading inside it. */
function withPoints(from: number | null, { lines, byCode }: Placing): number | null {
  let at = from;
  while (at !== null && lines[at]?.draft.max === null && (byCode[at] ?? null) !== null)
    at = byCode[at] ?? null;
  return at;
}

/** Only gives or takes points: nothing is listed under it. */
function isLeaf({ max, bonus, penalty, pointWords }: ScoringDraft): boolean {
  return max === null && (bonus !== null || penalty !== null || pointWords.length > 0);
}

/** Uncoded lines that head a list: they look like titles among coded lines, or the numbers start again below them. */
function headingsOf(lines: readonly ScoringLine[], codes: readonly (string | null)[]): ReadonlySet<number> {
  const paths = codes.map((code) => parseCode(code ?? ""));
  const openings = lines.map(({ draft }, at) =>
    paths[at] || !mayHead(draft) ? null : openedBy(draft, paths[at + 1]),
  );
  const times = new Map<string, number>();
  paths.forEach((path) => {
    if (path && opensList(path)) times.set(path.parts.join("."), (times.get(path.parts.join(".")) ?? 0) + 1);
  });
  const headings = new Set<number>();
  const lastCode = paths.findLastIndex((path) => path !== undefined);
  let lastCoded: ScoringLine | undefined;
  for (const [at, line] of lines.entries()) {
    const opening = openings[at] ?? null;
    if (paths[at]) lastCoded = line;
    else if (opening !== null && (times.get(opening) ?? 0) > 1) headings.add(at);
    else if (at < lastCode && mayHead(line.draft) && looksLikeTitle(line, lastCoded)) headings.add(at);
  }
  return headings;
}

/** The code that opens a list directly below. Letters often mark answers: only a line with points heads those. */
function openedBy(draft: ScoringDraft, below: CodePath | undefined): string | null {
  if (!below || !opensList(below)) return null;
  const [part = ""] = below.parts;
  return part === "a" && draft.max === null ? null : part;
}

const mayHead = (draft: ScoringDraft) =>
  !isLeaf(draft) && !hasListMark(draft.label) && !isTotalLabel(draft.label) && !saysNote(draft.label);

function looksLikeTitle(
  { draft, isBold, isAcross, isOuter }: ScoringLine,
  coded: ScoringLine | undefined,
): boolean {
  return isOuter || isAcross || isCapital(draft.label) || (isBold && coded?.isBold === false);
}
