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

/** File names are mostly typed without marks: the unit whose words all follow each other in it, if it is the only one. */
export function unitNamedIn(fileName: string, units: readonly string[]): string | undefined {
  const words = ` ${foldWords(fileName)} `;
  const named = units.filter((unit) => words.includes(` ${foldWords(unit).replace(/^ubnd /, "")} `));
  // "Xã Mẫu" stands in "Xã Mẫu Hai" too
  const longest = Math.max(0, ...named.map(({ length }) => length));
  const [only, ...others] = named.filter(({ length }) => length === longest);
  return others.length === 0 ? only : undefined;
}
