/** First round trip of a reading: the workbook's list of sheets, tables and names. */
import { PLAN_MARK } from "../../core/workbook/sheet-plan";
import type { DefinedName, SheetVisibility } from "../../core/workbook/snapshot";
import type { Session } from "./excel-session";
import { planIdOf } from "./survey";

export interface OverviewTable {
  readonly name: string;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export interface OverviewSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  readonly planId: string | null;
  readonly tables: readonly OverviewTable[];
}

export interface Overview {
  readonly name: string;
  readonly sheets: readonly OverviewSheet[];
  readonly names: readonly DefinedName[];
}

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;

const SHEET_FIELDS = [
  "items/id,items/name,items/visibility,items/protection/protected",
  "items/names/items/name,items/names/items/formula,items/names/items/visible",
  "items/tables/items/name,items/tables/items/showHeaders,items/tables/items/showTotals",
].join(",");

export function askOverview({ context }: Session): () => Overview {
  const { workbook } = context;
  workbook.load("name");
  const sheets = workbook.worksheets;
  sheets.load(SHEET_FIELDS);
  const names = workbook.names;
  names.load("items/name,items/formula,items/visible,items/scope");
  return () => ({
    name: workbook.name,
    sheets: sheets.items.map(overviewSheet),
    names: [
      ...names.items.filter(({ scope }) => scope === "Workbook").map((item) => definedName(item, null)),
      ...sheets.items.flatMap((sheet) => sheet.names.items.map((item) => definedName(item, sheet.name))),
    ].filter(({ name }) => name !== PLAN_MARK),
  });
}

function overviewSheet(sheet: Excel.Worksheet): OverviewSheet {
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    isProtected: sheet.protection.protected,
    planId: planIdOf(sheet.names.items.map(({ name, formula }) => ({ name, formula: String(formula) }))),
    tables: sheet.tables.items.map(({ name, showHeaders, showTotals }) => ({
      name,
      hasHeaders: showHeaders,
      hasTotals: showTotals,
    })),
  };
}

function definedName(item: Excel.NamedItem, sheet: string | null): DefinedName {
  // `formula` is typed `any` by Microsoft
  const refersTo = String(item.formula).replace(/^=/, "");
  return { name: item.name, sheet, refersTo, hidden: !item.visible };
}
