/** A table part in; its name and place out. */
import { parseRange } from "../../../core/workbook/cell-ref";
import type { TableObject } from "../../../core/workbook/snapshot";
import { nameOf, XmlScanner } from "../xml/xml-scanner";

const NAME = nameOf("name");
const DISPLAY_NAME = nameOf("displayName");
const REF = nameOf("ref");
const HEADER_ROWS = nameOf("headerRowCount");
const TOTALS_ROWS = nameOf("totalsRowCount");

export function readTable(bytes: Uint8Array, part: string): TableObject {
  const scanner = new XmlScanner(bytes, part);
  scanner.next();
  const range = parseRange(scanner.attribute(REF) ?? "");
  if (!range) throw scanner.damaged();
  return {
    name: scanner.attribute(DISPLAY_NAME) ?? scanner.attribute(NAME) ?? "",
    range,
    hasHeaders: (scanner.attribute(HEADER_ROWS) ?? "1") !== "0",
    hasTotals: (scanner.attribute(TOTALS_ROWS) ?? "0") !== "0",
  };
}
