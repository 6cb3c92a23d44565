/** Bảng chấm điểm: the rows of a scoring table with their place in the tree, their role and their points. */
import { lineKey } from "../recognise/form-correction";
import type { SheetTable } from "../recognise/recognise-sheet";
import { isBold, mergeAt, rawTextAt, type GridCell, type TextGrid } from "../recognise/text-grid";
import { parseCode, splitLeadingCode } from "./criterion-code";
import { readRows, numberOf, textOf, type FieldRow } from "./field-cells";
import { pointsInLabel } from "./scoring-labels";
import { placeLines, type ScoringLine } from "./scoring-places";
import { pointsOf } from "./scoring-points";
import { giveRoles } from "./scoring-roles";
import type { ScoringDraft, ScoringRow } from "./scoring-row";
import { closeGroups } from "./scoring-totals";

export function scoringRows(
  grid: TextGrid,
  { table, extent, correction }: SheetTable,
): readonly ScoringRow[] {
  const lines = readRows(grid, table, extent, (row) => lineOf(grid, row) ?? []);
  const parents = placeLines(lines);
  const hasStandards = [...table.columns.values()].includes("max");
  const drafts = withPointsInWords(
    lines.map(({ draft }) => draft),
    parents,
    hasStandards,
  );
  const roles = giveRoles(drafts, parents);
  const said = new Map(correction?.roles.map(({ line, role }) => [line, role]));
  return closeGroups(
    drafts.map((draft, at) => ({
      ...draft,
      parent: parents[at] ?? null,
      role: said.get(lineKey(draft)) ?? roles[at] ?? "criterion",
    })),
  );
}

function lineOf(grid: TextGrid, row: FieldRow): ScoringLine | undefined {
  const named = nameOf(grid, row);
  if (!named) return undefined;
  const { cell, code, label } = named;
  const merge = mergeAt(grid, cell);
  return {
    draft: { ...rest(row), code, label },
    isBold: isBold(grid, cell),
    isAcross: merge !== undefined && merge.right - merge.left >= 2,
    indent: indentOf(grid, cell),
  };
}

function rest(row: FieldRow): Omit<ScoringDraft, "code" | "label"> {
  return {
    row: row.row,
    hidden: row.hidden,
    ...pointsOf(row),
    self: numberOf(row, "self"),
    appraised: numberOf(row, "appraised"),
    appraiser: textOf(row, "appraiser"),
    explanation: textOf(row, "explanation"),
    note: textOf(row, "note"),
  };
}

interface Named extends Pick<ScoringDraft, "code" | "label"> {
  readonly cell: GridCell;
}

/** Merged section rows carry their words in the first column; where the code stands inside the words it is taken out. */
function nameOf(grid: TextGrid, row: FieldRow): Named | undefined {
  const label = row.byField.get("label");
  const code = row.byField.get("code");
  const cell = label ?? (code && isWords(code.text) ? code : undefined);
  if (!cell) return undefined;
  if (label && code) return { cell, code: printedCode(grid, code), label: label.text };
  return { cell, ...namedByWords(cell.text) };
}

function namedByWords(text: string): Pick<Named, "code" | "label"> {
  const split = splitLeadingCode(text);
  return split ? { code: split.code, label: split.rest } : { code: null, label: text };
}

function isWords(text: string): boolean {
  return !parseCode(text) && /[A-Za-zÀ-ÖØ-öø-ỹ]{2}/u.test(text);
}

/** A code that is a number shows the zeros of its format: 1.1 with two places is "1.10". */
function printedCode(grid: TextGrid, { value, text, index }: GridCell): string {
  const format = grid.formats[grid.cells.formats[index] ?? -1]?.numberFormat ?? "";
  const places = /^0\.(0+)$/.exec(format)?.[1]?.length;
  return typeof value === "number" && places !== undefined ? value.toFixed(places) : text;
}

/** In steps, as Excel sets them; three blanks typed in front are one. */
function indentOf(grid: TextGrid, cell: GridCell): number {
  const typed = /^[ \u00a0\t]*/.exec(rawTextAt(grid, cell))?.[0].length ?? 0;
  return (grid.formats[grid.cells.formats[cell.index] ?? -1]?.indent ?? 0) + Math.floor(typed / 3);
}

/** Where a heading over criteria has no points in its cell, those in its words count: "Chuyên môn (60 điểm)". */
function withPointsInWords(
  drafts: readonly ScoringDraft[],
  parents: readonly (number | null)[],
  hasStandards: boolean,
): readonly ScoringDraft[] {
  const heads = new Set(parents.filter((_, at) => (drafts[at]?.max ?? 0) > 0));
  return drafts.map((draft, at) => {
    const isBare = draft.max === null && draft.bonus === null && draft.penalty === null;
    return isBare && (heads.has(at) || !hasStandards) ? { ...draft, max: pointsInLabel(draft.label) } : draft;
  });
}
