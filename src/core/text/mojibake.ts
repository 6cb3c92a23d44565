/**
 * UTF-8 that somebody's program read as Western letters: "Nguyá»…n". In: a text. Out: what was meant, only where every byte
 * comes back and every accented word is Vietnamese; undefined otherwise.
 */
import { countSyllables } from "./syllable";

/** Where Windows-1252 differs from Latin-1, from 0x80 on; a dot where it has no letter. */
const WINDOWS = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";
const FIRST = 0x80;

/** The beginnings of Vietnamese letters of two or three bytes: "Ã£", "Ä‘", "Æ°", "áº". Quotes and blanks behind "XÃ" are no letter. */
const MISREAD =
  /Ã[\u0080-\u009f\u00a1-\u00bfƒˆ‰Š‚™š€]|Ä[\u0080-\u00bf‘ƒ‚]|Å[\u00a8\u00a9]|Æ[\u00a0\u00a1\u00af\u00b0]|á[º»]/;

export function looksMisread(text: string): boolean {
  return MISREAD.test(text);
}

export function decodeMisread(text: string): string | undefined {
  if (!looksMisread(text)) return undefined;
  const bytes = Array.from(text, byteOf);
  const decoded = bytes.includes(-1) ? undefined : fromUtf8(bytes)?.normalize("NFC");
  if (decoded === undefined) return undefined;
  const { accented, accentedValid } = countSyllables(decoded);
  return accented > 0 && accented === accentedValid ? decoded : undefined;
}

function byteOf(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code <= 0xff) return code;
  const at = letter === "." ? -1 : WINDOWS.indexOf(letter);
  return at < 0 ? -1 : FIRST + at;
}

/** Strict: undefined at the first byte that does not fit. */
function fromUtf8(bytes: readonly number[]): string | undefined {
  let decoded = "";
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = lengthAfter(lead);
    const tail = bytes.slice(at + 1, at + length);
    if (length === 0 || tail.length < length - 1 || !tail.every(isTail)) return undefined;
    const first = length === 1 ? lead : lead & (0xff >> (length + 1));
    decoded += String.fromCharCode(tail.reduce((code, byte) => code * 64 + (byte & 63), first));
    at += length;
  }
  return decoded;
}

/** Vietnamese letters take three bytes at most; 0 for what leads none. */
function lengthAfter(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  return lead >= 0xe0 && lead < 0xf0 ? 3 : 0;
}

const isTail = (byte: number) => byte >> 6 === 0b10;
