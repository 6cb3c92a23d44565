/** How parts of a package name each other: relationships and content types, read and changed by splicing. */
import type { PackageDraft } from "./package-draft";
import { resolveTarget } from "../read/part-relations";
import { TextSplice } from "../xml/text-splice";
import { escapeAttribute } from "../xml/xml-escape";
import {
  attribute,
  childrenOf,
  encodePart,
  parseXml,
  parseXmlText,
  withPrefix,
  type XmlElement,
  type XmlPart,
} from "../xml/xml-tree";

const RELATIONSHIPS_NS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "[Content_Types].xml";
export const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `target` is a part name without leading slash, or the address as written when external. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
  readonly element: XmlElement;
}

/** "" owns the relationships of the package itself. */
export function relationshipsPart(owner: string): string {
  const slash = owner.lastIndexOf("/");
  return `${owner.slice(0, slash + 1)}_rels/${owner.slice(slash + 1)}.rels`;
}

export function readRelationships(draft: PackageDraft, owner: string): Relationship[] {
  const name = relationshipsPart(owner);
  const bytes = draft.read(name);
  return bytes ? listRelationships(parseXml(bytes, name), owner) : [];
}

function listRelationships({ root }: XmlPart, owner: string): Relationship[] {
  return childrenOf(root, "Relationship").map((element) => {
    const isExternal = attribute(element, "TargetMode") === "External";
    const target = attribute(element, "Target") ?? "";
    return {
      id: attribute(element, "Id") ?? "",
      type: attribute(element, "Type") ?? "",
      target: isExternal ? target : resolveTarget(owner, target),
      isExternal,
      element,
    };
  });
}

/** The last word of a relationship type, which transitional and strict files share. */
export function isOfKind(relationship: { readonly type: string }, kind: string): boolean {
  return relationship.type.slice(relationship.type.lastIndexOf("/") + 1) === kind;
}

/** Returns the new relationship's id. */
export function addRelationship(draft: PackageDraft, owner: string, type: string, target: string): string {
  const name = relationshipsPart(owner);
  const empty = `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS_NS}"></Relationships>`;
  const bytes = draft.read(name);
  const part = bytes ? parseXml(bytes, name) : parseXmlText(empty, name);
  const taken = new Set(listRelationships(part, owner).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const written = relativeTarget(owner, target);
  const xml = `<Relationship Id="${id}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(written)}"/>`;
  draft.set(name, encodePart(appendInside(part, part.root, withPrefix(xml, part.root.prefix))));
  return id;
}

function relativeTarget(owner: string, target: string): string {
  const folder = owner.slice(0, owner.lastIndexOf("/") + 1);
  return target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
}

export function removeRelationships(
  draft: PackageDraft,
  owner: string,
  isUnwanted: (relationship: Relationship) => boolean,
): void {
  const name = relationshipsPart(owner);
  const bytes = draft.read(name);
  if (!bytes) return;
  const part = parseXml(bytes, name);
  const splice = new TextSplice(part.text);
  for (const one of listRelationships(part, owner)) {
    if (isUnwanted(one)) splice.remove(one.element.start, one.element.end);
  }
  if (!splice.isEmpty) draft.set(name, encodePart(splice.toString()));
}

/** The text with `xml` as the last thing inside `element`, opened first where it was self-closing. */
function appendInside(part: XmlPart, element: XmlElement, xml: string): string {
  const splice = new TextSplice(part.text);
  insertLast(splice, element, xml);
  return splice.toString();
}

export function insertLast(splice: TextSplice, element: XmlElement, xml: string): void {
  if (element.openEnd < element.end) splice.insert(element.closeStart, xml);
  else splice.replace(element.end - 2, element.end, `>${xml}</${element.name}>`);
}

function contentTypeOf(draft: PackageDraft, partName: string): string | undefined {
  const { root } = parseXml(draft.require(CONTENT_TYPES), CONTENT_TYPES);
  const valueOf = (local: string, key: string, wanted: string) => {
    const found = childrenOf(root, local).find(
      (element) => attribute(element, key)?.toLowerCase() === wanted.toLowerCase(),
    );
    return found && attribute(found, "ContentType");
  };
  const extension = partName.slice(partName.lastIndexOf(".") + 1);
  return valueOf("Override", "PartName", `/${partName}`) ?? valueOf("Default", "Extension", extension);
}

export function setContentType(draft: PackageDraft, partName: string, type: string): void {
  if (contentTypeOf(draft, partName) === type) return;
  const part = parseXml(draft.require(CONTENT_TYPES), CONTENT_TYPES);
  const splice = new TextSplice(part.text);
  for (const element of childrenOf(part.root, "Override")) {
    const name = attribute(element, "PartName") ?? "";
    if (name.toLowerCase() === `/${partName.toLowerCase()}`) splice.remove(element.start, element.end);
  }
  const xml = `<Override PartName="/${escapeAttribute(partName)}" ContentType="${escapeAttribute(type)}"/>`;
  insertLast(splice, part.root, withPrefix(xml, part.root.prefix));
  draft.set(CONTENT_TYPES, encodePart(splice.toString()));
}

/** Types of parts that were taken out and not put back; once, at the end, so that what comes back keeps its place. */
export function pruneContentTypes(draft: PackageDraft): void {
  const dropped = new Set(draft.droppedNames().map((name) => `/${name.toLowerCase()}`));
  if (dropped.size === 0) return;
  const part = parseXml(draft.require(CONTENT_TYPES), CONTENT_TYPES);
  const splice = new TextSplice(part.text);
  for (const element of childrenOf(part.root, "Override")) {
    if (dropped.has((attribute(element, "PartName") ?? "").toLowerCase()))
      splice.remove(element.start, element.end);
  }
  if (!splice.isEmpty) draft.set(CONTENT_TYPES, encodePart(splice.toString()));
}

/** Takes a part out, and with it whatever only that part used. */
export function dropPartTree(draft: PackageDraft, partName: string): void {
  const targets = internalTargets(draft, partName);
  draft.drop(relationshipsPart(partName));
  draft.drop(partName);
  dropUnused(draft, targets);
}

/** A part that stays loses its relationships, and the package what they alone led to. */
export function dropRelationships(draft: PackageDraft, partName: string): void {
  const targets = internalTargets(draft, partName);
  draft.drop(relationshipsPart(partName));
  dropUnused(draft, targets);
}

function dropUnused(draft: PackageDraft, targets: readonly string[]): void {
  if (targets.length === 0) return;
  const stillUsed = usedParts(draft);
  for (const target of targets) {
    if (draft.has(target) && !stillUsed.has(target.toLowerCase())) dropPartTree(draft, target);
  }
}

function internalTargets(draft: PackageDraft, owner: string): string[] {
  return readRelationships(draft, owner)
    .filter(({ isExternal }) => !isExternal)
    .map(({ target }) => target);
}

/** Every part some relationship points at. */
function usedParts(draft: PackageDraft): Set<string> {
  const owners = draft.names().flatMap((name) => ownerOf(name) ?? []);
  return new Set(owners.flatMap((owner) => internalTargets(draft, owner)).map((name) => name.toLowerCase()));
}

function ownerOf(relationshipsName: string): string | undefined {
  const match = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(relationshipsName);
  return match ? `${match[1] ?? ""}${match[2] ?? ""}` : undefined;
}
