/** A range in running text: "từ 1000 hồ sơ đến dưới 2000 hồ sơ", "đạt 98,5% diện tích trở lên", "≥ 90%". */
import type { Range } from "../rule-parts";
import { N, numberIn } from "./spotted";
import { LETTER } from "../../text/letters";

export interface ProseRange {
  readonly range: Range;
  readonly measure: "percent" | "days" | "value";
  readonly from: number;
  readonly to: number;
}

/** What may stand behind a number: a per cent sign, or a unit of up to three syllables. */
const OF = String.raw`\s*(%)?(?:\s+(?!đến|tới|trở|dưới|trên|và)[${LETTER}]+){0,3}?`;

const SHAPES: readonly (readonly [RegExp, (first: number, second: number) => Range])[] = [
  [
    shape(String.raw`(?:từ|≥|>=)?\s*${N}${OF}\s*(?:đến|tới|và|-|–)\s*(?:dưới|<)\s*${N}\s*(%)?`),
    (from, below) => ({ from, below }),
  ],
  [
    shape(String.raw`(?:trên|>)\s*${N}${OF}\s*(?:đến|tới|và|-|–)\s*(?:dưới|<)\s*${N}\s*(%)?`),
    (above, below) => ({ above, below }),
  ],
  [shape(String.raw`(?:trên|>)\s*${N}${OF}\s*(?:đến|tới)\s*${N}\s*(%)?`), (above, upTo) => ({ above, upTo })],
  [shape(String.raw`từ\s*${N}${OF}\s*(?:đến|tới)\s*${N}\s*(%)?`), (from, upTo) => ({ from, upTo })],
  [shape(String.raw`(?:từ\s*)?${N}${OF}\s*trở lên`), (from) => ({ from })],
  [shape(String.raw`(?:từ\s*)?${N}${OF}\s*trở xuống`), (upTo) => ({ upTo })],
  [shape(String.raw`(?:≥|>=)\s*${N}\s*(%)?`), (from) => ({ from })],
  [shape(String.raw`(?:≤|<=)\s*${N}\s*(%)?`), (upTo) => ({ upTo })],
  [shape(String.raw`(?:trên|>)\s*${N}\s*(%)?`), (above) => ({ above })],
  [shape(String.raw`(?:dưới|<)\s*${N}\s*(%)?`), (below) => ({ below })],
];

function shape(source: string): RegExp {
  return new RegExp(String.raw`(?<![${LETTER}\d.,])${source}`, "iu");
}

/** Every shape has one of these beside a number; most lines have none and need no further look. */
const MAY_HOLD_RANGE = /\d.*(?:đến|tới|và|[-–]|trở)|(?:từ|trên|dưới|[<>≥≤]).*\d/isu;

/** The first in the text; of several that begin there, the fullest. */
export function rangeIn(text: string): ProseRange | undefined {
  if (!MAY_HOLD_RANGE.test(text)) return undefined;
  const found = SHAPES.flatMap(([pattern, make]) => {
    const match = pattern.exec(text);
    return match ? [{ match, make }] : [];
  });
  const [best] = found.sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
  return best && toRange(best.match, best.make, text);
}

function toRange(
  match: RegExpExecArray,
  make: (first: number, second: number) => Range,
  text: string,
): ProseRange | undefined {
  // groups that took no part are missing
  const groups: readonly (string | undefined)[] = match.slice(1);
  const [first, second] = groups.filter((group) => /\d/.test(group ?? "")).map(numberIn);
  if (first === undefined) return undefined;
  const to = match.index + match[0].length;
  const isDays = /^\s*ngày/iu.test(text.slice(to)) || /ngày/iu.test(match[0]);
  const measure = groups.includes("%") ? "percent" : isDays ? "days" : "value";
  return { range: make(first, second ?? first), measure, from: match.index, to };
}
