/** A whole workbook: every table of its visible sheets with typed rows, totals, facts and what is doubtful. */
import { awardCodes, isCodeList } from "./code-lists";
import { bandsOf } from "./bands";
import { continuedOn, type TableBefore } from "./continued-sheet";
import type { FormCorrection } from "./form-correction";
import type { TitlesByForm } from "./around-table";
import { recogniseSheet, type SheetTable } from "./recognise-sheet";
import { withScales } from "./grade-scale";
import type { CodeList } from "./read-award";
import { textGridOf, type TextGrid } from "./text-grid";
import type { WorkbookSnapshot } from "../workbook/snapshot";

export interface FoundTable extends SheetTable {
  readonly grid: TextGrid;
  readonly codes: CodeList;
}

export interface RecogniseOptions {
  /** Hidden sheets serve as code lists unless they are asked for. */
  readonly withHidden: boolean;
  /** What officers have said about forms like these. */
  readonly corrections?: readonly FormCorrection[];
}

export function recogniseWorkbook(
  workbook: WorkbookSnapshot,
  { withHidden, corrections = [] }: RecogniseOptions,
): readonly FoundTable[] {
  const theirs = workbook.sheets.filter(({ planId }) => planId === null);
  const grids = theirs.map((sheet) => textGridOf(workbook, sheet));
  const codes = awardCodes(grids);
  const titles: TitlesByForm = new Map();
  const found: FoundTable[] = [];
  for (const grid of grids.filter(({ sheet }) => withHidden || sheet.visibility === "visible")) {
    const own = tablesOn(grid, corrections, titles);
    const before = found.at(-1);
    const more = own.length === 0 && before ? continuedOn(grid, before, corrections) : undefined;
    const kept = (more ? [{ ...more, grid }] : own).filter(
      ({ table, correction }) => table.kind !== "unknown" || correction || !isCodeList(grid),
    );
    found.push(...kept.map((each) => ({ ...each, codes })));
  }
  return found;
}

/** Tables beside each other in the order of their headers; what is said over the first is said of the others too. */
function tablesOn(
  grid: TextGrid,
  corrections: readonly FormCorrection[],
  titles: TitlesByForm,
): readonly TableBefore[] {
  const found: TableBefore[] = [];
  for (const band of bandsOf(grid, corrections)) {
    const tables = recogniseSheet(band, corrections, { titles, beside: found[0]?.facts });
    found.push(...tables.map((each) => ({ ...each, grid: band })));
  }
  return withScales(found.sort((a, b) => a.table.header.top - b.table.header.top));
}
