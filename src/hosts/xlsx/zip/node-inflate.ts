/** zlib for programs on Node: `setInflater(ZLIB)`. Never imported by a page. */
import * as zlib from "node:zlib";
import { crc32, type Inflater, type PackedEntry } from "./inflate";

export const ZLIB: Inflater = {
  inflate: inflateWithZlib,
  checksum: checksumWithZlib,
  inflateMany: inflateManyWithZlib,
};

export function inflateWithZlib(packed: Uint8Array, size: number): Uint8Array {
  // one chunk that holds the whole entry: no joining afterwards, and no more than declared
  const chunk = Math.max(64, size + 1);
  const out = zlib.inflateRawSync(packed, { chunkSize: chunk, maxOutputLength: chunk });
  if (out.length !== size) throw new RangeError("unpacks to another size than declared");
  // as plain bytes: a Buffer is slower to cut up
  return new Uint8Array(out.buffer, out.byteOffset, out.length);
}

export function checksumWithZlib(bytes: Uint8Array): number {
  // Node before 20.15 has no crc32 of its own
  return "crc32" in zlib ? zlib.crc32(bytes) : crc32(bytes);
}

/** What gzip (RFC 1952) puts around a content: ten bytes before it, of which these count; checksum and size behind it. */
const GZIP_HEAD = [0x1f, 0x8b, 8];
const HEAD = 10;
const TAIL = 8;

/**
 * A gzip file may hold many members: the entries, put behind one another in that dress, are one call's work. Data made
 * to run over into the next entry's could pass here and not alone; it still has the size and checksum declared for it.
 */
export function inflateManyWithZlib(
  zip: Uint8Array,
  entries: readonly PackedEntry[],
): readonly Uint8Array[] | null {
  const { packed, size } = totalsOf(entries);
  const chunk = Math.max(64, size + 1);
  try {
    const gzip = asGzip(zip, entries, new Uint8Array(packed));
    const all = zlib.gunzipSync(gzip, { chunkSize: chunk, maxOutputLength: chunk });
    return all.length === size ? cutUp(all, entries) : null;
  } catch (error) {
    // zlib's own complaints carry a code; the parts are then unpacked one by one, and the one at fault is named
    if (typeof error === "object" && error !== null && "code" in error) return null;
    throw error;
  }
}

function totalsOf(entries: readonly PackedEntry[]): { readonly packed: number; readonly size: number } {
  let packed = 0;
  let size = 0;
  for (const entry of entries) {
    packed += HEAD + entry.compressedSize + TAIL;
    size += entry.size;
  }
  return { packed, size };
}

function asGzip(zip: Uint8Array, entries: readonly PackedEntry[], gzip: Uint8Array): Uint8Array {
  const view = new DataView(gzip.buffer);
  let at = 0;
  for (const { dataOffset, compressedSize, size, crc } of entries) {
    gzip.set(GZIP_HEAD, at);
    gzip.set(zip.subarray(dataOffset, dataOffset + compressedSize), at + HEAD);
    at += HEAD + compressedSize + TAIL;
    view.setUint32(at - TAIL, crc, true);
    view.setUint32(at - TAIL + 4, size, true);
  }
  return gzip;
}

function cutUp(all: Uint8Array, entries: readonly PackedEntry[]): readonly Uint8Array[] {
  const contents: Uint8Array[] = [];
  let at = all.byteOffset;
  for (const { size } of entries) {
    contents.push(new Uint8Array(all.buffer, at, size));
    at += size;
  }
  return contents;
}
