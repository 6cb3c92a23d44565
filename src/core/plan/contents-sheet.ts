/** Trang mục lục. In: an inventory and the words. Out: a sheet with one table that lists every sheet, each linked. */
import type { DataBlock, SheetInventory, WorkbookInventory } from "../inventory/inventory";
import { filledCells } from "../inventory/inventory";
import { columnLetters, formatRange } from "../workbook/cell-ref";
import type { CellRange } from "../workbook/cell-ref";
import { BLANK_PLAN } from "../workbook/sheet-plan";
import type { PageSetup, PlannedCell, PlannedRow, SheetPlan } from "../workbook/sheet-plan";
import type { SheetVisibility } from "../workbook/snapshot";

const CONTENTS_PLAN_ID = "contents";

const COLUMN_WIDTHS = {
  ordinal: 8,
  sheet: 24,
  state: 11,
  content: 46,
  extent: 15,
  rows: 9,
  columns: 9,
  cells: 12,
  formulas: 12,
  errors: 10,
} as const;

type ColumnId = keyof typeof COLUMN_WIDTHS;

/** All that is said on the sheet; the core itself has no language. */
export interface ContentsWords {
  readonly sheetName: string;
  readonly title: string;
  readonly remark: string;
  readonly columns: Readonly<Record<ColumnId, string>>;
  readonly states: Readonly<Record<SheetVisibility, string>>;
  readonly emptySheet: string;
  readonly noBlock: string;
  readonly block: (range: string, heading: string | null) => string;
  readonly more: (count: number) => string;
}

const HEADER_ROW = 3;
/** Beyond this a cell tells the number of the rest, so that a row stays readable. */
const BLOCKS_SHOWN = 4;
const HEADING_LENGTH = 200;

/** The sheets the contents will list: all but itself. */
export function listedSheets(inventory: WorkbookInventory): readonly SheetInventory[] {
  return inventory.sheets.filter(({ planId }) => planId !== CONTENTS_PLAN_ID);
}

export function planContents(inventory: WorkbookInventory, words: ContentsWords): SheetPlan {
  const sheets = listedSheets(inventory);
  const captions = Object.values(words.columns);
  // A table needs a row under its header, also where there is nothing to list.
  const body =
    sheets.length > 0 ? sheets.map((sheet, at) => sheetRow(sheet, at + 1, words)) : [{ cells: [] }];
  const width = captions.length - 1;
  const bottom = HEADER_ROW + body.length;
  return {
    ...BLANK_PLAN,
    id: CONTENTS_PLAN_ID,
    name: words.sheetName,
    columns: Object.values(COLUMN_WIDTHS).map((characters) => ({ width: characters })),
    rows: [
      { cells: [{ value: words.title, style: "title" }], height: 24 },
      { cells: [{ value: words.remark, style: "subtitle" }] },
      { cells: [] },
      { cells: captions.map((value) => ({ value, style: "header" as const })) },
      ...body,
    ],
    merges: [wholeRow(0, width), wholeRow(1, width)],
    tables: [
      {
        name: "TD_MucLuc",
        range: { top: HEADER_ROW, left: 0, bottom, right: width },
        columns: captions,
        filter: true,
      },
    ],
    // Sheets with errors stand out, also after the officer has changed the number.
    conditionalFormats: [
      {
        type: "expression",
        range: { top: HEADER_ROW + 1, left: width, bottom, right: width },
        formula: `$${columnLetters(width)}${HEADER_ROW + 2}>0`,
        style: "bad",
      },
    ],
    freeze: { rows: HEADER_ROW + 1, columns: 2 },
    page: pageFor({ top: 0, left: 0, bottom, right: width }),
  };
}

function wholeRow(row: number, width: number): CellRange {
  return { top: row, left: 0, bottom: row, right: width };
}

function pageFor(printArea: CellRange): PageSetup {
  return {
    orientation: "landscape",
    margins: { top: 2, bottom: 2, left: 2, right: 1.5 },
    fitToWidth: 1,
    titleRows: { from: HEADER_ROW, to: HEADER_ROW },
    printArea,
    breakAfterRows: [],
    pageNumbers: true,
    centered: true,
  };
}

function sheetRow(sheet: SheetInventory, ordinal: number, words: ContentsWords): PlannedRow {
  const { extent, counts } = sheet;
  const size = sizeOf(extent);
  const numbers = [size.rows, size.columns, filledCells(counts), counts.formulas, counts.errors];
  return {
    cells: [
      { value: ordinal, style: "integer" },
      nameCell(sheet),
      { value: words.states[sheet.visibility], style: "text-center" },
      { value: contentOf(sheet, words), style: "text" },
      { value: extent ? formatRange(extent) : null, style: "text-center" },
      ...numbers.map((value): PlannedCell => ({ value, style: "integer" })),
    ],
  };
}

/** A link into a hidden sheet would lead nowhere, so its name stands as text. */
function nameCell({ name, visibility, extent }: SheetInventory): PlannedCell {
  if (visibility !== "visible") return { value: name, style: "text" };
  const cell = { row: extent?.top ?? 0, column: extent?.left ?? 0 };
  return { value: name, style: "link", link: { sheet: name, cell } };
}

function contentOf({ extent, blocks }: SheetInventory, words: ContentsWords): string {
  if (!extent) return words.emptySheet;
  if (blocks.length === 0) return words.noBlock;
  const lines = blocks.slice(0, BLOCKS_SHOWN).map((block) => sayBlock(block, words));
  const rest = blocks.length - lines.length;
  return [...lines, ...(rest > 0 ? [words.more(rest)] : [])].join("\n");
}

function sayBlock({ range, heading }: DataBlock, words: ContentsWords): string {
  return words.block(formatRange(range), heading?.text.slice(0, HEADING_LENGTH) ?? null);
}

function sizeOf(extent: CellRange | null): { rows: number; columns: number } {
  if (!extent) return { rows: 0, columns: 0 };
  return { rows: extent.bottom - extent.top + 1, columns: extent.right - extent.left + 1 };
}
