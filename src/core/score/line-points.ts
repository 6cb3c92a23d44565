/**
 * The points of one line. In: the line in its tree, with the parts its rules make and what limits it. Out: what is
 * computed for it, or null where only a person can say.
 */
import type { RuleTerms } from "../rules/rule";
import { addExactly } from "../text/numbers";
import { balance, bestOf, netChange, wayOfLine, wayOfRule, type Change, type Way } from "./changes";
import {
  all,
  BLANK,
  cell,
  choose,
  counted,
  filled,
  least,
  most,
  number,
  over,
  round,
  sum,
  textIs,
  type CellName,
  type Expression,
  type Test,
} from "./expression";
import { YES } from "../rules/answers";
import type { Limits } from "./limits";
import { someOf, usable, type Part, type RuleInput } from "./part";
import { membersOf, type ScoreTree } from "./score-tree";

export interface LineView {
  readonly tree: ScoreTree;
  readonly line: number;
  readonly parts: readonly Part[];
  readonly limits: Limits;
  /** The cells a rule of the line reads. */
  readonly inputsOf: (rule: number) => readonly RuleInput[];
}

export const selfOf = (line: number): CellName => ({ column: "self", line });

/** What a criterion is worth: its own points, and what is given and taken on it and under it. */
export function criterionPoints(view: LineView): Expression | null {
  const base = baseOf(view);
  const options = optionsOf(view);
  const chosen =
    options.length === 0 ? BLANK : choose(counted(...options), round(sum(...options.map(cell))), BLANK);
  if (!base) return options.length === 0 ? null : chosen;
  const value = round(sum(base.value, ...base.changes));
  const points = view.limits.wipes.length === 0 ? value : choose(someOf(view.limits.wipes), number(0), value);
  return base.known ? choose(base.known, points, chosen) : points;
}

/** A line under a criterion gives or takes; an unknown measure leaves it blank. */
export function changePoints(view: LineView): Expression | null {
  const changes = changesOn(view);
  if (changes.length === 0) return null;
  const value = round(splitUp(view, sum(...netChange(changes, view.limits, exemption(view)))));
  const known = knownOf(view.parts);
  return known ? choose(known, value, BLANK) : value;
}

/** What is taken and given on a line, for a ceiling further up. */
export function sidesOf(view: LineView) {
  return balance(changesOn(view), view.limits, exemption(view));
}

interface Base {
  readonly known: Test | null;
  readonly value: Expression;
  readonly changes: readonly Expression[];
}

/**
 * Points that a rule gives count as they are. Without such a rule the standard is full until something is taken;
 * where things are only given, they fill it up from nought.
 */
function baseOf(view: LineView): Base | null {
  const { tree, line, parts, limits } = view;
  const { rules, max } = tree.lines[line] ?? { rules: [], max: null };
  const given = parts.filter(({ gives }) => gives === "points");
  const measured = given.filter(({ rule }) => rules[rule]?.type !== "fixed");
  const own = measured.length > 0 ? measured : given;
  const known = knownOf(parts);
  const changes = changesOn(view);
  if (own.length > 0) {
    return {
      known,
      value: sum(...own.map(({ value }) => value)),
      changes: netChange(changes, limits, exemption(view)),
    };
  }
  if (max === null) return null;
  const standard = cell({ column: "max", line });
  if (startsFull(view))
    return { known, value: standard, changes: netChange(changes, limits, exemption(view)) };
  if (changes.length === 0 || cannotFill(rules, max)) return null;
  const filledUp = least(standard, sum(...netChange(changes, limits, null)));
  return { known, value: splitUp(view, filledUp), changes: [] };
}

/** "Mỗi trường thêm cộng 0,5 điểm, tối đa 1 điểm" beside a standard of 6 comes on top of it: what the 6 rest on is not said. */
function cannotFill(rules: readonly RuleTerms[], standard: number): boolean {
  const gives = rules.filter((rule) => wayOfRule(rule) === "gives");
  const caps = gives.flatMap((rule) => (rule.type === "bonus-item-capped" && !rule.period ? [rule.cap] : []));
  return gives.length > 0 && caps.length === gives.length && addExactly(...caps) < standard;
}

/** No rule gives the line its points, and something may take from its standard. */
export function startsFull(view: LineView): boolean {
  const { parts, limits, tree, line } = view;
  if (tree.lines[line]?.role === "rule" || parts.some(({ gives }) => gives === "points")) return false;
  const isTaken = changesOn(view).some(({ way }) => way !== "gives");
  return isTaken || limits.takes.length + limits.wipes.length > 0;
}

export function knownOf(parts: readonly Part[]): Test | null {
  const tests = parts.flatMap(({ known }) => (known ? [known] : []));
  return tests.length === 0 ? null : all(...tests);
}

/** Of the line's own rules and of the lines under it that give or take; of some of them only the best may count. */
function changesOn(view: LineView): readonly Change[] {
  const { tree, line, parts } = view;
  const { rules = [] } = tree.lines[line] ?? {};
  const own = parts.flatMap(({ gives, value, rule }) => {
    const terms = rules[rule];
    return gives === "change" && terms ? [{ value, way: wayOfRule(terms) }] : [];
  });
  return [...own, ...memberChanges(view, membersOf(tree, line))];
}

