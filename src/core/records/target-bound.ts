/** Mức của một chỉ tiêu. In: what stands in the cell of a target, and its name. Out: the number to reach, and from which side. */
import { foldWords } from "../text/fold";
import { readNumber } from "../text/numbers";

export interface TargetBound {
  readonly value: number;
  /** Less is better: at most so much. */
  readonly isMost: boolean;
}

const AT_LEAST = /^(?:≥|>=|>|từ|trên|đạt|ít nhất|tối thiểu|không (?:thấp|nhỏ|ít) hơn)\s*/iu;
const AT_MOST = /^(?:≤|<=|<|dưới|đến|tối đa|nhiều nhất|không (?:quá|vượt quá|cao hơn))\s*/iu;
const FROM_UP = /\s*(?:trở lên)$/iu;
const FROM_DOWN = /\s*(?:trở xuống)$/iu;
/** What an office wants less of. */
const UNWANTED =
  /\b(?:ty le|so) (?:ho )?(?:ngheo|can ngheo|vi pham|tai nan|toi pham|tre han|that nghiep|sinh con thu)|\bho (?:can )?ngheo\b/;

/** Undefined where no number can be read: "Hoàn thành", "theo kế hoạch". */
export function targetBound(target: number | string | null, label: string): TargetBound | undefined {
  if (target === null) return undefined;
  const isUnwanted = UNWANTED.test(foldWords(label)) && !/^giam\b/.test(foldWords(label));
  if (typeof target === "number") return { value: target, isMost: isUnwanted };
  const isMost = AT_MOST.test(target) || FROM_DOWN.test(target);
  const isLeast = AT_LEAST.test(target) || FROM_UP.test(target);
  const bare = target.replace(AT_MOST, "").replace(AT_LEAST, "").replace(FROM_UP, "").replace(FROM_DOWN, "");
  const read = readNumber(bare);
  return read && { value: read.value, isMost: isMost || (!isLeast && isUnwanted) };
}
