/**
 * Codes of criteria in every spelling. In: codes from top to bottom. Out: for each its parent.
 * "a7.1", "a.7.1" and "b1." are paths; a code of one part ("I", "2", "a") finds its level by its style and by what
 * came before, because numbers restart under each group and letters are used again as list marks.
 */
export type CodeStyle = "roman" | "number" | "letter";

export interface CodePath {
  /** "b.1.1" → ["b", "1", "1"]; letters folded to small ones, đ kept apart from d. */
  readonly parts: readonly string[];
  readonly styles: readonly CodeStyle[];
}

const ROMAN = /^(?=[ivxl])(?:x{0,3})(?:ix|iv|v?i{0,3})$/;

/** Undefined for dashes, bullets and anything that is no code. */
function parseCode(text: string): CodePath | undefined {
  const clean = text
    .trim()
    .replace(/^(?:tiêu chí|tiêu chuẩn|nội dung|mục|phần|chương)\s+/i, "")
    .replace(/[.):,]+$/, "")
    .replace(/^\(/, "");
  if (!/^[\p{L}\d]{1,5}(?:\s*[.\-_]\s*[\p{L}\d]{1,3})*$/u.test(clean)) return undefined;
  const parts = clean
    .toLowerCase()
    .split(/\s*[.\-_]\s*/)
    .flatMap((part) => part.match(/\d+|\p{L}+/gu) ?? []);
  const styles = parts.map(styleOf);
  return styles.every((style) => style !== undefined) ? { parts: parts.map(plainNumber), styles } : undefined;
}

const plainNumber = (part: string) => (/^\d+$/.test(part) ? String(Number(part)) : part);

function styleOf(part: string): CodeStyle | undefined {
  if (/^\d+$/.test(part)) return "number";
  if (ROMAN.test(part)) return "roman";
  return /^\p{L}$/u.test(part) ? "letter" : undefined;
}

interface Placed {
  readonly path: CodePath;
  readonly style: CodeStyle;
  readonly index: number;
  readonly parent: number | null;
}

const ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
const LATIN = "abcdefghijklmnopqrstuvwxyz";

/** Index of the parent of each code, null at the top, undefined where the text is no code. */
export function placeCodes(codes: readonly (string | null)[]): readonly (number | null | undefined)[] {
  const placed: Placed[] = [];
  return codes.map((code, index) => {
    const path = code === null ? undefined : parseCode(code);
    if (!path) return undefined;
    const found = path.parts.length > 1 ? placePath(path, index, placed) : placeSingle(path, index, placed);
    placed.push(found);
    return found.parent;
  });
}

/** The nearest code above whose path is this one's, shortened. */
function placePath(path: CodePath, index: number, placed: readonly Placed[]): Placed {
  const style = path.styles.at(-1) ?? "number";
  for (let length = path.parts.length - 1; length > 0; length--) {
    const wanted = path.parts.slice(0, length).join(".");
    const parent = placed.findLast((each) => each.path.parts.join(".") === wanted);
    if (parent) return { path, style, index, parent: parent.index };
  }
  return { path, style, index, parent: lastOpenGroup(placed) };
}

/** A path whose beginning stands nowhere ("1.1" under "I") belongs to the last code of one part. */
function lastOpenGroup(placed: readonly Placed[]): number | null {
  return placed.findLast(({ path }) => path.parts.length === 1)?.index ?? null;
}

function placeSingle(path: CodePath, index: number, placed: readonly Placed[]): Placed {
  const [part = ""] = path.parts;
  const last = placed.at(-1);
  if (!last) return { path, style: firstStyle(part, path), index, parent: null };
  for (let above: Placed | undefined = last; above; above = parentOf(above, placed)) {
    const style = above.path.parts.length === 1 ? continues(above, part) : undefined;
    if (style) return { path, style, index, parent: above.parent };
  }
  return { path, style: firstStyle(part, path), index, parent: last.index };
}

function parentOf({ parent }: Placed, placed: readonly Placed[]): Placed | undefined {
  return placed.find(({ index }) => index === parent);
}

/** "i" opens Roman numbers, any other letter a list of letters. */
function firstStyle(part: string, path: CodePath): CodeStyle {
  const [style = "letter"] = path.styles;
  return style === "roman" && part !== "i" && part.length === 1 ? "letter" : style;
}

/** Does this part go on where that code stood? A gap of some numbers is forgiven: lines get deleted. */
function continues({ path, style }: Placed, part: string): CodeStyle | undefined {
  const [before = ""] = path.parts;
  if (style === "number")
    return /^\d+$/.test(part) && isStep(Number(before), Number(part)) ? "number" : undefined;
  if (style === "roman") {
    return ROMAN.test(part) && isStep(romanValue(before), romanValue(part)) ? "roman" : undefined;
  }
  return isLetterStep(before, part) ? "letter" : undefined;
}

const isStep = (before: number, now: number) => now > before && now - before <= 4;

function isLetterStep(before: string, part: string): boolean {
  if (!/^\p{L}$/u.test(part)) return false;
  const steps = [ALPHABET, LATIN].map((letters) => letters.indexOf(part) - letters.indexOf(before));
  const [vietnamese = 0, latin = 0] = steps;
  const known = ALPHABET.includes(part) && ALPHABET.includes(before);
  return (known && vietnamese > 0 && vietnamese <= 5) || (latin > 0 && latin <= 3);
}

function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
  return Array.from(text).reduce((sum, letter, at) => {
    const value = values[letter] ?? 0;
    return (values[text[at + 1] ?? ""] ?? 0) > value ? sum - value : sum + value;
  }, 0);
}
