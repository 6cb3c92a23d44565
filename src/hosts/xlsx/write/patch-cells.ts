/** Single cells of an existing sheet part: in, the part and the edits; out, the part with those cells changed and no other. */
import { formatCell, formatRange, parseRange, type CellRange } from "../../../core/workbook/cell-ref";
import type { CellEdit } from "./cell-edit";
import { toFileFormula } from "./formula-text";
import { formulaXml, resultXml, valueXml } from "./sheet-cells-xml";
import { cellsOf, type CellPlace, type RowPlace, type SheetText } from "./sheet-text";
import { deriveFormat } from "./style-derive";
import type { StylesAppender } from "./styles-append";
import { TextSplice } from "../xml/text-splice";
import { escapeAttribute, escapeText } from "../xml/xml-escape";
import {
  attribute,
  childOf,
  childrenOf,
  encodePart,
  withPrefix,
  type XmlElement,
  type XmlPart,
} from "../xml/xml-tree";

/** Edits of one row, by column; the last one for a cell counts. */
type RowEdits = Map<number, CellEdit>;

export function patchCells(sheet: SheetText, edits: readonly CellEdit[], styles: StylesAppender): Uint8Array {
  return new CellPatcher(sheet, styles).patch(edits);
}

class CellPatcher {
  private readonly splice: TextSplice;
  private readonly frame: XmlPart;
  /** Rows written where there was no `<sheetData>` to write into. */
  private readonly firstRows: string[] = [];

  constructor(
    private readonly sheet: SheetText,
    private readonly styles: StylesAppender,
  ) {
    this.splice = new TextSplice(sheet.text);
    this.frame = sheet.frame();
  }

  patch(edits: readonly CellEdit[]): Uint8Array {
    const waiting = byRow(edits);
    let at = 0;
    for (const row of this.sheet.rows()) {
      for (; at < waiting.length && (waiting[at]?.[0] ?? 0) < row.number; at++)
        this.addRow(waiting[at], row.from);
      const next = waiting[at];
      if (next?.[0] !== row.number) continue;
      this.changeRow(row, next[1]);
      at++;
    }
    for (; at < waiting.length; at++) this.addRow(waiting[at], this.sheet.dataClose);
    this.openData();
    this.widenDimension(edits);
    return encodePart(this.splice.toString());
  }

  private addRow(entry: readonly [number, RowEdits] | undefined, before: number): void {
    if (!entry) return;
    const [number, edits] = entry;
    const cells = [...edits.values()]
      .sort((a, b) => a.cell.column - b.cell.column)
      .map((edit) => this.newCell(edit, this.columnStyle(edit.cell.column)))
      .join("");
    const xml = this.prefixed(`<row r="${number + 1}">${cells}</row>`);
    if (this.isDataClosed()) this.firstRows.push(xml);
    else this.splice.insert(before, xml);
  }

  private isDataClosed(): boolean {
    return this.sheet.isDataSelfClosing;
  }

  private openData(): void {
    if (this.firstRows.length === 0) return;
    const { dataOpenStart, dataOpenEnd, prefix } = this.sheet;
    const rows = this.firstRows.join("");
    this.splice.replace(dataOpenStart, dataOpenEnd, `<${prefix}sheetData>${rows}</${prefix}sheetData>`);
  }

  private changeRow(row: RowPlace, edits: RowEdits): void {
    const part = this.sheet.rowPart(row);
    const splice = new TextSplice(part.text);
    const cells = cellsOf(part.root);
    const missing: string[] = [];
    const isEmpty = part.root.openEnd === part.root.end;
    for (const edit of [...edits.values()].sort((a, b) => a.cell.column - b.cell.column)) {
      const old = cells.find(({ column }) => column === edit.cell.column);
      if (old) splice.replace(old.element.start, old.element.end, this.changedCell(part, old.element, edit));
      else {
        const xml = this.newCell(edit, this.rowStyle(part.root) ?? this.columnStyle(edit.cell.column));
        this.widenSpans(splice, part.root, edit.cell.column);
        if (isEmpty) missing.push(xml);
        else splice.insert(placeFor(part.root, cells, edit.cell.column), xml);
      }
    }
    if (missing.length > 0) {
      const { end, name } = part.root;
      splice.replace(end - 2, end, `>${missing.join("")}</${name}>`);
    }
    this.splice.replace(row.from, row.to, splice.toString());
  }

  /** `spans` only hints at the width of a row, but must not be wrong. */
  private widenSpans(splice: TextSplice, row: XmlElement, column: number): void {
    const spans = row.attributes.find(({ name }) => name === "spans");
    const [from = 0, to = 0] = (spans?.value ?? "").split(":").map(Number);
    if (!spans || (column + 1 >= from && column + 1 <= to)) return;
    splice.replace(
      spans.valueStart,
      spans.valueEnd,
      `${Math.min(from, column + 1)}:${Math.max(to, column + 1)}`,
    );
  }

