/** Before writing: which sheets there are, which are ours, which names are taken. One round trip. */
import { HostError } from "../../app/host-error";
import { PLAN_MARK } from "../../core/workbook/sheet-plan";
import type { CellRange } from "../../core/workbook/cell-ref";
import { rangeOfAddress } from "./ranges";
import type { SheetName } from "./sheet-image";

export interface SurveyedName extends SheetName {
  readonly comment: string;
}

export interface SurveyedSheet {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: Excel.Worksheet["visibility"];
  readonly isProtected: boolean;
  readonly protection: Excel.WorksheetProtectionOptions;
  /** Names of this sheet alone, without the mark and the print settings. */
  readonly names: readonly SurveyedName[];
  readonly tables: readonly string[];
  readonly planId: string | null;
}

/** A table that bears the name of a planned one, wherever it stands. */
export interface SurveyedTable {
  readonly sheetId: string;
  readonly range: CellRange;
}

export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  readonly names: readonly SurveyedName[];
  readonly tables: ReadonlyMap<string, SurveyedTable>;
  readonly isStructureLocked: boolean;
}

const SHEET_FIELDS = [
  "items/id,items/name,items/position,items/visibility,items/protection/protected,items/protection/options",
  "items/names/items/name,items/names/items/formula,items/names/items/visible,items/names/items/comment",
  "items/tables/items/name",
].join(",");

/** Queues the questions; the answer can be had after the next sync. */
export function askSurvey(context: Excel.RequestContext, tableNames: readonly string[]): () => Survey {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  sheets.load(SHEET_FIELDS);
  const names = workbook.names;
  names.load("items/name,items/formula,items/visible,items/comment,items/scope");
  const lock = workbook.protection;
  lock.load("protected");
  const tables = tableNames.map((name) => askTable(context, name));
  return () => ({
    sheets: sheets.items.map(surveyedSheet),
    names: names.items.filter(({ scope }) => scope === "Workbook").map(surveyedName),
    tables: new Map(tables.flatMap((answer) => answer())),
    isStructureLocked: lock.protected,
  });
}

type TableEntry = readonly [string, SurveyedTable];

function askTable(context: Excel.RequestContext, name: string): () => readonly TableEntry[] {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  table.worksheet.load("id");
  const range = table.getRange();
  range.load("address");
  return () => surveyedTable(name, table, range);
}

function surveyedTable(name: string, table: Excel.Table, range: Excel.Range): readonly TableEntry[] {
  if (table.isNullObject) return [];
  return [[name, { sheetId: table.worksheet.id, range: rangeOfAddress(range.address) }]];
}

function surveyedName({ name, formula, visible, comment }: Excel.NamedItem): SurveyedName {
  // typed `any` by Microsoft; a string for every kind of name
  return { name, formula: String(formula), visible, comment };
}

/** Excel makes these itself from the page setup. */
const PRINT_NAME = /^(_xlnm\.)?Print_(Area|Titles)$/i;

function surveyedSheet(sheet: Excel.Worksheet): SurveyedSheet {
  const names = sheet.names.items.map(surveyedName);
  return {
    id: sheet.id,
    name: sheet.name,
    position: sheet.position,
    visibility: sheet.visibility,
    isProtected: sheet.protection.protected,
    protection: allowedOnly(sheet.protection),
    names: names.filter(({ name }) => name !== PLAN_MARK && !PRINT_NAME.test(name)),
    tables: sheet.tables.items.map(({ name }) => name),
    planId: planIdOf(names),
  };
}

/** The mark is a sheet-scoped name that holds the plan's id as a text: ="contents". */
export function planIdOf(
  names: readonly { readonly name: string; readonly formula: string }[],
): string | null {
  const mark = names.find(({ name }) => name === PLAN_MARK);
  return /^="(.*)"$/s.exec(mark?.formula ?? "")?.[1]?.replaceAll('""', '"') ?? null;
}

export function markFormula(planId: string): string {
  return `="${planId.replaceAll('"', '""')}"`;
}

export function demandStructure({ isStructureLocked }: Survey): void {
  if (isStructureLocked) throw new HostError("excel.protected");
}

/** Only what is allowed: the rest is as it would be anyway. */
function allowedOnly({
  protected: isProtected,
  options,
}: Excel.WorksheetProtection): Excel.WorksheetProtectionOptions {
  return isProtected
    ? Object.fromEntries(Object.entries(options).filter(([, value]) => value !== false))
    : {};
}
