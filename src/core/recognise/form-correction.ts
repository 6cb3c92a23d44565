/**
 * What an officer corrected in a form. In: the words of its header. Out: a record that finds the same form again next
 * year and in another unit's file: by the header's shape, never by a file's name, a sheet's name or a place.
 */
import type { Role } from "../records/scoring-row";
import { foldWords } from "../text/fold";
import { indexOfSorted } from "../workbook/sheet-view";
import type { HeaderBlock, HeaderColumn } from "./header";
import type { Field, TableKind } from "./table";
import { rowCells, type TextGrid } from "./text-grid";

/** The header's rows as printed, folded and without digits, so that "Năm 2025" and "Năm 2026" are one form. */
export type FormShape = readonly string[];

export interface ColumnCorrection {
  readonly heading: string;
  /** 0 for the first column under such a heading, 1 for the next. */
  readonly nth: number;
  readonly field: Field;
}

export interface RoleCorrection {
  /** Code and label of the line, folded. */
  readonly line: string;
  readonly role: Role;
}

/** Where the table ends, by the words that stand there: a list is longer next year. */
export type FormEnd =
  /** Above the line with these words; the `nth` such line from the header on, 0 for the first. */
  | { readonly what: "before"; readonly line: string; readonly nth: number }
  /** With that line, where nothing below it can be found again by its words. */
  | { readonly what: "with"; readonly line: string; readonly nth: number }
  /** Nothing stands below it on the sheet. */
  | { readonly what: "bottom" };

export interface FormCorrection {
  readonly form: FormShape;
  /** The header we would have taken, where the officer showed another; null where ours was right or none was found. */
  readonly replaces: FormShape | null;
  /** Null leaves the kind as recognised; `unknown` is none of ours, and is left in peace. */
  readonly kind: TableKind | null;
  readonly columns: readonly ColumnCorrection[];
  readonly roles: readonly RoleCorrection[];
  /** Null leaves the end as recognised. */
  readonly end: FormEnd | null;
}

const shaped = (text: string) => foldWords(text).replace(/\d+/g, "").replace(/ +/g, " ").trim();

/** The words of the k-th filled row, cell by cell, by which it is found again. */
export function rowShape(grid: TextGrid, at: number): string {
  return rowCells(grid, at)
    .map(({ text }) => shaped(text))
    .join("|");
}

export function shapeOf(grid: TextGrid, { top, bottom }: Pick<HeaderBlock, "top" | "bottom">): FormShape {
  const shape: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const at = indexOfSorted(grid.cells.rows, row);
    if (at >= 0) shape.push(rowShape(grid, at));
  }
  return shape;
}

/** Words by which a row is found again: numbers alone stand on every other row too. */
export function hasWords(shape: string | undefined): boolean {
  return /[a-z]/.test(shape ?? "");
}

export function isSameShape(one: FormShape, other: FormShape): boolean {
  return one.length === other.length && one.every((row, at) => row === other[at]);
}

export interface KnownHeader extends Pick<HeaderBlock, "top" | "bottom"> {
  readonly correction: FormCorrection;
}

/** Where headers of known forms stand on a sheet: first and last row of each, and what is said of it. */
export function findKnownForms(
  grid: TextGrid,
  corrections: readonly FormCorrection[],
): readonly KnownHeader[] {
  if (corrections.length === 0) return [];
  const found: KnownHeader[] = [];
  for (const [at, top] of grid.cells.rows.entries()) {
    if (top <= (found.at(-1)?.bottom ?? -1)) continue;
    const first = rowShape(grid, at);
    const known = corrections.find(
      ({ form }) => form[0] === first && form.every((row, below) => row === rowShape(grid, at + below)),
    );
    if (!known) continue;
    const bottom = grid.cells.rows[at + known.form.length - 1] ?? top;
    found.push({ top, bottom, correction: known });
  }
  return found;
}

/** The words by which a corrected column is found again. */
export function headingKey({ path }: Pick<HeaderColumn, "path">): string {
  return path.map(shaped).join(" / ");
}

/** The columns of a table with the officer's word over ours. */
export function correctColumns(
  header: HeaderBlock,
  columns: ReadonlyMap<number, Field>,
  corrections: readonly ColumnCorrection[],
): ReadonlyMap<number, Field> {
  const corrected = new Map(columns);
  for (const { heading, nth, field } of corrections) {
    const column = header.columns.filter((each) => headingKey(each) === heading)[nth]?.column;
    if (column !== undefined) corrected.set(column, field);
  }
  return corrected;
}

/** The words by which a line with a corrected role is found again. */
export function lineKey({ code, label }: { readonly code: string | null; readonly label: string }): string {
  return foldWords(`${code ?? ""} ${label}`);
}
