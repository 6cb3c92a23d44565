/**
 * Điểm qua các bước chấm. In: the rule of stages and the columns of points a form has. Out: whose points enter the final
 * score with which share, and those that no column, or more than one, seems to hold: a person must say.
 */
import type { Stages } from "../rules/whole-score-rules";
import { foldWords } from "../text/fold";
import { roundDecimal, sumExactly } from "../text/rounding";

/** `self` is the unit's own column, `appraised` that of the last instance; the others stand between them. */
export interface InstanceColumn {
  readonly hand: "self" | "appraised" | "between";
  readonly heading: string;
}

export interface StageColumn {
  readonly by: string;
  /** In per cent. */
  readonly share: number;
  /** Null where it is not clear. */
  readonly column: InstanceColumn | null;
}

/** Words of headings that name nobody. */
const FILLERS = new Set(
  "diem cham so tong cua do va ket qua muc tham dinh danh gia xep loai tieu chi cac phan 1 2 3".split(" "),
);
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bhoi dong\b/g, "hd"],
  [/\bthi dua khen thuong\b/g, "tdkt"],
  [/\bban giam hieu\b/g, "bgh"],
  [/\bban giam doc\b/g, "bgd"],
  [/\bchuyen mon\b/g, "cm"],
  [/\b(?:cum|khoi) truong\b/g, "truong cum khoi"],
  [/\btruong (?:cum|khoi)\b/g, "truong cum khoi"],
];
const OWN_HAND = /\b(?:tu (?:cham|danh gia|nhan|xep)|ban than|ca nhan)\b|^(?:don vi|cac don vi)(?: cham)?$/;

export function stageColumns({ stages }: Stages, columns: readonly InstanceColumn[]): readonly StageColumn[] {
  const found = stages.map(({ by }) => candidates(by, columns));
  // the last instance need not be called by its name: "Điểm thẩm định"
  const last = columns.find(({ hand }) => hand === "appraised");
  const isLastFree = last !== undefined && !found.some((each) => each.includes(last));
  return stages.map(({ by, share }, at) => {
    const mine = found[at] ?? [];
    const isLast = at === stages.length - 1 && mine.length === 0 && isLastFree;
    const [only = null] = isLast ? [last] : mine;
    const isShared = found.some((other, index) => index !== at && only !== null && other.includes(only));
    return { by, share, column: mine.length > 1 || isShared ? null : only };
  });
}

function candidates(by: string, columns: readonly InstanceColumn[]): readonly InstanceColumn[] {
  const folded = foldWords(by);
  if (OWN_HAND.test(folded)) return columns.filter(({ hand }) => hand === "self");
  const exact = columns.filter(({ heading }) => foldWords(heading).includes(folded));
  if (exact.length === 1) return exact;
  const wanted = namesIn(by);
  if (wanted.size === 0) return [];
  return columns.filter(({ hand, heading }) => {
    const said = namesIn(heading);
    return hand !== "self" && said.size > 0 && (isWithin(wanted, said) || isWithin(said, wanted));
  });
}

function namesIn(text: string): ReadonlySet<string> {
  const folded = SHORT.reduce((words, [long, short]) => words.replace(long, short), foldWords(text));
  return new Set(folded.split(" ").filter((word) => word !== "" && !FILLERS.has(word)));
}

const isWithin = (few: ReadonlySet<string>, many: ReadonlySet<string>) =>
  [...few].every((word) => many.has(word));

/** Null while one of those that count is not known; advice counts nothing and need not be. */
export function finalOf(parts: readonly { readonly share: number; readonly points: number | null }[]) {
  const counting = parts.filter(({ share }) => share !== 0);
  const shares = counting.flatMap(({ share, points }) =>
    points === null ? [] : [roundDecimal((points * share) / 100, 9)],
  );
  return shares.length < counting.length || counting.length === 0
    ? null
    : roundDecimal(sumExactly(shares), 6);
}
