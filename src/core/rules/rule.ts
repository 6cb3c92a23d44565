/** Quy tắc tính điểm: what a line of a scoring table says about points, as data. In: from prose or from a canonical sentence. */
import type { CountedRule } from "./counted-rules";
import type { GradedRule } from "./graded-rules";
import type { MeasuredRule } from "./measured-rules";
import type { WholeScoreRule } from "./whole-score-rules";

/** A rule by its parameters alone, without the wording it was read from. */
export type RuleTerms = GradedRule | MeasuredRule | CountedRule | WholeScoreRule;

export type RuleType = RuleTerms["type"];

/** `text` is the wording in the cells; of a rule read from a canonical sentence, that sentence. */
export type ScoringRule = RuleTerms & { readonly text: string };
