/** Is this a Vietnamese syllable? In: one word, Unicode. Used to tell encodings and damage by content, never to correct. */
import { foldDiacritics } from "./fold";
import { remembered } from "./remember";

const ONSET = "(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?";
/** Which endings each vowel group takes; tones stripped, hats and horns kept. The bare group alone is listed below. */
const CLOSED =
  "a(?:c|ch|m|n|ng|nh|p|t)|[ăâ](?:c|m|n|ng|p|t)|[eoôu](?:c|m|n|ng|p|t)|[êi](?:ch|m|n|nh|p|t)|ơ(?:m|n|p|t)|ư(?:c|m|n|ng|t)" +
  "|y(?:t|n|nh|ch)|iê(?:c|m|n|ng|p|t|u)|yê(?:m|n|ng|t|u)|uô(?:c|m|n|ng|t|i)|ươ(?:c|m|n|ng|p|t|i|u)" +
  "|oa(?:c|ch|m|n|ng|nh|p|t|i|y|o)|oă(?:c|m|n|ng|t)|oe(?:n|t|o)|oo(?:c|ng)|uâ(?:n|ng|t|y)|uê(?:ch|nh|n)|uy(?:ch|nh|n|t|p|u|a)|uyê(?:n|t)";
const OPEN = "[aeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oa|oe|oi|ôi|ơi|ua|uê|ui|uơ|uy|ưa|ưi|ưu";
const SYLLABLE = new RegExp(`^${ONSET}(?:${CLOSED}|${OPEN})$`);

/** Only behind a vowel: the tilde of "ñ" is no Vietnamese tone. */
const TONES = /(?<=[aeiouy][\u0302\u0306\u031b]*)[\u0300\u0301\u0303\u0309\u0323]/gi;

/** Tones off, hats and horns kept. */
function withoutTone(word: string): string {
  return word.normalize("NFD").replace(TONES, "").normalize("NFC");
}

export function isSyllable(word: string): boolean {
  return SYLLABLE.test(withoutTone(word.toLowerCase()));
}

export interface SyllableCount {
  /** Words with at least one letter beyond ASCII. */
  readonly accented: number;
  readonly accentedValid: number;
}

/** How much of a text is spelled as Vietnamese is; plain ASCII words say nothing and are not counted. */
export function countSyllables(text: string): SyllableCount {
  const words = text.split(/[^A-Za-zÀ-ÖØ-öø-ỹ\u00a1-\u00ff]+/u).filter((word) => /[^\x00-\x7f]/.test(word));
  return { accented: words.length, accentedValid: words.filter(isSyllable).length };
}

/** Ơ with all its tones, and Ư without any. */
const isHornedO = (code: number) => code === 0x1a0 || code === 0x1a1 || (code >= 0x1eda && code <= 0x1ee3);
const isHornedU = (code: number) => code === 0x1af || code === 0x1b0;

/** A word that would be a syllable with its ư back: "Trởng", "đợc", "t tởng" lost it. */
export function lostHornedU(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // behind its ư all is well, and that is where it mostly stands: "được", "trước"
    if (isHornedO(code) && !isHornedU(before) && hasLost(wordAt(text, at))) return true;
    before = code;
  }
  return false;
}

function wordAt(text: string, index: number): string {
  let [from, to] = [index, index + 1];
  while (from > 0 && isInWord(text.charCodeAt(from - 1))) from -= 1;
  while (to < text.length && isInWord(text.charCodeAt(to))) to += 1;
  return text.slice(from, to).toLowerCase();
}

/** Letters and the dash that may stand for a lost ư; beyond ASCII nearly all are letters in these texts. */
function isInWord(code: number): boolean {
  if (code < 0x80) return code === 0x2d || /[a-z]/i.test(String.fromCharCode(code));
  return code >= 0xc0 && !(code >= 0x2000 && code < 0x2c00) && code !== 0xd7 && code !== 0xf7;
}

/** Words repeat from cell to cell: each is looked at once. */
const hasLost = remembered((word) => !isSyllable(word) && mayHaveLost(word));

function mayHaveLost(word: string): boolean {
  const dashed = /^([A-Za-zÀ-ÖØ-öø-ỹ]+)-([ơớờởỡợ][A-Za-zÀ-ÖØ-öø-ỹ]*)$/u.exec(word);
  if (dashed) return isSyllable(`${dashed[1] ?? ""}ư${dashed[2] ?? ""}`);
  const at = word.search(/[ơớờởỡợ]/);
  return at > 0 && isSyllable(`${word.slice(0, at)}ư${word.slice(at)}`) && foldDiacritics(word) !== word;
}
