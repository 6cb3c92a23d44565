/** Rules that count: points for each occurrence, item or award. In: a rule and where it stands. Out: its expression. */
import type { BonusItem, BonusItemCapped, PerOccurrence } from "../rules/counted-rules";
import type { BonusByAward } from "../rules/whole-score-rules";
import {
  cell,
  choose,
  compare,
  least,
  most,
  number,
  over,
  steps,
  sum,
  times,
  type Expression,
} from "./expression";
import { usable, type Compile, type Compiled, type RuleInput } from "./part";

export function counted(
  rule: PerOccurrence | BonusItem,
  { inputs: [input] }: { inputs: readonly RuleInput[] },
): Compiled {
  return (
    input && { gives: "change", known: null, value: choose(usable(input), forEach(rule, input), number(0)) }
  );
}

/** For each full so many, where the rule counts in such. */
function forEach({ points, every }: Pick<PerOccurrence, "points" | "every">, input: RuleInput): Expression {
  const count = cell(input.cell);
  return times(number(points), every === undefined ? count : steps(over(count, number(every))));
}

/** The cap holds once, or for each period typed beside the count. */
export const countedToCap: Compile<BonusItemCapped> = (rule, { inputs: [input, periods] }) => {
  if (!input) return undefined;
  const cap = periods
    ? choose(usable(periods), times(number(rule.cap), cell(periods.cell)), number(rule.cap))
    : number(rule.cap);
  const value = choose(usable(input), least(forEach(rule, input), cap), number(0));
  return { gives: "change", known: null, value };
};

export const byAward: Compile<BonusByAward> = ({ awards, highestOnly }, { inputs }) => {
  const each = awards.flatMap(({ points }, at) => {
    const input = inputs[at];
    if (!input) return [];
    const received = cell(input.cell);
    const value = highestOnly
      ? choose(compare(received, ">", number(0)), number(points), number(0))
      : times(number(points), received);
    return [choose(usable(input), value, number(0))];
  });
  return { gives: "change", known: null, value: highestOnly ? most(number(0), ...each) : sum(...each) };
};
