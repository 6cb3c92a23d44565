/**
 * How lists of terms begin. In: a text, or terms parted by "|". Out: the first word in small letters, or all first words,
 * with their tones and without. A long list asks it of every name, so that few names meet a whole list of terms.
 */
import { foldDiacritics } from "./fold";
import { LETTER } from "./letters";

const NO_LETTER = new RegExp(`[^${LETTER}]`, "u");

/** Up to the first sign that is no letter: "Phòng/Ban" begins with "phòng". */
export function firstWord(text: string): string {
  const blank = text.indexOf(" ");
  const start = blank < 0 ? text : text.slice(0, blank);
  const end = start.search(NO_LETTER);
  return (end < 0 ? start : start.slice(0, end)).toLowerCase();
}

export function firstWordsOf(terms: string): ReadonlySet<string> {
  return new Set(`${terms}|${foldDiacritics(terms)}`.split("|").map(firstWord));
}