  private rowStyle(row: XmlElement): number | undefined {
    const style = attribute(row, "s");
    return style !== undefined && isTrue(attribute(row, "customFormat")) ? Number(style) : undefined;
  }

  private columnStyle(column: number): number {
    const covering = childrenOf(childOf(this.frame.root, "cols"), "col").find(
      (one) => Number(attribute(one, "min")) <= column + 1 && Number(attribute(one, "max")) >= column + 1,
    );
    return Number((covering && attribute(covering, "style")) ?? 0);
  }

  private newCell(edit: CellEdit, inherited: number): string {
    const style = edit.format ? deriveFormat(this.styles, inherited, edit.format) : inherited;
    const attributes = ` r="${formatCell(edit.cell)}"${style > 0 ? ` s="${style}"` : ""}`;
    return this.prefixed(edit.keepContent ? `<c${attributes}/>` : contentXml(attributes, "", edit));
  }

  private changedCell(part: XmlPart, cell: XmlElement, edit: CellEdit): string {
    const attributes = this.keptAttributes(cell, edit);
    const inner = part.text.slice(cell.openEnd, cell.closeStart);
    if (edit.keepContent) {
      return inner === ""
        ? `<${cell.name}${attributes}/>`
        : `<${cell.name}${attributes}>${inner}</${cell.name}>`;
    }
    const formula = edit.cachedOnly ? childOf(cell, "f") : undefined;
    // the formula goes back in as it stands, prefix and all
    const kept = formula ? part.text.slice(formula.start, formula.end) : "";
    return this.prefixed(contentXml(attributes, "\u0000", edit)).replace("\u0000", () => kept);
  }

  /** All but the type, and what Excel noted about the old value. */
  private keptAttributes(cell: XmlElement, edit: CellEdit): string {
    const dropped = edit.keepContent ? ["s"] : edit.cachedOnly ? ["s", "t", "vm"] : ["s", "t", "vm", "cm"];
    const old = Number(attribute(cell, "s") ?? 0);
    const style = edit.format ? deriveFormat(this.styles, old, edit.format) : old;
    const kept = cell.attributes
      .filter(({ name }) => !dropped.includes(name) && name !== "r")
      .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`);
    const reference = attribute(cell, "r") === undefined ? "" : ` r="${formatCell(edit.cell)}"`;
    return `${reference}${style > 0 || attribute(cell, "s") !== undefined ? ` s="${style}"` : ""}${kept.join("")}`;
  }

  private prefixed(xml: string): string {
    return withPrefix(xml, this.sheet.prefix.replace(":", ""));
  }

  private widenDimension(edits: readonly CellEdit[]): void {
    const dimension = childOf(this.frame.root, "dimension");
    const ref = dimension?.attributes.find(({ name }) => name === "ref");
    const old = ref && parseRange(ref.value);
    if (!ref || !old || ref.valueEnd > this.sheet.dataOpenStart) return;
    const wide = edits.reduce(unionWith, old);
    if (formatRange(wide) !== formatRange(old))
      this.splice.replace(ref.valueStart, ref.valueEnd, formatRange(wide));
  }
}

function unionWith(range: CellRange, { cell }: CellEdit): CellRange {
  return {
    top: Math.min(range.top, cell.row),
    left: Math.min(range.left, cell.column),
    bottom: Math.max(range.bottom, cell.row),
    right: Math.max(range.right, cell.column),
  };
}

function byRow(edits: readonly CellEdit[]): (readonly [number, RowEdits])[] {
  const rows = new Map<number, RowEdits>();
  for (const edit of edits) {
    const row: RowEdits = rows.get(edit.cell.row) ?? new Map<number, CellEdit>();
    row.set(edit.cell.column, edit);
    rows.set(edit.cell.row, row);
  }
  return [...rows].sort(([a], [b]) => a - b);
}

/** Before the next cell to the right, else at the end of the row. */
function placeFor(row: XmlElement, cells: readonly CellPlace[], column: number): number {
  return cells.find((cell) => cell.column > column)?.element.start ?? row.closeStart;
}

/** `formula` is what stands in for a formula that is kept. */
function contentXml(attributes: string, formula: string, edit: CellEdit): string {
  const written =
    edit.formula !== undefined && !edit.cachedOnly ? formulaXml(toFileFormula(edit.formula)) : formula;
  if (edit.error) return `<c${attributes} t="e">${written}<v>${escapeText(edit.error.error)}</v></c>`;
  if (edit.formula !== undefined || edit.cachedOnly) return resultXml(attributes, written, edit.value);
  return valueXml(attributes, edit.value);
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
