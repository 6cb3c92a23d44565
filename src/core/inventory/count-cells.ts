/** In: a sheet's cells. Out: how many of each kind; one linear pass. */
import { isDateFormat } from "../workbook/date-format";
import { isCellError } from "../workbook/snapshot";
import type { CellFormat, CellStore, CellValue } from "../workbook/snapshot";
import type { CellCounts } from "./inventory";

type Kind = "texts" | "numbers" | "dates" | "booleans" | "errors" | "neverCalculated";

export function countCells(cells: CellStore, formats: readonly CellFormat[]): CellCounts {
  const isDate = formats.map(({ numberFormat }) => isDateFormat(numberFormat));
  const counts = { texts: 0, numbers: 0, dates: 0, booleans: 0, errors: 0, neverCalculated: 0 };
  for (const [index, value] of cells.values.entries()) {
    const kind = kindOf(value, isDate[cells.formats[index] ?? -1] === true);
    if (kind) counts[kind]++;
  }
  // A filled cell without a value is a formula nobody has calculated yet.
  return { ...counts, formulas: cells.formulas.length };
}

function kindOf(value: CellValue, isDate: boolean): Kind | undefined {
  if (value === null) return "neverCalculated";
  if (isCellError(value)) return "errors";
  if (typeof value === "number") return isDate ? "dates" : "numbers";
  if (typeof value === "boolean") return "booleans";
  return value === "" ? undefined : "texts";
}
