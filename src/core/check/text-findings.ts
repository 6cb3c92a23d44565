/**
 * Chữ mất nét, số hiểu được hai cách, phép tính sai. In: a recognised table and its grid. Out: findings; the cells stay
 * as typed. What repeats down a column is one matter with a count, told at its first cell.
 */
import type { FoundTable } from "../recognise/recognise-workbook";
import type { Field, RecognisedTable } from "../recognise/table";
import { isOver } from "../recognise/header";
import { cellAt, type GridCell, type TextGrid } from "../recognise/text-grid";
import { addExactly, readNumber, type ReadNumber } from "../text/numbers";
import type { Damage } from "../text/damage";
import { firstFrom } from "../workbook/sheet-view";
import type { Finding } from "./finding";

/** Columns that are counted with; a code or a reason may look like a number and be none. */
const COUNTED: ReadonlySet<Field> = new Set<Field>([
  "max",
  "bonus",
  "penalty",
  "self",
  "appraised",
  "agree",
  "disagree",
  "score",
  "total",
  "target",
  "actual",
  "values",
]);

interface Run {
  readonly first: GridCell;
  count: number;
}

interface DamagedRun extends Run {
  readonly how: Damage;
}

interface Seen {
  /** By column and kind of damage. */
  readonly damaged: Map<string, DamagedRun>;
  readonly ambiguous: Map<number, Run & { readonly read: ReadNumber }>;
  readonly wrong: Finding[];
}

/** The lines above the table speak for it, too: its title, who made it. */
export function textFindings({ table, grid, linesFrom }: FoundTable): readonly Finding[] {
  const { rows, rowStart } = grid.cells;
  const seen: Seen = { damaged: new Map(), ambiguous: new Map(), wrong: [] };
  const mayMatter = watchFor(table, grid);
  for (let at = firstFrom(rows, linesFrom); (rows[at] ?? Infinity) <= table.lastRow; at++) {
    const end = rowStart[at + 1] ?? 0;
    const isAbove = (rows[at] ?? 0) < table.header.top;
    for (let index = rowStart[at] ?? 0; index < end; index++) {
      if (mayMatter(index, isAbove)) look(table, grid, cellAt(grid, at, index), seen);
    }
  }
  return [...seen.wrong, ...damageFindings(table.sheet, seen), ...questions(table.sheet, seen)];
}

/** Only texts that are damaged or may hold a number, so that a long list is passed over quickly. */
function watchFor(
  { columns, header }: RecognisedTable,
  { cells, shown, damaged }: TextGrid,
): (index: number, isAbove: boolean) => boolean {
  const counted = new Set([...columns].filter(([, field]) => COUNTED.has(field)).map(([column]) => column));
  const mayBe = (index: number, column: number) =>
    damaged.has(index) || (counted.has(column) && /\d/.test(shown[index] ?? ""));
  return (index, isAbove) => {
    const column = cells.columns[index] ?? -1;
    return (
      (isAbove || isOver(header, column)) && mayBe(index, column) && typeof cells.values[index] === "string"
    );
  };
}

function look({ columns, header, sheet }: RecognisedTable, grid: TextGrid, cell: GridCell, seen: Seen): void {
  lookForDamage(grid, cell, seen);
  const field = columns.get(cell.column);
  if (cell.row >= header.bodyTop && field !== undefined && COUNTED.has(field))
    lookAtNumber(cell, sheet, seen);
}

function lookForDamage(grid: TextGrid, cell: GridCell, { damaged }: Seen): void {
  const how = grid.damaged.get(cell.index);
  if (how === undefined) return;
  const key = `${cell.column} ${how}`;
  const run = damaged.get(key);
  if (run) run.count += 1;
  else damaged.set(key, { first: cell, count: 1, how });
}

function lookAtNumber(cell: GridCell, sheet: string, { ambiguous, wrong }: Seen): void {
  const read = readNumber(cell.text);
  if (read?.sumHolds === false) wrong.push(wrongSum(cell, sheet, read));
  if (read?.other === undefined) return;
  const run = ambiguous.get(cell.column);
  if (run) run.count += 1;
  else ambiguous.set(cell.column, { first: cell, count: 1, read });
}

function wrongSum(cell: GridCell, sheet: string, { value, base = 0, added = 0 }: ReadNumber): Finding {
  return {
    code: "sum.disagrees",
    severity: "error",
    ...placeOf(cell, sheet),
    data: { text: cell.text, printed: value, computed: addExactly(base, added) },
  };
}

function damageFindings(sheet: string, { damaged }: Seen): readonly Finding[] {
  return [...damaged.values()].map(({ first, count, how }) => ({
    code: "text.damaged",
    severity: "warning",
    ...placeOf(first, sheet),
    data: { text: first.text, count, how },
  }));
}

function questions(sheet: string, { ambiguous }: Seen): readonly Finding[] {
  return [...ambiguous.values()].map(({ first, count, read }) => ({
    code: "number.ambiguous",
    severity: "question",
    ...placeOf(first, sheet),
    data: { text: first.text, value: read.value, other: read.other ?? read.value, count },
  }));
}

function placeOf({ row, column }: GridCell, sheet: string) {
  return { sheet, cell: { row, column }, cite: [] };
}
