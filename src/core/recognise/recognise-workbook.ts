/** A whole workbook: every table of its visible sheets with typed rows, totals, facts and what is doubtful. */
import { awardCodes, isCodeList } from "./code-lists";
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
  return grids
    .filter(({ sheet }) => withHidden || sheet.visibility === "visible")
    .flatMap((grid) =>
      recogniseSheet(grid, corrections, titles)
        .filter(({ table, correction }) => table.kind !== "unknown" || correction || !isCodeList(grid))
        .map((found) => ({ ...found, grid, codes })),
    );
}
