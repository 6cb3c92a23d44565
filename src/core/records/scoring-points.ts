/** The points of a line. In: its cells. Out: standard, bonus and penalty, however and wherever they were typed. */
import { readNumber } from "../text/numbers";
import { numberOf, textOf, type FieldRow } from "./field-cells";
import type { CellPosition } from "../workbook/cell-ref";
import type { ScoringDraft } from "./scoring-row";

type PointField = "max" | "bonus" | "penalty";
type Points = Pick<ScoringDraft, "max" | "bonus" | "penalty" | "movedPenalty" | "pointWords">;

const FIELDS: readonly PointField[] = ["max", "bonus", "penalty"];

/** Negative points are a penalty in whatever column they were typed, "+1" among the standards is a bonus. */
export function pointsOf(row: FieldRow): Points {
  const typed = {
    max: pointsIn(row, "max"),
    bonus: pointsIn(row, "bonus"),
    penalty: pointsIn(row, "penalty"),
  };
  const elsewhere = (["bonus", "max"] as const).find((field) => (typed[field]?.value ?? 0) < 0);
  const below = typed.penalty ?? (elsewhere === undefined ? null : typed[elsewhere]);
  const plus = plusIn(typed.max);
  return {
    max: plus === null ? atLeastNought(typed.max) : null,
    bonus: atLeastNought(typed.bonus) ?? plus,
    penalty: below === null ? null : -Math.abs(below.value),
    movedPenalty: elsewhere === undefined ? null : placeOf(row, elsewhere),
    pointWords: FIELDS.flatMap((field) => wordsIn(row, field, typed[field])),
  };
}

/** What a standard with a plus before it gives. */
function plusIn(max: TypedPoints | null): number | null {
  return max?.isPlus ? max.value : null;
}

function placeOf({ byField }: FieldRow, field: PointField): CellPosition | null {
  const cell = byField.get(field);
  return cell ? { row: cell.row, column: cell.column } : null;
}

interface TypedPoints {
  readonly value: number;
  /** With a sign or a word that adds: "+1", "cộng 2 điểm". */
  readonly isPlus: boolean;
}

const atLeastNought = (points: TypedPoints | null) =>
  points === null || points.value < 0 ? null : points.value;

function pointsIn(row: FieldRow, field: PointField): TypedPoints | null {
  const text = textOf(row, field);
  const value = numberOf(row, field);
  if (text === null) return null;
  if (value !== null) return { value, isPlus: /^'?\+/.test(text) };
  return pointsInWords(text) ?? (field === "max" ? null : pointsEach(text));
}

/** "5đ/lần" in a column that says whether points are given or taken. */
function pointsEach(text: string): TypedPoints | null {
  const value = readNumber(EACH.exec(text)?.[1] ?? "")?.value;
  return value === undefined ? null : { value, isPlus: false };
}

const AMOUNT = String.raw`(\d+(?:[.,]\d+)*)\s*(?:đ|điểm)?`;
const EACH = new RegExp(String.raw`^${AMOUNT}\s*(?:\/|cho\s|mỗi\s|một\s).{1,60}$`, "iu");
const RANGE = new RegExp(String.raw`^(?:từ\s*)?\d+(?:[.,]\d+)?\s*(?:-|–|đến|÷)\s*${AMOUNT}\.?$`, "iu");
const CEILING = new RegExp(String.raw`^(?:tối đa|không quá|cao nhất|≤|<=)\s*:?\s*${AMOUNT}\.?$`, "iu");
const CEILING_BEHIND = new RegExp(String.raw`^${AMOUNT}\s*[(,]?\s*tối đa\s*\)?\.?$`, "iu");
const SIGNED = new RegExp(
  String.raw`^(trừ|cộng|thưởng|[+\-–−])\s*${AMOUNT}\s*(?:\/.{1,30}|(?:cho\s+)?(?:mỗi|một|01).{1,30})?$`,
  "iu",
);

/** "0 - 20" and "Tối đa 10" name the standard; "trừ 0,5 điểm/lần" and "+1/bài" take and give. */
function pointsInWords(text: string): TypedPoints | null {
  const most = readNumber(
    [RANGE, CEILING, CEILING_BEHIND].map((pattern) => pattern.exec(text)?.[1]).find((found) => found) ?? "",
  )?.value;
  return most === undefined ? signedPoints(text) : { value: most, isPlus: false };
}

function signedPoints(text: string): TypedPoints | null {
  const [, sign = "", amount = ""] = SIGNED.exec(text) ?? [];
  const value = readNumber(amount)?.value;
  if (value === undefined) return null;
  return /^(?:trừ|[-–−])/iu.test(sign) ? { value: -value, isPlus: false } : { value, isPlus: true };
}

/** Words where points were expected: "(không xếp loại)". */
function wordsIn(row: FieldRow, field: PointField, points: TypedPoints | null): readonly string[] {
  const text = textOf(row, field);
  return text !== null && points === null && /[A-Za-zÀ-ÖØ-öø-ỹ]{2}/u.test(text) ? [text] : [];
}
