/**
 * Chữ hỏng: what no decoding brings back. In: a text as decoded. Out: how it was damaged, or undefined. It is only ever
 * reported: which letter stood there nobody can know.
 */
import { looksMisread } from "./mojibake";
import { remembered } from "./remember";
import { isSyllable, lostHornedU } from "./syllable";
import { decodeTcvn3 } from "./tcvn3";
import { decodeVni } from "./vni";

/** `horn`: "Trởng" lost its ư. `letters`: "Nguy?n", "Nguyá»…n", "NguyÔn Văn", marks that stand alone. */
export type Damage = "horn" | "letters";

const [STRANGE, CONSONANT, N, G_OR_H, SMALL, CAPITAL, MET] = [1, 2, 4, 8, 16, 32, 64];
const CLASSES: readonly (readonly [number, RegExp])[] = [
  // what Vietnamese in Unicode never has: signs, and letters of other alphabets
  [STRANGE, /[?\u0080-\u00bf\u0300-\u036f\ue000-\uf8ff\ufffdƒ‚ˆ‰Š™š€äåæçëîïñöøûüþÿßÄÅÆÇËÎÏÑÖØÛÜÞ]/],
  // "ng" and "nh" behind a consonant
  [CONSONANT, /[bcdghklmnpqrstvx]/],
  [N, /n/],
  [G_OR_H, /[gh]/],
  // a capital behind a small letter
  [SMALL, /[a-z]/],
  [CAPITAL, /[\u00c0-\u00de]/],
];
/** In a longer text damage shows by more than a small letter of another encoding. */
const SHORT = 40;
/** Words with letters that the old encodings share with Unicode: another is not left in one of them. */
const WESTERN = /[^\s,.;:()/-]*[\u00c0-\u00ff][^\s,.;:()/-]*/g;

export function damageOf(text: string): Damage | undefined {
  if (lostHornedU(text)) return "horn";
  const isOdd = hasOddity(text);
  if (isOdd && isGarbled(text)) return "letters";
  return wordsToAsk(text, isOdd).some((word) => isBroken(word)) ? "letters" : undefined;
}

function wordsToAsk(text: string, isOdd: boolean): readonly string[] {
  if (isOdd) return wordsOf(text);
  return text.length <= SHORT ? (text.match(WESTERN) ?? []) : [];
}

/** All three in one pass over the letters: every text of every sheet comes by here, and hardly one has any of them. */
function hasOddity(text: string): boolean {
  let [before, twoBefore] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    const isOdd =
      (kind & STRANGE) !== 0 ||
      ((kind & CAPITAL) !== 0 && (before & SMALL) !== 0) ||
      ((kind & G_OR_H) !== 0 && (before & N) !== 0 && (twoBefore & CONSONANT) !== 0);
    if (isOdd) return true;
    twoBefore = before;
    before = kind;
  }
  return false;
}

/** Worked out when a letter is first met; one bit for each class it is in. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = kinds[code] ?? 0;
  return known === 0 ? (kinds[code] = kindAfresh(String.fromCharCode(code))) : known;
}

function kindAfresh(letter: string): number {
  return CLASSES.reduce((bits, [bit, pattern]) => (pattern.test(letter) ? bits | bit : bits), MET);
}

/** Replacement characters, controls, letters of nobody's alphabet, marks without a letter, bytes read one by one. */
const GARBLED =
  /[\u0080-\u009f\ue000-\uf8ff\ufffd]|[\u0300-\u036f]|[A-Za-zÀ-ÖØ-öø-ỹ]\?[A-Za-zÀ-ÖØ-öø-ỹ]|(?<![A-Za-zÀ-ÖØ-öø-ỹ])(?:[bcdđghklmnpqrstvx]|[ckpt]h|n[gh]|tr|qu)\?|[A-Za-zÀ-ÖØ-öø-ỹ]\u00ad[A-Za-zÀ-ÖØ-öø-ỹ]/iu;

function isGarbled(text: string): boolean {
  return looksMisread(text) || (GARBLED.test(text) && !/https?:/i.test(text));
}

/** Letters, and the signs that stand for letters in the old encodings. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[^A-Za-zÀ-ÖØ-öø-ỹ\u00a1-\u00bf]+/u).filter((word) => word.length > 1);
}

/** Words repeat from cell to cell. */
const isBroken = remembered((word) => isHalfDecoded(word) || hasLostVowels(word));

/** "NguyÔn" or "Nguyeãn" among Unicode words: no syllable as it stands, one when read in an old encoding. */
function isHalfDecoded(word: string): boolean {
  if (!/[\u00a1-\u00ff]/.test(word) || isSyllable(word)) return false;
  return isSyllable(decodeTcvn3(word)) || isSyllable(decodeVni(word));
}

/** "thng", "trng", "Chng": a beginning and an end with nothing between; capitals are an abbreviation. */
function hasLostVowels(word: string): boolean {
  return (
    /^\p{Lu}?\p{Ll}+$/u.test(word) && /^(?:ch|th|tr|ph|kh|nh|gi|[bcdđghklmnpqrstvx])(?:ng|nh)$/i.test(word)
  );
}
