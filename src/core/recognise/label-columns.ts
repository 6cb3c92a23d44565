/**
 * Criteria printed in steps over several columns: "Tiêu chuẩn" merged down beside "Nội dung". In: the columns found and
 * the rows below. Out: the columns with each of the steps as `label`, where lines stand in one step alone.
 */
import type { FormCorrection } from "./form-correction";
import { headingKey } from "./form-correction";
import type { HeaderBlock, HeaderColumn } from "./header";
import type { Field } from "./table";
import type { Extent } from "./table-extent";
import { mergeAt, rowCells, type GridCell, type TextGrid } from "./text-grid";

/** Enough rows to know the columns. */
const SAMPLE = 300;
/** So many lines must stand in one step and not in the other: a single one is a slip. */
const LEAST_LINES = 2;
const POINTS: ReadonlySet<Field> = new Set<Field>(["max", "bonus", "penalty", "self", "appraised"]);
/** A column of one of these may hold lines of its own. */
const FREE: ReadonlySet<Field> = new Set<Field>(["extra", "method"]);

export function withLabelColumns(
  grid: TextGrid,
  columns: ReadonlyMap<number, Field>,
  header: HeaderBlock,
  extent: Extent,
  correction: FormCorrection | null,
): ReadonlyMap<number, Field> {
  const label = [...columns].find(([, field]) => field === "label")?.[0];
  if (label === undefined) return columns;
  const points = [...columns].filter(([column, field]) => column > label && POINTS.has(field));
  const end = Math.min(Infinity, ...points.map(([column]) => column));
  const said = new Set(correction?.columns.map(({ heading }) => heading));
  const steps = header.columns.filter(
    (each) =>
      each.column < end &&
      FREE.has(columns.get(each.column) ?? "label") &&
      !said.has(headingKey(each)) &&
      isStep(linesOf(grid, extent, { column: each.column, label, end }), each, label),
  );
  return steps.length === 0
    ? columns
    : new Map([...columns, ...steps.map(({ column }) => [column, "label"] as const)]);
}

interface Lines {
  /** Words in the column where the label is empty. */
  readonly alone: number;
  /** Of those, lines with points of their own or under a label merged down to them: no slips. */
  readonly sure: number;
  /** The label where the column is empty. */
  readonly without: number;
  readonly filled: number;
}

function linesOf(
  grid: TextGrid,
  { firstAt, lastAt }: Extent,
  { column, label, end }: { readonly column: number; readonly label: number; readonly end: number },
): Lines {
  let [alone, sure, without, filled] = [0, 0, 0, 0];
  for (let at = firstAt; at <= Math.min(lastAt, firstAt + SAMPLE); at++) {
    const cells = rowCells(grid, at);
    const own = cells.find((cell) => cell.column === column && isWords(cell));
    const hasLabel = cells.some((cell) => cell.column === label);
    const isAlone = own !== undefined && !hasLabel;
    filled += Number(own !== undefined);
    alone += Number(isAlone);
    sure += Number(isAlone && isSure(grid, cells, own, { label, end }));
    without += Number(own === undefined && hasLabel);
  }
  return { alone, sure, without, filled };
}

function isSure(
  grid: TextGrid,
  cells: readonly GridCell[],
  { row }: GridCell,
  { label, end }: { readonly label: number; readonly end: number },
): boolean {
  const hasPoints = cells.some(({ column, value }) => column === end && typeof value === "number");
  return hasPoints || mergeAt(grid, { row, column: label }) !== undefined;
}

const isWords = ({ value, text }: GridCell) =>
  typeof value === "string" && /[A-Za-zÀ-ÖØ-öø-ỹ]{2}.*[A-Za-zÀ-ÖØ-öø-ỹ]{2}/u.test(text);

/** To the right the step has lines of its own; to the left it stands once for several and is headed as criteria are. */
function isStep(
  { alone, sure, without, filled }: Lines,
  { column, matches }: HeaderColumn,
  label: number,
): boolean {
  if (column > label) return alone >= LEAST_LINES || sure > 0;
  const isCriterion = matches.some(({ concept, score }) => concept === "criterion" && score >= 0.4);
  return isCriterion && filled > 0 && without >= LEAST_LINES;
}
