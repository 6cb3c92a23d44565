/** Cells as Excel gave them, as we give them back. In: loaded values and properties. Out: entries to write, and looks. */
import type { CellRange, Span } from "../../core/workbook/cell-ref";
import { formulaOf } from "./cell-blocks";
import { encodeText, type Entry } from "./encode-cells";
import { isFilled } from "./looks";
import type { CellGrid, CellLook, ColumnLook, RowLook } from "./sheet-image";

export const CAPTURE_OPTIONS: Excel.CellPropertiesLoadOptions = {
  hyperlink: true,
  format: {
    font: {
      name: true,
      size: true,
      color: true,
      bold: true,
      italic: true,
      strikethrough: true,
      underline: true,
    },
    fill: { color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    protection: true,
  },
};

/** Error values are written as their text; every other text must not be read as anything else. */
function entryOf(value: unknown, formula: unknown, type: string | undefined): Entry {
  if (typeof value === "string") {
    const own = formulaOf(value, typeof formula === "string" ? formula : "");
    if (own !== undefined) return `=${own}`;
    return type === "Error" ? value : encodeText(value);
  }
  if (typeof formula === "string" && formula.startsWith("=")) return formula;
  return typeof value === "number" || typeof value === "boolean" ? value : "";
}

export function capturedGrid(range: CellRange, cells: Excel.Range): CellGrid {
  // typed `any[][]` by Microsoft
  const values = cells.values as readonly (readonly unknown[])[];
  const formulas = cells.formulas as readonly (readonly unknown[])[]; // as above
  const formats = cells.numberFormat as readonly (readonly unknown[])[]; // as above
  const types: readonly (readonly string[])[] = cells.valueTypes;
  return {
    range,
    formulas: values.map((row, at) =>
      row.map((value, beside) => entryOf(value, formulas[at]?.[beside], types[at]?.[beside])),
    ),
    numberFormats: values.map((row, at) =>
      row.map((_, beside) =>
        formatToWrite(formats[at]?.[beside], formulas[at]?.[beside], values[at]?.[beside]),
      ),
    ),
  };
}

/** Written into a text cell, a formula would stay text. */
function formatToWrite(format: unknown, formula: unknown, value: unknown): string {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return typeof format !== "string" || (isFormula && format === "@") ? "General" : format;
}

/** Colours of lines that are not there would draw them. */
function borderText(border: Excel.CellBorder | undefined): string {
  if (!border?.style || border.style === "None") return "-";
  return `${border.style}|${border.weight ?? "Thin"}|${border.color ?? "#000000"}`;
}

export function capturedLook({ format = {} }: Excel.CellProperties): CellLook {
  return { ...fontLook(format.font), ...placeLook(format), ...frameLook(format) };
}

function placeLook(format: Excel.CellPropertiesFormat): CellLook {
  const { horizontalAlignment, verticalAlignment, wrapText, indentLevel } = format;
  return {
    ...(horizontalAlignment && horizontalAlignment !== "General" && { horizontal: horizontalAlignment }),
    ...(verticalAlignment && { vertical: verticalAlignment }),
    ...(wrapText && { wrap: true }),
    ...(indentLevel && { indent: indentLevel }),
  };
}

function frameLook({ fill, borders, protection }: Excel.CellPropertiesFormat): CellLook {
  const { top, right, bottom, left } = borders ?? {};
  const sides = [top, right, bottom, left].map(borderText);
  return {
    ...(isFilled(fill?.color ?? "") && { fill: fill?.color ?? "" }),
    ...(protection?.locked === false && { locked: false }),
    ...(sides.some((side) => side !== "-") && { borders: sides.join(" ") }),
  };
}

const DEFAULT_TEXT = "#000000";

function fontLook(font: Excel.CellPropertiesFont = {}): CellLook {
  const { name, size, color, underline } = font;
  return {
    ...(name && { font: name }),
    ...(size && { size }),
    ...(color && color !== DEFAULT_TEXT && { color }),
    ...(underline && underline !== "None" && { underline }),
    ...emphasis(font),
  };
}

function emphasis({ bold, italic, strikethrough }: Excel.CellPropertiesFont): CellLook {
  return { ...(bold && { bold }), ...(italic && { italic }), ...(strikethrough && { strike: true }) };
}

export function capturedRow({ rowHidden, format }: Excel.RowProperties): Omit<RowLook, keyof Span> {
  const height = format?.useStandardHeight === true ? null : (format?.rowHeight ?? null);
  return { height, hidden: rowHidden === true };
}

export function capturedColumn({
  columnHidden,
  format,
}: Excel.ColumnProperties): Omit<ColumnLook, keyof Span> {
  const width = format?.useStandardWidth === true ? null : (format?.columnWidth ?? null);
  return { width, hidden: columnHidden === true };
}

/** Neighbours that are alike become one, so that little is sent when they are put back. */
export function lineSpans<T extends object>(lines: readonly T[], offset: number): readonly (T & Span)[] {
  const spans: (T & Span)[] = [];
  for (const [at, line] of lines.entries()) {
    const place = offset + at;
    const last = spans.at(-1);
    const isSame = last && JSON.stringify({ ...last, ...line }) === JSON.stringify(last);
    if (isSame) spans[spans.length - 1] = { ...last, to: place };
    else spans.push({ ...line, from: place, to: place });
  }
  return spans;
}
