/** A rule as one sentence. In: a typed rule. Out: its canonical Vietnamese sentence, which `parseRule` reads back to the same rule. */
import { rememberedOf } from "../text/remember";
import { firstOf } from "./grammar/slot-kinds";
import { sameValue } from "./grammar/same-value";
import type { Style } from "./grammar/sentence-form";
import { parseRule } from "./parse-rule";
import type { RuleTerms } from "./rule";
import { SAID_FORMS } from "./rule-forms";

/**
 * Free text (a unit, a body, a level) is said as it is wherever that reads back to the same rule, and between “…` with a
 * closing mark doubled otherwise; only tidied text (NFC, single blanks) can be said. Sentences of a cell stand on lines
 * of their own. Every rule with finite numbers has a sentence; "" cannot come of one.
 */
export const sayRule = rememberedOf((rule: RuleTerms & { readonly text?: string }): string => {
  const terms = termsOf(rule);
  return firstOf<Style, string>(["bare", "quoted"], (style) => saidBack(terms, style)) ?? "";
});

/** What remains of a rule without the words it was read from. */
function termsOf(rule: RuleTerms & { readonly text?: string }): RuleTerms {
  const { text: _text, ...terms } = rule;
  return terms;
}

function saidBack(terms: RuleTerms, style: Style): string | undefined {
  const { type, ...values } = terms;
  const said = firstOf(SAID_FORMS[type], (form) => form.say(values, style));
  if (said === undefined || (style === "bare" && holdsSeparator(said))) return undefined;
  // a capital at the start, unless free text stands there
  return firstOf([said.charAt(0).toUpperCase() + said.slice(1), said], (sentence) => {
    const back = parseRule(sentence);
    return back && sameValue(termsOf(back), terms) ? sentence : undefined;
  });
}

/** A cell is cut into sentences at a full stop. */
function holdsSeparator(sentence: string): boolean {
  return /\. /.test(sentence);
}
