/** Bảng chấm điểm: the rows of a scoring table with their place in the tree, their role and their points. */
import { lineKey } from "../recognise/form-correction";
import type { SheetTable } from "../recognise/recognise-sheet";
import type { TextGrid } from "../recognise/text-grid";
import { readNumber } from "../text/numbers";
import { fieldRows, numberOf, textOf, type FieldRow } from "./field-cells";
import { placeCodes } from "./criterion-code";
import { giveRoles } from "./scoring-roles";
import { isTotalLabel, type ScoringDraft, type ScoringRow } from "./scoring-row";

export function scoringRows(
  grid: TextGrid,
  { table, extent, correction }: SheetTable,
): readonly ScoringRow[] {
  const drafts = fieldRows(grid, table, extent).flatMap((row) => draftOf(row) ?? []);
  const parents = placeRows(drafts);
  const roles = giveRoles(drafts, parents);
  const said = new Map(correction?.roles.map(({ line, role }) => [line, role]));
  return drafts.map((draft, at) => ({
    ...draft,
    parent: parents[at] ?? null,
    role: said.get(lineKey(draft)) ?? roles[at] ?? "criterion",
  }));
}

function draftOf(row: FieldRow): ScoringDraft | undefined {
  const label = labelOf(row);
  if (label === null) return undefined;
  return {
    row: row.row,
    hidden: row.hidden,
    code: textOf(row, "code"),
    label,
    ...pointsOf(row),
    self: numberOf(row, "self"),
    appraised: numberOf(row, "appraised"),
    appraiser: textOf(row, "appraiser"),
    explanation: textOf(row, "explanation"),
    note: textOf(row, "note"),
    pointWords: (["max", "bonus", "penalty"] as const).flatMap((field) => wordsIn(row, field)),
  };
}

const isPenalty = (points: number | null) => points !== null && points < 0;
const asBonus = (points: number | null) => (isPenalty(points) ? null : points);
const asPenalty = (points: number | null) => (points === null ? null : -Math.abs(points));

/** Negative points are a penalty in whatever column they were typed. */
function pointsOf(row: FieldRow): Pick<ScoringDraft, "max" | "bonus" | "penalty" | "movedPenalty"> {
  const elsewhere = (["bonus", "max"] as const).find((field) => isPenalty(numberOf(row, field)));
  const moved = elsewhere === undefined ? undefined : row.byField.get(elsewhere);
  const below = numberOf(row, "penalty") ?? (elsewhere === undefined ? null : numberOf(row, elsewhere));
  return {
    max: asBonus(numberOf(row, "max")),
    bonus: asBonus(numberOf(row, "bonus")),
    penalty: asPenalty(below),
    movedPenalty: moved ? { row: moved.row, column: moved.column } : null,
  };
}

/** Merged section rows carry their words in the first column. */
function labelOf(row: FieldRow): string | null {
  const label = textOf(row, "label");
  if (label !== null) return label;
  const code = textOf(row, "code");
  return code !== null && code.length > 8 && /\p{L}{2}/u.test(code) ? code : null;
}

function wordsIn(row: FieldRow, field: "max" | "bonus" | "penalty"): readonly string[] {
  const text = textOf(row, field);
  return text !== null && readNumber(text) === undefined && /\p{L}{2}/u.test(text) ? [text] : [];
}

/** By the code; without one, under the last code that stands open: a leaf's brother, a heading's or criterion's child. */
function placeRows(drafts: readonly ScoringDraft[]): readonly (number | null)[] {
  const byCode = placeCodes(drafts.map(({ code, label }) => (isTotalLabel(label) ? null : code)));
  let open: number | null = null;
  return drafts.map((draft, at) => {
    const parent = byCode[at];
    if (parent !== undefined) {
      open = isLeaf(draft) ? parent : at;
      return parent;
    }
    if (isTotalLabel(draft.label)) return null;
    return /^\W*(?:ghi chú|lưu ý)/iu.test(draft.label) ? withPoints(open, drafts, byCode) : open;
  });
}

/** A note speaks of the criterion, not of the heading inside it. */
function withPoints(
  from: number | null,
  drafts: readonly ScoringDraft[],
  parents: readonly (number | null | undefined)[],
): number | null {
  let at = from;
  while (at !== null && drafts[at]?.max === null && (parents[at] ?? null) !== null) at = parents[at] ?? null;
  return at;
}

/** Only gives or takes points: nothing is listed under it. */
function isLeaf({ max, bonus, penalty, pointWords }: ScoringDraft): boolean {
  return max === null && (bonus !== null || penalty !== null || pointWords.length > 0);
}
