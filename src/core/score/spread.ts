/** What a line may still come to while something is not known. In: a line, its rules and its standard. Out: the least and the most points. */
import type { RuleTerms, RuleType } from "../rules/rule";
import type { Worth } from "../rules/rule-parts";
import { addExactly } from "../text/numbers";
import { roundDecimal } from "../text/rounding";
import type { ScoreLine } from "./score-line";

export interface Spread {
  readonly low: number;
  readonly high: number;
}

/** Of all that may give a line its points; where no rule does, from nought to the standard, or what is printed beside it. */
export function spreadOf(line: ScoreLine, standard: number | null): Spread {
  const isChange = line.role === "rule";
  const known = line.rules.flatMap((rule) => spreadOfRule(rule, standard, isChange) ?? []);
  if (known.length === 0) return printedSpread(line);
  return {
    low: addExactly(...known.map(({ low }) => low)),
    high: addExactly(...known.map(({ high }) => high)),
  };
}

function printedSpread({ max, bonus, penalty }: ScoreLine): Spread {
  return { low: Math.min(0, penalty ?? 0), high: Math.max(0, max ?? 0, bonus ?? 0) };
}

const among = (points: readonly number[]): Spread => ({
  low: Math.min(...points),
  high: Math.max(...points),
});

type Spreads = {
  readonly [Type in RuleType]?: (
    rule: Extract<RuleTerms, { type: Type }>,
    full: number,
    isChange: boolean,
  ) => Spread;
};

/** Without a ceiling the standard is the most a plan that is met gives. Rules that are not here leave nothing open. */
const SPREADS: Spreads = {
  "yes-no": ({ yes, no, noPenalty = 0 }) => among([yes, addExactly(no ?? 0, noPenalty)]),
  levels: ({ levels }, full, isChange) => amongWorths(levels, full, isChange),
  "percent-bands": amongBands,
  "percent-bands-share": amongBands,
  "value-bands": amongBands,
  "two-way": ({ classes }, full, isChange) =>
    amongWorths(
      classes.flatMap(({ bands }) => bands),
      full,
      isChange,
    ),
  reserved: ({ points }) => ({ low: 0, high: points }),
  "pro-rata": ({ capShare = 100 }, full) => ({ low: 0, high: shareOf(full, capShare) }),
  "inverse-pro-rata": ({ capShare = 100 }, full) => ({ low: 0, high: shareOf(full, capShare) }),
  "relative-to-leader": ({ leaderShare }, full) => ({ low: 0, high: shareOf(full, leaderShare) }),
  "over-achievement": ({ cap, capShare }, full) => {
    const caps = [cap ?? full, ...(capShare === undefined ? [] : [shareOf(full, capShare)])];
    return { low: 0, high: Math.min(...caps) };
  },
  "step-bonus": ({ points, cap }, full) =>
    points < 0 ? { low: -(cap ?? full), high: 0 } : { low: 0, high: cap ?? full },
};

function spreadOfRule(rule: RuleTerms, standard: number | null, isChange: boolean): Spread | undefined {
  // the table is keyed by the type of the rule itself
  const spread = SPREADS[rule.type] as
    | ((rule: RuleTerms, full: number, isChange: boolean) => Spread)
    | undefined;
  return spread?.(rule, standard ?? 0, isChange);
}

/** Outside a band that stands alone nothing is said. */
function amongBands(
  rule: Extract<RuleTerms, { type: "percent-bands" | "percent-bands-share" | "value-bands" }>,
  full: number,
  isChange: boolean,
): Spread {
  return amongWorths("bands" in rule ? rule.bands : [rule, { points: 0 }], full, isChange);
}

const shareOf = (full: number, share: number) => roundDecimal((full * share) / 100, 6);

function amongWorths(worths: readonly Worth[], full: number, isChange: boolean): Spread {
  const takes = worths.some(({ points = 0 }) => points < 0);
  const points = worths.map(({ points, share }) => {
    if (points === undefined)
      return isChange ? addExactly(shareOf(full, share), -full) : shareOf(full, share);
    return takes && !isChange && points <= 0 ? addExactly(full, points) : points;
  });
  return among(points);
}
