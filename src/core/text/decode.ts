/** Old fonts out of the way. In: a text and its font. Out: Unicode, NFC, and which encoding it came from. */
import { legacyEncodingOf, type LegacyEncoding } from "./legacy-font";
import { decodeMisread } from "./mojibake";
import { countSyllables } from "./syllable";
import { decodeTcvn3 } from "./tcvn3";
import { decodeVni } from "./vni";

export interface DecodedText {
  readonly text: string;
  readonly encoding: "unicode" | LegacyEncoding;
}

const ASCII_ONLY = /^[\x00-\x7f]*$/;
/** Letters that only Unicode Vietnamese has: such a text was typed in Unicode, whatever its font says. */
const UNICODE_ONLY =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u0300-\u0323]/;

/** The font decides; where the font says nothing, the content may, but only when it is plain. */
export function decodeText(text: string, font: string | null): DecodedText {
  if (ASCII_ONLY.test(text)) return { text: plainAscii(text, font), encoding: "unicode" };
  if (UNICODE_ONLY.test(text)) return { text: composed(text), encoding: "unicode" };
  const byFont = legacyEncodingOf(font);
  const misread = byFont === null ? decodeMisread(text) : undefined;
  if (misread !== undefined) return { text: misread, encoding: "unicode" };
  const encoding = byFont ?? encodingByContent(text);
  if (encoding === "tcvn3") return { text: decodeTcvn3(text, byFont && font), encoding };
  if (encoding === "vni") return { text: decodeVni(text), encoding };
  return { text: composed(text), encoding: "unicode" };
}

/** NFC; the Icelandic "Ð" is drawn like "Đ" and typed for it. */
function composed(text: string): string {
  const whole = text.normalize("NFC");
  return /[Ðð]/.test(whole) ? whole.replaceAll("Ð", "Đ").replaceAll("ð", "đ") : whole;
}

/** A capital font draws "stt" as STT: the letters are the same, only their case was left to the font. */
function plainAscii(text: string, font: string | null): string {
  return legacyEncodingOf(font) === "tcvn3" ? decodeTcvn3(text, font) : text;
}

/** A decoding is believed when nearly every accented word becomes a syllable that it was not before. */
function encodingByContent(text: string): LegacyEncoding | null {
  const asIs = countSyllables(text);
  if (asIs.accented === 0 || asIs.accentedValid * 2 > asIs.accented) return null;
  const share = (decoded: string) => {
    const { accented, accentedValid } = countSyllables(decoded);
    return accented === 0 ? 0 : accentedValid / accented;
  };
  const tcvn3 = share(decodeTcvn3(text));
  const vni = share(decodeVni(text));
  if (Math.max(tcvn3, vni) < 0.9 || tcvn3 === vni) return null;
  return tcvn3 > vni ? "tcvn3" : "vni";
}
