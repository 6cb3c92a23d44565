/**
 * What each row of a scoring table is for. In: the rows and the tree. Out: a role each. The test of a group is its sum:
 * options, bands and per-occurrence rules never add up to their parent, real criteria do.
 */
import { foldWords } from "../text/fold";
import { addExactly } from "../text/numbers";
import { isTotalLabel, type Role, type ScoringDraft } from "./scoring-row";

const NOTE_START = /^(?:ghi chu|luu y|chu y|chu thich)\b/;
const CAP = /\b(?:diem (?:tru|cong|thuong)|tong diem)\b.*\b(?:khong qua|toi da|khong vuot)/;
const APPRAISER = /\b(?:theo doi|kiem tra|danh gia|tham dinh|cham)\b/;
const BAND =
  /\b(?:tu|tren|duoi|dat|vuot)\b.*%|%.*\b(?:tro len|tro xuong)|\btu \d+.*den duoi|\b\d+ (?:tro len|tro xuong)/;

interface Node {
  readonly draft: ScoringDraft;
  readonly children: readonly number[];
}

export function giveRoles(
  drafts: readonly ScoringDraft[],
  parents: readonly (number | null)[],
): readonly Role[] {
  const nodes = drafts.map((draft, at) => ({
    draft,
    children: parents.flatMap((parent, child) => (parent === at ? [child] : [])),
  }));
  return nodes.map((_, at) => roleOf(at, nodes, parents));
}

function roleOf(at: number, nodes: readonly Node[], parents: readonly (number | null)[]): Role {
  const node = nodes[at];
  if (!node) return "note";
  const { draft, children } = node;
  if (isTotalLabel(draft.label) && children.length === 0) return "total";
  if (isNote(draft, children)) return "note";
  const parent = parents[at] ?? null;
  if (parent !== null && isOption(at, parent, nodes)) return "option";
  if (draft.max === null) return roleWithoutPoints(node, parent, nodes);
  return isGroup(node, nodes) ? "group" : "criterion";
}

/** Caps and appraisers stand alone, without a code and without points. */
function isNote(draft: ScoringDraft, children: readonly number[]): boolean {
  const stands = draft.code === null || draft.code === "*" || draft.code === "-";
  const isBare = !isPointed(draft) && draft.pointWords.length === 0 && children.length === 0;
  return stands && isBare && saysNote(draft.label, foldWords(draft.label));
}

function saysNote(label: string, folded: string): boolean {
  if (NOTE_START.test(folded)) return true;
  if (/^\s*[*(]/.test(label)) return !folded.startsWith("neu ") || CAP.test(folded);
  return isCap(folded) || isAppraiserLine(folded);
}

/** A line that takes points itself is a rule, though it also names its cap. */
function isCap(folded: string): boolean {
  return CAP.test(folded) && !/\b(?:tru|cong|thuong) \d/.test(folded);
}

function isAppraiserLine(folded: string): boolean {
  return APPRAISER.test(folded) && /^(?:phong|van phong|ban|so|thanh tra|bo phan)\b/.test(folded);
}

/** One of several answers under a criterion, or a band under a heading of bands. */
function isOption(at: number, parent: number, nodes: readonly Node[]): boolean {
  const above = nodes[parent];
  const draft = nodes[at]?.draft;
  if (!above || !draft) return false;
  const siblings = above.children.flatMap((child) => nodes[child]?.draft ?? []);
  if (above.draft.max === null) return isPointed(draft) && isBandList(siblings);
  if (draft.max === null)
    return draft.code === null && draft.penalty !== null && hasOptionBrother(draft, siblings);
  return areAlternatives(above.draft.max, siblings);
}

const isPointed = ({ max, bonus, penalty }: ScoringDraft) =>
  max !== null || bonus !== null || penalty !== null;

function isBandList(siblings: readonly ScoringDraft[]): boolean {
  const pointed = siblings.filter(isPointed);
  return (
    pointed.length >= 2 &&
    pointed.every(({ label, code }) => BAND.test(foldWords(label)) && (code?.length ?? 0) <= 2)
  );
}

/** "- Không báo cáo" with a penalty beside "- Có báo cáo" with points. */
function hasOptionBrother({ label }: ScoringDraft, siblings: readonly ScoringDraft[]): boolean {
  return (
    /^[-+•]/.test(label) &&
    siblings.some((other) => other.max !== null && other.code === null && /^[-+•]/.test(other.label))
  );
}

/** Points that cannot be a sum: a nought among them, or several that pass the parent, or one uncoded copy of it. */
function areAlternatives(max: number, siblings: readonly ScoringDraft[]): boolean {
  const pointed = siblings.filter((each) => each.max !== null);
  const points = pointed.flatMap((each) => each.max ?? []);
  if (points.includes(0)) return true;
  if (points.length === 1) return pointed[0]?.code === null && points[0] === max;
  return addExactly(...points) !== max && points.every((each) => each <= max) && points.includes(max);
}

/** No standard of its own: a heading over criteria is a group, anything else states a rule. */
function roleWithoutPoints({ draft, children }: Node, parent: number | null, nodes: readonly Node[]): Role {
  const holdsCriteria = children.some((child) => (nodes[child]?.draft.max ?? 0) > 0);
  if (draft.bonus !== null || draft.penalty !== null) return holdsCriteria ? "group" : "rule";
  if (holdsCriteria || (parent === null && draft.code !== null)) return "group";
  return parent === null && children.length > 0 ? "group" : "rule";
}

function isGroup({ draft, children }: Node, nodes: readonly Node[]): boolean {
  const below = children.flatMap((child) => nodes[child]?.draft ?? []).filter(({ max }) => max !== null);
  if (below.length === 0) return false;
  return !areAlternatives(draft.max ?? 0, below);
}
