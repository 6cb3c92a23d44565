/** Zips with anything wrong in them: entries with every field open in, bytes out. */
import { deflateRawSync, gzipSync } from "node:zlib";

export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly deflate?: boolean;
  /** These replace what would be true. */
  readonly method?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly flags?: number;
  readonly localName?: string;
  readonly rawData?: Uint8Array;
  readonly localExtra?: Uint8Array;
  /** Sizes stand behind the data, as programs that stream write them. */
  readonly descriptor?: boolean;
  /** Sizes stand in the extra field. */
  readonly zip64?: boolean;
  /** The local header of the entry with this number. */
  readonly sameDataAs?: number;
}

const number = (size: number, value: number): number[] =>
  Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) % 256);
const text = (value: string): number[] => [...new TextEncoder().encode(value)];

export function buildZip(
  entries: readonly RawEntry[],
  end: { readonly comment?: Uint8Array; readonly zip64?: boolean } = {},
): Uint8Array {
  const out: number[] = [];
  const central: number[] = [];
  const offsets: number[] = [];
  for (const entry of entries) {
    const data = dataOf(entry);
    const fields = fieldsOf(entry, data.length);
    offsets.push(entry.sameDataAs === undefined ? out.length : (offsets[entry.sameDataAs] ?? 0));
    if (entry.sameDataAs === undefined) out.push(...local(entry, fields, data));
    central.push(...listed(entry, fields, offsets.at(-1) ?? 0));
  }
  const start = out.length;
  out.push(...central);
  if (end.zip64) out.push(...end64(entries.length, start, central.length, out.length));
  const [count, length, place] = end.zip64
    ? [0xffff, 0xffffffff, 0xffffffff]
    : [entries.length, central.length, start];
  out.push(...number(4, 0x06054b50), ...number(4, 0), ...number(2, count), ...number(2, count));
  out.push(...number(4, length), ...number(4, place));
  const comment = end.comment ?? new Uint8Array();
  out.push(...number(2, comment.length), ...comment);
  return Uint8Array.from(out);
}

function dataOf({ rawData, deflate, content }: RawEntry): Uint8Array {
  return rawData ?? (deflate ? deflateRawSync(content) : content);
}

/** Stands near the end of a gzip file (RFC 1952): Node before 20.15 gives it no other way. */
function checksum(content: Uint8Array): number {
  const packed = gzipSync(content);
  return packed.readUInt32LE(packed.length - 8);
}

interface Fields {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function fieldsOf(entry: RawEntry, packed: number): Fields {
  return {
    flags: (entry.flags ?? 0) | 0x800 | (entry.descriptor ? 8 : 0),
    method: entry.method ?? (entry.deflate ? 8 : 0),
    crc: entry.crc ?? checksum(entry.content),
    packed,
    size: entry.size ?? entry.content.length,
  };
}

function local(entry: RawEntry, { flags, method, crc, packed, size }: Fields, data: Uint8Array): number[] {
  const name = text(entry.localName ?? entry.name);
  const extra = entry.localExtra ?? new Uint8Array();
  const sums = [...number(4, crc), ...number(4, packed), ...number(4, size)];
  const header = [
    ...number(4, 0x04034b50),
    ...number(2, 20),
    ...number(2, flags),
    ...number(2, method),
    ...number(4, 0),
  ];
  const tail = entry.descriptor ? [...number(4, 0x08074b50), ...sums] : [];
  const known = entry.descriptor ? number(12, 0) : sums;
  return [
    ...header,
    ...known,
    ...number(2, name.length),
    ...number(2, extra.length),
    ...name,
    ...extra,
    ...data,
    ...tail,
  ];
}

function listed(entry: RawEntry, { flags, method, crc, packed, size }: Fields, offset: number): number[] {
  const name = text(entry.name);
  const extra = entry.zip64
    ? [...number(2, 1), ...number(2, 24), ...number(8, size), ...number(8, packed), ...number(8, offset)]
    : [];
  const short = (value: number) => number(4, entry.zip64 ? 0xffffffff : value);
  return [
    ...number(4, 0x02014b50),
    ...number(2, 45),
    ...number(2, 20),
    ...number(2, flags),
    ...number(2, method),
    ...number(4, 0),
    ...number(4, crc),
    ...short(packed),
    ...short(size),
    ...number(2, name.length),
    ...number(2, extra.length),
    ...number(2, 0),
    ...number(2, 0),
    ...number(2, 0),
    ...number(4, 0),
    ...short(offset),
    ...name,
    ...extra,
  ];
}

/** The large end record and the pointer to it. */
function end64(count: number, start: number, length: number, at: number): number[] {
  const record = [
    ...number(4, 0x06064b50),
    ...number(8, 44),
    ...number(2, 45),
    ...number(2, 45),
    ...number(8, 0),
  ];
  const sizes = [...number(8, count), ...number(8, count), ...number(8, length), ...number(8, start)];
  return [...record, ...sizes, ...number(4, 0x07064b50), ...number(4, 0), ...number(8, at), ...number(4, 1)];
}
