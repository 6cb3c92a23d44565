/**
 * Điểm cuối của một bảng. In: a scored table. Out: the total that counts, and on whose points it rests: the shares of the
 * stages where a rule says so, else what the last instance gave, else the unit's own.
 */
import { columnOf } from "../core/check/scoring-findings";
import { headingsOf } from "../core/records/extra-columns";
import type { Field } from "../core/recognise/table";
import { runScore, type Typed } from "../core/score/run";
import { classOf, type PointClass } from "../core/score/score-table";
import type { Spread } from "../core/score/spread";
import { isGroup, isMember } from "../core/score/score-tree";
import { finalOf, stageColumns, type InstanceColumn } from "../core/score/stages";
import type { Stages } from "../core/rules/whole-score-rules";
import { readNumber } from "../core/text/numbers";
import { roundDecimal, sumExactly } from "../core/text/rounding";
import { valueAt } from "../core/workbook/sheet-view";
import type { ScoredTable } from "./score-workbook";

export interface StagePoints {
  readonly by: string;
  readonly share: number;
  /** Null where no column, or more than one, seems to be theirs. */
  readonly heading: string | null;
  readonly points: number | null;
}

export interface FinalScore {
  readonly basis: "stages" | "appraised" | "self" | null;
  readonly total: number | null;
  /** With the shares of the stages, the highest that the total can be without bonuses. */
  readonly max: number | null;
  readonly stages: readonly StagePoints[];
  /** Lines nobody has given points for that may still give or take some. */
  readonly open: number;
  /** What the total may still come to; null where nothing is open. */
  readonly provisional: Spread | null;
  /** Lines that the unit gave itself points for, and nobody has appraised yet, though others are. */
  readonly notAppraised: number;
  readonly classification: PointClass | null;
}

export function finalScore(table: ScoredTable): FinalScore {
  const { score } = table;
  const { lines } = score.program.tree;
  const notAppraised = score.appraised === null ? 0 : openToAppraisers(table);
  const rule = lines.flatMap(({ rules }) => rules).find(({ type }) => type === "stages");
  const parts = rule?.type === "stages" ? stageParts(table, rule) : [];
  const basis = parts.length > 0 ? "stages" : basisOf(table, notAppraised > 0);
  const open = openLines(table);
  const totalWith = (assumed: Assumed) =>
    basis === "stages"
      ? finalOf(parts.map(({ share, column }) => ({ share, points: pointsIn(table, column, assumed) })))
      : basis && totalOf(table, basis, assumed);
  const total = totalWith(NOTHING);
  const stages = parts.map(({ by, share, column }) => ({
    by,
    share,
    heading: column?.heading ?? null,
    points: pointsIn(table, column, NOTHING),
  }));
  const max = basis === "stages" ? highestOf(score.max, stages) : score.max;
  return {
    basis,
    total,
    max,
    stages,
    open: open.length,
    provisional: total === null || open.length === 0 ? null : spreadOf(open, totalWith),
    notAppraised,
    classification: classOf(lines, total, max),
  };
}

/** An appraisal half done is no total: until it is whole the unit's own stands. */
function basisOf({ score: { self, appraised } }: ScoredTable, isPartial: boolean) {
  if (appraised !== null && (!isPartial || self === null)) return "appraised";
  return self === null ? null : "self";
}

/** Points by line, taken for given to see what would come of them. */
type Assumed = ReadonlyMap<number, number>;
const NOTHING: Assumed = new Map();

interface OpenLine {
  readonly line: number;
  readonly spread: Spread;
}

function openLines({ score }: ScoredTable): readonly OpenLine[] {
  return score.lines.flatMap(({ open, appraised }, line) =>
    open && open.low !== open.high && appraised === null ? [{ line, spread: open }] : [],
  );
}

function spreadOf(open: readonly OpenLine[], totalWith: (assumed: Assumed) => number | null): Spread | null {
  const totalAt = (end: keyof Spread) =>
    totalWith(new Map(open.map(({ line, spread }) => [line, spread[end]])));
  const [low, high] = [totalAt("low"), totalAt("high")];
  return low === null || high === null || low === high ? null : { low, high };
}

/** Nought needs nobody to confirm it. */
function openToAppraisers({ score }: ScoredTable): number {
  const { tree } = score.program;
  return score.lines.filter(
    ({ self, appraised }, line) =>
      isMember(tree.lines[line]) && !isGroup(tree, line) && self !== null && self !== 0 && appraised === null,
  ).length;
}

function highestOf(max: number | null, stages: readonly StagePoints[]): number | null {
  const share = sumExactly(stages.map((stage) => stage.share));
  return max === null ? null : roundDecimal((max * share) / 100, 6);
}

interface PointColumn extends InstanceColumn {
  readonly column: number;
}

function stageParts(table: ScoredTable, rule: Stages) {
  const columns = pointColumns(table);
  return stageColumns(rule, columns).map(({ by, share, column }) => ({
    by,
    share,
    column: columns.find((each) => each === column) ?? null,
  }));
}

function pointsIn(table: ScoredTable, found: PointColumn | null, assumed: Assumed): number | null {
  if (!found) return null;
  return found.hand === "between"
    ? pointsBetween(table, found.column, assumed)
    : totalOf(table, found.hand, assumed);
}

function totalOf({ score, typed }: ScoredTable, by: "self" | "appraised", assumed: Assumed): number | null {
  if (assumed.size === 0) return score[by];
  const { program } = score;
  if (by === "self") return runScore(program, typed, assumed).value(program.total.self);
  const theirs: Typed = (id, line) => (id === by ? assumed.get(line) : undefined) ?? typed(id, line);
  return runScore(program, theirs).value(program.total.appraised);
}

/** The instances of a form, from left to right. */
function pointColumns({ source: { found } }: ScoredTable): readonly PointColumn[] {
  const { table } = found;
  const max = columnOf(table, "max") ?? -1;
  const between = [...headingsOf(found, EXTRA)].flatMap(([column, heading]) =>
    column > max ? [{ hand: "between" as const, heading, column }] : [],
  );
  const named = (["self", "appraised"] as const).flatMap((hand) => {
    const column = columnOf(table, hand);
    const path = table.header.columns.find((each) => each.column === column)?.path ?? [];
    return column === undefined ? [] : [{ hand, heading: path.join(" / "), column }];
  });
  return [...between, ...named].sort((a, b) => a.column - b.column);
}

const EXTRA: ReadonlySet<Field> = new Set<Field>(["extra"]);

/** Added up as the last instance's are. */
function pointsBetween({ source, rows, score, typed }: ScoredTable, column: number, assumed: Assumed) {
  const { sheet } = source.found.grid;
  const theirs: Typed = (id, line) => {
    if (id !== "appraised") return typed(id, line);
    const value = valueAt(sheet, { row: rows[line] ?? 0, column });
    const given = typeof value === "string" ? (readNumber(value)?.value ?? null) : numeric(value);
    return given ?? assumed.get(line) ?? null;
  };
  return runScore(score.program, theirs).value(score.program.total.appraised);
}

const numeric = (value: unknown) => (typeof value === "number" ? value : null);
