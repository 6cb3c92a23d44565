/** What the prose readers share: patterns of numbers and points in running text, and a rule with its place in it. */
import { readNumber } from "../../text/numbers";
import type { RuleTerms, ScoringRule } from "../rule";
import { LETTER } from "../../text/letters";

/** A rule and where its words begin: rules of one line stand in the order of their words. */
export interface Spotted {
  readonly at: number;
  readonly rule: ScoringRule;
}

export const N = String.raw`(\d+(?:[.,]\d+)?)`;
/** "điểm" as typed: also "điềm", "đ". */
export const POINTS = String.raw`(?:điểm|điềm|đ)(?![${LETTER}])`;

export function numberIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : readNumber(text)?.value;
}

/** Without list mark, final stop, or a bracket that was opened outside these words. */
export function withoutStop(text: string): string {
  const bare = text.replace(/^[-+*•]\s+/, "").replace(/[.;,:\s]+$/, "");
  return bare.endsWith(")") && !bare.includes("(") ? bare.slice(0, -1) : bare;
}

export function spotted(at: number, terms: RuleTerms, text: string): Spotted {
  return { at, rule: { ...terms, text } };
}
