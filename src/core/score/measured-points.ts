/** Rules that compute points from a result: against the plan, beyond a threshold, against the leader. In: a rule and where it stands. Out: its expression. */
import type {
  InverseProRata,
  OverAchievement,
  ProRata,
  RelativeToLeader,
  StepBonus,
} from "../rules/measured-rules";
import type { Rounding } from "../rules/rule-parts";
import {
  all,
  cell,
  choose,
  compare,
  least,
  most,
  negative,
  number,
  over,
  round,
  steps,
  sum,
  times,
  type Expression,
} from "./expression";
import { allUsable, shareOf, usable, type Compile, type Compiled, type Place, type RuleInput } from "./part";

/** Làm tròn where a form does not say how. */
const USUAL_ROUNDING: Rounding = { places: 2, mode: "half-up" };

const rounded = (value: Expression, { places, mode }: Rounding = USUAL_ROUNDING) =>
  round(value, places, mode);

interface Result {
  readonly actual: Expression;
  readonly plan: Expression;
  readonly standard: Expression;
  readonly inputs: readonly [RuleInput, RuleInput];
}

function resultOf({ inputs: [actual, plan], standard }: Place): Result | undefined {
  if (!actual || !plan || !standard) return undefined;
  return { actual: cell(actual.cell), plan: cell(plan.cell), standard, inputs: [actual, plan] };
}

export const proRata: Compile<ProRata> = (rule, place) => {
  const result = resultOf(place);
  if (!result) return undefined;
  const { actual, plan, standard, inputs } = result;
  const points = over(times(standard, actual), plan);
  return ratio(rule, result, points, { known: allUsable(inputs), isChange: place.isChange });
};

/** Less is better; nothing at all cannot be divided by, and a person says what it is worth, unless a ceiling does. */
export const inverseProRata: Compile<InverseProRata> = (rule, place) => {
  const result = resultOf(place);
  if (!result) return undefined;
  const { actual, plan, standard, inputs } = result;
  const isSome = compare(actual, ">", number(0));
  const points = over(times(standard, plan), actual);
  if (rule.capShare === undefined) {
    return ratio(rule, result, points, { known: all(allUsable(inputs), isSome), isChange: place.isChange });
  }
  const best = choose(isSome, points, shareOf(standard, rule.capShare));
  return ratio(rule, result, best, { known: allUsable(inputs), isChange: place.isChange });
};

function ratio(
  { capShare, floorShare, rounding, type }: ProRata | InverseProRata,
  { actual, plan, standard }: Result,
  points: Expression,
  { known, isChange }: Pick<NonNullable<Compiled>, "known"> & Pick<Place, "isChange">,
): Compiled {
  const capped = capShare === undefined ? points : least(points, shareOf(standard, capShare));
  const [part, whole] = type === "pro-rata" ? [actual, plan] : [plan, actual];
  // the same as part ÷ whole × 100 < floorShare, without dividing
  const isBelow =
    floorShare === undefined
      ? null
      : compare(times(part, number(100)), "<", times(number(floorShare), whole));
  const value = rounded(isBelow ? choose(isBelow, number(0), capped) : capped, rounding);
  return { gives: isChange ? "change" : "points", known, value };
}

export const overAchievement: Compile<OverAchievement> = (rule, place) => {
  const [actual, plan] = place.inputs;
  const isOfStandard = "share" in rule;
  if (!actual || !plan || ((isOfStandard || rule.capShare !== undefined) && !place.standard))
    return undefined;
  const standard = place.standard ?? number(0);
  const beyond = sum(over(times(cell(actual.cell), number(100)), cell(plan.cell)), number(-100));
  const full = most(steps(over(beyond, number(rule.step))), number(0));
  const each = isOfStandard ? shareOf(standard, rule.share) : number(rule.points);
  const caps = [
    ...(rule.capShare === undefined ? [] : [shareOf(standard, rule.capShare)]),
    ...(rule.cap === undefined ? [] : [number(rule.cap)]),
  ];
  return { gives: "change", known: allUsable([actual, plan]), value: least(times(full, each), ...caps) };
};

export const stepBonus: Compile<StepBonus> = (rule, { inputs: [input] }) => {
  if (!input) return undefined;
  const value = cell(input.cell);
  const { threshold, isCrossed, way } = crossing(rule, value);
  const full = steps(over(sum(value, number(-threshold)), number(way * rule.step)));
  const points = sum(number(rule.first ?? rule.points), times(full, number(rule.points)));
  const gives = choose(isCrossed, points, number(0));
  return { gives: "change", known: usable(input), value: withinCap(gives, rule) };
};

function crossing(rule: StepBonus, value: Expression) {
  if ("below" in rule) {
    return { threshold: rule.below, isCrossed: compare(value, "<", number(rule.below)), way: -1 };
  }
  const [threshold, is] = "above" in rule ? ([rule.above, ">"] as const) : ([rule.from, ">="] as const);
  return { threshold, isCrossed: compare(value, is, number(threshold)), way: 1 };
}

function withinCap(points: Expression, rule: StepBonus): Expression {
  if (rule.cap === undefined) return points;
  return rule.points < 0 ? most(points, number(-rule.cap)) : least(points, number(rule.cap));
}

/** Who has at least as much as the leader is the leader. */
export const relativeToLeader: Compile<RelativeToLeader> = (rule, place) => {
  const { standard, inputs, isChange } = place;
  const [actual, leader] = [inputs[0], inputs.at(-1)];
  if (!standard || !actual || !leader) return undefined;
  const [own, best] = [cell(actual.cell), cell(leader.cell)];
  const full = shareOf(standard, rule.leaderShare);
  const leads = compare(own, ">=", best);
  const points =
    rule.targetShare === undefined
      ? over(times(full, own), best)
      : towardsLeader(rule.targetShare, { standard, full, own, best, place });
  return {
    gives: isChange ? "change" : "points",
    known: allUsable(inputs),
    value: rounded(choose(leads, full, points), rule.rounding),
  };
};

interface Race {
  readonly standard: Expression;
  readonly full: Expression;
  readonly own: Expression;
  readonly best: Expression;
  readonly place: Place;
}

function towardsLeader(targetShare: number, { standard, full, own, best, place }: Race): Expression {
  const target = cell(place.inputs[1]?.cell ?? { column: "", line: 0 });
  const met = shareOf(standard, targetShare);
  const way = times(sum(full, negative(met)), sum(own, negative(target)));
  return choose(
    compare(own, "<=", target),
    over(times(met, own), target),
    sum(met, over(way, sum(best, negative(target)))),
  );
}