function memberChanges(view: LineView, members: readonly number[]): readonly Change[] {
  const { tree } = view;
  const asChange = (member: number): Change => ({ value: cell(selfOf(member)), way: wayOf(tree, member) });
  const choice = choiceOn(view, members);
  const others = members.filter((member) => !choice?.among.includes(member));
  return [...(choice ? [choice.change] : []), ...others.map(asChange)];
}

function wayOf({ lines }: ScoreTree, member: number): Way {
  const line = lines[member];
  return line ? wayOfLine(line) : "both";
}

interface Choice {
  readonly among: readonly number[];
  readonly change: Change;
}

/** "Chỉ tính 1 trong các mục …". */
function choiceOn(view: LineView, members: readonly number[]): Choice | undefined {
  const { tree, line } = view;
  const rules = tree.lines[line]?.rules ?? [];
  const at = rules.findIndex(({ type }) => type === "one-of");
  const rule = rules[at];
  if (rule?.type !== "one-of") return undefined;
  const named = rule.of.flatMap((code) => members.filter((member) => tree.lines[member]?.code === code));
  const among = named.length > 0 ? named : members;
  const ways = new Set(among.map((member) => wayOf(tree, member)));
  const way = ways.size === 1 && ways.has("takes") ? "takes" : "gives";
  const best = bestOf(among.map(selfOf), rule.choose, way);
  if (!best) return undefined;
  const [input] = view.inputsOf(at);
  const value = input ? choose(textIs(input.cell, YES), best, number(0)) : best;
  return { among, change: { value, way } };
}

function exemption(view: LineView): Test | null {
  const tests = conditionsOf(view, "exempt");
  return tests.length === 0 ? null : someOf(tests);
}

function conditionsOf({ tree, line, inputsOf }: LineView, wanted: RuleTerms["type"]): readonly Test[] {
  const rules = tree.lines[line]?.rules ?? [];
  return rules.flatMap(({ type }, at) => {
    const [input] = type === wanted ? inputsOf(at) : [];
    return input ? [textIs(input.cell, YES)] : [];
  });
}

/** Chia đều: among one person where nobody is counted. */
function splitUp({ tree, line, inputsOf }: LineView, value: Expression): Expression {
  const rules = tree.lines[line]?.rules ?? [];
  const at = rules.findIndex(({ type }) => type === "split");
  const [people] = at < 0 ? [] : inputsOf(at);
  return people ? round(choose(usable(people), over(value, cell(people.cell)), value), 2) : value;
}

function optionsOf({ tree, line }: LineView): readonly CellName[] {
  const { lines, children } = tree;
  return (children[line] ?? []).filter((child) => lines[child]?.role === "option").map(selfOf);
}

/** The sum of its members, its own gifts and takings, and what a ceiling on all of them gives back. */
export function groupPoints(view: LineView): Expression {
  const { tree, line, limits } = view;
  const members = membersOf(tree, line);
  const cells = members.map(selfOf);
  const choice = choiceOn(view, members);
  const counting = members.filter((member) => !choice?.among.includes(member));
  const own = view.parts.filter(({ gives }) => gives === "change").map(({ value }) => value);
  const parts = [
    ...counting.map((member) => cell(selfOf(member))),
    ...(choice ? [choice.change.value] : []),
    ...own,
    ...givenBack(view),
  ];
  const value = round(withinGroup(view, sum(...parts)));
  const points = limits.wipes.length === 0 ? value : choose(someOf(limits.wipes), number(0), value);
  const something =
    own.length > 0
      ? filled(...cells, ...view.parts.flatMap((part) => view.inputsOf(part.rule).map((input) => input.cell)))
      : counted(...cells);
  return choose(something, points, BLANK);
}

/** A bonus group has a ceiling of its own; a base stands under all that is added and taken. */
function withinGroup({ tree, line }: LineView, value: Expression): Expression {
  let points = value;
  for (const rule of tree.lines[line]?.rules ?? []) {
    if (rule.type === "bonus-group") points = least(number(rule.points), points);
    if (rule.type === "base-plus-minus") points = onBase(rule, points);
  }
  return points;
}

export function onBase(
  { points, cap, floor }: Extract<RuleTerms, { type: "base-plus-minus" }>,
  changes: Expression,
): Expression {
  const full = sum(number(points), changes);
  const capped = cap === undefined ? full : least(number(cap), full);
  return floor === undefined ? capped : most(number(floor), capped);
}

/** The difference a ceiling makes to what the members have taken and been given. */
function givenBack({ tree, line, limits }: LineView): readonly Expression[] {
  const side = (column: "minus" | "plus") =>
    sum(...membersOf(tree, line).map((member) => cell({ column, line: member })));
  const [taken, given] = [side("minus"), side("plus")];
  return [
    ...(limits.takes.length === 0 ? [] : [most(...limits.takes, taken), less(taken)]),
    ...(limits.gives.length === 0 ? [] : [least(...limits.gives, given), less(given)]),
  ];
}

const less = (value: Expression): Expression => ({ op: "times", left: number(-1), right: value });
