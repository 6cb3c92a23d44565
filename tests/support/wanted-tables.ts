/** What a careful colleague finds on a sheet, worked out by hand. In: a sheet and the tables wanted. Out: a failed expectation where they differ. */
import type { TableReport } from "../../src/app/table-report";
import type { FixtureSheet } from "./fixture";
import { pick, tablesOf } from "./read-tables";

export interface WantedTable {
  readonly kind: string;
  readonly header: readonly number[];
  /** Of the rows only these fields are compared. */
  readonly fields: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** Only the facts named. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly totals?: readonly unknown[];
}

/** Tables of no known kind may be found beside the wanted ones; they are left in peace. */
export function expectTables(sheet: FixtureSheet, wanted: readonly WantedTable[]): void {
  const found = tablesOf(sheet).filter(({ kind }) => kind !== "unknown");
  expect(found.map((table, at) => shownAs(table, wanted[at]))).toEqual(wanted);
}

function shownAs(table: TableReport, wanted: WantedTable | undefined): unknown {
  if (!wanted) return table;
  const facts = Object.keys(wanted.facts ?? {}).map((key) => [key, table.facts[key]] as const);
  return {
    kind: table.kind,
    header: table.headerRows,
    fields: wanted.fields,
    rows: pick(table, ...wanted.fields),
    ...(wanted.facts ? { facts: Object.fromEntries(facts) } : {}),
    ...(wanted.totals ? { totals: table.totals } : {}),
  };
}

/** Not one of our forms. */
export function expectPeace(sheet: FixtureSheet): void {
  const known = tablesOf(sheet).filter(({ kind }) => kind !== "unknown");
  expect(known.map(({ kind, headerRows, columns }) => ({ kind, headerRows, columns }))).toEqual([]);
}
