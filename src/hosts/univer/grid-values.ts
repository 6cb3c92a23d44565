/** One cell of the grid ↔ one value of the snapshot. */
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellValue } from "../../core/workbook/snapshot";

// The grid keeps an error as its text; Excel turns the same text into an error when it is typed.
const ERROR = /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

const TRUE = new Set<unknown>([true, 1, "1", "TRUE"]);

export function valueOfCell(cell: Nullable<ICellData>): CellValue {
  if (cell?.p?.body) return textOfDocument(cell.p.body.dataStream);
  const value = cell?.v;
  if (value === null || value === undefined || value === "") return null;
  return typedValue(value, cell?.t);
}

function typedValue(value: string | number | boolean, type: Nullable<CellValueType>): CellValue {
  if (type === CellValueType.BOOLEAN) return TRUE.has(value);
  if (type === CellValueType.NUMBER) return Number(value);
  const isError = typeof value === "string" && type !== CellValueType.FORCE_STRING && ERROR.test(value);
  return isError ? { error: value } : value;
}

/** Paragraphs end in \r, the document in \n. */
function textOfDocument(stream: string): string | null {
  const text = stream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return text === "" ? null : text;
}

export function isSameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) return a.error === b.error;
  return a === b || (a === "" && b === null) || (a === null && b === "");
}

/** The value part of a grid cell; empty for null. */
export function cellOfValue(value: CellValue): ICellData {
  if (value === null) return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "object") return { v: value.error, t: CellValueType.STRING };
  // text that reads as a number, an error or a formula has to stay text
  const isTricky =
    ERROR.test(value) || value.startsWith("=") || (value.trim() !== "" && !Number.isNaN(Number(value)));
  return { v: value, t: isTricky ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
