/**
 * Điểm thưởng và điểm trừ trong một tổng điểm. In: a scored table and whose points count. Out: what was given on top of the
 * standards and what was taken from them, with the ceilings that hold.
 */
import { isBonusOrPenaltyGroup } from "../records/scoring-labels";
import { addExactly } from "../text/numbers";
import type { ScoreRun } from "./run";
import type { TableScore } from "./score-table";
import { isGroup, isMember, membersOf } from "./score-tree";

export interface BonusPenalty {
  /** Nought or more. */
  readonly bonus: number;
  /** Nought or less. */
  readonly penalty: number;
}

interface Counting {
  readonly score: TableScore;
  readonly by: "self" | "appraised";
}

export function bonusPenaltyOf(score: TableScore, by: Counting["by"]): BonusPenalty {
  const { tree } = score.program;
  const top = tree.top.filter((line) => isMember(tree.lines[line]));
  return added(top.map((line) => changesOn({ score, by }, line, false)));
}

const NOTHING: BonusPenalty = { bonus: 0, penalty: 0 };

function changesOn(counting: Counting, line: number, isInBonus: boolean): BonusPenalty {
  const { tree } = counting.score.program;
  const isBonus = isInBonus || isOfBonus(counting.score, line);
  if (!isGroup(tree, line)) return isBonus ? bySign(pointsOf(counting, line)) : onCriterion(counting, line);
  const below = added(membersOf(tree, line).map((member) => changesOn(counting, member, isBonus)));
  return within(counting, line, below, isBonus);
}

/** A group or criterion of bonuses or penalties alone: all its points are. */
export function isOfBonus({ program: { tree } }: TableScore, line: number): boolean {
  const { rules = [], label = "", role } = tree.lines[line] ?? {};
  if (rules.some(({ type }) => type === "bonus-group")) return true;
  return role === "rule" || (role === "group" && isBonusOrPenaltyGroup(label));
}

const pointsOf = ({ score, by }: Counting, line: number) => score.lines[line]?.[by] ?? 0;

const bySign = (points: number): BonusPenalty =>
  points > 0 ? { bonus: points, penalty: 0 } : { bonus: 0, penalty: points };

/** What was typed for a criterion, or computed for it, and the lines under it that give or take. */
function onCriterion(counting: Counting, line: number): BonusPenalty {
  const { score, by } = counting;
  const { tree } = score.program;
  const points = score.lines[line]?.[by];
  if (typeof points !== "number") return NOTHING;
  if (by === "self" && tree.lines[line]?.hasEntered === false) return computedChanges(score.run, score, line);
  const below = added(membersOf(tree, line).map((member) => bySign(pointsOf(counting, member))));
  if (below.bonus !== 0 || below.penalty !== 0) return below;
  return beyondStandard(points, tree.lines[line]?.max ?? 0);
}

function beyondStandard(points: number, max: number): BonusPenalty {
  if (points < 0) return bySign(points);
  return points > max ? bySign(addExactly(points, -max)) : NOTHING;
}

/** What only fills up a standard from nought is no bonus. */
function computedChanges(run: ScoreRun, { program }: TableScore, line: number): BonusPenalty {
  const { takes, gives } = program.sides(line);
  const isOnTop = program.startsFull[line] === true || program.tree.lines[line]?.max === null;
  return {
    bonus: gives && isOnTop ? (run.value(gives) ?? 0) : 0,
    penalty: takes ? (run.value(takes) ?? 0) : 0,
  };
}

/** Ceilings on a group; what a bonus group lets through of its lines. */
function within(
  counting: Counting,
  line: number,
  { bonus, penalty }: BonusPenalty,
  isBonus: boolean,
): BonusPenalty {
  const { run, program } = counting.score;
  const { takes = [], gives = [] } = program.limits[line] ?? {};
  const limits = (list: typeof takes) => list.map((limit) => run.value(limit) ?? 0);
  const kept = {
    bonus: Math.min(bonus, ...limits(gives)),
    penalty: Math.max(penalty, ...limits(takes)),
  };
  const net = addExactly(kept.bonus, kept.penalty);
  const points = counting.score.lines[line]?.[counting.by] ?? null;
  const cut = isBonus && points !== null && points < net ? addExactly(net, -points) : 0;
  return cut === 0 ? kept : { ...kept, bonus: Math.max(0, addExactly(kept.bonus, -cut)) };
}

function added(parts: readonly BonusPenalty[]): BonusPenalty {
  return {
    bonus: addExactly(0, ...parts.map(({ bonus }) => bonus)),
    penalty: addExactly(0, ...parts.map(({ penalty }) => penalty)),
  };
}
