/** Who points to whom in the package: a part's name in, its relations and content types out. Outside targets are never followed. */
import { nameOf, XmlScanner } from "../xml/xml-scanner";
import { readPart, type ZipPackage } from "../zip/zip-package";

export interface Relation {
  readonly id: string;
  /** The last word of the type's address, the same in both variants of the format: "worksheet", "table". */
  readonly type: string;
  /** The part's name without a leading slash, or the address as it stands when `isExternal`. */
  readonly target: string;
  readonly isExternal: boolean;
}

const ID = nameOf("Id");
const TYPE = nameOf("Type");
const TARGET = nameOf("Target");
const TARGET_MODE = nameOf("TargetMode");
const RELATIONSHIP = nameOf("Relationship");
const OVERRIDE = nameOf("Override");
const DEFAULT = nameOf("Default");
const PART_NAME = nameOf("PartName");
const CONTENT_TYPE = nameOf("ContentType");
const EXTENSION = nameOf("Extension");

/** "" is the package itself. */
export function readRelations(pkg: ZipPackage, part: string): readonly Relation[] {
  const name = relationsPartOf(part);
  const bytes = readPart(pkg, name);
  if (!bytes) return [];
  const relations: Relation[] = [];
  const scanner = new XmlScanner(bytes, name);
  scanner.next();
  scanner.forEachChild(() => {
    if (scanner.name !== RELATIONSHIP) return;
    const isExternal = scanner.attribute(TARGET_MODE)?.toLowerCase() === "external";
    const target = scanner.attribute(TARGET) ?? "";
    relations.push({
      id: scanner.attribute(ID) ?? "",
      type: (scanner.attribute(TYPE) ?? "").split("/").at(-1) ?? "",
      target: isExternal ? target : resolveTarget(part, target),
      isExternal,
    });
  });
  return relations;
}

function relationsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** "../tables/table1.xml" seen from "xl/worksheets/sheet1.xml" is "xl/tables/table1.xml". */
export function resolveTarget(part: string, target: string): string {
  const path = /[%#\\]/.test(target) ? plainPath(target) : target;
  const segments = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

function plainPath(target: string): string {
  const text = (target.split("#")[0] ?? "").replaceAll("\\", "/");
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // a bare "%" in a name is no escape
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** What each part says it is, in lower case; parts are asked for without a leading slash. */
export function readContentTypes(pkg: ZipPackage): (part: string) => string {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const scanner = new XmlScanner(
    readPart(pkg, "[Content_Types].xml") ?? new Uint8Array(),
    "[Content_Types].xml",
  );
  scanner.next();
  scanner.forEachChild(() => {
    const type = (scanner.attribute(CONTENT_TYPE) ?? "").toLowerCase();
    if (scanner.name === OVERRIDE) overrides.set(lowerPart(scanner.attribute(PART_NAME) ?? ""), type);
    if (scanner.name === DEFAULT) defaults.set((scanner.attribute(EXTENSION) ?? "").toLowerCase(), type);
  });
  return (part) =>
    overrides.get(lowerPart(part)) ?? defaults.get(lowerPart(part).split(".").at(-1) ?? "") ?? "";
}

function lowerPart(name: string): string {
  return (name.startsWith("/") ? name.slice(1) : name).toLowerCase();
}
