/**
 * Từ quy tắc tới phép tính. In: the lines of a scoring table. Out: a program, that is an expression for every cell that is
 * computed, with the cells it reads. It is run by `run.ts` and printed as formulas on our sheet.
 */
import { codesNamed } from "../records/scoring-labels";
import {
  cell,
  choose,
  counted,
  filled,
  least,
  number,
  numberIn,
  round,
  sum,
  textIs,
  BLANK,
  type CellName,
  type Expression,
  type Test,
} from "./expression";
import { YES } from "../rules/answers";
import type { Balance } from "./changes";
import { limitsOf, type Limits, type MissingScope } from "./limits";
import {
  changePoints,
  criterionPoints,
  groupPoints,
  knownOf,
  onBase,
  selfOf,
  sidesOf,
  startsFull,
  type LineView,
} from "./line-points";
import { someOf, type Part, type RuleInput } from "./part";
import { partsOf } from "./rule-points";
import { inputCell, type ScoreColumn, type ScoreLine } from "./score-line";
import { below, criterionOf, isGroup, isMember, membersOf, treeOf, type ScoreTree } from "./score-tree";
import { MAX_SLOTS, slotsFor, type Slots } from "./slots";

export interface Disqualifier {
  readonly line: number;
  readonly rule: number;
  readonly holds: Test;
}

export interface ScoreProgram {
  readonly tree: ScoreTree;
  /** Beside the lines. */
  readonly slots: readonly Slots[];
  readonly parts: readonly (readonly Part[])[];
  readonly limits: readonly Limits[];
  /** Criteria whose standard is full until something takes from it. */
  readonly startsFull: readonly boolean[];
  readonly missing: readonly MissingScope[];
  readonly disqualifiers: readonly Disqualifier[];
  /** Null where the cell is not computed. */
  readonly cells: Readonly<Record<ScoreColumn, readonly (Expression | null)[]>>;
  /** What is taken and given on a line that is no group; a program of its own, for those who ask. */
  readonly sides: (line: number) => Balance;
  /** Of the whole table. */
  readonly total: Readonly<Record<"self" | "appraised", Expression>>;
}

export function compileScore(lines: readonly ScoreLine[]): ScoreProgram {
  const tree = treeOf(lines);
  const slots = lines.map(({ rules, role }) => slotsFor(rules, role === "rule"));
  const inputsOf = (line: number) => (rule: number) => ruleInputs(line, slots[line], rule);
  const parts = lines.map((line, at) => compiledRules(tree, line, at, inputsOf(at)));
  const { limits, missing } = limitsOf(tree, slots);
  const views = lines.map(
    (_, line): LineView => ({
      tree,
      line,
      parts: parts[line] ?? [],
      limits: limits[line] ?? NO_LIMITS,
      inputsOf: inputsOf(line),
    }),
  );
  return {
    tree,
    slots,
    parts,
    limits,
    startsFull: views.map((view) => !isGroup(tree, view.line) && startsFull(view)),
    missing,
    disqualifiers: disqualifiersOf(tree, inputsOf),
    cells: cellsOf(tree, views, slots),
    sides: (line) => {
      const view = views[line];
      return view ? sidesIn(view) : { takes: null, gives: null };
    },
    total: { self: totalOf(tree, "self"), appraised: totalOf(tree, "appraised") },
  };
}

const NO_LIMITS: Limits = { takes: [], gives: [], wipes: [] };

function ruleInputs(line: number, slots: Slots | undefined, rule: number): readonly RuleInput[] {
  return (slots?.ofRule[rule] ?? []).flatMap((at) => {
    const slot = slots?.slots[at];
    return slot ? [{ slot, cell: inputCell(line, at) }] : [];
  });
}

