/** The central directory of a zip: bytes in, entries out, each checked against its local header and its neighbours. */
import { HostError } from "../../../app/host-error";
import type { Limits } from "./limits";

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
/** Bit 0: encrypted; bit 6: strongly; bit 13: directory masked. */
const ENCRYPTED = 0x2041;

/** One file in the zip; sizes and checksum are those of the central directory. */
export interface DirectoryEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly headerOffset: number;
  /** Where the packed bytes begin. */
  readonly dataOffset: number;
  /** General purpose bits; bit 11: the name is UTF-8. */
  readonly flags: number;
  readonly dosTime: number;
  readonly dosDate: number;
}

interface Directory {
  readonly count: number;
  /** Position of the first record in the bytes as they are. */
  readonly start: number;
  readonly end: number;
  /** Bytes before the zip began; offsets count from behind them. */
  readonly prefix: number;
}

export function readDirectory(bytes: Uint8Array, limits: Limits): readonly DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const directory = findDirectory(view);
    if (directory.count > limits.parts) throw new HostError("file.too-large");
    const entries = readEntries(view, directory);
    refuseOverlaps(entries, directory.start);
    return entries;
  } catch (error) {
    // DataView throws a RangeError wherever an offset points outside the file
    if (error instanceof RangeError) throw new HostError("file.damaged", {}, { cause: error });
    throw error;
  }
}

/** The end record that really ends the file counts first: a comment may hold look-alikes; junk may follow. */
function findDirectory(view: DataView): Directory {
  const found = lastDirectory(view, true) ?? lastDirectory(view, false);
  if (!found) throw new HostError("file.damaged");
  return found;
}

function lastDirectory(view: DataView, isExact: boolean): Directory | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - FULL_16);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const end = at + 22 + view.getUint16(at + 20, true);
    const isFit = isExact ? end === view.byteLength : end <= view.byteLength;
    const directory = isFit ? directoryAt(view, at) : undefined;
    if (directory) return directory;
  }
  return undefined;
}

function directoryAt(view: DataView, at: number): Directory | undefined {
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  if (count === FULL_16 || size === FULL_32 || offset === FULL_32) {
    const large = directory64(view, at);
    if (large) return large;
  }
  return checked(view, count, size, offset, at);
}

function directory64(view: DataView, at: number): Directory | undefined {
  const locator = at - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  // written without junk before it, or directly before its locator
  const record = [getNumber64(view, locator + 8), locator - 56].find(
    (place) => place >= 0 && place + 56 <= locator && view.getUint32(place, true) === END_64,
  );
  if (record === undefined) return undefined;
  const number = (field: number) => getNumber64(view, record + field);
  return checked(view, number(32), number(40), number(48), record);
}

function checked(
  view: DataView,
  count: number,
  size: number,
  offset: number,
  end: number,
): Directory | undefined {
  const start = end - size;
  const prefix = start - offset;
  if (start < 0 || prefix < 0 || count * 46 > size) return undefined;
  if (count > 0 && view.getUint32(start, true) !== CENTRAL) return undefined;
  return { count, start, end, prefix };
}

/** Beyond 2^53 no number is exact, and no file that large is read anyway. */
function getNumber64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}

function readEntries(view: DataView, { count, start, end, prefix }: Directory): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new HostError("file.damaged");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw new HostError("file.damaged");
    entries.push(readEntry(view, at, prefix));
    at = next;
  }
  return entries;
}

function readEntry(view: DataView, at: number, prefix: number): DirectoryEntry {
  const nameBytes = bytesOf(view, at + 46, view.getUint16(at + 28, true));
  const name = decodeName(nameBytes);
  refuseTrick(name);
  const flags = view.getUint16(at + 8, true);
  if (flags & ENCRYPTED) throw new HostError("file.encrypted");
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new HostError("file.damaged", { part: name });
  const sizes = sizesOf(view, at);
  const headerOffset = sizes.offset + prefix;
  const dataOffset = dataOffsetOf(view, headerOffset, nameBytes, name);
  return {
    name,
    method,
    flags,
    dosTime: view.getUint16(at + 12, true),
    dosDate: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: sizes.packed,
    size: sizes.size,
    headerOffset,
    dataOffset,
  };
}

/** Sizes that do not fit 32 bits stand in the extra field, in this order and only those. */
function sizesOf(view: DataView, at: number): Sizes {
  const size = view.getUint32(at + 24, true);
  const packed = view.getUint32(at + 20, true);
  const offset = view.getUint32(at + 42, true);
  const isShort = size !== FULL_32 && packed !== FULL_32 && offset !== FULL_32;
  return isShort ? { size, packed, offset } : longSizes(view, at, [size, packed, offset]);
}

interface Sizes {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

function longSizes(view: DataView, at: number, short: readonly number[]): Sizes {
  const extra = at + 46 + view.getUint16(at + 28, true);
  let field = extra64(view, extra, view.getUint16(at + 30, true));
  const [size = 0, packed = 0, offset = 0] = short.map((value) => {
    if (value !== FULL_32 || field === undefined) return value;
    field += 8;
    return getNumber64(view, field - 8);
  });
  return { size, packed, offset };
}

function extra64(view: DataView, start: number, length: number): number | undefined {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return undefined;
}

/** A local header that names another file is a trick on readers that trust it. */
function dataOffsetOf(view: DataView, header: number, nameBytes: Uint8Array, name: string): number {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL) {
    throw new HostError("file.damaged", { part: name });
  }
  if (view.getUint16(header + 6, true) & ENCRYPTED) throw new HostError("file.encrypted");
  const localName = bytesOf(view, header + 30, view.getUint16(header + 26, true));
  if (!isSame(localName, nameBytes)) {
    throw new HostError("file.path-trick", { part: name });
  }
  return header + 30 + localName.length + view.getUint16(header + 28, true);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return a.length === b.length;
}

function bytesOf(view: DataView, at: number, length: number): Uint8Array {
  if (at + length > view.byteLength) throw new HostError("file.damaged");
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

/** Office writes ASCII or UTF-8 with and without the flag; what is no UTF-8 is taken byte by byte. */
function decodeName(bytes: Uint8Array): string {
  let name = "";
  for (const byte of bytes) {
    if (byte > 0x7f) return decodeForeign(bytes);
    name += String.fromCharCode(byte);
  }
  return name;
}

function decodeForeign(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes);
  return name.includes("\uFFFD") ? String.fromCharCode(...bytes) : name;
}

/** A root, a drive, a backslash, a zero, a step up or none. */
const TRICK = /^\/|^[a-z]:|[\\\0]|(?:^|\/)\.\.?(?:\/|$)/i;

function refuseTrick(name: string): void {
  if (name === "" || TRICK.test(name)) throw new HostError("file.path-trick");
}

/** Entries that share bytes are how a small file claims to be endless. */
function refuseOverlaps(entries: readonly DirectoryEntry[], directoryStart: number): void {
  const ordered = isInOrder(entries) ? entries : [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  let before: DirectoryEntry | undefined;
  for (const entry of ordered) {
    if (before) refuseBeyond(before, entry.headerOffset);
    before = entry;
  }
  if (before) refuseBeyond(before, directoryStart);
}

function refuseBeyond({ name, dataOffset, compressedSize }: DirectoryEntry, next: number): void {
  if (dataOffset + compressedSize > next) throw new HostError("file.damaged", { part: name });
}

/** As nearly every program lists them. */
function isInOrder(entries: readonly DirectoryEntry[]): boolean {
  let before = -1;
  for (const { headerOffset } of entries) {
    if (headerOffset < before) return false;
    before = headerOffset;
  }
  return true;
}
