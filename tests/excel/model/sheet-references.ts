/** What happens to formulas, names and rules that point at a sheet when it is renamed or deleted. */
import { quotedSheet } from "./area";
import type { SheetModel } from "./sheet";
import type { WorkbookModel } from "./workbook";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** `to` null: the sheet is gone, and what pointed at it is #REF!. Texts inside double quotes stay. */
function repoint(formula: string, from: string, to: string | null): string {
  const quoted = `'${escaped(from.replaceAll("'", "''"))}'!`;
  const pattern = new RegExp(`("(?:[^"]|"")*")|${quoted}|(?<![\\p{L}\\p{N}_.'])${escaped(from)}!`, "giu");
  const replacement = to === null ? "#REF!" : `${quotedSheet(to)}!`;
  return formula.replace(pattern, (match: string, text: string | undefined) =>
    text === undefined ? replacement : match,
  );
}

/** Text values that are formulas inside rules: `{ list: { source: "=Mã!$A$1:$A$9" } }`. */
function repointDeep(value: unknown, from: string, to: string | null): unknown {
  if (typeof value === "string") return value.startsWith("=") ? repoint(value, from, to) : value;
  if (Array.isArray(value)) return value.map((each) => repointDeep(each, from, to));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, repointDeep(each, from, to)]));
}

function repointSheet(sheet: SheetModel, from: string, to: string | null): void {
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === undefined || !cell.formula.includes("!")) continue;
    const formula = repoint(cell.formula, from, to);
    if (formula === cell.formula) continue;
    // a value given with the formula no longer belongs to it once the sheet is gone
    const { pinned, ...rest } = cell;
    sheet.cells.set(key, to === null || !pinned ? { ...rest, formula } : { ...cell, formula });
  }
  for (const validation of sheet.validations) {
    // rules are plain objects before and after
    validation.rule = repointDeep(validation.rule, from, to) as Readonly<Record<string, unknown>>;
  }
  for (const format of sheet.conditionalFormats) {
    for (const [key, value] of format.properties) format.properties.set(key, repointDeep(value, from, to));
  }
}

export function repointWorkbook(workbook: WorkbookModel, from: string, to: string | null): void {
  for (const sheet of workbook.sheets) {
    repointSheet(sheet, from, to);
    for (const name of sheet.names.values()) name.formula = repoint(name.formula, from, to);
  }
  for (const name of workbook.names.values()) name.formula = repoint(name.formula, from, to);
}
