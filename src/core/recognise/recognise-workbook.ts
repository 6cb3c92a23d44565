/** A whole workbook: every table of its visible sheets with typed rows, totals, facts and what is doubtful. */
import { awardCodes, isCodeList } from "./code-lists";
import { continuedOn } from "./continued-sheet";
import type { FormCorrection } from "./form-correction";
import type { TitlesByForm } from "./around-table";
import { recogniseSheet, type SheetTable } from "./recognise-sheet";
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
    const own = recogniseSheet(grid, corrections, titles);
    const before = found.at(-1);
    const more = own.length === 0 && before ? continuedOn(grid, before, corrections) : undefined;
    const kept = (more ? [more] : own).filter(
      ({ table, correction }) => table.kind !== "unknown" || correction || !isCodeList(grid),
    );
    found.push(...kept.map((each) => ({ ...each, grid, codes })));
  }
  return found;
}
