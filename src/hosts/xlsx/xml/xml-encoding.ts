/** A part's bytes in, the same XML as UTF-8 without byte order mark out. Parts in UTF-8, nearly all, are not copied. */
import { HostError } from "../../../app/host-error";

const DECLARED = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/** Marks, and "<?" without a mark, which still tells which byte comes first. */
const BEGINNINGS = [
  { bytes: [0xef, 0xbb, 0xbf], skip: 3, encoding: "utf-8" },
  { bytes: [0xff, 0xfe], skip: 2, encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], skip: 2, encoding: "utf-16be" },
  { bytes: [0x3c, 0, 0x3f, 0], skip: 0, encoding: "utf-16le" },
  { bytes: [0, 0x3c, 0, 0x3f], skip: 0, encoding: "utf-16be" },
] as const;

/** What nearly every part begins with: no string is made to find that out. */
const USUAL = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"');

function isUsual(bytes: Uint8Array): boolean {
  for (let at = 0; at < USUAL.length; at++) if (bytes[at] !== USUAL[at]) return false;
  return true;
}

/** An unknown encoding, or bytes that do not fit it, is damage in `part`. */
export function toUtf8(bytes: Uint8Array, part: string): Uint8Array {
  if (isUsual(bytes)) return bytes;
  const known = BEGINNINGS.find((start) => start.bytes.every((byte, at) => bytes[at] === byte));
  const encoding = known?.encoding ?? declaredEncoding(bytes) ?? "utf-8";
  const content = bytes.subarray(known?.skip ?? 0);
  return /^(utf-?8|us-ascii|ascii)$/i.test(encoding) ? content : recode(content, encoding, part);
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return undefined;
  return DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1];
}

function recode(bytes: Uint8Array, encoding: string, part: string): Uint8Array {
  try {
    return new TextEncoder().encode(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new HostError("file.damaged", { part }, { cause });
  }
}
