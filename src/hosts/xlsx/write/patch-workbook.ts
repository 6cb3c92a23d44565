/**
 * A workbook in, the same workbook with our sheets, single cells and state changed out. Parts that need not change
 * keep their packed bytes; the result is read back and compared before anyone gets it.
 */
import { HostError } from "../../../app/host-error";
import type { SheetPlan } from "../../../core/workbook/sheet-plan";
import { BLANK_SHEET_NAME, blankPackage, EMPTY_SHEET_XML } from "./blank-package";
import { refuseBoundCells } from "./bound-cells";
import type { CellEdit } from "./cell-edit";
import { PackageDraft } from "./package-draft";
import {
  addRelationship,
  dropPartTree,
  isOfKind,
  pruneContentTypes,
  readRelationships,
  removeRelationships,
  setContentType,
  SHEET_TYPE,
} from "./package-links";
import { patchCells } from "./patch-cells";
import { applyPlans, removePlans, removeSheet } from "./patch-plans";
import { freeSheetName, takenNames } from "./sheet-names";
import { SheetText } from "./sheet-text";
import { writeStatePart } from "./state-part";
import type { StylesAppender } from "./styles-append";
import { openStyles } from "./styles-part";
import { unshare } from "./unshare-formulas";
import { verifyPatch } from "./verify-patch";
import {
  addSlot,
  findWorkbook,
  listSlots,
  requestRecalculation,
  settleActiveTab,
  type WorkbookFrame,
} from "./workbook-part";
import { NO_PATCH, type WorkbookPatch } from "./workbook-patch";
import { encodePart } from "../xml/xml-tree";
import { openZip, type ZipPackage } from "../zip/zip-package";

export function patchWorkbook(bytes: Uint8Array, patch: WorkbookPatch): Uint8Array {
  const original = openZip(bytes);
  const result = patchPackage(original, patch);
  verifyPatch(original, openZip(result), patch);
  return result;
}

/** A fresh workbook with these sheets only. */
export function createWorkbook(plans: readonly SheetPlan[]): Uint8Array {
  const blank = blankPackage();
  return patchWorkbook(plans.length === 0 ? blank.bytes : withoutBlankSheet(blank, plans), {
    ...NO_PATCH,
    plans,
  });
}

/** The blank sheet has to be there until there is another. */
function withoutBlankSheet(blank: ZipPackage, plans: readonly SheetPlan[]): Uint8Array {
  const filled = new PackageDraft(openZip(patchPackage(blank, { ...NO_PATCH, plans })));
  const frame = findWorkbook(filled);
  const first = listSlots(filled, frame)[0];
  if (first?.name === BLANK_SHEET_NAME && first.planId === null) removeSheet(filled, frame, first);
  pruneContentTypes(filled);
  return filled.toBytes();
}

function patchPackage(original: ZipPackage, patch: WorkbookPatch): Uint8Array {
  const draft = new PackageDraft(original);
  const frame = findWorkbook(draft);
  refuseSigned(draft);
  const { plans, remove, edits, state } = patch;
  const { styles, save } = openStyles(draft, frame);
  editCells(draft, frame, edits, styles);
  removePlans(draft, frame, remove);
  if (plans.length > 0) applyPlans(draft, frame, plans, styles);
  save();
  ensureVisibleSheet(draft, frame);
  if (plans.length + remove.length + edits.length > 0) forgetCalculation(draft, frame);
  if (state !== undefined) writeStatePart(draft, frame, state);
  pruneContentTypes(draft);
  return draft.toBytes();
}

/** Any change breaks a signature: better said than done. */
function refuseSigned(draft: PackageDraft): void {
  const isSigned = readRelationships(draft, "").some(({ type }) =>
    type.endsWith("/digital-signature/origin"),
  );
  if (isSigned) throw new HostError("file.signed");
}

function editCells(
  draft: PackageDraft,
  frame: WorkbookFrame,
  edits: readonly CellEdit[],
  styles: StylesAppender,
): void {
  const slots = listSlots(draft, frame);
  for (const [name, ofSheet] of groupBySheet(edits)) {
    const part = slots.find((slot) => slot.name.toLowerCase() === name)?.part;
    const sheetName = ofSheet[0]?.sheet ?? "";
    if (part === undefined) throw new HostError("grid.structure-changed", { sheet: sheetName });
    let sheet = new SheetText(draft.require(part), part);
    refuseBoundCells(draft, sheet, ofSheet);
    const overwritten = ofSheet
      .filter((edit) => !edit.cachedOnly && !edit.keepContent)
      .map(({ cell }) => cell);
    const written = unshare(sheet, overwritten);
    if (written) sheet = new SheetText(written, part);
    draft.set(part, patchCells(sheet, ofSheet, styles));
  }
}

function groupBySheet(edits: readonly CellEdit[]): Map<string, CellEdit[]> {
  const groups = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const name = edit.sheet.toLowerCase();
    const group = groups.get(name) ?? [];
    group.push(edit);
    groups.set(name, group);
  }
  return groups;
}

/** Excel opens no workbook without a visible sheet. */
function ensureVisibleSheet(draft: PackageDraft, frame: WorkbookFrame): void {
  const slots = listSlots(draft, frame);
  if (slots.some(({ state }) => state === "visible")) {
    settleActiveTab(draft, frame);
    return;
  }
  const folder = frame.part.slice(0, frame.part.lastIndexOf("/") + 1);
  const part = draft.freeName(`${folder}worksheets/sheet`, ".xml");
  draft.set(part, encodePart(EMPTY_SHEET_XML.replace(/xmlns="[^"]*"/, `xmlns="${frame.main}"`)));
  setContentType(draft, part, SHEET_TYPE);
  addSlot(draft, frame, {
    name: freeSheetName(BLANK_SHEET_NAME, takenNames(slots.map(({ name }) => name))),
    sheetId: Math.max(0, ...slots.map(({ sheetId }) => sheetId)) + 1,
    relationshipId: addRelationship(draft, frame.part, `${frame.relationships}/worksheet`, part),
    state: "visible",
  });
}

/** The order of calculation may name cells that are no formulas any more; whoever opens the file makes a new one. */
function forgetCalculation(draft: PackageDraft, frame: WorkbookFrame): void {
  requestRecalculation(draft, frame);
  const chain = readRelationships(draft, frame.part).find((one) => isOfKind(one, "calcChain"));
  if (!chain) return;
  removeRelationships(draft, frame.part, ({ id }) => id === chain.id);
  dropPartTree(draft, chain.target);
}
