/** Shared formulas stand in one cell of a group. Before that cell changes, the others get theirs written out. */
import type { CellPosition } from "../../../core/workbook/cell-ref";
import { parseTemplate, shiftTemplate, type FormulaTemplate } from "../read/formula-shift";
import { cellsOf, type SheetText } from "./sheet-text";
import { TextSplice } from "../xml/text-splice";
import { escapeText } from "../xml/xml-escape";
import { attribute, childOf, encodePart, textOf, type XmlElement } from "../xml/xml-tree";

interface Group {
  readonly template: FormulaTemplate;
  readonly row: number;
  readonly column: number;
}

/** Undefined where no edited cell carries a formula for others. */
export function unshare(sheet: SheetText, edited: readonly CellPosition[]): Uint8Array | undefined {
  if (!/["']shared["']/.test(sheet.text)) return undefined;
  const wanted = new Set(edited.map(({ row, column }) => `${row},${column}`));
  const groups = sharedGroups(sheet, wanted);
  return groups.size === 0 ? undefined : encodePart(writtenOut(sheet, groups));
}

function sharedGroups(sheet: SheetText, wanted: ReadonlySet<string>): Map<string, Group> {
  const all = new Set<string>();
  const groups = new Map<string, Group>();
  for (const row of sheet.rows()) {
    const part = sheet.rowPart(row);
    for (const { column, element } of cellsOf(part.root)) {
      const formula = sharedFormula(element);
      const group = formula && attribute(formula, "si");
      if (!formula || group === undefined || textOf(part, formula) === "" || all.has(group)) continue;
      all.add(group);
      if (wanted.has(`${row.number},${column}`)) {
        groups.set(group, { template: parseTemplate(textOf(part, formula)), row: row.number, column });
      }
    }
  }
  return groups;
}

function sharedFormula(cell: XmlElement): XmlElement | undefined {
  const formula = childOf(cell, "f");
  return formula && attribute(formula, "t") === "shared" ? formula : undefined;
}

function writtenOut(sheet: SheetText, groups: ReadonlyMap<string, Group>): string {
  const splice = new TextSplice(sheet.text);
  for (const row of sheet.rows()) {
    const part = sheet.rowPart(row);
    for (const { column, element } of cellsOf(part.root)) {
      const formula = sharedFormula(element);
      const group = formula && groups.get(attribute(formula, "si") ?? "");
      if (!formula || !group) continue;
      const own = shiftTemplate(group.template, row.number - group.row, column - group.column);
      const xml = `<${formula.name}>${escapeText(own)}</${formula.name}>`;
      splice.replace(row.from + formula.start, row.from + formula.end, xml);
    }
  }
  return splice.toString();
}
