/** Our sheets in a package: added, replaced in place, taken away. In: a draft. Out: the parts that were touched. */
import type { SheetPlan } from "../../../core/workbook/sheet-plan";
import { forgetSheet, type ListedName } from "../read/defined-names";
import { renameSheets, renameTables, toFileFormula } from "./formula-text";
import type { PackageDraft } from "./package-draft";
import {
  addRelationship,
  dropPartTree,
  dropRelationships,
  removeRelationships,
  setContentType,
} from "./package-links";
import { isNameOfPlan, writePlanNames } from "./plan-names";
import { placePlans, renamingOf, type PlacedPlan } from "./plan-slots";
import { TableRegister } from "./plan-tables";
import { sheetPart } from "./sheet-xml";
import type { StylesAppender } from "./styles-append";
import { tableXml, type TableIdentity } from "./table-xml";
import {
  listSlots,
  parseWorkbook,
  removeSlot,
  settleActiveTab,
  type SheetSlot,
  type WorkbookFrame,
} from "./workbook-part";
import { encodePart } from "../xml/xml-tree";

const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** Unknown ids are passed over. */
export function removePlans(draft: PackageDraft, frame: WorkbookFrame, planIds: readonly string[]): void {
  for (const planId of planIds) {
    const slot = listSlots(draft, frame).find((one) => one.planId === planId);
    if (slot) removeSheet(draft, frame, slot);
  }
}

/** With all that only this sheet used. */
export function removeSheet(draft: PackageDraft, frame: WorkbookFrame, slot: SheetSlot): void {
  const isOurs = (name: ListedName) => slot.planId !== null && isNameOfPlan(name, slot.planId);
  const text = forgetSheet(parseWorkbook(draft, frame), slot, isOurs);
  draft.set(frame.part, encodePart(text));
  removeSlot(draft, frame, slot);
  removeRelationships(draft, frame.part, ({ id }) => id === slot.relationshipId);
  if (slot.part !== undefined) dropPartTree(draft, slot.part);
}

export function applyPlans(
  draft: PackageDraft,
  frame: WorkbookFrame,
  plans: readonly SheetPlan[],
  styles: StylesAppender,
): readonly PlacedPlan[] {
  const placed = placePlans(draft, frame, plans);
  for (const { slot } of placed) dropRelationships(draft, slot.part);
  const register = new TableRegister(draft, frame, new Set(placed.map(({ slot }) => slot.part)));
  const tables = placed.map(({ plan }) => register.identify(plan));
  const sheets = renamingOf(placed);
  const fileFormula = (formula: string) =>
    toFileFormula(renameTables(renameSheets(formula, sheets), register.renaming()));
  const context = {
    main: frame.main,
    relationships: frame.relationships,
    styles,
    fileFormula,
    sheetName: (name: string) => sheets.get(name.toLowerCase()) ?? name,
  };
  const active = settleActiveTab(draft, frame);
  for (const [at, { plan, slot }] of placed.entries()) {
    const tableIds = writeTables(draft, frame, slot.part, plan, tables[at] ?? []);
    draft.set(slot.part, sheetPart(plan, { ...context, tableIds, isActive: slot.position === active }));
  }
  writePlanNames(draft, frame, placed, fileFormula);
  return placed;
}

/** Returns the relationship ids for the sheet's list of tables. */
function writeTables(
  draft: PackageDraft,
  frame: WorkbookFrame,
  sheetPart: string,
  plan: SheetPlan,
  identities: readonly TableIdentity[],
): string[] {
  const folder = frame.part.slice(0, frame.part.lastIndexOf("/") + 1);
  return plan.tables.map((table, at) => {
    const identity = identities[at] ?? { id: at + 1, name: table.name };
    const part = draft.freeName(`${folder}tables/table`, ".xml");
    draft.set(part, encodePart(tableXml(table, identity, frame.main)));
    setContentType(draft, part, TABLE_TYPE);
    return addRelationship(draft, sheetPart, `${frame.relationships}/table`, part);
  });
}
