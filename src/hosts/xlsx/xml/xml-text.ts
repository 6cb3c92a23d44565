/** Text as XML writes it: a stretch of UTF-8 bytes in, the string it means out. */

import { HostError } from "../../../app/host-error";
import { MAX_TEXT_BYTES } from "../zip/limits";

const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const NAMED: Readonly<Record<string, string | undefined>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** Bytes that need no unescaping. What is no UTF-8 is damage in `part`. */
export function decodeRaw(bytes: Uint8Array, from: number, to: number, part: string): string {
  if (to - from > MAX_TEXT_BYTES) throw new HostError("file.too-large");
  try {
    return DECODER.decode(bytes.subarray(from, to));
  } catch (cause) {
    throw new HostError("file.damaged", { part }, { cause });
  }
}

/** Entities replaced and line ends made "\n", as every XML reader must. */
export function decodeText(bytes: Uint8Array, from: number, to: number, part: string): string {
  const raw = decodeRaw(bytes, from, to, part);
  return unescapeEntities(raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw, part);
}

/** As text, but a line end or tab typed in an attribute counts as a blank. */
export function decodeAttribute(bytes: Uint8Array, from: number, to: number, part: string): string {
  const raw = decodeRaw(bytes, from, to, part);
  return unescapeEntities(/[\r\n\t]/.test(raw) ? raw.replace(/\r\n|[\r\n\t]/g, " ") : raw, part);
}

/** Only the five built-in names exist: no document of ours may declare more. */
function unescapeEntities(text: string, part: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
    const known = whole.endsWith(";") ? (NAMED[name] ?? character(name)) : undefined;
    if (known === undefined) throw new HostError("file.damaged", { part });
    return known;
  });
}

function character(name: string): string | undefined {
  const match = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Excel spells characters that XML forbids as _x000D_, and a true "_x000D_" as _x005F_x000D_. */
export function unescapeExcel(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
