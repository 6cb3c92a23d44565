/** Which sheet of the file each plan becomes: the one that carries its mark, else a new one at the end. */
import type { SheetPlan } from "../../../core/workbook/sheet-plan";
import type { Renaming } from "./formula-text";
import type { PackageDraft } from "./package-draft";
import { addRelationship, setContentType, SHEET_TYPE } from "./package-links";
import { freeSheetName, takenNames } from "./sheet-names";
import { addSlot, listSlots, restateSlot, type SheetSlot, type WorkbookFrame } from "./workbook-part";
import { decodePart } from "../xml/xml-tree";
import { escapeText } from "../xml/xml-escape";

export interface PlacedPlan {
  readonly plan: SheetPlan;
  readonly slot: SheetSlot & { readonly part: string };
}

export function placePlans(
  draft: PackageDraft,
  frame: WorkbookFrame,
  plans: readonly SheetPlan[],
): PlacedPlan[] {
  for (const plan of plans) placePlan(draft, frame, plan);
  const slots = listSlots(draft, frame);
  return plans.map((plan, at) => {
    // a new sheet bears no mark yet: new ones stand at the end, in the order of their plans
    const marked = slots.find(({ planId }) => planId === plan.id);
    const slot = marked ?? unmarked(slots, plans, at);
    return { plan, slot: { ...slot, part: slot.part ?? "" } };
  });
}

function unmarked(slots: readonly SheetSlot[], plans: readonly SheetPlan[], at: number): SheetSlot {
  const isNew = (plan: SheetPlan) => !slots.some(({ planId }) => planId === plan.id);
  const behind = plans.slice(at).filter(isNew).length;
  const slot = slots[slots.length - behind];
  if (!slot) throw new RangeError("a plan without a sheet");
  return slot;
}

function placePlan(draft: PackageDraft, frame: WorkbookFrame, plan: SheetPlan): void {
  const slots = listSlots(draft, frame);
  const existing = slots.find(({ planId }) => planId === plan.id);
  if (existing) {
    const name = nameOfExisting(draft, existing, slots, plan);
    restateSlot(draft, frame, existing, { name, state: plan.visibility });
    return;
  }
  const name = freeSheetName(plan.name, takenNames(slots.map((slot) => slot.name)));
  const folder = frame.part.slice(0, frame.part.lastIndexOf("/") + 1);
  const part = draft.freeName(`${folder}worksheets/sheet`, ".xml");
  // holds the place until the sheet itself is written
  draft.set(part, new Uint8Array());
  setContentType(draft, part, SHEET_TYPE);
  const relationshipId = addRelationship(draft, frame.part, `${frame.relationships}/worksheet`, part);
  const sheetId = Math.max(0, ...slots.map((slot) => slot.sheetId)) + 1;
  addSlot(draft, frame, { name, sheetId, relationshipId, state: plan.visibility });
}

/** Our sheet gets its own name back, unless something else in the file has come to depend on the officer's. */
function nameOfExisting(
  draft: PackageDraft,
  existing: SheetSlot,
  slots: readonly SheetSlot[],
  plan: SheetPlan,
): string {
  const others = slots.filter((slot) => slot !== existing).map((slot) => slot.name);
  const wanted = freeSheetName(plan.name, takenNames(others));
  return wanted === existing.name || isMentionedElsewhere(draft, existing) ? existing.name : wanted;
}

function isMentionedElsewhere(draft: PackageDraft, slot: SheetSlot): boolean {
  const spelling = escapeText(slot.name.replaceAll("'", "''"));
  return draft
    .names()
    .filter((name) => /\/(worksheets|charts|pivotCache|drawings)\//i.test(name) && name.endsWith(".xml"))
    .filter((name) => name.toLowerCase() !== slot.part?.toLowerCase())
    .some((name) => decodePart(draft.require(name), name).includes(spelling));
}

/** Plans name each other's sheets by the wished name; in this file they may go by another. */
export function renamingOf(placed: readonly PlacedPlan[]): Renaming {
  return new Map(
    placed
      .filter(({ plan, slot }) => plan.name !== slot.name)
      .map(({ plan, slot }) => [plan.name.toLowerCase(), slot.name]),
  );
}
