/** Classes by points in running text: "Xuất sắc: từ 90 điểm trở lên; Tốt: từ 70 đến dưới 90". In: text. Out: the classification it states. */
import { LETTER } from "../../text/letters";
import type { Range } from "../rule-parts";
import { rangeIn } from "./prose-range";
import { N, numberIn, POINTS, spotted, withoutStop, type Spotted } from "./spotted";

const GRADE =
  "(?:xuất sắc|giỏi|tốt|khá|trung bình(?: khá)?|yếu|kém|vững mạnh(?: xuất sắc| toàn diện)?|tiên tiến(?: xuất sắc)?)";
const LEVEL = String.raw`(?:(?:(?:không |chưa )?hoàn thành(?: xuất sắc| tốt)?|(?:(?:loại|hạng) )?${GRADE})(?: nhiệm vụ)?|không đạt(?: chuẩn| yêu cầu)?|đạt (?:chuẩn|yêu cầu)|(?:loại|hạng) (?:[A-E]|\d)(?![${LETTER}\d]))`;

const LEVEL_SAID = new RegExp(String.raw`(?<![${LETTER}])(${LEVEL})(?![${LETTER}])`, "iu");
/** Most lines name no class and need no further look. */
const MAY_CLASS = /xuất sắc|giỏi|tốt|khá|trung bình|yếu|kém|vững mạnh|tiên tiến|hoàn thành|đạt|loại|hạng/iu;

export interface PointClass extends Range {
  readonly level: string;
}

/** One class in a part of a sentence or on a line of its own. */
export function classIn(part: string): PointClass | undefined {
  const found = MAY_CLASS.test(part) ? rangeIn(part) : undefined;
  if (!found || found.measure !== "value") return undefined;
  const around = [part.slice(0, found.from), part.slice(found.to)];
  const rest = around.join(" … ");
  // a second number is what the range is worth, or another condition
  if (/\d/.test(rest.replace(/(?:loại|hạng) \d/giu, ""))) return undefined;
  const level = levelIn(rest);
  return level === undefined ? undefined : { level, ...found.range };
}

/** "Hoàn thành tốt", "Loại A": the name of a class in a text. */
export function levelIn(text: string): string | undefined {
  return LEVEL_SAID.exec(text)?.[1]?.trim();
}

const PARTS = /;|\.\s|\s[-+•]\s|,\s(?=(?:từ|trên|dưới|loại|hạng|còn)(?![a-zà-öø-ỹ])|\p{Lu}|[\d≥≤<>])/u;

export function classTable(text: string): readonly Spotted[] {
  if (!/\d/.test(text) || !MAY_CLASS.test(text)) return [];
  const parts = text.split(PARTS).filter((part) => part.trim() !== "");
  const classes = parts.map(withoutHead).map(classIn);
  const first = classes.findIndex((each) => each !== undefined);
  const last = classes.findLastIndex((each) => each !== undefined);
  const list = classes.slice(first, last + 1);
  if (first < 0 || last === first || list.some((each) => each === undefined)) return classesBehind(text);
  const [start, end] = [withoutHead(parts[first] ?? "").trim(), (parts[last] ?? "").trim()];
  const at = text.indexOf(start);
  const words = text.slice(at, text.indexOf(end, at) + end.length);
  return [
    spotted(at, { type: "classification", classes: list.flatMap((each) => each ?? []) }, withoutStop(words)),
  ];
}

/** "Xếp loại: Xuất sắc: …" begins with what is said of all. */
function withoutHead(part: string): string {
  return part.replace(/^[^:\d]{0,40}?(?:xếp|phân) loại[^:\d]{0,30}:\s*/iu, "");
}

/** "≥ 90 xuất sắc, 70–<90 tốt". */
const CLASS_AFTER = new RegExp(
  String.raw`(?:(?:từ|≥|>=)?\s*${N}\s*(?:điểm )?(?:đến dưới|[-–]\s*(?:dưới|<))\s*${N}|(?:(≥|>=|từ|<|dưới))\s*${N})\s*(?:${POINTS})?(?: trở lên)?\s*:?\s*(?:xếp loại )?(${LEVEL})(?![${LETTER}])`,
  "giu",
);

function classesBehind(text: string): readonly Spotted[] {
  const matches = [...text.matchAll(CLASS_AFTER)];
  const [first, last] = [matches[0], matches.at(-1)];
  if (matches.length < 2 || !first || !last) return [];
  const list = matches.map(([, from, below, sign, bound, level = ""]) => {
    const [low, high, only] = [from, below, bound].map(numberIn);
    if (low !== undefined && high !== undefined) return { level, from: low, below: high };
    return /dưới|</iu.test(sign ?? "") ? { level, below: only ?? 0 } : { level, from: only ?? 0 };
  });
  return [
    spotted(
      first.index,
      { type: "classification", classes: list },
      text.slice(first.index, last.index + last[0].length).trim(),
    ),
  ];
}
