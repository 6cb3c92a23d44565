/** The workbook part: which sheets there are, in which dialect, and the splices that add, restate and remove them. */
import { HostError } from "../../../app/host-error";
import { PLAN_MARK } from "../../../core/workbook/sheet-plan";
import { listDefinedNames } from "../read/defined-names";
import type { PackageDraft } from "./package-draft";
import { insertLast, isOfKind, readRelationships } from "./package-links";
import { TextSplice } from "../xml/text-splice";
import { escapeAttribute } from "../xml/xml-escape";
import {
  attribute,
  childOf,
  childrenOf,
  encodePart,
  parseXml,
  prefixedAttribute,
  setAttribute,
  withPrefix,
  type XmlElement,
  type XmlPart,
} from "../xml/xml-tree";

const TRANSITIONAL = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** Where the workbook part is, and the namespaces this file speaks. */
export interface WorkbookFrame {
  readonly part: string;
  readonly main: string;
  readonly relationships: string;
}

/** One sheet as the workbook lists it. */
export interface SheetSlot {
  readonly position: number;
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  /** The part's name; undefined when the relationship is broken. */
  readonly part: string | undefined;
  readonly state: string;
  /** The mark of our own sheets. */
  readonly planId: string | null;
}

/** Schema order of what stands in a workbook part, as far as it matters to us. */
const ORDER =
  "fileVersion fileSharing workbookPr AlternateContent workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr".split(
    " ",
  );

export function findWorkbook(draft: PackageDraft): WorkbookFrame {
  const link = readRelationships(draft, "").find((one) => isOfKind(one, "officeDocument"));
  const part = link?.target ?? "xl/workbook.xml";
  const { root } = parseXml(draft.require(part), part);
  const namespace = attribute(root, root.prefix === "" ? "xmlns" : `xmlns:${root.prefix}`);
  if (namespace !== TRANSITIONAL.main && namespace !== STRICT.main) {
    throw new HostError("file.damaged", { part });
  }
  return { part, ...(namespace === STRICT.main ? STRICT : TRANSITIONAL) };
}

export function parseWorkbook(draft: PackageDraft, frame: WorkbookFrame): XmlPart {
  return parseXml(draft.require(frame.part), frame.part);
}

function sheetElements(workbook: XmlPart): readonly XmlElement[] {
  return childrenOf(childOf(workbook.root, "sheets"), "sheet");
}

export function listSlots(draft: PackageDraft, frame: WorkbookFrame): SheetSlot[] {
  const workbook = parseWorkbook(draft, frame);
  const links = new Map(readRelationships(draft, frame.part).map((one) => [one.id, one.target]));
  const marks = listDefinedNames(workbook).filter(({ name }) => name === PLAN_MARK);
  return sheetElements(workbook).map((element, position) => {
    const relationshipId = prefixedAttribute(element, "id")?.value ?? "";
    const mark = marks.find(({ localSheet }) => localSheet === position);
    return {
      position,
      name: attribute(element, "name") ?? "",
      sheetId: Number(attribute(element, "sheetId") ?? 0),
      relationshipId,
      part: links.get(relationshipId),
      state: attribute(element, "state") ?? "visible",
      planId: mark ? mark.refersTo.replace(/^"|"$/g, "").replaceAll('""', '"') : null,
    };
  });
}

export interface NewSlot {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly state: string;
}

export function addSlot(draft: PackageDraft, frame: WorkbookFrame, slot: NewSlot): void {
  const workbook = parseWorkbook(draft, frame);
  const sheets = childOf(workbook.root, "sheets");
  if (!sheets) throw new HostError("file.damaged", { part: frame.part });
  const state = slot.state === "visible" ? "" : ` state="${slot.state}"`;
  const binding = relationshipBinding(workbook, frame);
  const xml = `<sheet name="${escapeAttribute(slot.name)}" sheetId="${slot.sheetId}"${state}${binding.declaration} ${binding.prefix}:id="${slot.relationshipId}"/>`;
  const splice = new TextSplice(workbook.text);
  insertLast(splice, sheets, withPrefix(xml, workbook.root.prefix));
  draft.set(frame.part, encodePart(splice.toString()));
}

