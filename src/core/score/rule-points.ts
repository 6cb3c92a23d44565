/** Each type of rule with its way to points. In: the rules of a line and where it stands. Out: the parts its points are made of. */
import type { RuleTerms, RuleType } from "../rules/rule";
import { byAward, counted, countedToCap } from "./counted-points";
import { number } from "./expression";
import { bands, daysLate, levels, severity, twoWay, yesNo } from "./graded-points";
import { inverseProRata, overAchievement, proRata, relativeToLeader, stepBonus } from "./measured-points";
import type { Compile, Compiled, Part, Place } from "./part";

type Compilers = { readonly [Type in RuleType]?: Compile<Extract<RuleTerms, { type: Type }>> };

/** Rules that are not here limit, wipe out or name somebody: `lines.ts` and those who rank see to them. */
const COMPILERS: Compilers = {
  fixed: ({ points }) => ({ gives: "points", known: null, value: number(points) }),
  "yes-no": yesNo,
  levels,
  "percent-bands": bands,
  "percent-bands-share": bands,
  "value-bands": bands,
  "two-way": twoWay,
  severity,
  "days-late": daysLate,
  "pro-rata": proRata,
  "inverse-pro-rata": inverseProRata,
  "over-achievement": overAchievement,
  "step-bonus": stepBonus,
  "relative-to-leader": relativeToLeader,
  "per-occurrence": counted,
  "bonus-item": counted,
  "bonus-item-capped": countedToCap,
  "bonus-by-award": byAward,
};

export function partsOf(rules: readonly RuleTerms[], placeOf: (rule: number) => Place): readonly Part[] {
  return rules.flatMap((rule, at) => {
    // the table is keyed by the type of the rule itself
    const compile = COMPILERS[rule.type] as ((rule: RuleTerms, place: Place) => Compiled) | undefined;
    const part = compile?.(rule, placeOf(at));
    return part ? [{ ...part, rule: at }] : [];
  });
}
