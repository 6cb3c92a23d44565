/** Recognition for tests. In: sheets as text grids. Out: the tables as `thidua read --json` prints them. */
import { reportTable, type TableReport } from "../../src/app/table-report";
import { understand, type UnderstoodTable } from "../../src/app/understand";
import type { FixtureSheet } from "./fixture";
import { snapshotOf } from "./fixture-snapshot";

export function readingsOf(...sheets: readonly FixtureSheet[]): readonly UnderstoodTable[] {
  return understand(snapshotOf({ sheets }), { withHidden: false });
}

export function tablesOf(...sheets: readonly FixtureSheet[]): readonly TableReport[] {
  return readingsOf(...sheets).map(reportTable);
}

export function onlyTable(...sheets: readonly FixtureSheet[]): TableReport {
  const [table, ...others] = tablesOf(...sheets);
  expect(others).toEqual([]);
  if (!table) throw new Error("no table was found");
  return table;
}

export function pick(table: TableReport, ...fields: readonly string[]): readonly (readonly unknown[])[] {
  return table.rows.map((row) => fields.map((field) => row[field]));
}
