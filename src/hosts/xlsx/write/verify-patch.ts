/**
 * The patcher's own auditor. In: the package before and after, and what was asked for. Out: nothing, or a HostError
 * that names the part where the result is not the original plus the patch. Sheets nobody touched are compared packed.
 */
import type { SheetPlan } from "../../../core/workbook/sheet-plan";
import { PLAN_MARK } from "../../../core/workbook/sheet-plan";
import { Budget } from "../read/cell-appender";
import { renameSheets, renameTables } from "./formula-text";
import { PackageDraft } from "./package-draft";
import { isOfKind, readRelationships, relationshipsPart } from "./package-links";
import type { WorkbookPatch } from "./workbook-patch";
import { nameComment } from "./plan-names";
import { listDefinedNames } from "../read/defined-names";
import { readSharedStrings } from "../read/shared-strings";
import { readSheet } from "../read/sheet-part";
import { readStatePart, STATE_NAMESPACE } from "./state-part";
import { readStyles } from "../read/style-part";
import { readTable } from "../read/table-part";
import { mismatch, partsBehind, verifyParts, verifyStyles } from "./verify-parts";
import { firstUnexpected, firstUnplanned, type ReadSheet } from "./verify-sheets";
import { findWorkbook, listSlots, parseWorkbook, type SheetSlot, type WorkbookFrame } from "./workbook-part";
import { readPart, type ZipPackage } from "../zip/zip-package";

/** One side of the comparison. */
interface Side {
  readonly pkg: ZipPackage;
  readonly draft: PackageDraft;
  readonly frame: WorkbookFrame;
  readonly slots: readonly SheetSlot[];
}

export function verifyPatch(before: ZipPackage, after: ZipPackage, patch: WorkbookPatch): void {
  const was = sideOf(before);
  const is = sideOf(after);
  const replaced = new Set([...patch.plans.map(({ id }) => id), ...patch.remove]);
  const edited = new Set(patch.edits.map(({ sheet }) => sheet.toLowerCase()));
  const ours = was.slots.filter(({ planId }) => planId !== null && replaced.has(planId));
  verifyParts(before, after, changeable(was, edited), removable(was, ours));
  verifySlots(was, is, ours);
  verifyNames(was, is, ours, replaced);
  verifyStyles(before, after, partOfKind(was, "styles") ?? "");
  for (const plan of patch.plans) verifyPlan(is, plan, patch.plans);
  for (const slot of was.slots) {
    if (edited.has(slot.name.toLowerCase()) && !ours.includes(slot)) verifyEdits(was, is, slot, patch);
  }
  const { state } = patch;
  if (state !== undefined && readStatePart(is.draft, is.frame) !== state) throw mismatch("customXml");
}

function sideOf(pkg: ZipPackage): Side {
  const draft = new PackageDraft(pkg);
  const frame = findWorkbook(draft);
  return { pkg, draft, frame, slots: listSlots(draft, frame) };
}

function partOfKind({ draft, frame }: Side, kind: string): string | undefined {
  return readRelationships(draft, frame.part).find((one) => isOfKind(one, kind) && !one.isExternal)?.target;
}

/** The list in the architecture notes, and the sheets that were edited. */
function changeable(side: Side, edited: ReadonlySet<string>): ReadonlySet<string> {
  const sheets = side.slots
    .filter(({ name }) => edited.has(name.toLowerCase()))
    .map(({ part }) => part ?? "");
  return new Set(
    [
      "[Content_Types].xml",
      side.frame.part,
      relationshipsPart(side.frame.part),
      partOfKind(side, "styles") ?? "",
      ...stateParts(side),
      ...sheets,
    ].map((name) => name.toLowerCase()),
  );
}

function removable(side: Side, ours: readonly SheetSlot[]): ReadonlySet<string> {
  const names = new Set<string>([(partOfKind(side, "calcChain") ?? "").toLowerCase()]);
  for (const { part } of ours) for (const name of partsBehind(side.pkg, part ?? "")) names.add(name);
  for (const part of stateParts(side)) for (const name of partsBehind(side.pkg, part)) names.add(name);
  return names;
}

function stateParts({ draft, frame }: Side): string[] {
  const items = readRelationships(draft, frame.part).filter((one) => isOfKind(one, "customXml"));
  return items.map(({ target }) => target).filter((name) => isStatePart(draft, name));
}

function isStatePart(draft: PackageDraft, name: string): boolean {
  const head = draft.read(name)?.subarray(0, 1024);
  return head !== undefined && new TextDecoder().decode(head).includes(STATE_NAMESPACE);
}

