/** Units of a cluster fill in one form, one table is computed for report and sheet, and figures change at every key. In: lines. Out: their program, compiled once for lines that are alike. */
import { compileScore, type ScoreProgram } from "./compile";
import type { ScoreLine } from "./score-line";

/** A cluster has a form for each kind of unit, seldom more. */
const KEPT = 4;
let known: readonly ScoreProgram[] = [];

export function compiledOnce(lines: readonly ScoreLine[]): ScoreProgram {
  const before = known.find(({ tree }) => isAlike(tree.lines, lines));
  const program = before ?? compileScore(lines);
  if (program !== known[0]) known = [program, ...known.filter((each) => each !== program)].slice(0, KEPT);
  return program;
}

function isAlike(some: readonly ScoreLine[], others: readonly ScoreLine[]): boolean {
  return (
    some.length === others.length &&
    some.every((line, at) => {
      const other = others[at];
      // rules read from one wording are one list
      return other === line || (other !== undefined && FIELDS.every((field) => line[field] === other[field]));
    })
  );
}

/** A field that is added to a line does not compile until it is compared. */
const COMPARED: Readonly<Record<keyof ScoreLine, true>> = {
  label: true,
  hasEntered: true,
  rules: true,
  role: true,
  parent: true,
  code: true,
  max: true,
  bonus: true,
  penalty: true,
};
// its keys are the fields, by its type
const FIELDS = Object.keys(COMPARED) as readonly (keyof ScoreLine)[];
