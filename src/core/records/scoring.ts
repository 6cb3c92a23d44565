/** Bảng chấm điểm: the rows of a scoring table with their place in the tree, their role and their points. */
import { lineKey } from "../recognise/form-correction";
import type { SheetTable } from "../recognise/recognise-sheet";
import type { Field } from "../recognise/table";
import { isBold, mergeAt, rawTextOf, type GridCell, type TextGrid } from "../recognise/text-grid";
import { parseCode, splitLeadingCode } from "./criterion-code";
import { extraOf, headingsOf } from "./extra-columns";
import { readRows, numberOf, textOf, type FieldRow } from "./field-cells";
import { withPointsInWords } from "./scoring-answers";
import { placeLines, type ScoringLine } from "./scoring-places";
import { pointsOf } from "./scoring-points";
import { giveRoles } from "./scoring-roles";
import type { ScoringDraft, ScoringRow } from "./scoring-row";
import { closeGroups } from "./scoring-totals";

const POINTS: ReadonlySet<Field> = new Set<Field>(["max", "bonus", "penalty"]);
/** Remarks have a field of their own here. */
const LEFT_OVER: ReadonlySet<Field> = new Set<Field>(["extra"]);

export function scoringRows(grid: TextGrid, found: SheetTable): readonly ScoringRow[] {
  const { table, extent, correction } = found;
  const form = formOf(grid, found);
  const lines = readRows(grid, table, extent, (row) => linesOf(grid, row, form));
  const parents = placeLines(lines);
  const fields = [...table.columns.values()];
  const drafts = withPointsInWords(
    lines.map(({ draft }) => draft),
    parents,
    fields.includes("max"),
  );
  const isUnpointed = !fields.some((field) => POINTS.has(field));
  const roles = giveRoles(drafts, parents, isUnpointed);
  const said = new Map(correction?.roles.map(({ line, role }) => [line, role]));
  return closeGroups(
    drafts.map((draft, at) => ({
      ...draft,
      parent: parents[at] ?? null,
      role: said.get(lineKey(draft)) ?? roles[at] ?? "criterion",
    })),
  );
}

/** What all rows of a table have in common. */
interface Form {
  readonly headings: ReadonlyMap<number, string>;
  /** The columns of labels, from the outermost in. */
  readonly steps: readonly number[];
  readonly codes: number | null;
  /** Codes stand before the innermost steps, not before those that hold them. */
  readonly isInnerCoded: boolean;
}

function formOf(grid: TextGrid, found: SheetTable): Form {
  const columnsOf = (wanted: Field) =>
    [...found.table.columns]
      .flatMap(([column, field]) => (field === wanted ? [column] : []))
      .sort((a, b) => a - b);
  const steps = columnsOf("label");
  const [codes = null] = columnsOf("code");
  const isInner = ({ cells }: FieldRow) =>
    cells.some(({ column }) => column === codes) &&
    cells.find(({ column }) => steps.includes(column))?.column === steps.at(-1);
  return {
    headings: headingsOf(found, LEFT_OVER),
    steps,
    codes,
    isInnerCoded: steps.length > 1 && readRows(grid, found.table, found.extent, isInner).includes(true),
  };
}

/** A line stands in one cell, or in steps over several columns: each step that begins in the row is a line of its own. */
function linesOf(grid: TextGrid, row: FieldRow, form: Form): readonly ScoringLine[] {
  const steps = row.cells.filter(({ column }) => form.steps.includes(column));
  if (steps.length < 2) return [lineOf(grid, row, form, steps[0]) ?? []].flat();
  return steps.flatMap((step, at) => lineOf(grid, partOf(grid, row, steps, at, form), form, step) ?? []);
}

/** What of a row belongs to one of its steps: cells merged over several rows to the step that reaches as far. */
function partOf(grid: TextGrid, row: FieldRow, steps: readonly GridCell[], at: number, form: Form): FieldRow {
  const bottoms = steps.slice(0, -1).map((step) => bottomOf(grid, step));
  const cells = row.cells.filter((cell) => {
    if (steps.includes(cell)) return cell === steps[at];
    return placeOfCell(grid, cell, bottoms, form.codes === cell.column && !form.isInnerCoded) === at;
  });
  const byField = new Map<Field, GridCell>();
  for (const [field, cell] of row.byField)
    if (field !== "label" && cells.includes(cell)) byField.set(field, cell);
  const step = steps[at];
  if (step) byField.set("label", step);
  return { ...row, cells, byField };
}

/** The index of the step a cell speaks for; the last one where it is not merged downwards. */
function placeOfCell(
  grid: TextGrid,
  cell: GridCell,
  bottoms: readonly number[],
  isOuterCode: boolean,
): number {
  const bottom = bottomOf(grid, cell);
  if (bottom === cell.row)
    return isOuterCode && !bottoms.some((each) => each > cell.row) ? 0 : bottoms.length;
  const reached = bottoms.findIndex((each) => each <= bottom);
  return reached < 0 ? bottoms.length : reached;
}

const bottomOf = (grid: TextGrid, cell: GridCell) => mergeAt(grid, cell)?.bottom ?? cell.row;

function lineOf(
  grid: TextGrid,
  row: FieldRow,
  { headings, steps }: Form,
  step: GridCell | undefined,
): ScoringLine | undefined {
  const named = nameOf(grid, row);
  // the row of column numbers under a header printed again says nothing
  if (!named || !/[a-zà-öø-ỹ]/iu.test(named.label)) return undefined;
  const { cell, code, label } = named;
  const merge = mergeAt(grid, cell);
  const depth = step === undefined ? 0 : steps.indexOf(step.column);
  return {
    draft: { ...rest(row), extra: extraOf(grid, row, headings), code, label },
    isBold: isBold(grid, cell),
    isAcross: merge !== undefined && merge.right - merge.left >= 2,
    isOuter: step !== undefined && depth < steps.length - 1,
    indent: indentOf(grid, cell) + depth,
  };
}

function rest(row: FieldRow): Omit<ScoringDraft, "code" | "label" | "extra"> {
  return {
    row: row.row,
    hidden: row.hidden,
    ...pointsOf(row),
    self: numberOf(row, "self"),
    appraised: numberOf(row, "appraised"),
    appraiser: textOf(row, "appraiser"),
    explanation: textOf(row, "explanation"),
    note: textOf(row, "note"),
    method: textOf(row, "method"),
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
  const typed = /^[ \u00a0\t]*/.exec(rawTextOf(grid, cell))?.[0].length ?? 0;
  return (grid.formats[grid.cells.formats[cell.index] ?? -1]?.indent ?? 0) + Math.floor(typed / 3);
}
