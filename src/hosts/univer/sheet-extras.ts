/**
 * What belongs to a sheet beside its cells: validations, conditional formats, tables, names. In: lists in the grid's own
 * terms. Out: the resources of a workbook that is opened, or steps that can be taken and taken back.
 */
import type { IResources, ISheetDataValidationRule } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { CellRange } from "../../core/workbook/cell-ref";
import { toGridRange } from "./grid-ranges";

export interface GridTable {
  readonly id: string;
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
}

export interface GridName {
  readonly id: string;
  readonly name: string;
  /** Without "=". */
  readonly refersTo: string;
}

export interface SheetExtras {
  readonly validations: readonly ISheetDataValidationRule[];
  readonly conditionalFormats: readonly IConditionFormattingRule[];
  readonly tables: readonly GridTable[];
  readonly names: readonly GridName[];
}

export const NO_EXTRAS: SheetExtras = { validations: [], conditionalFormats: [], tables: [], names: [] };

export interface Mutation {
  readonly id: string;
  readonly params: object;
}

/** A change and the way back. */
export interface Step {
  readonly forth: Mutation;
  readonly back: Mutation;
}

export function stepsOfExtras(unitId: string, subUnitId: string, extras: SheetExtras): Step[] {
  const place = { unitId, subUnitId };
  return [
    ...extras.validations.map((rule) => ({
      forth: { id: "data-validation.mutation.addRule", params: { ...place, rule } },
      back: { id: "data-validation.mutation.removeRule", params: { ...place, ruleId: rule.uid } },
    })),
    ...extras.conditionalFormats.map((rule) => ({
      forth: { id: "sheet.mutation.add-conditional-rule", params: { ...place, rule } },
      back: { id: "sheet.mutation.delete-conditional-rule", params: { ...place, cfId: rule.cfId } },
    })),
    ...extras.tables.map(({ id, name, range, columns }) => ({
      forth: {
        id: "sheet.mutation.add-table",
        params: { ...place, tableId: id, name, range: toGridRange(range), header: [...columns], options: {} },
      },
      back: { id: "sheet.mutation.delete-table", params: { ...place, tableId: id } },
    })),
    ...extras.names.map(({ id, name, refersTo }) => ({
      forth: { id: "formula.mutation.set-defined-name", params: nameParams(unitId, { id, name, refersTo }) },
      back: {
        id: "formula.mutation.remove-defined-name",
        params: nameParams(unitId, { id, name, refersTo }),
      },
    })),
  ];
}

function nameParams(unitId: string, { id, name, refersTo }: GridName) {
  return { unitId, id, name, formulaOrRefString: refersTo, localSheetId: "AllDefaultWorkbook" };
}

/** The same as data for a workbook that is being opened; keys are sheet ids. */
export function resourcesOf(unitId: string, sheets: ReadonlyMap<string, SheetExtras>): IResources {
  const bySheet = (pick: (extras: SheetExtras) => readonly unknown[]) =>
    Object.fromEntries([...sheets].map(([id, extras]) => [id, pick(extras)]));
  const names = [...sheets.values()].flatMap((extras) => extras.names);
  return [
    { name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(bySheet(({ validations }) => validations)) },
    {
      name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
      data: JSON.stringify(bySheet(({ conditionalFormats }) => conditionalFormats)),
    },
    {
      name: "SHEET_DEFINED_NAME_PLUGIN",
      data: JSON.stringify(Object.fromEntries(names.map((name) => [name.id, nameParams(unitId, name)]))),
    },
  ];
}
