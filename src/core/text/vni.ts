/** VNI for Windows, the encoding of fonts named "VNI-…". In: text as stored. Out: Unicode, NFC. */

const CIRCUMFLEX = "\u0302";
const BREVE = "\u0306";
const [GRAVE, ACUTE, HOOK, TILDE, DOT] = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

/** A mark follows its vowel and may carry the vowel's hat and its tone together. */
const MARK_LETTERS = "ùøûõïâáàåãäêéèúüë";
const MARKS: readonly string[] = [
  ...[ACUTE, GRAVE, HOOK, TILDE, DOT],
  CIRCUMFLEX,
  ...[ACUTE, GRAVE, HOOK, TILDE, DOT].map((tone) => CIRCUMFLEX + tone),
  BREVE,
  ...[ACUTE, GRAVE, HOOK, TILDE, DOT].map((tone) => BREVE + tone),
];

/** Letters with a place of their own, and what they stand for. */
const SINGLE_LETTERS = "ôöñæóòî";
const SINGLES = "ơưđỉĩịỵ";

const VOWELS = "aeiouyôö";

function matchCase(found: string, like: string): string {
  return like === like.toLowerCase() ? found : found.toUpperCase();
}

export function decodeVni(text: string): string {
  let decoded = "";
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const small = letter.toLowerCase();
    const base = matchCase(SINGLES[SINGLE_LETTERS.indexOf(small)] ?? small, letter);
    const next = text.charAt(at + 1).toLowerCase() || " ";
    const marks = VOWELS.includes(small) ? MARKS[MARK_LETTERS.indexOf(next)] : undefined;
    decoded += marks === undefined ? base : base + marks;
    if (marks !== undefined) at += 1;
  }
  return decoded.normalize("NFC");
}
