/** Tables of a plan as parts. Names and ids are unique in the whole workbook. */
import { formatRange } from "../../../core/workbook/cell-ref";
import type { PlannedTable } from "../../../core/workbook/sheet-plan";
import { escapeAttribute } from "../xml/xml-escape";

export interface TableIdentity {
  readonly id: number;
  readonly name: string;
}

export function tableXml(table: PlannedTable, { id, name }: TableIdentity, main: string): string {
  const { top, left, right } = table.range;
  // a table without a row of data is not allowed
  const bottom = Math.max(table.range.bottom, top + 1);
  const ref = formatRange({ top, left, bottom, right });
  const columns = table.columns
    .map((column, at) => `<tableColumn id="${at + 1}" name="${columnName(column)}"/>`)
    .join("");
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">`,
    table.filter ? `<autoFilter ref="${ref}"/>` : "",
    `<tableColumns count="${table.columns.length}">${columns}</tableColumns>`,
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>',
    "</table>",
  ].join("");
}

/** Line breaks are spelt out here, unlike in the header cell. */
function columnName(name: string): string {
  return escapeAttribute(
    name
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/[\r\n\t]/g, (char) => `_x${char.charCodeAt(0).toString(16).padStart(4, "0")}_`),
  );
}
