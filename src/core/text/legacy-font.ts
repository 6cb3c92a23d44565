/** Fonts of the time before Unicode: in a font's name and a text, out the encoding the text is probably in. */

export type LegacyEncoding = "tcvn3" | "vni";

/** The font names the encoding: ".VnTime" is TCVN3, "VNI-Times" is VNI; other fonts say nothing. */
export function legacyEncodingOf(font: string | null): LegacyEncoding | null {
  if (font === null) return null;
  if (/^\.vn/i.test(font)) return "tcvn3";
  return /^vni[-\s]/i.test(font) ? "vni" : null;
}

// Letters that only Unicode Vietnamese has: a text with one of them was typed in Unicode, whatever its font.
const UNICODE_ONLY =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/;
const HIGH_LATIN = /[\u00A1-\u00FF]/;

/** True where the text would be read wrongly as it stands. Plain ASCII reads alike in every encoding. */
export function looksLegacy(text: string): boolean {
  return HIGH_LATIN.test(text) && !UNICODE_ONLY.test(text);
}
