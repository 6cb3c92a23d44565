/**
 * What each row of a scoring table is for. In: the rows and the tree. Out: a role each. The test of a group is its sum:
 * options, bands and per-occurrence rules never add up to their parent, real criteria do.
 */
import { addExactly } from "../text/numbers";
import { classIn } from "../rules/prose/class-prose";
import { parseCode } from "./criterion-code";
import {
  hasListMark,
  isTotalLabel,
  saysBand,
  saysGrade,
  saysGradeReached,
  saysNote,
  saysPoints,
} from "./scoring-labels";
import type { Role, ScoringDraft } from "./scoring-row";

/** What the lines under a row have in common; found once for all of them. */
interface Below {
  readonly isEmpty: boolean;
  readonly holdsCodes: boolean;
  readonly holdsStandards: boolean;
  readonly holdsCriteria: boolean;
  readonly areAlternatives: boolean;
  readonly areBands: boolean;
  readonly holdsMarkedAnswer: boolean;
  readonly holdsGroups: boolean;
}

export function giveRoles(
  drafts: readonly ScoringDraft[],
  parents: readonly (number | null)[],
  isUnpointed = false,
): readonly Role[] {
  const children = drafts.map((): ScoringDraft[] => []);
  drafts.forEach((draft, at) => children[parents[at] ?? -1]?.push(draft));
  const looked = drafts.map((draft, at) => lookBelow(draft, children[at] ?? []));
  const heads = new Set(
    drafts.flatMap((draft, at) => (isBareHead(draft, looked[at]) ? (parents[at] ?? []) : [])),
  );
  const below = looked.map((each, at) => ({ ...each, holdsGroups: heads.has(at) }));
  return drafts.map((draft, at) => {
    const parent = parents[at] ?? -1;
    const [above, siblings, own] = [drafts[parent], below[parent], below[at]];
    return own ? roleOf(draft, own, above && siblings ? { above, siblings } : null, isUnpointed) : "note";
  });
}

/** A heading without a standard over criteria: what holds it is a group too. */
function isBareHead({ max }: ScoringDraft, own: Omit<Below, "holdsGroups"> | undefined): boolean {
  return own !== undefined && max === null && own.holdsCriteria && !own.areAlternatives;
}

function lookBelow(draft: ScoringDraft, all: readonly ScoringDraft[]): Omit<Below, "holdsGroups"> {
  const children = all.filter(({ label }) => !isTotalLabel(label));
  const standards = children.filter(({ max }) => max !== null);
  return {
    isEmpty: children.length === 0,
    holdsCodes: children.some(({ code }) => code !== null),
    holdsStandards: standards.length > 0,
    holdsCriteria: standards.some(({ max }) => (max ?? 0) > 0),
    areAlternatives: areAlternatives(draft.max, standards),
    areBands: areBands(children.filter(isPointed)),
    holdsMarkedAnswer: standards.some(({ code, label }) => code === null && hasListMark(label)),
  };
}

interface Family {
  readonly above: ScoringDraft;
  readonly siblings: Below;
}

function roleOf(draft: ScoringDraft, own: Below, family: Family | null, isUnpointed: boolean): Role {
  if (isTotalLabel(draft.label) && own.isEmpty) return "total";
  if (isNote(draft, own)) return "note";
  if (family && isOption(draft, family)) return "option";
  // a form that leaves the points to those who judge
  if (isUnpointed && !hasListMark(draft.label)) return own.holdsCodes ? "group" : "criterion";
  return roleByPoints(draft, own, family === null);
}

function roleByPoints(draft: ScoringDraft, own: Below, isTop: boolean): Role {
  if (draft.max === null) return roleWithoutPoints(draft, own, isTop);
  return own.holdsGroups || (own.holdsStandards && !own.areAlternatives) ? "group" : "criterion";
}

/** Caps and appraisers stand alone, without a code and without points. */
function isNote(draft: ScoringDraft, own: Below): boolean {
  const stands = draft.code === null || draft.code === "*" || draft.code === "-";
  const isBare = !isPointed(draft) && draft.pointWords.length === 0 && own.isEmpty;
  if (!stands || !own.isEmpty) return false;
  return saysGradeReached(draft.label) || (isBare && saysNote(draft.label)) || isClass(draft);
}

