/** What a Range tells of its cells. */
import { refuse } from "../../model/excel-error";
import { apiValue } from "../../model/write-cells";
import { sizeOf, type Area } from "../../model/area";
import type { Scalar } from "../../model/description";
import { displayText } from "../../model/format-text";
import type { Json } from "../grammar";
import type { Host } from "../host";

type Row = number;
type Column = number;

/** Beyond the limit Excel refuses; whole columns and rows give null. */
function grid({ sheet, rect }: Area, host: Host, cell: (row: Row, column: Column) => Json): Json {
  if (sheet.isDeleted) refuse("ItemNotFound");
  if (sizeOf(rect) > host.rangeLimit) {
    const isUnbounded = rect.bottom - rect.top > 1_000_000 || rect.right - rect.left > 16_000;
    return isUnbounded ? null : refuse("RangeExceedsLimit");
  }
  const rows: Json[][] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    const line: Json[] = [];
    for (let column = rect.left; column <= rect.right; column++) line.push(cell(row, column));
    rows.push(line);
  }
  return rows;
}

const valueAt = ({ sheet }: Area, host: Host, row: Row, column: Column) =>
  host.workbook.calculation.valueOf(sheet, row, column);

export const valuesOf = (area: Area, host: Host): Json =>
  grid(area, host, (row, column) => apiValue(valueAt(area, host, row, column)));

export const formulasOf = (area: Area, host: Host): Json =>
  grid(
    area,
    host,
    (row, column) => area.sheet.cell(row, column).formula ?? apiValue(valueAt(area, host, row, column)),
  );

export const textsOf = (area: Area, host: Host): Json =>
  grid(area, host, (row, column) =>
    displayText(
      valueAt(area, host, row, column),
      String(area.sheet.styleAt(row, column)["numberFormat"]),
      host.culture,
    ),
  );

export const numberFormatsOf = (area: Area, host: Host): Json =>
  grid(area, host, (row, column) => area.sheet.styleAt(row, column)["numberFormat"] ?? "General");

function typeOf(value: Scalar): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "number" ? "Double" : "String";
}

/** A formula whose result is "" is a text to Excel, not an empty cell. */
export const valueTypesOf = (area: Area, host: Host): Json =>
  grid(area, host, (row, column) => typeOf(valueAt(area, host, row, column)));
