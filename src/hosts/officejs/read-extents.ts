/** Second round trip of a reading: how far each sheet goes, what is merged, checked or hidden on it, and what looks alike. */
import type { CellRange } from "../../core/workbook/cell-ref";
import type { TableObject } from "../../core/workbook/snapshot";
import type { Session } from "./excel-session";
import type { Overview, OverviewSheet } from "./read-overview";
import { isFilled, present, type PartialLook } from "./looks";
import { rangeOfAddress } from "./ranges";

export interface SheetExtent {
  readonly sheet: OverviewSheet;
  /** Null on a sheet without values. */
  readonly used: CellRange | null;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
  /** What all cells have in common; the rest must be asked for cell by cell. */
  readonly look: PartialLook;
  readonly merges: readonly CellRange[];
  /** Where values are checked, whatever the rule. */
  readonly checked: readonly CellRange[];
  readonly tables: readonly TableObject[];
}

export interface ExtentOptions {
  /** Asking for merged cells empties Excel's own undo list. */
  readonly withMerges: boolean;
}

export function askExtents(
  { context }: Session,
  { sheets }: Overview,
  options: ExtentOptions,
): () => readonly SheetExtent[] {
  const answers = sheets.map((sheet) => askExtent(context, sheet, options));
  return () => answers.map((answer) => answer());
}

function askExtent(
  context: Excel.RequestContext,
  sheet: OverviewSheet,
  { withMerges }: ExtentOptions,
): () => SheetExtent {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load([
    "rowIndex",
    "columnIndex",
    "rowCount",
    "columnCount",
    "rowHidden",
    "columnHidden",
    "format/font/name",
    "format/font/bold",
    "format/font/italic",
    "format/font/strikethrough",
    "format/fill/color",
    "format/horizontalAlignment",
    "format/indentLevel",
  ]);
  const merges = withMerges ? askAreas(used.getMergedAreasOrNullObject()) : () => [];
  // Excel refuses to look for special cells on a protected sheet.
  const checked = sheet.isProtected
    ? () => []
    : askAreas(used.getSpecialCellsOrNullObject("DataValidations"));
  const tables = sheet.tables.map(({ name }) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load("address");
    return range;
  });
  return () => ({
    sheet,
    ...usedFacts(used),
    merges: merges(),
    checked: checked(),
    tables: sheet.tables.map((table, at) => ({ ...table, range: rangeOfAddress(tables[at]?.address ?? "") })),
  });
}

/** One by one, because several addresses in one string are split by a character that depends on the language. */
function askAreas(areas: Excel.RangeAreas): () => readonly CellRange[] {
  const parts = areas.areas;
  parts.load("items/address");
  return () => (areas.isNullObject ? [] : parts.items.map(({ address }) => rangeOfAddress(address)));
}

type UsedFacts = Pick<SheetExtent, "used" | "hasHiddenRows" | "hasHiddenColumns" | "look">;

const NOTHING: UsedFacts = { used: null, hasHiddenRows: false, hasHiddenColumns: false, look: {} };

function usedFacts(used: Excel.Range): UsedFacts {
  if (used.isNullObject) return NOTHING;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  return {
    used: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 },
    // null where some are and some are not, whatever the types say
    hasHiddenRows: (used.rowHidden as boolean | null) !== false,
    hasHiddenColumns: (used.columnHidden as boolean | null) !== false, // as above
    look: commonLook(used.format),
  };
}

/** Of many cells at once: null where they differ, which Microsoft's types do not tell. */
export function commonLook({ font, fill, horizontalAlignment, indentLevel }: Excel.RangeFormat): PartialLook {
  // null as said above
  const color = fill.color as string | null;
  return present({
    font: font.name,
    bold: font.bold,
    italic: font.italic,
    strike: font.strikethrough,
    filled: color === null ? null : isFilled(color),
    align: horizontalAlignment,
    indent: indentLevel,
  });
}
