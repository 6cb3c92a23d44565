/** What a heading means. In: the words over a column, group first. Out: the meanings it may have, best first. */
import { foldWords } from "../text/fold";
import { remembered } from "../text/remember";
import { HEADINGS, type Concept } from "./aliases/headings";

export interface HeadingMatch {
  readonly concept: Concept;
  /** 0 to 1; a weak wording alone gives at most 0.5. */
  readonly score: number;
}

interface Wording {
  readonly concept: Concept;
  readonly words: readonly string[];
  readonly ceiling: number;
}

const WEAK = 0.5;

// the keys of HEADINGS are the concepts, by its type
const CONCEPTS = Object.keys(HEADINGS) as Concept[];

// "Điểm / Chuẩn" is a group and its part: folding the stroke away gives the words of the whole path
const WORDINGS: readonly Wording[] = CONCEPTS.flatMap((concept) => {
  const { strong, weak = [] } = HEADINGS[concept];
  const of = (wording: string, ceiling: number) => ({
    concept,
    words: foldWords(wording).split(" "),
    ceiling,
  });
  return [...strong.map((each) => of(each, 1)), ...weak.map((each) => of(each, WEAK))];
});

/** How many wordings hold a word. A text without any of these words is no heading: most cells of a long list. */
const VOCABULARY = new Map<string, number>();
for (const word of WORDINGS.flatMap(({ words }) => [...new Set(words)])) {
  VOCABULARY.set(word, (VOCABULARY.get(word) ?? 0) + 1);
}

/** Each wording's place under its rarest words, one more than may have slipped: a text like it holds one of them. */
const BY_RARE_WORD = new Map<string, number[]>();
for (const [at, { words }] of WORDINGS.entries()) {
  const rare = [...new Set(words)].sort((a, b) => (VOCABULARY.get(a) ?? 0) - (VOCABULARY.get(b) ?? 0));
  for (const word of rare.slice(0, Math.floor(words.length / 3) + 1)) {
    BY_RARE_WORD.set(word, [...(BY_RARE_WORD.get(word) ?? []), at]);
  }
}

/** With these a heading speaks of how, of what or of whom, and of no points. */
const NO_BODY =
  "(?:cach|huong dan|can cu|co so|phuong phap|phuong thuc|dieu kien|quy dinh|nguyen tac|noi dung|(?:cac )?tieu chi|tieu chuan|thang|nguoi|bo phan|co quan|thoi gian|ly do|muc do|ket qua tu|tu)";

/** Wordings that name somebody in between: "Điểm BCH công đoàn chấm". */
const PATTERNS: readonly { readonly concept: Concept; readonly pattern: RegExp; readonly score: number }[] = [
  { concept: "self", pattern: /\btu (?:\w+ )?(?:cham|danh gia|xep loai|nhan)\b/, score: 0.95 },
  {
    concept: "appraised",
    // somebody between: "Cụm chấm", "Điểm BCH công đoàn chấm"
    pattern: new RegExp(
      String.raw`^(?!.*\btu (?:\w+ )?cham\b)(?!${NO_BODY}\b)(?:diem |ket qua )?.+ (?:cham|tham dinh|phuc tra|tham tra)(?: diem)?$`,
    ),
    score: 0.8,
  },
  {
    concept: "appraised",
    pattern: /^(?:diem|ket qua) (?:\w+ )*(?:tham dinh|phuc tra|cong nhan|thong nhat)\b/,
    score: 0.85,
  },
  {
    concept: "appraised",
    pattern:
      /^(?!.*\btu (?:\w+ )?cham\b)diem (?:cua )?(?:to|khoi|cum|hoi dong|hd|bgh|ban giam hieu|ban thi dua|so|phong|cap tren)\b/,
    score: 0.7,
  },
  {
    concept: "appraised",
    // "Khoa đánh giá"
    pattern: new RegExp(String.raw`^(?!${NO_BODY}\b)(?:diem |ket qua )?(?:\w+ ){1,5}danh gia(?: diem)?$`),
    score: 0.65,
  },
  {
    concept: "criterion",
    pattern:
      /^(?:cac )?(?:noi dung|tieu chi|tieu chuan|hanh vi) (?:\w+ ){0,3}(?:cham|danh gia|cong|tru|thuong|thi dua|vi pham|xep loai)\b/,
    score: 0.75,
  },
  {
    concept: "method",
    pattern: /^(?:cach|phuong phap|huong dan|dieu kien|quy dinh) (?:\w+ ){0,2}(?:cham|tinh|cho) diem\b/,
    score: 0.85,
  },
  // under "Đồng ý" stand "Số phiếu" and "Tỷ lệ": the number of ballots is the vote
  {
    concept: "agree",
    pattern: /^(?!.*\bkhong\b).*\b(?:dong y|tan thanh|tin nhiem) (?:so )?(?:phieu|luong|sl)$/,
    score: 0.98,
  },
  {
    concept: "disagree",
    pattern: /\bkhong (?:dong y|tan thanh|tin nhiem) (?:so )?(?:phieu|luong|sl)$/,
    score: 0.98,
  },
  { concept: "max", pattern: /^diem (?:chuan|toi da|quy dinh|ke hoach)\b/, score: 0.9 },
  { concept: "registration", pattern: /^(?:noi dung )?dang ky\b/, score: 0.6 },
  { concept: "percent", pattern: /^(?:ty|ti) le\b/, score: 0.85 },
  { concept: "count", pattern: /^(?:sl|so luong|tong so)\b/, score: 0.6 },
];

