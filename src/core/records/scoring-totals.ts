/**
 * Printed sums beside computed ones. In: the rows of a scoring table. Out: each total with the sum of what it covers,
 * and the groups whose standard is not the sum of their criteria. Options, bands and rules are never summed.
 */
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
  readonly sums: readonly PrintedSum[];
}

export interface GroupSum {
  readonly row: number;
  readonly printed: number;
  readonly computed: number;
}

const FIELDS: readonly SummedField[] = ["max", "self", "appraised"];

/** Rows by parent, and the value of each row: its own, or the sum of the lines below it. */
interface Sums {
  readonly children: readonly (readonly number[])[];
  readonly top: readonly number[];
  readonly values: Readonly<Record<SummedField, readonly (number | null)[]>>;
}

export function scoringTotals(rows: readonly ScoringRow[]): readonly ScoringTotal[] {
  const sums = sumUp(rows);
  const byCode = new Map<string, number>();
  return rows.flatMap((row, at) => {
    const key = row.code === null ? undefined : parseCode(row.code)?.parts.join(".");
    if (key !== undefined) byCode.set(key, at);
    if (row.role !== "total") return [];
    const covered = coveredBy(row, at, sums, byCode);
    const printed = FIELDS.flatMap((field) => {
      const value = row[field];
      return value === null ? [] : [{ field, printed: value, computed: sumOf(covered, sums.values[field]) }];
    });
    return printed.length > 0 ? [{ row: row.row, sums: printed }] : [];
  });
}

/** Groups whose printed points are not those of their criteria; a bonus group has a ceiling, no sum. */
export function wrongGroups(rows: readonly ScoringRow[]): readonly GroupSum[] {
  const { children, values } = sumUp(rows);
  return rows.flatMap(({ role, row, max, label }, at) => {
    if (role !== "group" || max === null || isBonusOrPenaltyGroup(label)) return [];
    const computed = sumOf(children[at] ?? [], values.max);
    return computed === null || computed === max ? [] : [{ row, printed: max, computed }];
  });
}

function sumUp(rows: readonly ScoringRow[]): Sums {
  const children = rows.map((): number[] => []);
  const top: number[] = [];
  rows.forEach(({ parent, role }, at) => {
    if (role !== "total" && role !== "note") (children[parent ?? -1] ?? top).push(at);
  });
  const valuesOf = (field: SummedField) => valuesFromBelow(rows, children, field);
  return {
    children,
    top,
    values: { max: valuesOf("max"), self: valuesOf("self"), appraised: valuesOf("appraised") },
  };
}

/** Of the standards only groups and criteria count; filled points stand on any line. */
function valuesFromBelow(
  rows: readonly ScoringRow[],
  children: readonly (readonly number[])[],
  field: SummedField,
): readonly (number | null)[] {
  const values: (number | null)[] = rows.map(() => null);
  // from the last row up: a parent always stands above its children
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at];
    if (!row) continue;
    const counts = field !== "max" || row.role === "group" || row.role === "criterion";
    values[at] = counts ? (row[field] ?? sumOf(children[at] ?? [], values)) : null;
  }
  return values;
}

function sumOf(indexes: readonly number[], values: readonly (number | null)[]): number | null {
  const filled = indexes.flatMap((at) => values[at] ?? []);
  return filled.length === 0 ? null : filled.reduce((sum, each) => addExactly(sum, each), 0);
}

/** What a total names; else the group it closes; else every top row above it, or all below where it stands first. */
function coveredBy(
  { label, parent }: ScoringRow,
  at: number,
  { children, top }: Sums,
  byCode: ReadonlyMap<string, number>,
): readonly number[] {
  if (parent !== null) {
    const inside = children[parent] ?? [];
    return inside.length > 0 ? inside : [parent];
  }
  const named = codesNamed(label);
  const found = named.codes.flatMap((code) => byCode.get(parseCode(code)?.parts.join(".") ?? "") ?? []);
  if (!named.isRange && found.length >= 2 && found.length === named.codes.length) return found;
  const above = top.filter((each) => each < at);
  return above.length > 0 ? above : top;
}
