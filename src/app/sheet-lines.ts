/**
 * Headers nobody recognised. In: a sheet, and what is remembered of forms. Out: its rows as texts, from which the officer
 * points out the header; places where a header once pointed out stands again.
 */
import { findKnownForms, type FormCorrection } from "../core/recognise/form-correction";
import { rowCells, textGridOf, type TextGrid } from "../core/recognise/text-grid";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { UnderstoodTable } from "./understand";

/** Rows offered from the top of the sheet, and around the officer's cell. */
const FROM_TOP = 40;
const AROUND = 10;
const LONGEST_WORDS = 120;
/** A heading is short; more is a line of the table. */
const LONGEST_HEADING = 160;

export interface SheetLine {
  /** Zero-based. */
  readonly row: number;
  readonly words: string;
  /** Texts in two columns at least, and not mostly numbers. */
  readonly mayHead: boolean;
}

/** A header remembered from another file, where no table was recognised. */
export interface KnownPlace {
  readonly sheet: string;
  /** Zero-based, both included. */
  readonly top: number;
  readonly bottom: number;
  readonly correction: FormCorrection;
}

export function linesOfSheet(
  snapshot: WorkbookSnapshot,
  name: string,
  near: number | null,
): readonly SheetLine[] {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  if (!sheet) return [];
  const grid = textGridOf(snapshot, sheet);
  const { rows } = grid.cells;
  const lines: SheetLine[] = [];
  for (const [at, row] of rows.entries()) {
    const isNear = near !== null && Math.abs(row - near) <= AROUND;
    if (lines.length < FROM_TOP || isNear) lines.push(...lineAt(grid, at));
  }
  return lines;
}

function lineAt(grid: TextGrid, at: number): readonly SheetLine[] {
  const cells = rowCells(grid, at);
  if (cells.length === 0) return [];
  const texts = cells.filter(
    ({ value, text }) => typeof value === "string" && text.length <= LONGEST_HEADING,
  );
  return [
    {
      row: grid.cells.rows[at] ?? 0,
      words: wordsOf(grid, at, LONGEST_WORDS),
      mayHead: texts.length >= 2 && texts.length * 2 >= cells.length,
    },
  ];
}

/** A row in one line, for choosing it. */
export function wordsOf(grid: TextGrid, at: number, longest: number): string {
  const words = rowCells(grid, at)
    .map(({ text }) => text)
    .join(" · ");
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
}

/** Only where the form is not taken for a header already. */
export function findKnownPlaces(
  snapshot: WorkbookSnapshot,
  tables: readonly UnderstoodTable[],
  forms: readonly FormCorrection[],
): readonly KnownPlace[] {
  if (forms.length === 0) return [];
  return snapshot.sheets
    .filter(({ planId, visibility }) => planId === null && visibility === "visible")
    .flatMap((sheet) => {
      const own = tables.filter(({ found }) => found.table.sheet === sheet.name);
      const grid = gridOf(own) ?? textGridOf(snapshot, sheet);
      return findKnownForms(grid, forms)
        .filter(({ top, bottom }) => !own.some(({ found }) => overlaps(found.table.header, top, bottom)))
        .map(({ top, bottom, correction }) => ({ sheet: sheet.name, top, bottom, correction }));
    });
}

/** The text of the whole sheet, where its tables share it: those beside each other have one each. */
function gridOf([first, ...others]: readonly UnderstoodTable[]): TextGrid | undefined {
  const grid = first?.found.grid;
  return others.every(({ found }) => found.grid === grid) ? grid : undefined;
}

function overlaps(
  header: { readonly top: number; readonly bottom: number },
  top: number,
  bottom: number,
): boolean {
  return header.top <= bottom && header.bottom >= top;
}