export function matchHeading(path: readonly string[]): readonly HeadingMatch[] {
  const leaf = foldWords(path.at(-1) ?? "");
  const whole = path.length === 1 ? leaf : foldWords(path.join(" "));
  if (leaf === whole && matchText(leaf).length === 0) return [];
  const best = new Map<Concept, number>();
  for (const [text, factor] of readings(leaf, whole)) {
    for (const { concept, score } of matchText(text)) {
      if (concept === "ordinal" && isCollectives(path, leaf)) continue;
      best.set(concept, Math.max(best.get(concept) ?? 0, score * factor));
    }
  }
  return [...best]
    .map(([concept, score]) => ({ concept, score }))
    .filter(({ score }) => score >= 0.3)
    .sort((a, b) => b.score - a.score);
}

/** "TT" beside "CN" under a group counts collectives. */
const isCollectives = (path: readonly string[], leaf: string) => path.length > 1 && leaf === "tt";

/** The whole path says most; the leaf alone says nearly as much. */
function readings(leaf: string, whole: string): readonly (readonly [string, number])[] {
  return leaf === whole
    ? [[leaf, 1]]
    : [
        [whole, 1],
        [leaf, 0.95],
      ];
}

/** Headings repeat from file to file: each wording is compared once. */
const matchText = remembered(compare);

/** Running text is no heading, however many of its words are. */
const LONGEST_HEADING = 24;

function compare(text: string): readonly HeadingMatch[] {
  const words = text.split(" ");
  if (words.length > LONGEST_HEADING || !words.some((word) => VOCABULARY.has(word))) return [];
  const byWording = wordingsLike(words).map(({ concept, words: wanted, ceiling }) => ({
    concept,
    score: ceiling * similarity(words, wanted),
  }));
  const byPattern = PATTERNS.filter(({ pattern }) => pattern.test(text)).map(({ concept, score }) => ({
    concept,
    score,
  }));
  return [...byWording, ...byPattern].filter(({ score }) => score > 0);
}

/** The wordings worth comparing, in the order of the list. */
function wordingsLike(words: readonly string[]): readonly Wording[] {
  const places = new Set(words.flatMap((word) => BY_RARE_WORD.get(word) ?? []));
  return [...places].sort((a, b) => a - b).flatMap((at) => WORDINGS[at] ?? []);
}

/** 1 for the same words; less for slips of the finger, for a wording at the start, and for one somewhere inside. */
function similarity(words: readonly string[], wanted: readonly string[]): number {
  if (words.length === wanted.length) return sameWithSlips(words, wanted);
  if (wanted.length > words.length) return 0;
  const share = 0.5 + (0.5 * wanted.length) / words.length;
  if (wanted.every((word, at) => words[at] === word)) return 0.9 * share;
  // a single short word inside a longer heading says little
  if (wanted.length === 1) return words.at(-1) === wanted[0] ? 0.6 * share : 0;
  return contains(words, wanted) ? 0.8 * share : 0;
}

function contains(words: readonly string[], wanted: readonly string[]): boolean {
  return words.some((_, start) => wanted.every((word, at) => words[start + at] === word));
}

function sameWithSlips(words: readonly string[], wanted: readonly string[]): number {
  let slips = 0;
  for (const [at, word] of words.entries()) {
    const other = wanted[at] ?? "";
    if (word === other) continue;
    // short words differ by design: "cộng" is not "công", "mã" is not "mục"
    if (Math.min(word.length, other.length) < 4 || !isOneSlip(word, other)) return 0;
    slips += 1;
  }
  return slips === 0 ? 1 : slips * 3 <= wanted.length ? 0.85 : 0;
}

/** One letter more, less, other, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
