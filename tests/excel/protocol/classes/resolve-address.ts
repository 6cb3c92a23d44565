/** Addresses as `getRange` takes them: "A1:B2", "'Trang 1'!A1", a defined name, a table, several areas with commas. */
import {
  MAX_COLUMNS,
  MAX_ROWS,
  parseRange,
  parseReference,
  type CellRange,
} from "../../../../src/core/workbook/cell-ref";
import { Area } from "../../model/area";
import { refuse } from "../../model/excel-error";
import type { SheetModel } from "../../model/sheet";
import type { WorkbookModel } from "../../model/workbook";

export const WHOLE: CellRange = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** What a name's formula points at, when it is a range: "='Mã'!$A$1:$A$9". */
export function areaOfFormula(workbook: WorkbookModel, formula: string): Area | undefined {
  const reference = parseReference(formula);
  const sheet = reference && workbook.findSheet(reference.sheet);
  return reference && sheet ? new Area(sheet, [reference.range]) : undefined;
}

function resolveOne(workbook: WorkbookModel, sheet: SheetModel, text: string): CellRange {
  const plain = parseRange(text);
  if (plain) return plain;
  const reference = parseReference(text);
  // a sheet of another name in the address is refused
  if (reference)
    return workbook.findSheet(reference.sheet) === sheet ? reference.range : refuse("InvalidArgument", text);
  const named = workbook.findName(text, sheet);
  const area = named && areaOfFormula(workbook, named.formula);
  const table = workbook.findTable(text);
  if (area?.sheet === sheet) return area.rect;
  if (table?.sheet === sheet) return workbook.bodyOf(table);
  return refuse("InvalidArgument", `"${text}" is no address`);
}

export function resolveAddress(workbook: WorkbookModel, sheet: SheetModel, address: string | null): Area {
  if (sheet.isDeleted) refuse("ItemNotFound");
  return address === null || address === ""
    ? new Area(sheet, [WHOLE])
    : new Area(sheet, [resolveOne(workbook, sheet, address)]);
}

export function resolveAddresses(workbook: WorkbookModel, sheet: SheetModel, address: string): Area {
  const parts = address.match(/(?:'(?:[^']|'')+'|[^,'])+/g) ?? [];
  return new Area(
    sheet,
    parts.map((part) => resolveOne(workbook, sheet, part.trim())),
  );
}

/** A rectangle that must lie on the sheet. */
export function onSheet(rect: CellRange): CellRange {
  const isInside =
    rect.top >= 0 &&
    rect.left >= 0 &&
    rect.bottom < MAX_ROWS &&
    rect.right < MAX_COLUMNS &&
    rect.top <= rect.bottom &&
    rect.left <= rect.right;
  return isInside ? rect : refuse("InvalidArgument", "outside the sheet");
}
