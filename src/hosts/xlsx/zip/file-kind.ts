/** What a file is by its first bytes, never by its name: a zip or an old binary workbook; anything else is refused by name. */
import { HostError } from "../../../app/host-error";

export type FileKind = "zip" | "legacy";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Streams and storages that tell compound files apart; order matters: an encrypted package may hold others. */
const STREAMS = [
  ["EncryptedPackage", "encrypted"],
  ["EncryptionInfo", "encrypted"],
  ["WordDocument", "word"],
  ["Workbook", "workbook"],
  ["Book", "workbook"],
] as const;

/** Throws a HostError for what is neither. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new HostError("file.empty");
  if (startsWith(bytes, COMPOUND)) return kindOfCompound(bytes);
  if (isBareBiff(bytes)) return "legacy";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return "zip";
  if (hasZipEnd(bytes)) return "zip";
  throw new HostError("file.not-workbook");
}

/** Looks old, whatever it will turn out to hold. */
export function looksOld(bytes: Uint8Array): boolean {
  return startsWith(bytes, COMPOUND) || isBareBiff(bytes);
}

/** Text in disguise: web pages and XML are often given the ending .xls. Undefined for everything else. */
export function textFormatOf(bytes: Uint8Array, name: string | null): string | undefined {
  const head = new TextDecoder()
    .decode(bytes.subarray(0, 2048))
    .replaceAll("\0", "")
    .trimStart()
    .toLowerCase();
  if (/<html|<table|<!doctype html/.test(head)) return ".html";
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return ".xml";
  if (head.startsWith("{\\rtf")) return ".rtf";
  const ending = /\.(csv|tsv|txt|ods|numbers|et)$/i.exec(name ?? "")?.[0];
  return ending?.toLowerCase();
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** Excel 2 to 4 wrote their records without a container. */
function isBareBiff(bytes: Uint8Array): boolean {
  const version = bytes[1] ?? 1;
  return bytes[0] === 0x09 && [0, 2, 4].includes(version) && (bytes[2] ?? 99) <= 16 && bytes[3] === 0;
}

/** Something stands before the zip: a self-extractor's stub, or junk from a mail gateway. */
function hasZipEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6)
      return true;
  }
  return false;
}

/** Directory entries are 128 bytes long and so aligned; reading them in place survives a broken allocation table. */
function kindOfCompound(bytes: Uint8Array): FileKind {
  const found = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    for (const [stream, kind] of STREAMS) if (isEntryNamed(bytes, at, stream)) found.add(kind);
  }
  if (found.has("encrypted")) throw new HostError("file.encrypted");
  if (found.has("workbook")) return "legacy";
  if (found.has("word")) throw new HostError("file.word-document");
  throw new HostError(bytes.length < 2048 ? "file.damaged" : "file.not-workbook");
}

function isEntryNamed(bytes: Uint8Array, at: number, name: string): boolean {
  if (bytes[at + 64] !== (name.length + 1) * 2 || bytes[at + 65] !== 0) return false;
  for (let i = 0; i < name.length; i++) {
    if (bytes[at + i * 2] !== name.charCodeAt(i) || bytes[at + i * 2 + 1] !== 0) return false;
  }
  return true;
}
