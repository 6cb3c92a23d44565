/**
 * A sentence made comparable letter by letter. In: tidied text. Out: text of the same length, so that a place found in
 * it is a place in the original: lower case, one placement of tones (hoà and hòa), one dash.
 */

/** Old and new placement differ only in "oa", "oe" and "uy"; both are written as the new one. */
const PLACEMENTS: readonly (readonly [string, string])[] = [
  ["òa", "oà"],
  ["óa", "oá"],
  ["ỏa", "oả"],
  ["õa", "oã"],
  ["ọa", "oạ"],
  ["òe", "oè"],
  ["óe", "oé"],
  ["ỏe", "oẻ"],
  ["õe", "oẽ"],
  ["ọe", "oẹ"],
  ["ùy", "uỳ"],
  ["úy", "uý"],
  ["ủy", "uỷ"],
  ["ũy", "uỹ"],
  ["ụy", "uỵ"],
];
const PLACED = new Map(PLACEMENTS);
const OLD_PLACEMENT = new RegExp(PLACEMENTS.map(([old]) => old).join("|"), "g");

export function foldSentence(text: string): string {
  const lower = text.toLowerCase();
  // a few foreign capitals grow when lowered; they match nothing anyway
  const level = lower.length === text.length ? lower : text.replace(/./gsu, lowerInPlace);
  return level.replace(OLD_PLACEMENT, (old) => PLACED.get(old) ?? old).replace(/[–—−]/g, "-");
}

function lowerInPlace(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

/** Cuts where `separator` stands outside quotation marks and square brackets. An unclosed mark is an ordinary letter. */
export function splitOutside(text: string, separator: RegExp): readonly string[] {
  const shielded = text.replace(/“(?:[^”]|””)*”|"[^"]*"|\[[^\]]*\]/g, (inner) =>
    "\u0000".repeat(inner.length),
  );
  const pieces: string[] = [];
  let start = 0;
  for (const match of shielded.matchAll(
    new RegExp(separator.source, `${separator.flags.replace("g", "")}g`),
  )) {
    pieces.push(text.slice(start, match.index));
    start = match.index + match[0].length;
  }
  return [...pieces, text.slice(start)];
}
