/**
 * What is doubtful in points. In: a scored table, what was typed, and where each cell stands. Out: findings at the cells:
 * figures that cannot be, points above what a line can give, points that differ and nobody says why.
 */
import type { CellPosition } from "../workbook/cell-ref";
import type { PlanScalar } from "../workbook/sheet-plan";
import { sameText } from "../score/evaluate";
import { NO, YES } from "../rules/answers";
import type { Typed } from "../score/run";
import { inputColumn, type ScoreLine } from "../score/score-line";
import type { TableScore } from "../score/score-table";
import { isGroup, isMember } from "../score/score-tree";
import type { Slot } from "../score/slots";
import { addExactly } from "../text/numbers";
import { roundDecimal } from "../text/rounding";
import type { Finding, InputTrouble, PointsBy } from "./finding";

export interface Place {
  readonly sheet: string;
  readonly cell: CellPosition;
}

/** The cell of a column in a line: on our sheet where it is there, else in the form. */
export type PlaceOf = (column: string, line: number) => Place;

interface Scored {
  readonly score: TableScore;
  readonly typed: Typed;
  readonly placeOf: PlaceOf;
  /** Every score is a multiple of it, where a rule says so. */
  readonly step: number | undefined;
}

export function scoreFindings(score: TableScore, typed: Typed, placeOf: PlaceOf): readonly Finding[] {
  const { lines } = score.program.tree;
  const scored = { score, typed, placeOf, step: entryStep(lines) };
  return [
    ...lines.flatMap((line, at) => [...inputFindings(scored, at), ...pointFindings(scored, line, at)]),
    ...score.program.missing.map(({ line, scope }) =>
      at(placeOf("rules", line), { code: "score.scope-missing", severity: "warning", data: { scope } }),
    ),
    ...score.disqualifiedBy.map(({ line, rule }) => {
      const terms = lines[line]?.rules[rule];
      const why = (terms?.type === "disqualify" ? terms.when : undefined) ?? lines[line]?.label ?? "";
      return at(placeOf("rules", line), { code: "score.disqualified", severity: "warning", data: { why } });
    }),
    ...leftToPersons(scored),
  ];
}

type Said = Finding extends infer Each
  ? Each extends Finding
    ? Pick<Each, "code" | "severity" | "data">
    : never
  : never;

const at = ({ sheet, cell }: Place, said: Said): Finding => ({ ...said, sheet, cell, cite: [] });

function inputFindings(scored: Scored, line: number): readonly Finding[] {
  const { score, typed, placeOf } = scored;
  const { slots = [] } = score.program.slots[line] ?? {};
  const found = slots.flatMap((slot, index) => {
    const value = typed(inputColumn(index), line);
    const why = troubleWith(slot, value);
    return why ? [inputFinding(placeOf(inputColumn(index), line), value, why)] : [];
  });
  if (found.length > 0 || score.lines[line]?.state !== "empty") return found;
  return outsideBands(scored, line, slots);
}

const inputFinding = (place: Place, value: PlanScalar, why: InputTrouble) =>
  at(place, { code: "score.input", severity: "warning", data: { text: typedText(value), why } });

/** As it would be typed. */
const typedText = (value: PlanScalar) =>
  typeof value === "number" ? String(value).replace(".", ",") : String(value);

/** Everything is typed and right in itself, and still nothing comes of it. */
function outsideBands({ typed, placeOf }: Scored, line: number, slots: readonly Slot[]): readonly Finding[] {
  const values = slots.map((_, index) => typed(inputColumn(index), line));
  const isFull = slots.length > 0 && values.every((value) => (value ?? "") !== "");
  return isFull ? [inputFinding(placeOf(inputColumn(0), line), values[0] ?? null, "no-band")] : [];
}

function troubleWith(slot: Slot, value: PlanScalar): InputTrouble | undefined {
  if (value === null || value === "") return undefined;
  const choices = slot.kind === "yes-no" ? [YES, NO] : slot.kind === "level" ? slot.choices : null;
  if (choices) return choices.some((choice) => sameText(value, choice)) ? undefined : "not-a-choice";
  return typeof value === "number" ? troubleWithNumber(slot, value) : "not-a-number";
}

