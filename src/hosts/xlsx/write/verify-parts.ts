/** What a patch must leave alone, compared byte by byte without unpacking; and what it wrote, read as XML to the end. */
import { HostError } from "../../../app/host-error";
import { isSame } from "./package-draft";
import { readContentTypes, readRelations } from "../read/part-relations";
import { attribute, childOf, parseXml, type XmlPart } from "../xml/xml-tree";
import { EOF, XmlScanner } from "../xml/xml-scanner";
import {
  findEntry,
  rawPart,
  readPart,
  readPartKept,
  type ZipEntry,
  type ZipPackage,
} from "../zip/zip-package";

export function mismatch(part: string): HostError {
  return new HostError("file.self-check", { part });
}

/** `mayChange` and `mayGo` hold lower-case names. */
export function verifyParts(
  before: ZipPackage,
  after: ZipPackage,
  mayChange: ReadonlySet<string>,
  mayGo: ReadonlySet<string>,
): void {
  const typeBefore = readContentTypes(before);
  const typeAfter = readContentTypes(after);
  for (const entry of before.entries) {
    const name = entry.name.toLowerCase();
    const now = findEntry(after, entry.name);
    if (!now) {
      if (!mayGo.has(name)) throw mismatch(entry.name);
      continue;
    }
    const isFree = mayChange.has(name) || mayGo.has(name);
    if (!isFree && !isUntouched(before, entry, after, now)) throw mismatch(entry.name);
    if (!mayGo.has(name) && typeBefore(entry.name) !== typeAfter(entry.name)) throw mismatch(entry.name);
  }
  for (const entry of after.entries) readThrough(before, after, entry);
}

function isUntouched(before: ZipPackage, entry: ZipEntry, after: ZipPackage, now: ZipEntry): boolean {
  return (
    entry.name === now.name &&
    entry.method === now.method &&
    entry.crc === now.crc &&
    entry.size === now.size &&
    isSame(rawPart(before, entry), rawPart(after, now))
  );
}

/** New and changed parts unpack to what their checksum says, and are well-formed. */
function readThrough(before: ZipPackage, after: ZipPackage, entry: ZipEntry): void {
  const old = findEntry(before, entry.name);
  if (old && isUntouched(before, old, after, entry)) return;
  // what a sheet holds is compared next
  const bytes = readPartKept(after, entry.name);
  if (!bytes || !/\.(xml|rels)$/i.test(entry.name)) return;
  const scanner = new XmlScanner(bytes, entry.name);
  while (scanner.next() !== EOF) continue;
}

/** The parts a sheet leads to, directly or not, in lower case. */
export function partsBehind(pkg: ZipPackage, part: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(part.toLowerCase())) return found;
  found.add(part.toLowerCase());
  const slash = part.lastIndexOf("/") + 1;
  found.add(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`.toLowerCase());
  for (const { target, isExternal } of readRelations(pkg, part))
    if (!isExternal) partsBehind(pkg, target, found);
  return found;
}

const STYLE_LISTS =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors".split(" ");

/** Nothing that stood in a list of styles may have moved or changed. */
export function verifyStyles(before: ZipPackage, after: ZipPackage, part: string): void {
  const old = readPart(before, part);
  if (!old) return;
  const now = readPart(after, part);
  if (!now) throw mismatch(part);
  const was = parseXml(old, part);
  const is = parseXml(now, part);
  if (!STYLE_LISTS.every((name) => isListKept(was, is, name))) throw mismatch(part);
}

function isListKept(was: XmlPart, is: XmlPart, name: string): boolean {
  const items = childOf(was.root, name)?.children ?? [];
  const list = childOf(is.root, name);
  const count = list && attribute(list, "count");
  // a count that was wrong already is put right
  if (
    list &&
    count !== undefined &&
    list.children.length > items.length &&
    Number(count) !== list.children.length
  )
    return false;
  return items.every((item, at) => {
    const other = list?.children[at];
    return other && was.text.slice(item.start, item.end) === is.text.slice(other.start, other.end);
  });
}
