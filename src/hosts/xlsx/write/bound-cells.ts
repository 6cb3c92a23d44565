/** Cells that must not be changed one by one: parts of array formulas and data tables, headings and totals of tables. */
import { HostError } from "../../../app/host-error";
import { parseRange, type CellPosition, type CellRange } from "../../../core/workbook/cell-ref";
import type { CellEdit } from "./cell-edit";
import type { PackageDraft } from "./package-draft";
import { isOfKind, readRelationships } from "./package-links";
import type { SheetText } from "./sheet-text";
import { attribute, parseXml, readAttributes } from "../xml/xml-tree";

/** Throws for the first edit that would tear something apart. Results alone may always be replaced. */
export function refuseBoundCells(draft: PackageDraft, sheet: SheetText, edits: readonly CellEdit[]): void {
  const changing = edits.filter((edit) => !edit.cachedOnly && !edit.keepContent);
  if (changing.length === 0) return;
  const bound = [...arrayRanges(sheet), ...tableRows(draft, sheet.part)];
  for (const edit of changing) {
    if (bound.some((range) => isInside(range, edit.cell))) {
      throw new HostError("grid.part-locked", { sheet: edit.sheet });
    }
  }
}

function isInside(range: CellRange, { row, column }: CellPosition): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function arrayRanges(sheet: SheetText): CellRange[] {
  const ranges: CellRange[] = [];
  for (const tag of sheet.formulaTags()) {
    if (!/array|dataTable/.test(tag)) continue;
    const attributes = readAttributes(tag, 0);
    const valueOf = (name: string) => attributes.find((one) => one.name === name)?.value;
    const range = parseRange(valueOf("ref") ?? "");
    if (range && ["array", "dataTable"].includes(valueOf("t") ?? "")) ranges.push(range);
  }
  return ranges;
}

function tableRows(draft: PackageDraft, sheetPart: string): CellRange[] {
  return readRelationships(draft, sheetPart)
    .filter((link) => isOfKind(link, "table") && draft.has(link.target))
    .flatMap(({ target }) => {
      const { root } = parseXml(draft.require(target), target);
      const range = parseRange(attribute(root, "ref") ?? "");
      if (!range) return [];
      const headers = Number(attribute(root, "headerRowCount") ?? 1);
      const totals = Number(attribute(root, "totalsRowCount") ?? 0);
      return [
        ...(headers > 0 ? [{ ...range, bottom: range.top + headers - 1 }] : []),
        ...(totals > 0 ? [{ ...range, top: range.bottom - totals + 1 }] : []),
      ];
    });
}
