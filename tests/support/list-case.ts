/** A list and what a careful colleague reads there. In: sheets, the kinds of their tables, the rows of one of them. Out: a test. */
import type { FixtureSheet } from "./fixture";
import { pick, tablesOf } from "./read-tables";

export interface ListCase {
  readonly sheets: readonly FixtureSheet[];
  readonly kinds: readonly string[];
  /** Which of the tables is looked at. */
  readonly table?: number;
  readonly fields: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

export function readsAs(name: string, { sheets, kinds, table = 0, fields, rows }: ListCase): void {
  test(name, () => {
    const known = tablesOf(...sheets).filter(({ kind }) => kind !== "unknown");
    expect(known.map(({ kind }) => kind)).toEqual(kinds);
    expect(pick(known[table]!, ...fields)).toEqual(rows);
  });
}