/** A line that wants more cells than there are is left to a person, and so is a heading that holds criteria. */
function compiledRules(
  tree: ScoreTree,
  { rules, role }: ScoreLine,
  line: number,
  inputsOf: (rule: number) => readonly RuleInput[],
): readonly Part[] {
  if (!isMember(tree.lines[line]) || slotsFor(rules, role === "rule").slots.length > MAX_SLOTS) return [];
  const isChange = role === "rule";
  const criterion = criterionOf(tree, line);
  const max = criterion === null ? null : tree.lines[criterion]?.max;
  const standard =
    criterion === null || typeof max !== "number" ? null : cell({ column: "max", line: criterion });
  const parts = partsOf(rules, (rule) => ({ standard, isChange, inputs: inputsOf(rule) }));
  return isGroup(tree, line) ? parts.filter(({ gives }) => gives === "change") : parts;
}

function disqualifiersOf(
  { lines }: ScoreTree,
  inputsOf: (line: number) => (rule: number) => readonly RuleInput[],
): readonly Disqualifier[] {
  return lines.flatMap(({ rules }, line) =>
    rules.flatMap(({ type }, rule) => {
      const [input] = type === "disqualify" ? inputsOf(line)(rule) : [];
      return input ? [{ line, rule, holds: textIs(input.cell, YES) }] : [];
    }),
  );
}

function cellsOf(
  tree: ScoreTree,
  views: readonly LineView[],
  slots: readonly Slots[],
): ScoreProgram["cells"] {
  const { lines } = tree;
  const isFilled = lines.some(({ hasEntered, role }) => hasEntered && role !== "group" && role !== "total");
  const computed = views.map((view, line) => {
    const points = computedOn(view);
    return points && isFilled && !isGroup(tree, line) ? onceTyped(tree, line, slots, points) : points;
  });
  const sided = sidedLines(tree, views);
  const sides = views.map((view, line) => (sided.has(line) ? sidesIn(view) : null));
  return {
    computed: computed.map((points, at) => (isGroup(tree, at) ? null : points)),
    self: lines.map((line, at) => {
      if (line.role === "total") return coveredBy(tree, at, "self");
      if (line.hasEntered) return null;
      // a group has no other points than the sum that stands there
      return computed[at] && !isGroup(tree, at) ? taken(at) : (computed[at] ?? null);
    }),
    appraised: lines.map(({ role }, at) => {
      if (role === "total") return coveredBy(tree, at, "appraised");
      return isGroup(tree, at) ? added(membersOf(tree, at), "appraised") : null;
    }),
    minus: sides.map((side) => side?.takes ?? null),
    plus: sides.map((side) => side?.gives ?? null),
  };
}

function computedOn(view: LineView): Expression | null {
  const { tree, line } = view;
  const role = tree.lines[line]?.role;
  if (isGroup(tree, line)) return groupPoints(view);
  if (role === "criterion" || role === "group") return criterionPoints(view);
  return role === "rule" ? changePoints(view) : null;
}

function taken(line: number): Expression {
  const value: CellName = { column: "computed", line };
  return choose(numberIn(value), cell(value), BLANK);
}

/**
 * On a blank form what is computed counts at once. On a filled one a line left blank stays blank until something is
 * typed for it, so that points nobody claimed are not claimed by us.
 */
function onceTyped(
  tree: ScoreTree,
  line: number,
  slots: readonly Slots[],
  points: Expression,
): Expression | null {
  const typed = [
    ...inputsIn(line, slots),
    ...[...below(tree, line)].flatMap((each) => [
      ...inputsIn(each, slots),
      ...(tree.lines[each]?.hasEntered ? [selfOf(each)] : []),
    ]),
  ];
  return typed.length === 0 ? null : choose(filled(...typed), points, BLANK);
}

const inputsIn = (line: number, slots: readonly Slots[]): readonly CellName[] =>
  (slots[line]?.slots ?? []).slice(0, MAX_SLOTS).map((_, slot) => inputCell(line, slot));

