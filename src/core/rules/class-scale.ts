/** A scale of classes on lines of its own, mostly below the table. In: its rows. Out: the classification, on the line that heads the scale. */
import type { ScoringRow } from "../records/scoring-row";
import { classIn, type PointClass } from "./prose/class-prose";
import { withoutStop } from "./prose/spotted";
import type { ScoringRule } from "./rule";

const HEAD = /(?<![a-zà-öø-ỹ])(?:xếp|phân) (?:loại|hạng)(?![a-zà-öø-ỹ])/iu;

interface Line {
  readonly row: ScoringRow;
  readonly found: PointClass;
}

/** Two lines or more that follow each other; without a heading the first of them bears the rule. */
export function classScales(rows: readonly ScoringRow[]): ReadonlyMap<ScoringRow, readonly ScoringRule[]> {
  const scales = new Map<ScoringRow, readonly ScoringRule[]>();
  let run: Line[] = [];
  let before: ScoringRow | undefined;
  const close = () => {
    const head = before && HEAD.test(before.label) ? before : run[0]?.row;
    if (run.length >= 2 && head) scales.set(head, [classification(run)]);
    run = [];
  };
  for (const row of rows) {
    const found = isBare(row) ? classIn(wordsOf(row)) : undefined;
    if (found) run.push({ row, found });
    else {
      close();
      before = row;
    }
  }
  close();
  return scales;
}

function classification(run: readonly Line[]): ScoringRule {
  return {
    type: "classification",
    classes: run.map(({ found }) => found),
    text: run.map(({ row }) => withoutStop(wordsOf(row))).join(" / "),
  };
}

/** The points of a class may stand in the next cell. */
const wordsOf = ({ label, pointWords }: ScoringRow) => [label, ...pointWords].join(" ");

/** Answers of a criterion have points or stand under it; a scale has none and stands by itself. */
function isBare({ role, max, bonus, penalty }: ScoringRow): boolean {
  return (
    (role === "note" || role === "rule" || role === "group") &&
    max === null &&
    bonus === null &&
    penalty === null
  );
}
