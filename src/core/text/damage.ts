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

/** What Vietnamese in Unicode never has: signs, and letters of other alphabets. One class, so that whole texts are passed over quickly. */
const STRANGE = /[?\u0080-\u00bf\u0300-\u036f\ue000-\uf8ff\ufffdƒ‚ˆ‰Š™š€äåæçëîïñöøûüþÿßÄÅÆÇËÎÏÑÖØÛÜÞ]/;
/** "ng" behind a consonant. */
const NO_VOWEL = /[bcdghklmnpqrstvx]n[gh]/;
/** A capital behind a small letter. */
const CAPITAL_INSIDE = /[a-z][\u00c0-\u00de]/;
/** In a longer text damage shows by more than a small letter of another encoding. */
const SHORT = 40;
/** Words with letters that the old encodings share with Unicode: another is not left in one of them. */
const WESTERN = /[^\s,.;:()/-]*[\u00c0-\u00ff][^\s,.;:()/-]*/g;

/** Units, posts and awards repeat down a list; reasons seldom do. */
export function damageOf(text: string): Damage | undefined {
  return text.length > SHORT ? look(text) : damageOfShort(text);
}

const damageOfShort = remembered(look);

function look(text: string): Damage | undefined {
  if (lostHornedU(text)) return "horn";
  if (STRANGE.test(text) && isGarbled(text)) return "letters";
  return wordsToAsk(text).some((word) => isBroken(word)) ? "letters" : undefined;
}

function wordsToAsk(text: string): readonly string[] {
  if (STRANGE.test(text) || NO_VOWEL.test(text) || CAPITAL_INSIDE.test(text)) return wordsOf(text);
  return text.length <= SHORT ? (text.match(WESTERN) ?? []) : [];
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
