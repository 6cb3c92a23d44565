/** Forms of the golden tests: in a sheet as a text grid, out its scoring tables as `thidua read --json` prints them, and their rows in short. */
import { reportTable, type TableReport } from "../../src/app/table-report";
import { understand } from "../../src/app/understand";
import type { ScoringRule } from "../../src/core/rules/rule";
import type { FixtureSheet } from "../support/fixture";
import { snapshotOf } from "../support/fixture-snapshot";

export interface ScoringReading {
  readonly table: TableReport;
  /** Code of a finding, one-based row, and what it says. */
  readonly findings: readonly (readonly [string, number, unknown])[];
}

export function readSheet(sheet: FixtureSheet): readonly ScoringReading[] {
  return understand(snapshotOf({ sheets: [sheet] }), { withHidden: false }).map((understood) => ({
    table: reportTable(understood),
    findings: understood.findings.map(({ code, cell, data }) => [code, (cell?.row ?? -1) + 1, data]),
  }));
}

export function readOnly(sheet: FixtureSheet): ScoringReading {
  const [reading, ...others] = readSheet(sheet);
  if (!reading || others.length > 0)
    throw new Error(`${String(others.length + (reading ? 1 : 0))} tables found`);
  return reading;
}

const POINTS = ["max", "bonus", "penalty"] as const;

/** "7 a1 criterion <6 max 3 penalty -1": row, code, role, parent's row, points where there are any. */
export function treeOf({ rows }: TableReport): readonly string[] {
  return rows.map((row) => {
    const points = POINTS.filter((field) => row[field] !== null).map(
      (field) => `${field} ${String(row[field])}`,
    );
    const { parentRow, code } = row as Readonly<Record<string, number | string | null>>; // the contract of the command line
    const parent = parentRow === null ? "top" : `<${parentRow ?? ""}`;
    return [row["row"], code ?? "·", row["role"], parent, ...points].map(String).join(" ");
  });
}

/** Row and terms of each rule, without its wording. */
export function rulesOf({ rows }: TableReport): readonly (readonly [number, object])[] {
  return rows.flatMap((row) => {
    const { row: number, rules } = row as { readonly row: number; readonly rules: readonly ScoringRule[] }; // the contract of the command line
    return rules.map(({ text: _text, ...terms }) => [number, terms] as const);
  });
}

/** The expectation as a block of lines. */
export function lines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim().replace(/ +/g, " "))
    .filter((line) => line !== "");
}
