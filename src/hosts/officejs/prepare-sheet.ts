/** Making room. In: a new sheet's image, or a sheet of ours to be written again. Out: the job that leaves a blank sheet with our mark. */
import { formatRange } from "../../core/workbook/cell-ref";
import { PLAN_MARK } from "../../core/workbook/sheet-plan";
import type { Job } from "./job-queue";
import type { SheetImage, TableImage } from "./sheet-image";
import { markFormula, type Survey, type SurveyedSheet } from "./survey";
import { dressTable, tableRange } from "./write-cells";

const PREPARE_BYTES = 2_000;

export function addSheetJob(image: SheetImage, wishedName: string, onAdded: (sheetId: string) => void): Job {
  return {
    weight: PREPARE_BYTES,
    queue: (context) => {
      const sheet = context.workbook.worksheets.add(image.name);
      sheet.load("id");
      if (image.position !== null) sheet.position = image.position;
      writeMark(sheet, image, wishedName);
      return () => onAdded(sheet.id);
    },
  };
}

/** The wished name goes with the mark, so that a later plan knows a rename by the officer from a new wish of ours. */
function writeMark(sheet: Excel.Worksheet, { planId }: SheetImage, wishedName: string): void {
  if (planId === null) return;
  const mark = sheet.names.add(PLAN_MARK, markFormula(planId), wishedName);
  mark.visible = false;
}

/**
 * The sheet stays the same one, so that formulas elsewhere keep pointing at it, and so do its tables where they stay
 * in their rows. Everything else on it goes.
 */
export function clearSheetJob(
  old: SurveyedSheet,
  image: SheetImage,
  wishedName: string,
  kept: ReadonlyMap<string, TableImage>,
): Job {
  return {
    weight: PREPARE_BYTES,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(old.id);
      clearEverything(
        sheet,
        old.tables.filter((name) => !kept.has(name)),
      );
      for (const [name, table] of kept) {
        const existing = context.workbook.tables.getItem(name);
        existing.resize(formatRange(tableRange(table)));
        dressTable(existing, table);
      }
      for (const { name } of old.names) sheet.names.getItem(name).delete();
      if (old.planId !== null) sheet.names.getItem(PLAN_MARK).delete();
      writeMark(sheet, image, wishedName);
      if (old.name !== image.name) sheet.name = image.name;
      return undefined;
    },
  };
}

function clearEverything(sheet: Excel.Worksheet, tables: readonly string[]): void {
  for (const name of tables) sheet.tables.getItem(name).delete();
  // on an empty sheet this is A1; whole rows and columns cannot be shown by way of the whole sheet
  const used = sheet.getUsedRange();
  used.rowHidden = false;
  used.columnHidden = false;
  const all = sheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear("All");
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
}

/** Excel resizes a table only where its header stays in its row and some of the old place is in the new one. */
export function keptTables(
  image: SheetImage,
  sheetId: string,
  tables: Survey["tables"],
): ReadonlyMap<string, TableImage> {
  const stays = (table: TableImage) => {
    const old = tables.get(table.name);
    if (old?.sheetId !== sheetId || old.range.top !== table.range.top) return false;
    return old.range.left <= table.range.right && table.range.left <= old.range.right;
  };
  return new Map(image.tables.filter(stays).map((table) => [table.name, table]));
}