function troubleWithNumber({ kind, mayExceed }: Slot, value: number): InputTrouble | undefined {
  if (kind === "value") return undefined;
  if (value < 0) return "negative";
  if (kind === "percent" && value > 100 && !mayExceed) return "above-hundred";
  return value === 0 && DIVISORS.includes(kind) ? "zero" : undefined;
}

const DIVISORS: readonly Slot["kind"][] = ["plan", "leader", "people", "periods"];

function pointFindings(scored: Scored, line: ScoreLine, index: number): readonly Finding[] {
  const { score, placeOf } = scored;
  const found = score.lines[index];
  if (!found || !isMember(line)) return [];
  const { computed, self, appraised } = found;
  const differs = line.hasEntered && computed !== null && self !== null && computed !== self;
  return [
    ...(differs
      ? [
          at(placeOf("self", index), {
            code: "score.differs",
            severity: "warning",
            data: { entered: self, computed },
          }),
        ]
      : []),
    ...(["self", "appraised"] as const).flatMap((by) => {
      const points = by === "self" ? self : appraised;
      return points === null ? [] : limitFindings(scored, line, index, points, by);
    }),
    ...unexplained(scored, index, self, appraised),
  ];
}

function limitFindings(
  { score, placeOf, step }: Scored,
  line: ScoreLine,
  index: number,
  points: number,
  by: PointsBy,
): readonly Finding[] {
  const { tree } = score.program;
  const place = placeOf(by, index);
  const most = highestOf(line);
  const found: Finding[] = [];
  if (most !== null && points > most) {
    found.push(at(place, { code: "score.above", severity: "warning", data: { points, most, by } }));
  }
  if (isGroup(tree, index)) return found;
  const isUnruled = line.role === "rule" && most === null && line.rules.length === 0;
  if (isUnruled && points > 0) {
    found.push(at(place, { code: "score.no-rule", severity: "warning", data: { points, by } }));
  }
  if (step !== undefined && !isMultiple(points, step)) {
    found.push(at(place, { code: "score.step", severity: "warning", data: { points, step, by } }));
  }
  return found;
}

function entryStep(lines: readonly ScoreLine[]): number | undefined {
  const rule = lines.flatMap(({ rules }) => rules).find(({ type }) => type === "entry-step");
  return rule?.type === "entry-step" ? rule.step : undefined;
}

const isMultiple = (points: number, step: number) => Number.isInteger(roundDecimal(points / step, 9));

/** What is printed beside a line, or the ceiling its rules name; null where neither says. */
function highestOf({ max, bonus, rules, role }: ScoreLine): number | null {
  const caps = rules.flatMap((rule) =>
    rule.type === "bonus-item-capped" && rule.period === undefined ? [rule.cap] : [],
  );
  if (caps.length > 0) return addExactly(max ?? 0, ...caps);
  const isPerItem = rules.some(({ type }) => type.startsWith("bonus") || type === "step-bonus");
  if (isPerItem) return null;
  return role === "rule" ? bonus : max;
}

function unexplained(
  { typed, placeOf, score }: Scored,
  index: number,
  self: number | null,
  appraised: number | null,
): readonly Finding[] {
  const isSum = isGroup(score.program.tree, index);
  if (self === null || appraised === null || self === appraised || isSum) return [];
  const reasons = ["whyDiffers", "explanation", "note"].map((column) => typed(column, index) ?? "");
  if (reasons.some((reason) => reason !== "")) return [];
  return [
    at(placeOf("appraised", index), {
      code: "score.unexplained",
      severity: "question",
      data: { self, appraised },
    }),
  ];
}

/** One for the whole table: they are many on most forms. */
function leftToPersons({ score, placeOf }: Scored): readonly Finding[] {
  const { lines } = score.program.tree;
  const open = lines.flatMap(({ role, max }, index) =>
    score.lines[index]?.state === "person" && role !== "rule" ? [{ index, max: max ?? 0 }] : [],
  );
  const [first] = open;
  if (!first) return [];
  const points = addExactly(...open.map(({ max }) => max));
  return [
    at(placeOf("self", first.index), {
      code: "score.by-person",
      severity: "note",
      data: { count: open.length, points },
    }),
  ];
}
