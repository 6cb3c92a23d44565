/** Figures change at every key, rules seldom. In: lines. Out: their program, compiled anew only where a line is another one. */
import { compileScore, type ScoreProgram } from "./compile";
import type { ScoreLine } from "./score-line";

export type ProgramOf = (lines: readonly ScoreLine[]) => ScoreProgram;

export function rememberProgram(): ProgramOf {
  let last: ScoreProgram | null = null;
  return (lines) => {
    if (!last || !areSame(last.tree.lines, lines)) last = compileScore(lines);
    return last;
  };
}

function areSame(before: readonly ScoreLine[], now: readonly ScoreLine[]): boolean {
  return before.length === now.length && before.every((line, at) => isSame(line, now[at]));
}

/** Rules of one text are one list. */
function isSame(before: ScoreLine, now: ScoreLine | undefined): boolean {
  // the keys of a record that has exactly these keys
  const keys = Object.keys(before) as (keyof ScoreLine)[];
  return now !== undefined && keys.every((key) => before[key] === now[key]);
}
