/** The sentences of `rule-sentences.ts`, compiled once. */
import { RULE_KINDS } from "./grammar/rule-kinds";
import { sentenceForm, type Form } from "./grammar/sentence-form";
import type { RuleType } from "./rule";
import { RULE_SENTENCES } from "./rule-sentences";

const compiled = (templates: readonly string[]): readonly Form[] =>
  templates.map((template) => sentenceForm(template, RULE_KINDS));

// the table has an entry for every type, and only these
const TYPES = Object.keys(RULE_SENTENCES) as readonly RuleType[];

/** The entries of the table, in its order, each made into something else. */
function byType<Made>(make: (type: RuleType) => Made): Readonly<Record<RuleType, Made>> {
  // every type has its entry
  return Object.fromEntries(TYPES.map((type) => [type, make(type)])) as Record<RuleType, Made>;
}

export const SAID_FORMS = byType((type) => compiled(RULE_SENTENCES[type].said));

interface ReadForm {
  readonly type: RuleType;
  readonly form: Form;
}

/** Canonical sentences are tried before other wordings. */
export const READ_FORMS: readonly ReadForm[] = [
  ...TYPES.flatMap((type) => SAID_FORMS[type].map((form) => ({ type, form }))),
  ...TYPES.flatMap((type) => compiled(RULE_SENTENCES[type].read ?? []).map((form) => ({ type, form }))),
];
