/** zlib for programs on Node: `setInflate(inflateWithZlib, checksumWithZlib)`. Never imported by a page. */
import * as zlib from "node:zlib";
import { crc32 } from "./inflate";

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