/** "- Loại khá" and "từ 70 điểm" in the next cell. */
function isClass(draft: ScoringDraft): boolean {
  const { label, pointWords } = draft;
  return (
    pointWords.length > 0 && !isPointed(draft) && classIn([label, ...pointWords].join(" ")) !== undefined
  );
}

const isPointed = ({ max, bonus, penalty }: ScoringDraft) =>
  max !== null || bonus !== null || penalty !== null;

/** One of several answers under a criterion, or a band under a heading of bands. */
function isOption(draft: ScoringDraft, { above, siblings }: Family): boolean {
  if (above.max === null) return isPointed(draft) && (siblings.areBands || isGradeBelow(draft, siblings));
  if (draft.max !== null) return siblings.areAlternatives;
  // "- Không báo cáo" with a penalty beside "- Có báo cáo" with points
  return (
    draft.code === null && draft.penalty !== null && siblings.holdsMarkedAnswer && hasListMark(draft.label)
  );
}

const isGradeBelow = (draft: ScoringDraft, siblings: Below) => draft.max !== null && siblings.areAlternatives;

function areBands(pointed: readonly ScoringDraft[]): boolean {
  return (
    pointed.length >= 2 && pointed.every(({ label, code }) => saysBand(label) && (code?.length ?? 0) <= 2)
  );
}

/** Points that cannot be a sum: a nought among them, several that pass the parent, one uncoded copy of it, or a scale. */
function areAlternatives(max: number | null, standards: readonly ScoringDraft[]): boolean {
  if (max === null) return isScale(standards) || endsInNought(standards);
  const points = standards.flatMap((each) => each.max ?? []);
  if (points.includes(0)) return true;
  if (points.length === 1) return standards[0]?.code === null && points[0] === max;
  if (sumOf(points) === max || points.some((each) => each > max)) return false;
  return points.includes(max) || isScale(standards);
}

/** "Đầy đủ 5, thiếu 01 loại 3, thiếu nhiều 0": nobody sets a standard of nought for a criterion. */
function endsInNought(standards: readonly ScoringDraft[]): boolean {
  return (
    standards.length >= 2 &&
    standards.at(-1)?.max === 0 &&
    standards.every(
      ({ code, max }, at) => code === null && (at === 0 || (max ?? 0) < (standards[at - 1]?.max ?? 0)),
    )
  );
}

/** Grades or bands from the best down: "Tốt 5, Khá 3, Trung bình 1". */
function isScale(standards: readonly ScoringDraft[]): boolean {
  return (
    standards.length >= 2 &&
    standards.every(
      ({ label, max }, at) =>
        (saysGrade(label) || saysBand(label)) && (at === 0 || (max ?? 0) < (standards[at - 1]?.max ?? 0)),
    )
  );
}

const sumOf = (points: readonly number[]) => points.reduce((sum, each) => addExactly(sum, each), 0);

/** No standard of its own: a heading over criteria is a group, words alone are a note, anything else states a rule. */
function roleWithoutPoints(draft: ScoringDraft, own: Below, isTop: boolean): Role {
  // its points are those of the answer that was chosen
  if (draft.code !== null && own.holdsCriteria && own.areAlternatives) return "criterion";
  if (isBareHead(draft, own) || (isTop && isHeading(draft, own))) return "group";
  return isSaid(draft, own, isTop) ? "note" : "rule";
}

/** At the top a code or lines below make a heading; with a ceiling of bonuses or deductions both. */
function isHeading(draft: ScoringDraft, { isEmpty }: Below): boolean {
  const isCoded = draft.code !== null;
  return isPointed(draft) ? isCoded && !isEmpty : isCoded || !isEmpty;
}

/** A line that only describes: neither coded nor heading others, and no word of points. */
function isSaid(draft: ScoringDraft, { isEmpty }: Below, isTop: boolean): boolean {
  const { code, label, pointWords } = draft;
  const isUncoded = code === null || parseCode(code) === undefined;
  const speaksOfPoints = isPointed(draft) || pointWords.length > 0 || saysPoints(label);
  // below the table bands are classes; in a criterion they are worth something
  return isUncoded && isEmpty && !speaksOfPoints && (isTop || !saysBand(label));
}
