/** Our own state in the workbook: one custom XML part, known by its namespace, replaced in place. */
import type { PackageDraft } from "./package-draft";
import {
  addRelationship,
  dropPartTree,
  isOfKind,
  readRelationships,
  removeRelationships,
  setContentType,
} from "./package-links";
import type { WorkbookFrame } from "./workbook-part";
import { escapeAttribute, escapeText } from "../xml/xml-escape";
import { attribute, encodePart, parseXml, textOf } from "../xml/xml-tree";

/** The number is the form's version; Excel's pane looks for the same part. */
export const STATE_NAMESPACE = "urn:thi-dua:state:1";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
/** Any id will do as long as no other part of the file has it. */
const ITEM_ID = "{7B1F0C52-3A64-4E0B-9D57-5D1E54484931}";
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function stateXml(state: string): string {
  return `<state xmlns="${STATE_NAMESPACE}">${escapeText(state).replaceAll("\r", "&#13;")}</state>`;
}

export function readStatePart(draft: PackageDraft, frame: WorkbookFrame): string | null {
  const name = findStatePart(draft, frame);
  if (name === undefined) return null;
  const part = parseXml(draft.require(name), name);
  return textOf(part, part.root);
}

function findStatePart(draft: PackageDraft, frame: WorkbookFrame): string | undefined {
  return readRelationships(draft, frame.part)
    .filter((one) => isOfKind(one, "customXml") && !one.isExternal && draft.has(one.target))
    .map(({ target }) => target)
    .find((name) => hasStateRoot(draft, name));
}

/** Other programs' parts may be anything, so ours is looked for in the text before it is parsed. */
function hasStateRoot(draft: PackageDraft, name: string): boolean {
  const bytes = draft.require(name);
  if (!new TextDecoder().decode(bytes.subarray(0, 1024)).includes(STATE_NAMESPACE)) return false;
  const { root } = parseXml(bytes, name);
  return attribute(root, root.prefix === "" ? "xmlns" : `xmlns:${root.prefix}`) === STATE_NAMESPACE;
}

/** Null takes the part away. */
export function writeStatePart(draft: PackageDraft, frame: WorkbookFrame, state: string | null): void {
  const existing = findStatePart(draft, frame);
  if (state === null) {
    if (existing !== undefined) removeStatePart(draft, frame, existing);
  } else if (existing !== undefined) {
    draft.set(existing, encodePart(XML_HEAD + stateXml(state)));
  } else {
    addStatePart(draft, frame, state);
  }
}

function removeStatePart(draft: PackageDraft, frame: WorkbookFrame, name: string): void {
  removeRelationships(draft, frame.part, (one) => isOfKind(one, "customXml") && one.target === name);
  dropPartTree(draft, name);
}

function addStatePart(draft: PackageDraft, frame: WorkbookFrame, state: string): void {
  const name = draft.freeName("customXml/item", ".xml");
  const properties = draft.freeName("customXml/itemProps", ".xml");
  draft.set(name, encodePart(XML_HEAD + stateXml(state)));
  draft.set(
    properties,
    encodePart(
      `${XML_HEAD}<ds:datastoreItem xmlns:ds="${PROPERTIES_NAMESPACE}" ds:itemID="${ITEM_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeAttribute(STATE_NAMESPACE)}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  );
  setContentType(draft, properties, PROPERTIES_TYPE);
  addRelationship(draft, name, `${frame.relationships}/customXmlProps`, properties);
  addRelationship(draft, frame.part, `${frame.relationships}/customXml`, name);
}