/** The officer's sheets: same names, same order, same visibility, same parts. */
function verifySlots(was: Side, is: Side, ours: readonly SheetSlot[]): void {
  const theirs = was.slots.filter((slot) => !ours.includes(slot));
  const kept = is.slots.filter(({ relationshipId }) =>
    theirs.some((slot) => slot.relationshipId === relationshipId),
  );
  const key = ({ name, sheetId, relationshipId, part, state, planId }: SheetSlot) =>
    JSON.stringify([name, sheetId, relationshipId, part, state, planId]);
  if (theirs.map(key).join() !== kept.map(key).join()) throw mismatch(was.frame.part);
  const ids = new Set(is.slots.map(({ sheetId }) => sheetId));
  const names = new Set(is.slots.map(({ name }) => name.toLowerCase()));
  if (ids.size !== is.slots.length || names.size !== is.slots.length) throw mismatch(is.frame.part);
}

/** The officer's names still say what they said, unless what they pointed at was taken away. */
function verifyNames(was: Side, is: Side, ours: readonly SheetSlot[], planIds: ReadonlySet<string>): void {
  const comments = new Set([...planIds].map(nameComment));
  const goneSheets = ours.filter(({ planId }) => !is.slots.some((slot) => slot.planId === planId));
  const listed = (side: Side, slots: readonly SheetSlot[]) =>
    listDefinedNames(parseWorkbook(side.draft, side.frame))
      .filter(({ comment }) => comment === null || !comments.has(comment))
      .filter(
        ({ localSheet }) => localSheet === null || !slots.some(({ position }) => position === localSheet),
      )
      .map(({ name, localSheet, refersTo, hidden }) => {
        const sheet = localSheet === null ? null : (side.slots[localSheet]?.relationshipId ?? "");
        return JSON.stringify([name, sheet, refersTo, hidden]);
      });
  const now = new Set(listed(is, []));
  const isExcused = (entry: string) =>
    goneSheets.some(({ name }) => entry.includes(name.replaceAll("'", "''")));
  const lost = listed(was, ours).find((entry) => !now.has(entry) && !isExcused(entry));
  if (lost !== undefined) throw mismatch(was.frame.part);
}

function readSide(side: Side, part: string, needsStrings: boolean): ReadSheet {
  const bytesOf = (kind: string) => {
    const name = partOfKind(side, kind);
    return name === undefined ? undefined : readPart(side.pkg, name);
  };
  const styles = readStyles(bytesOf("styles"), "styles");
  const strings = readSharedStrings(needsStrings ? bytesOf("sharedStrings") : undefined, "sharedStrings");
  const budget = new Budget(side.pkg.limits);
  const context = { strings, styles, budget, date1904: false, tick: () => undefined };
  const bytes = readPart(side.pkg, part);
  if (!bytes) throw mismatch(part);
  return { content: readSheet(bytes, part, context), formats: styles.formats };
}

function verifyPlan(is: Side, plan: SheetPlan, plans: readonly SheetPlan[]): void {
  const slot = is.slots.find(({ planId }) => planId === plan.id);
  if (slot?.part === undefined || slot.state !== plan.visibility) throw mismatch(PLAN_MARK);
  const tableNames = tableRenaming(is, plans);
  const sheetNames = new Map(
    plans.flatMap(({ id, name }) => {
      const found = is.slots.find(({ planId }) => planId === id)?.name ?? name;
      return found === name ? [] : [[name.toLowerCase(), found] as const];
    }),
  );
  const rename = (formula: string) => renameTables(renameSheets(formula, sheetNames), tableNames);
  const odd = firstUnplanned(plan, readSide(is, slot.part, false), rename);
  if (odd !== undefined) throw mismatch(`${slot.part} ${odd}`);
}

/** Planned name to the name in the file, where they differ; tables stand in the order of the plan. */
function tableRenaming(is: Side, plans: readonly SheetPlan[]): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const plan of plans) {
    const part = is.slots.find(({ planId }) => planId === plan.id)?.part ?? "";
    const links = readRelationships(is.draft, part).filter((one) => isOfKind(one, "table"));
    if (links.length !== plan.tables.length) throw mismatch(part);
    for (const [at, { target }] of links.entries()) {
      const { name } = readTable(is.draft.require(target), target);
      const planned = plan.tables[at]?.name ?? name;
      if (planned !== name) renamed.set(planned.toLowerCase(), name);
    }
  }
  return renamed;
}

function verifyEdits(was: Side, is: Side, slot: SheetSlot, patch: WorkbookPatch): void {
  const part = slot.part ?? "";
  const edits = patch.edits.filter(({ sheet }) => sheet.toLowerCase() === slot.name.toLowerCase());
  const odd = firstUnexpected(readSide(was, part, true), readSide(is, part, true), edits);
  if (odd !== undefined) throw mismatch(`${part} ${odd}`);
}