/** The prefix of relationship ids as the root declares it, else one declared on the spot. */
function relationshipBinding(
  workbook: XmlPart,
  frame: WorkbookFrame,
): { prefix: string; declaration: string } {
  const bound = workbook.root.attributes.find(
    ({ name, value }) => name.startsWith("xmlns:") && value === frame.relationships,
  );
  if (bound) return { prefix: bound.name.slice("xmlns:".length), declaration: "" };
  return { prefix: "r", declaration: ` xmlns:r="${frame.relationships}"` };
}

/** A sheet already there gets another name or state. */
export function restateSlot(
  draft: PackageDraft,
  frame: WorkbookFrame,
  slot: SheetSlot,
  wanted: { readonly name: string; readonly state: string },
): void {
  const workbook = parseWorkbook(draft, frame);
  const element = elementOf(workbook, frame, slot);
  const splice = new TextSplice(workbook.text);
  if (slot.name !== wanted.name) setAttribute(splice, element, "name", wanted.name);
  if (slot.state !== wanted.state) setAttribute(splice, element, "state", wanted.state);
  if (!splice.isEmpty) draft.set(frame.part, encodePart(splice.toString()));
}

function elementOf(workbook: XmlPart, frame: WorkbookFrame, slot: SheetSlot): XmlElement {
  const element = sheetElements(workbook)[slot.position];
  if (!element) throw new HostError("file.damaged", { part: frame.part });
  return element;
}

/** Takes a sheet off the list; views that stood on it or behind it move up. Names are another function's work. */
export function removeSlot(draft: PackageDraft, frame: WorkbookFrame, slot: SheetSlot): void {
  const workbook = parseWorkbook(draft, frame);
  const element = elementOf(workbook, frame, slot);
  const splice = new TextSplice(workbook.text);
  splice.remove(element.start, element.end);
  for (const view of childrenOf(childOf(workbook.root, "bookViews"), "workbookView")) {
    for (const key of ["activeTab", "firstSheet"]) shiftTab(splice, view, key, slot.position);
  }
  draft.set(frame.part, encodePart(splice.toString()));
}

function shiftTab(splice: TextSplice, view: XmlElement, key: string, removed: number): void {
  const tab = Number(attribute(view, key) ?? 0);
  // the sheet before the one that went away is the nearest that still exists
  if (tab > removed || (tab === removed && tab > 0)) setAttribute(splice, view, key, String(tab - 1));
}

/** Which sheet is in front when the file opens: the one that was, or the first visible one where that is hidden. */
export function settleActiveTab(draft: PackageDraft, frame: WorkbookFrame): number {
  const workbook = parseWorkbook(draft, frame);
  const view = childrenOf(childOf(workbook.root, "bookViews"), "workbookView")[0];
  const active = Number((view && attribute(view, "activeTab")) ?? 0);
  const slots = listSlots(draft, frame);
  const visible = slots.findIndex(({ state }) => state === "visible");
  if (slots[active]?.state === "visible" || visible < 0) return active;
  if (view) {
    const splice = new TextSplice(workbook.text);
    setAttribute(splice, view, "activeTab", String(visible));
    draft.set(frame.part, encodePart(splice.toString()));
  }
  return visible;
}

/** Asks whoever opens the file next to compute it afresh. */
export function requestRecalculation(draft: PackageDraft, frame: WorkbookFrame): void {
  const workbook = parseWorkbook(draft, frame);
  const splice = new TextSplice(workbook.text);
  const existing = childOf(workbook.root, "calcPr");
  if (existing) {
    if (["1", "true"].includes(attribute(existing, "fullCalcOnLoad") ?? "")) return;
    setAttribute(splice, existing, "fullCalcOnLoad", "1");
  } else {
    insertOrdered(splice, workbook, "calcPr", '<calcPr fullCalcOnLoad="1"/>');
  }
  draft.set(frame.part, encodePart(splice.toString()));
}

/** Puts a new child of the workbook where the schema wants it. */
export function insertOrdered(splice: TextSplice, workbook: XmlPart, local: string, xml: string): void {
  const wanted = ORDER.indexOf(local);
  const before = workbook.root.children.filter(
    (child) => ORDER.includes(child.local) && ORDER.indexOf(child.local) < wanted,
  );
  splice.insert(before.at(-1)?.end ?? workbook.root.openEnd, withPrefix(xml, workbook.root.prefix));
}
