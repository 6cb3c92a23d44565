/**
 * Printed sums beside computed ones. In: the rows of a scoring table. Out: each total with the sum of what it covers,
 * and the groups whose standard is not the sum of their criteria. Options, bands and rules are never summed.
 */
import { foldWords } from "../text/fold";
import { addExactly } from "../text/numbers";
import { parseCode } from "./criterion-code";
import { codesNamed, isBonusOrPenaltyGroup } from "./scoring-labels";
import type { ScoringRow } from "./scoring-row";

export type SummedField = "max" | "self" | "appraised";

export interface PrintedSum {
  readonly field: SummedField;
  readonly printed: number;
  /** Null where no line it covers is filled. */
  readonly computed: number | null;
}

export interface ScoringTotal {
  readonly row: number;
  /** Of all lines of the table, not of a group or of what it names. */
  readonly isWhole: boolean;
  readonly sums: readonly PrintedSum[];
}

export interface GroupSum {
  readonly row: number;
  readonly printed: number;
  readonly computed: number;
}

const FIELDS: readonly SummedField[] = ["max", "self", "appraised"];

/** Sums found once for all totals: what each row is worth, what stands below it, and the top rows so far. */
interface Sums {
  readonly values: readonly (number | null)[];
  readonly below: readonly (number | null)[];
  /** Beside the rows: the sum of the top rows above each, and after the last one of all. */
  readonly running: readonly (number | null)[];
}

export function scoringTotals(rows: readonly ScoringRow[]): readonly ScoringTotal[] {
  const sums = { max: sumUp(rows, "max"), self: sumUp(rows, "self"), appraised: sumUp(rows, "appraised") };
  const byCode = new Map<string, number>();
  const lastTop = rows.findLastIndex(
    ({ parent, role }) => parent === null && role !== "total" && role !== "note",
  );
  return rows.flatMap((row, at) => {
    const key = keyOf(row.code);
    if (key !== undefined) byCode.set(key, at);
    if (row.role !== "total") return [];
    const printed = FIELDS.flatMap((field) => {
      const value = row[field];
      return value === null
        ? []
        : [{ field, printed: value, computed: coveredBy(row, at, sums[field], byCode) }];
    });
    const isWhole = isOfAll(row) && (at > lastTop || (sums.max.running[at] ?? null) === null);
    return printed.length > 0 ? [{ row: row.row, isWhole, sums: printed }] : [];
  });
}

/** On a sheet where a table only goes on: what its totals cover is not all at hand, so nothing is compared. */
export function notCompared({ row, sums }: ScoringTotal): ScoringTotal {
  return { row, isWhole: false, sums: sums.map((sum) => ({ ...sum, computed: null })) };
}

/** Neither inside a group nor naming what it sums. */
function isOfAll({ parent, label }: ScoringRow): boolean {
  return parent === null && codesNamed(label).codes.length === 0;
}

/** "A" is a section, "a" perhaps an answer inside one. */
function keyOf(code: string | null): string | undefined {
  const path = code === null ? undefined : parseCode(code);
  return path && (path.isCapital ? CAPITAL : "") + path.parts.join(".");
}

const CAPITAL = "^";

/** A total names in capitals what may be printed small. */
function rowNamed(byCode: ReadonlyMap<string, number>, code: string): number | undefined {
  const key = keyOf(code) ?? "";
  return byCode.get(key) ?? (key.startsWith(CAPITAL) ? byCode.get(key.slice(1)) : undefined);
}

/** Groups whose printed points are not those of their criteria; a bonus group has a ceiling, no sum. */
export function wrongGroups(rows: readonly ScoringRow[]): readonly GroupSum[] {
  const { below } = sumUp(rows, "max");
  return rows.flatMap(({ role, row, max, label }, at) => {
    if (role !== "group" || max === null || isBonusOrPenaltyGroup(label)) return [];
    const computed = below[at] ?? null;
    return computed === null || computed === max ? [] : [{ row, printed: max, computed }];
  });
}

/** Of the standards only groups and criteria count; filled points stand on any line. */
function countsFor(field: SummedField, { role }: ScoringRow): boolean {
  return field !== "max" || role === "group" || role === "criterion";
}

function sumUp(rows: readonly ScoringRow[], field: SummedField): Sums {
  const values: (number | null)[] = rows.map(() => null);
  const below: (number | null)[] = rows.map(() => null);
  // from the last row up: a parent always stands above its children
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at];
    if (!row || row.role === "total" || row.role === "note") continue;
    const value = countsFor(field, row) ? (row[field] ?? below[at] ?? null) : null;
    values[at] = value;
    if (row.parent !== null) below[row.parent] = plus(below[row.parent] ?? null, value);
  }
  return { values, below, running: runningSums(rows, values) };
}

function runningSums(
  rows: readonly ScoringRow[],
  values: readonly (number | null)[],
): readonly (number | null)[] {
  const running: (number | null)[] = [null];
  rows.forEach(({ parent }, at) => {
    const before = running[at] ?? null;
    running.push(parent === null ? plus(before, values[at] ?? null) : before);
  });
  return running;
}

function plus(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return addExactly(a, b);
}

/** What a total names; else the group it closes; else every top row above it, or all below where it stands first. */
function coveredBy(
  { label, parent }: ScoringRow,
  at: number,
  { values, below, running }: Sums,
  byCode: ReadonlyMap<string, number>,
): number | null {
  if (parent !== null) return below[parent] ?? values[parent] ?? null;
  const { codes, isRange } = codesNamed(label);
  const named = codes.flatMap((code) => rowNamed(byCode, code) ?? []);
  if (!isRange && named.length >= 2 && named.length === codes.length) {
    return named.map((each) => values[each] ?? null).reduce(plus, null);
  }
  return running[at] ?? running.at(-1) ?? null;
}

/** "Cộng" under each group names none: it closes the group whose sum it prints, or the one above where each has its own. */
export function closeGroups(rows: readonly ScoringRow[]): readonly ScoringRow[] {
  const { below, running } = sumUp(rows, "max");
  const times = new Map<string, number>();
  const isOpen = (row: ScoringRow, at: number) =>
    row.role === "total" &&
    row.parent === null &&
    codesNamed(row.label).codes.length === 0 &&
    (running[at] ?? null) !== null;
  rows.forEach((row, at) => {
    if (isOpen(row, at)) times.set(foldWords(row.label), (times.get(foldWords(row.label)) ?? 0) + 1);
  });
  return rows.map((row, at) => {
    if (!isOpen(row, at) || row.max === null) return row;
    const isOneOfMany = (times.get(foldWords(row.label)) ?? 0) > 1;
    const isOfAllAbove = running[at] === row.max;
    const open = openGroups(rows, at);
    const closed =
      open.find((group) => below[group] === row.max) ??
      (isOneOfMany && !isOfAllAbove ? open.at(-1) : undefined);
    return closed !== undefined && (isOneOfMany || !isOfAllAbove) ? { ...row, parent: closed } : row;
  });
}

/** The groups that hold the last line above, innermost first. */
function openGroups(rows: readonly ScoringRow[], at: number): readonly number[] {
  const open: number[] = [];
  let above: number | null = at - 1;
  while (above >= 0 && rows[above]?.role === "total") above--;
  for (; above !== null && above >= 0; above = rows[above]?.parent ?? null)
    if (rows[above]?.role === "group") open.push(above);
  return open;
}
