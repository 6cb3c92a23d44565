/** Rules that look points up: bands, levels, yes or no, two-way tables, degrees. In: a rule and where it stands. Out: its expression. */
import { NO, YES } from "../rules/answers";
import type {
  DaysLate,
  Levels,
  PercentBands,
  PercentBandsShare,
  Severity,
  TwoWay,
  ValueBands,
  YesNo,
} from "../rules/graded-rules";
import type { Range, Worth } from "../rules/rule-parts";
import { addExactly } from "../text/numbers";
import {
  all,
  cell,
  choose,
  compare,
  number,
  sum,
  textIs,
  times,
  type CellName,
  type Expression,
  type Test,
} from "./expression";
import { allUsable, shareOf, someOf, usable, type Compiled, type Compile, type Place } from "./part";

export const yesNo: Compile<YesNo> = ({ yes, no, noPenalty = 0 }, { inputs: [input], isChange }) => {
  if (!input) return undefined;
  const [isYes, isNo] = [textIs(input.cell, YES), textIs(input.cell, NO)];
  const answered = choose(isYes, number(yes), number(addExactly(no ?? 0, noPenalty)));
  return isChange
    ? { gives: "change", known: null, value: choose(someOf([isYes, isNo]), answered, number(0)) }
    : { gives: "points", known: someOf([isYes, isNo]), value: answered };
};

export const levels: Compile<Levels> = ({ levels: all }, place) => {
  const [input] = place.inputs;
  const branches = all.map(({ level, ...worth }) => [textFor(input?.cell, level), worth] as const);
  return lookUp(branches, place, null);
};

const textFor = (name: CellName | undefined, text: string): Test =>
  textIs(name ?? { column: "", line: 0 }, text);

type AnyBands = PercentBands | PercentBandsShare | ValueBands;

export function bands(rule: AnyBands, place: Place): Compiled {
  const [input] = place.inputs;
  if (!input) return undefined;
  const list: readonly (Range & Worth)[] = "bands" in rule ? rule.bands : [rule];
  const branches = list.map((band) => [within(input.cell, band), band] as const);
  // a band that stands alone says nothing of what lies outside it
  const rest = "bands" in rule || !place.isChange ? null : 0;
  return lookUp(branches, place, usable(input), rest);
}

/** Fewer days than the first band counts are not late; more than the last are for a person. */
export const daysLate: Compile<DaysLate> = (rule, { inputs: [input] }) => {
  if (!input) return undefined;
  const list = "bands" in rule ? rule.bands : [rule];
  const value = list.reduceRight<Expression>(
    (otherwise, band) => choose(within(input.cell, band), number(band.points), otherwise),
    number(0),
  );
  return { gives: "change", known: null, value: choose(usable(input), value, number(0)) };
};

export const severity: Compile<Severity> = ({ steps }, { inputs }) => ({
  gives: "change",
  known: null,
  value: sum(
    ...steps.flatMap(({ points }, at) => {
      const input = inputs[at];
      return input ? [choose(usable(input), times(number(points), cell(input.cell)), number(0))] : [];
    }),
  ),
});

export const twoWay: Compile<TwoWay> = ({ classes }, place) => {
  const [row, column] = place.inputs;
  if (!row || !column) return undefined;
  const branches = classes.flatMap((line) =>
    line.bands.map((band) => [all(within(row.cell, line), within(column.cell, band)), band] as const),
  );
  return lookUp(branches, place, allUsable([row, column]));
};

type Branch = readonly [Test, Worth];

/**
 * The first branch that holds. Where none does nothing is known, unless `rest` says what then. On a criterion, points
 * taken away come off the standard, and so does what a share leaves; on a line under it they are a change.
 */
function lookUp(
  branches: readonly Branch[],
  place: Place,
  isUsable: Test | null,
  rest: number | null = null,
): Compiled {
  const { isChange } = place;
  const worthOf = worthIn(
    branches.map(([, worth]) => worth),
    place,
  );
  if (!worthOf) return undefined;
  const value = branches.reduceRight<Expression>(
    (otherwise, [test, worth]) => choose(test, worthOf(worth), otherwise),
    number(rest ?? 0),
  );
  const fits = rest === null ? [someOf(branches.map(([test]) => test))] : [];
  const tests = [...(isUsable ? [isUsable] : []), ...fits];
  return { gives: isChange ? "change" : "points", known: all(...tests), value };
}

/** Undefined where the standard is needed and none is printed. */
function worthIn(worths: readonly Worth[], { standard, isChange }: Place) {
  const takes = worths.some(({ points = 0 }) => points < 0);
  const isOnStandard = takes && !isChange;
  const needsStandard = isOnStandard || worths.some(({ share }) => share !== undefined);
  if (needsStandard && !standard) return undefined;
  const base = standard ?? number(0);
  return ({ points, share }: Worth): Expression => {
    if (points === undefined) return isChange ? changeBy(base, share) : shareOf(base, share);
    return isOnStandard ? onStandard(base, points) : number(points);
  };
}

/** In a table that takes points away, a band that gives some counts by itself. */
function onStandard(standard: Expression, points: number): Expression {
  return points > 0 ? number(points) : points === 0 ? standard : sum(standard, number(points));
}

/** "Trừ 50% điểm chuẩn" keeps a share of 50. */
function changeBy(standard: Expression, share: number): Expression {
  return share === 100 ? number(0) : times(number(-1), shareOf(standard, 100 - share));
}

function within(name: CellName, { from, above, below, upTo }: Range): Test {
  const value = cell(name);
  const tests = [
    ...(from === undefined ? [] : [compare(value, ">=", number(from))]),
    ...(above === undefined ? [] : [compare(value, ">", number(above))]),
    ...(below === undefined ? [] : [compare(value, "<", number(below))]),
    ...(upTo === undefined ? [] : [compare(value, "<=", number(upTo))]),
  ];
  // the rest, "còn lại": whatever number stands there
  return tests.length === 0 ? { op: "number-in", cell: name } : all(...tests);
}
