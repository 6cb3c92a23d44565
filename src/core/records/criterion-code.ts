/**
 * Codes of criteria in every spelling. In: the text of a cell, or words that begin with a code. Out: its path.
 * "a7.1", "a.7.1" and "b1." are paths of several parts; "I", "2" and "a" have one.
 */
export type CodeStyle = "roman" | "number" | "letter";

export interface CodePath {
  /** "b.1.1" → ["b", "1", "1"]; letters folded to small ones, đ kept apart from d. */
  readonly parts: readonly string[];
  readonly styles: readonly CodeStyle[];
  readonly isCapital: boolean;
}

const ROMAN = /^(?=[ivxl])(?:x{0,3})(?:ix|iv|v?i{0,3})$/;
const NAMED = /^(?:tiêu chí|tiêu chuẩn|nội dung|mục|phần|chương|nhóm)\s+/iu;

/** Undefined for dashes, bullets and anything that is no code. */
export function parseCode(text: string): CodePath | undefined {
  const clean = text
    .trim()
    .replace(NAMED, "")
    .replace(/^(?![IVXL]+\d)\p{Lu}{2,4}[\s.-]*(?=\d)/u, "")
    .replace(/[.):,/-]+$/, "")
    .replace(/^\(/, "");
  if (!/^[A-Za-zÀ-ÖØ-öø-ỹ\d]{1,5}(?:\s*[.\-_]\s*[A-Za-zÀ-ÖØ-öø-ỹ\d]{1,3})*$/u.test(clean)) return undefined;
  const parts = clean
    .toLowerCase()
    .split(/\s*[.\-_]\s*/)
    .flatMap((part) => part.match(/\d+|[A-Za-zÀ-ÖØ-öø-ỹ]+/gu) ?? []);
  const styles = parts.map(styleOf);
  return styles.every((style) => style !== undefined)
    ? { parts: parts.map(plainNumber), styles, isCapital: /^[^A-Za-zÀ-ÖØ-öø-ỹ]*\p{Lu}/u.test(clean) }
    : undefined;
}

const plainNumber = (part: string) => (/^\d+$/.test(part) ? String(Number(part)) : part);

function styleOf(part: string): CodeStyle | undefined {
  if (/^\d+$/.test(part)) return "number";
  if (ROMAN.test(part)) return "roman";
  return /^[A-Za-zÀ-ÖØ-öø-ỹ]$/u.test(part) ? "letter" : undefined;
}

export interface LeadingCode {
  readonly code: string;
  readonly rest: string;
}

const LEADING =
  /^(\(?(?:[A-Za-zÀ-ÖØ-öø-ỹ\d]{1,4}(?:\.[A-Za-zÀ-ÖØ-öø-ỹ\d]{1,2})*\s?[.):/]|\d{1,2}(?:\.\d{1,2})+))\s*(?=[A-Za-zÀ-ÖØ-öø-ỹ“"(])(.+)$/u;
/** "1.5 điểm", "12. 2025": an amount, no code. */
const AMOUNT = /^(?:điểm|đ|%|triệu|tỷ|đồng|lần)(?![a-zà-öø-ỹ])/iu;

/** "1.1. Chấp hành" → "1.1." and the words. */
export function splitLeadingCode(text: string): LeadingCode | undefined {
  const [, code = "", rest = ""] = LEADING.exec(text) ?? [];
  if (!parseCode(code) || (/^\d/.test(code) && AMOUNT.test(rest))) return undefined;
  return { code, rest };
}

/** "Tiêu chuẩn 1: …" names its place in words that stay part of the label. */
export function namedCode(label: string): string | undefined {
  const [, name] =
    /^((?:tiêu chí|tiêu chuẩn|nội dung|mục|phần|chương|nhóm)\s+[a-zà-öø-ỹ\d.]{1,5})\s*[.:)–-]/iu.exec(
      label,
    ) ?? [];
  return name !== undefined && parseCode(name) ? name : undefined;
}

const ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
const LATIN = "abcdefghijklmnopqrstuvwxyz";

/** Does this part go on where that one stood? A gap of some numbers is forgiven: lines get deleted. */
export function continuedStyle(before: string, style: CodeStyle, part: string): CodeStyle | undefined {
  if (style === "number")
    return /^\d+$/.test(part) && isStep(Number(before), Number(part)) ? "number" : undefined;
  if (style === "roman") {
    return ROMAN.test(part) && isStep(romanValue(before), romanValue(part)) ? "roman" : undefined;
  }
  return isLetterStep(before, part) ? "letter" : undefined;
}

const isStep = (before: number, now: number) => now > before && now - before <= 4;

function isLetterStep(before: string, part: string): boolean {
  if (!/^[A-Za-zÀ-ÖØ-öø-ỹ]$/u.test(part)) return false;
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

/** "i" opens Roman numbers, any other letter a list of letters. */
export function firstStyle({ parts: [part = ""], styles: [style = "letter"] }: CodePath): CodeStyle {
  return style === "roman" && part !== "i" && part.length === 1 ? "letter" : style;
}

/** The first of its kind: "1", "01", "a", "I". */
export function opensList({ parts }: CodePath): boolean {
  return parts.length === 1 && ["1", "a", "i"].includes(parts[0] ?? "");
}
