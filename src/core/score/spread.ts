/** What a line may still come to while something is not known. In: a line, its rules and its standard. Out: the least and the most points. */
import type { RuleTerms } from "../rules/rule";
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

function spreadOfRule(rule: RuleTerms, standard: number | null, isChange: boolean): Spread | undefined {
  const full = standard ?? 0;
  switch (rule.type) {
    case "yes-no":
      return among([rule.yes, addExactly(rule.no ?? 0, rule.noPenalty ?? 0)]);
    case "levels":
      return amongWorths(rule.levels, full, isChange);
    case "percent-bands":
    case "percent-bands-share":
    case "value-bands":
      return amongWorths("bands" in rule ? rule.bands : [rule, { points: 0 }], full, isChange);
    case "two-way":
      return amongWorths(
        rule.classes.flatMap(({ bands }) => bands),
        full,
        isChange,
      );
    case "reserved":
      return { low: 0, high: rule.points };
    default:
      return measuredSpread(rule, full);
  }
}

/** Without a ceiling the standard is the most a plan that is met gives. */
function measuredSpread(rule: RuleTerms, full: number): Spread | undefined {
  switch (rule.type) {
    case "pro-rata":
    case "inverse-pro-rata":
      return { low: 0, high: shareOf(full, rule.capShare ?? 100) };
    case "relative-to-leader":
      return { low: 0, high: shareOf(full, rule.leaderShare) };
    case "over-achievement": {
      const caps = [rule.cap ?? full, ...(rule.capShare === undefined ? [] : [shareOf(full, rule.capShare)])];
      return { low: 0, high: Math.min(...caps) };
    }
    case "step-bonus":
      return rule.points < 0 ? { low: -(rule.cap ?? full), high: 0 } : { low: 0, high: rule.cap ?? full };
    default:
      return undefined;
  }
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
