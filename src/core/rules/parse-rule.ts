/** Sentences of rules, as officers write them in a cell. In: text. Out: typed rules, and the sentences that state none. */
import { tidy } from "../text/fold";
import { firstOf } from "./grammar/slot-kinds";
import type { ScoringRule } from "./rule";
import { READ_FORMS } from "./rule-forms";

/** Longer text is no sentence; the longest table of bands an office writes is a tenth of this. */
export const LONGEST_SENTENCE = 4000;

/** One sentence; its capitals, composition of letters, blanks, final stop and placement of tones do not matter. */
export function parseRule(sentence: string): ScoringRule | undefined {
  const text = tidy(sentence)
    .replace(/^(?:[-+*] (?=[A-Za-zÀ-ÖØ-öø-ỹ])|• )/u, "")
    .replace(/[.;,\s]+$/u, "");
  if (text === "" || text.length > LONGEST_SENTENCE) return undefined;
  return firstOf(READ_FORMS, ({ type, form }) => {
    const values = form.read(text);
    // the values of a form are the parameters of its type: the round-trip tests hold the table to it
    return values && ({ type, ...values, text } as unknown as ScoringRule);
  });
}