/** Where a ceiling stands on a group, or on all bonuses of a kind, what each line takes and gives must be known apart. */
function sidedLines(tree: ScoreTree, views: readonly LineView[]): ReadonlySet<number> {
  const lines = new Set<number>();
  views.forEach(({ limits: { takes, gives } }, at) => {
    if (!isGroup(tree, at) || takes.length + gives.length === 0) return;
    for (const each of below(tree, at)) if (isMember(tree.lines[each])) lines.add(each);
  });
  tree.lines.forEach(({ rules }, at) => {
    if (rules.some((rule) => rule.type === "over-achievement" && rule.totalCap !== undefined)) lines.add(at);
  });
  return lines;
}

function sidesIn(view: LineView): Balance {
  const { tree, line } = view;
  if (isGroup(tree, line)) {
    const members = membersOf(tree, line);
    const side = (column: "minus" | "plus") =>
      round(sum(...members.map((member) => cell({ column, line: member }))));
    return { takes: side("minus"), gives: side("plus") };
  }
  const { takes, gives } = tree.lines[line]?.role === "rule" ? ownSides(line) : sidesOf(view);
  return { takes: takes && whereItCounts(view, takes), gives: gives && whereItCounts(view, gives) };
}

/** Nothing is taken or given while the line itself is not known, nor where all of it is wiped out. */
function whereItCounts({ limits, parts }: LineView, side: Expression): Expression {
  const known = knownOf(parts);
  const counting = known ? choose(known, round(side), number(0)) : round(side);
  return limits.wipes.length === 0 ? counting : choose(someOf(limits.wipes), number(0), counting);
}

/** A line that only gives or takes: what stands as its points, whoever wrote it. */
function ownSides(line: number) {
  const own = cell(selfOf(line));
  return {
    takes: least(number(0), own),
    gives: { op: "max", parts: [number(0), own] } as const,
  };
}

function added(lines: readonly number[], column: "self" | "appraised"): Expression {
  const cells = lines.map((line): CellName => ({ column, line }));
  return cells.length === 0 ? BLANK : choose(counted(...cells), round(sum(...cells.map(cell))), BLANK);
}

/** A printed total: of the group it closes, of what it names, else of all at the top. */
function coveredBy(tree: ScoreTree, at: number, column: "self" | "appraised"): Expression {
  const { label = "", parent = null } = tree.lines[at] ?? {};
  if (parent !== null) return added([parent], column);
  const { codes, isRange } = codesNamed(label);
  const named = isRange ? [] : codes.flatMap((code) => tree.lineOf(code) ?? []);
  if (named.length >= 2 && named.length === codes.length) return added(named, column);
  return totalOf(tree, column);
}

/** All lines at the top, on the base everybody starts from, with what a ceiling over the table takes off. */
function totalOf(tree: ScoreTree, column: "self" | "appraised"): Expression {
  const { lines, top } = tree;
  const members = top.filter((line) => isMember(lines[line]));
  const cells = members.map((line): CellName => ({ column, line }));
  if (cells.length === 0) return BLANK;
  const parts = [...cells.map(cell), ...overallCaps(tree)];
  const base = lines.flatMap(({ rules }, line) =>
    members.includes(line) ? [] : rules.filter((rule) => rule.type === "base-plus-minus"),
  )[0];
  const value = base ? onBase(base, sum(...parts)) : sum(...parts);
  return base ? round(value) : choose(counted(...cells), round(value), BLANK);
}

/** "Tổng điểm thưởng không quá 20 điểm", over all criteria that say so. */
function overallCaps({ lines }: ScoreTree): readonly Expression[] {
  const byCap = new Map<number, Expression[]>();
  lines.forEach(({ rules }, line) => {
    for (const rule of rules) {
      if (rule.type !== "over-achievement" || rule.totalCap === undefined) continue;
      const cells = byCap.get(rule.totalCap) ?? [];
      byCap.set(rule.totalCap, cells);
      cells.push(cell({ column: "plus", line }));
    }
  });
  return [...byCap].flatMap(([cap, cells]) => {
    const all = sum(...cells);
    return [least(number(cap), all), { op: "times", left: number(-1), right: all } as const];
  });
}
