/** A cell in which officers write rules. In: its text, sentences on lines of their own or behind ";" or a full stop. Out: the rules, and what was not understood. */
import { tidy } from "../text/fold";
import { splitOutside } from "./grammar/fold-sentence";
import { LONGEST_SENTENCE, parseRule } from "./parse-rule";
import { rulesInProse } from "./read-rules";
import type { ScoringRule } from "./rule";

export interface CellReading {
  readonly rules: readonly ScoringRule[];
  readonly notUnderstood: readonly string[];
}

/** A table of bands has parts too; a cell of more parts than this is no set of rules, and looking at each run of them would be slow. */
const MOST_PARTS = 60;

export function parseRules(cell: string): CellReading {
  const sentences = cell
    .split(/\r\n?|\n/)
    .flatMap((line) => sentencesOf(tidy(line)))
    .filter((sentence) => sentence.trim() !== "");
  const readings = sentences.map(readSentence);
  return {
    rules: readings.flatMap(({ rules }) => rules),
    notUnderstood: readings.flatMap(({ notUnderstood }) => notUnderstood),
  };
}

function sentencesOf(line: string): readonly string[] {
  if (line.length > LONGEST_SENTENCE) return [line];
  return splitOutside(line, /(?<=[^.])\.\s+(?=[\p{Lu}\d"“-])/u);
}

function readSentence(sentence: string): CellReading {
  const parts = sentence.length > LONGEST_SENTENCE ? [] : splitOutside(sentence, /;/);
  if (parts.length === 0 || parts.length > MOST_PARTS) return { rules: [], notUnderstood: [sentence] };
  const rules: ScoringRule[] = [];
  const notUnderstood: string[] = [];
  for (let from = 0; from < parts.length; ) {
    const { read, taken } = longestFrom(parts, from);
    rules.push(...read);
    if (read.length === 0) notUnderstood.push((parts[from] ?? "").trim());
    from += taken;
  }
  return { rules, notUnderstood: notUnderstood.filter((part) => part !== "") };
}

interface Run {
  readonly read: readonly ScoringRule[];
  /** How many parts it took. */
  readonly taken: number;
}

/** ";" parts bands as well as sentences: the longest run that is one rule is taken. Free wording is tried last. */
function longestFrom(parts: readonly string[], from: number): Run {
  for (let taken = parts.length - from; taken > 0; taken--) {
    const run = parts.slice(from, from + taken).join(";");
    const rule = parseRule(run) ?? (taken > 1 ? tableIn(run) : undefined);
    if (rule) return { read: [rule], taken };
  }
  return { read: rulesInProse(tidy(parts[from] ?? "")), taken: 1 };
}

/** One rule in free wording that reaches over the whole run. */
function tableIn(run: string): ScoringRule | undefined {
  const [rule, ...more] = rulesInProse(tidy(run));
  const reaches = rule?.text.split(";").length === run.split(";").length;
  return reaches && more.length === 0 ? rule : undefined;
}
