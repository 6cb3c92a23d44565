/**
 * Unpacking of one zip entry: packed bytes and the declared size in, exactly that many bytes out.
 * fflate everywhere by default; a program on Node puts zlib in its place, which is about three times as fast.
 */
import { Inflate, inflateSync } from "fflate";

/** Throws when the data is damaged or unpacks to anything but `size` bytes; never unpacks much more than that. */
export type InflateFunction = (packed: Uint8Array, size: number) => Uint8Array;

/** Where an entry lies in the zip, and what the directory says about its content. */
export interface PackedEntry {
  readonly dataOffset: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
}

/** What a program has for the job. */
export interface Inflater {
  readonly inflate: InflateFunction;
  /** CRC-32 as zip uses it. */
  readonly checksum: (bytes: Uint8Array) => number;
  /**
   * Where each call costs more than small entries do: many of them in one call. Null where any of them is not as the
   * directory says; which one, and what is wrong, `inflate` tells.
   */
  readonly inflateMany?: (zip: Uint8Array, entries: readonly PackedEntry[]) => readonly Uint8Array[] | null;
}

/** Deflate packs at most 1032 to 1, so a piece this small cannot cost much however far its declared size lies. */
const SMALL_PACKED = 256 * 1024;
const PIECE = 64 * 1024;

let inUse: Inflater = { inflate: inflateWithFflate, checksum: crc32 };

/** Replaces the way entries are unpacked and checked in this program. */
export function setInflater(inflater: Inflater): void {
  inUse = inflater;
}

export function inflateEntry(packed: Uint8Array, size: number): Uint8Array {
  return inUse.inflate(packed, size);
}

/** Null also where this program has no such way. */
export function inflateMany(zip: Uint8Array, entries: readonly PackedEntry[]): readonly Uint8Array[] | null {
  return inUse.inflateMany?.(zip, entries) ?? null;
}

export function checksumOf(bytes: Uint8Array): number {
  return inUse.checksum(bytes);
}

/** The default: works in every browser and in Node. */
export function inflateWithFflate(packed: Uint8Array, size: number): Uint8Array {
  if (packed.length > SMALL_PACKED) return inflateInPieces(packed, size);
  // one byte more than declared, so that a longer content shows itself
  const out = inflateSync(packed, { out: new Uint8Array(size + 1) });
  if (out.length !== size) throw new RangeError("unpacks to another size than declared");
  return out;
}

/** Looks at the total after each piece: a bomb is stopped after the first piece too many. */
function inflateInPieces(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((piece) => {
    if (filled + piece.length > size) throw new RangeError("unpacks to more than declared");
    out.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
  if (filled !== size) throw new RangeError("unpacks to less than declared");
  return out;
}

/** Eight tables of 256: eight bytes a step, about four times as fast as one table. */
const CRC_TABLES = buildTables();

function buildTables(): Uint32Array {
  const tables = new Uint32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    tables[byte] = crc;
  }
  for (let at = 256; at < tables.length; at++) {
    const before = tables[at - 256] ?? 0;
    tables[at] = (before >>> 8) ^ (tables[before & 255] ?? 0);
  }
  return tables;
}

/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index below is masked or bounded by the loop */
export function crc32(bytes: Uint8Array): number {
  const t = CRC_TABLES;
  const whole = bytes.length & ~7;
  let crc = -1;
  let at = 0;
  for (; at < whole; at += 8) {
    const a = crc ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24));
    crc =
      t[1792 + (a & 255)]! ^
      t[1536 + ((a >>> 8) & 255)]! ^
      t[1280 + ((a >>> 16) & 255)]! ^
      t[1024 + (a >>> 24)]! ^
      t[768 + bytes[at + 4]!]! ^
      t[512 + bytes[at + 5]!]! ^
      t[256 + bytes[at + 6]!]! ^
      t[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t[(crc ^ bytes[at]!) & 255]!;
  return (crc ^ -1) >>> 0;
}
/* eslint-enable @typescript-eslint/no-non-null-assertion */
