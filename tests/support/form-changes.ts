/**
 * What offices do to a form without changing what it says. In: a sheet written as a grid, and changes. Out: the sheet
 * as it then stands, for a snapshot. Rows and columns are zero-based.
 */
import type { CellRange } from "../../src/core/workbook/cell-ref";
import { fixtureCells, range1, type FixtureCell, type FixtureSheet } from "./fixture";
import { snapshotOfCells } from "./fixture-snapshot";
import { encodeOld, type OldEncoding } from "./legacy-encode";

export interface Form {
  readonly name: string;
  readonly cells: readonly FixtureCell[];
  readonly merged: readonly CellRange[];
}

export type Change = (form: Form) => Form;

export function formOf(sheet: FixtureSheet): Form {
  return { name: sheet.name, cells: fixtureCells(sheet), merged: (sheet.merges ?? []).map(range1) };
}

export function snapshotOfForm(form: Form) {
  return snapshotOfCells([form]);
}

const eachText =
  (change: (text: string, cell: FixtureCell) => Partial<FixtureCell>): Change =>
  (form) => ({
    ...form,
    cells: form.cells.map((cell) =>
      typeof cell.value === "string" ? { ...cell, ...change(cell.value, cell) } : cell,
    ),
  });

/** The whole form begins further down and further right. */
export function moved(down: number, right: number): Change {
  return ({ cells, merged, ...form }) => ({
    ...form,
    cells: cells.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + right })),
    merged: merged.map((range) => ({
      top: range.top + down,
      bottom: range.bottom + down,
      left: range.left + right,
      right: range.right + right,
    })),
  });
}

/** Blank rows before a row. */
export function blankRows(before: number, count: number): Change {
  const shifted = (row: number) => (row >= before ? row + count : row);
  return ({ cells, merged, ...form }) => ({
    ...form,
    cells: cells.map((cell) => ({ ...cell, row: shifted(cell.row) })),
    merged: merged.map((range) => ({ ...range, top: shifted(range.top), bottom: shifted(range.bottom) })),
  });
}

/** Rows up to one in capitals: the headings and what stands above them. */
export function capitalsDownTo(last: number): Change {
  return eachText((text, { row }) => (row <= last ? { value: text.toUpperCase() } : {}));
}

export const decomposed: Change = eachText((text) => ({ value: text.normalize("NFD") }));

/** Every text in an old font. */
export function inOldFont(encoding: OldEncoding): Change {
  return eachText((text) => {
    const { text: value, font } = encodeOld(text, encoding);
    return { value, font };
  });
}

export const withoutMerges: Change = (form) => ({ ...form, merged: [] });

const PLAIN = {
  formula: null,
  numberFormat: "General",
  font: "Times New Roman",
  bold: false,
  indent: 0,
} as const;

/** One more row of cells, some rows below the last. */
export function rowBelow(skip: number, values: readonly (string | number | null)[]): Change {
  return (form) => {
    const row = Math.max(...form.cells.map((cell) => cell.row)) + 1 + skip;
    const left = Math.min(...form.cells.map((cell) => cell.column));
    const added = values.flatMap((value, at): FixtureCell[] =>
      value === null ? [] : [{ ...PLAIN, row, column: left + at, value }],
    );
    return { ...form, cells: [...form.cells, ...added] };
  };
}
