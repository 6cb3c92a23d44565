/**
 * The zip around a workbook: bytes in, a checked list of entries out, each unpacked on demand.
 * Only the list at the end of the file counts; every entry must agree with it, or the file is refused.
 */
import { HostError } from "../../../app/host-error";
import { kindOfFile, textFormatOf } from "./file-kind";
import { checksumOf, inflateEntry, inflateMany } from "./inflate";
import { DEFAULT_LIMITS, tooLarge, type Limits } from "./limits";
import { readDirectory, type DirectoryEntry } from "./zip-directory";

/** One file in the zip. */
export type ZipEntry = DirectoryEntry;

export interface ZipPackage {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** By lower-case name: parts are found whatever the case of the reference. */
  readonly byName: ReadonlyMap<string, ZipEntry>;
  readonly limits: Limits;
  /** What is unpacked already; checked when it is asked for. */
  readonly ready: Map<ZipEntry, Uint8Array>;
}

/** Above this, what a call costs is nothing to what the bytes cost. */
const TOGETHER_BYTES = 256 * 1024;

/** Throws a HostError that says what is wrong with the file. */
export function openZip(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): ZipPackage {
  if (kindOrText(bytes) !== "zip") throw new HostError("file.unsupported-format", { format: ".xls" });
  const entries = readDirectory(bytes, limits);
  const byName = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    // readers would disagree on which of the two counts
    if (byName.has(key)) throw new HostError("file.damaged", { part: entry.name });
    byName.set(key, entry);
    total += entry.size;
  }
  if (total > limits.inflatedBytes) throw tooLarge(total, limits.inflatedBytes);
  const pkg = { bytes, entries, byName, limits, ready: new Map<ZipEntry, Uint8Array>() };
  refuseOtherFormats(pkg);
  return pkg;
}

function kindOrText(bytes: Uint8Array): string {
  try {
    return kindOfFile(bytes);
  } catch (error) {
    const format = bytes.length > 0 ? textFormatOf(bytes, null) : undefined;
    throw format ? new HostError("file.unsupported-format", { format }, { cause: error }) : error;
  }
}

/** The part with this name in any case, or undefined. A leading slash is the root of the package. */
export function findEntry(pkg: ZipPackage, name: string): ZipEntry | undefined {
  return pkg.byName.get((name.startsWith("/") ? name.slice(1) : name).toLowerCase());
}

/** Unpacked and checked bytes of a part; undefined when there is no such part. */
export function readPart(pkg: ZipPackage, name: string): Uint8Array | undefined {
  const entry = findEntry(pkg, name);
  return entry && unpack(pkg, entry);
}

/** As `readPart`, for a part that is read again soon: it is unpacked once. */
export function readPartKept(pkg: ZipPackage, name: string): Uint8Array | undefined {
  const entry = findEntry(pkg, name);
  const content = entry && unpack(pkg, entry);
  if (entry && content && entry.method !== 0) pkg.ready.set(entry, content);
  return content;
}

/** For a reader that knows what it will ask for: of a small package, the deflated parts with such names in one go. */
export function unpackTogether(pkg: ZipPackage, names: RegExp): void {
  const wanted = deflatedEntries(pkg, names);
  const contents = wanted.length > 1 ? inflateMany(pkg.bytes, wanted) : null;
  if (contents) keepReady(pkg, wanted, contents);
}

/** None where they are large. */
function deflatedEntries(pkg: ZipPackage, names: RegExp): readonly ZipEntry[] {
  const found: ZipEntry[] = [];
  let size = 0;
  for (const entry of pkg.entries) {
    if (entry.method === 0 || !names.test(entry.name)) continue;
    size += entry.size;
    if (size > TOGETHER_BYTES) return [];
    found.push(entry);
  }
  return found;
}

function keepReady(pkg: ZipPackage, entries: readonly ZipEntry[], contents: readonly Uint8Array[]): void {
  for (const [at, entry] of entries.entries()) {
    const content = contents[at];
    if (content) pkg.ready.set(entry, content);
  }
}

/** The packed bytes as they stand in the file. */
export function rawPart(pkg: ZipPackage, entry: ZipEntry): Uint8Array {
  return pkg.bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize);
}

function unpack(pkg: ZipPackage, entry: ZipEntry): Uint8Array {
  const packed = rawPart(pkg, entry);
  const { partBytes } = pkg.limits;
  if (entry.size > partBytes) throw tooLarge(entry.size, partBytes);
  const content = entry.method === 0 ? packed : (pkg.ready.get(entry) ?? inflated(packed, entry));
  if (content.length !== entry.size || checksumOf(content) !== entry.crc) {
    throw new HostError("file.damaged", { part: entry.name });
  }
  return content;
}

function inflated(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    return inflateEntry(packed, entry.size);
  } catch (cause) {
    throw new HostError("file.damaged", { part: entry.name }, { cause });
  }
}

/** Other office files are zips too: each is told by a part that only it has. */
function refuseOtherFormats(pkg: ZipPackage): void {
  const has = (name: string) => pkg.byName.has(name);
  if (has("xl/workbook.bin")) throw new HostError("file.unsupported-format", { format: ".xlsb" });
  if (has("word/document.xml")) throw new HostError("file.word-document");
  if (has("index/document.iwa")) throw new HostError("file.unsupported-format", { format: ".numbers" });
  if (has("mimetype")) {
    const type = new TextDecoder().decode(readPart(pkg, "mimetype"));
    if (type.includes("opendocument.spreadsheet"))
      throw new HostError("file.unsupported-format", { format: ".ods" });
    if (type.includes("opendocument.text")) throw new HostError("file.word-document");
  }
  if (!has("[content_types].xml")) throw new HostError("file.not-workbook");
}
