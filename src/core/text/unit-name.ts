/** Tên đơn vị. In: the name of a body as two documents write it. Out: whether they mean the same body: tone marks count, their place does not. */
import { foldWords, tidy } from "./fold";

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** "hòa" and "hoà" are one word: the tone is written behind it. */
function withToneLast(word: string): string {
  const letters = word.normalize("NFD");
  return letters.replace(TONE, "") + (letters.match(TONE) ?? []).join("");
}

/** The body that acts for a commune stands for the commune itself. */
const ACTING = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+(?=\S)/u;

/** Equal for two names of one body. */
export function unitKey(name: string): string {
  const plain = tidy(name)
    .toLowerCase()
    .replace(/[^a-zà-öø-ỹđ\d]+/gu, " ")
    .trim();
  return plain.replace(ACTING, "").split(" ").map(withToneLast).join(" ");
}

/** So many words of a file's name are looked at. */
const MOST_WORDS = 40;

/**
 * File names are mostly typed without marks. Gives for a name the unit whose words follow each other in it, the longest
 * where one name stands in another, if it is the only one.
 */
export function unitFinder(units: readonly string[]): (fileName: string) => string | undefined {
  const byWords = new Map<string, string[]>();
  for (const unit of units) {
    const words = foldWords(unit).replace(/^(?:ubnd|uy ban nhan dan) /, "");
    const same = byWords.get(words) ?? [];
    byWords.set(words, same);
    same.push(unit);
  }
  return (fileName) => {
    const words = foldWords(fileName).split(" ").slice(0, MOST_WORDS);
    for (let length = words.length; length > 0; length--) {
      const starts = Array.from({ length: words.length - length + 1 }, (_, from) => from);
      const named = starts.flatMap((from) => byWords.get(words.slice(from, from + length).join(" ")) ?? []);
      if (named.length > 0) return named.length === 1 ? named[0] : undefined;
    }
    return undefined;
  };
}
