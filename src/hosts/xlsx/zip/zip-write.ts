/** Zip out: parts in, package bytes out. A kept part is copied as compressed; new parts carry a fixed time, so equal work gives equal bytes. */
import { HostError } from "../../../app/host-error";
import { deflateRaw } from "./deflate";
import { checksumOf } from "./inflate";

/** A part on its way into the package: packed already, or to be packed. */
export type ZipItem =
  | {
      readonly name: string;
      readonly kind: "packed";
      readonly method: number;
      readonly crc: number;
      readonly size: number;
      readonly packed: Uint8Array;
      readonly dosTime: number;
      readonly dosDate: number;
    }
  | { readonly name: string; readonly kind: "plain"; readonly data: Uint8Array };

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const UTF8_NAMES = 0x800;
/** 1 January 1980, the zero of zip's calendar. */
const ZIP_EPOCH_DATE = 0x21;
const VERSION_DEFLATE = 20;

interface Ready {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly dosTime: number;
  readonly dosDate: number;
}

export function writeZip(items: readonly ZipItem[]): Uint8Array {
  const ready = items.map(prepare);
  const bodySize = ready.reduce((sum, { name, packed }) => sum + 30 + name.length + packed.length, 0);
  const directorySize = ready.reduce((sum, { name }) => sum + 46 + name.length, 0);
  if (ready.length > 0xfffe || bodySize + directorySize > 0xfffffffe) throw new HostError("file.too-large");
  const out = new Uint8Array(bodySize + directorySize + 22);
  const view = new DataView(out.buffer);
  let at = 0;
  let directoryAt = bodySize;
  for (const part of ready) {
    writeDirectoryEntry(out, view, directoryAt, part, at);
    directoryAt += 46 + part.name.length;
    at = writeBody(out, view, at, part);
  }
  writeEnd(view, directoryAt, ready.length, directorySize, bodySize);
  return out;
}

function prepare(item: ZipItem): Ready {
  const name = new TextEncoder().encode(item.name);
  const flags = name.length === item.name.length ? 0 : UTF8_NAMES;
  if (item.kind === "packed") return { ...item, name, flags };
  const deflated = deflateRaw(item.data);
  const isSmaller = deflated.length < item.data.length;
  return {
    name,
    flags,
    method: isSmaller ? 8 : 0,
    crc: checksumOf(item.data),
    size: item.data.length,
    packed: isSmaller ? deflated : item.data,
    dosTime: 0,
    dosDate: ZIP_EPOCH_DATE,
  };
}

/** The fields both headers share, from "flags" on. */
function writeCommon(view: DataView, at: number, part: Ready): void {
  view.setUint16(at, part.flags, true);
  view.setUint16(at + 2, part.method, true);
  view.setUint16(at + 4, part.dosTime, true);
  view.setUint16(at + 6, part.dosDate, true);
  view.setUint32(at + 8, part.crc, true);
  view.setUint32(at + 12, part.packed.length, true);
  view.setUint32(at + 16, part.size, true);
  view.setUint16(at + 20, part.name.length, true);
}

function writeBody(out: Uint8Array, view: DataView, at: number, part: Ready): number {
  view.setUint32(at, LOCAL_HEADER, true);
  view.setUint16(at + 4, VERSION_DEFLATE, true);
  writeCommon(view, at + 6, part);
  out.set(part.name, at + 30);
  out.set(part.packed, at + 30 + part.name.length);
  return at + 30 + part.name.length + part.packed.length;
}

function writeDirectoryEntry(out: Uint8Array, view: DataView, at: number, part: Ready, bodyAt: number): void {
  view.setUint32(at, CENTRAL_HEADER, true);
  view.setUint16(at + 4, VERSION_DEFLATE, true);
  view.setUint16(at + 6, VERSION_DEFLATE, true);
  writeCommon(view, at + 8, part);
  view.setUint32(at + 42, bodyAt, true);
  out.set(part.name, at + 46);
}

function writeEnd(view: DataView, at: number, count: number, size: number, start: number): void {
  view.setUint32(at, END_RECORD, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, start, true);
}
