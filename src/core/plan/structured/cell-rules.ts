/** Ô chọn, ô tô màu: what may be typed in the cells of a structured sheet, and the looks that follow from what stands there. */
import { columnLetters, type CellRange } from "../../workbook/cell-ref";
import type { PlannedConditionalFormat, PlannedValidation } from "../../workbook/sheet-plan";
import { quoted, type CellCheck, type Checked, type Column, type SheetDraft } from "./draft";
import { LIST_NAMES } from "./lists-sheet";
import type { MergedRow } from "./merge-rows";
import type { StructuredWords } from "./words";

export const HEADER_ROW = 2;
export const FIRST_ROW = HEADER_ROW + 1;

export function checksOf(
  column: Column,
  at: number,
  rows: readonly MergedRow[],
  words: StructuredWords,
): readonly PlannedValidation[] {
  if (column.checkOf) return runsOf(column.checkOf, at, rows);
  if (!column.list) return [];
  const range = { top: FIRST_ROW, left: at, bottom: FIRST_ROW + Math.max(rows.length, 1) - 1, right: at };
  // a wording of the office's own is as good as ours, a role is not
  const isClosed = column.list === "roles" || column.list === "subjects";
  return [{ type: "list", range, source: LIST_NAMES[column.list], error: isClosed ? words.notInList : null }];
}

/** Excel takes so many letters of a list written out, and parts it at commas. */
const LONGEST_LIST = 250;

/** One check for a run of rows that ask for the same. */
function runsOf(
  checkOf: NonNullable<Column["checkOf"]>,
  column: number,
  rows: readonly MergedRow[],
): readonly PlannedValidation[] {
  const runs: { check: Checked; key: string; top: number; bottom: number }[] = [];
  rows.forEach(({ values }, at) => {
    const check = checkOf(values);
    if (!check || !canBeSaid(check)) return;
    const [key, row, last] = [JSON.stringify(check), FIRST_ROW + at, runs.at(-1)];
    if (last?.key === key && last.bottom === row - 1) last.bottom = row;
    else runs.push({ check, key, top: row, bottom: row });
  });
  return runs.map(({ check, top, bottom }) => planned(check, { top, left: column, bottom, right: column }));
}

const canBeSaid = (check: CellCheck) =>
  check.type !== "list" ||
  (check.choices.join(",").length <= LONGEST_LIST && !check.choices.some((each) => each.includes(",")));

function planned(check: Checked, range: CellRange): PlannedValidation {
  const { error } = check;
  return check.type === "list"
    ? { type: "list", range, source: quoted(check.choices.join(",")), error }
    : { type: "decimal", range, min: check.min, max: check.max, error };
}

export function looksByRule(
  draft: SheetDraft,
  columns: readonly Column[],
  bottom: number,
  words: StructuredWords,
): readonly PlannedConditionalFormat[] {
  const bars = columns.findIndex(({ id }) => id === draft.bars);
  const range = { top: FIRST_ROW, left: bars, bottom, right: bars };
  return [
    mutedWhenVanished(columns, bottom, words),
    ...alertsOf(draft, columns, bottom),
    ...(bars < 0 ? [] : [{ type: "data-bar", range, min: 0, max: 1 } as const]),
  ];
}

function mutedWhenVanished(columns: readonly Column[], bottom: number, words: StructuredWords) {
  const doubt = columnLetters(columns.findIndex(({ use }) => use === "doubt"));
  const range: CellRange = { top: FIRST_ROW, left: 0, bottom, right: columns.length - 1 };
  const start = `LEFT($${doubt}${FIRST_ROW + 1},${words.vanished.length})`;
  return {
    type: "expression",
    range,
    formula: `${start}=${quoted(words.vanished)}`,
    style: "muted",
  } as const;
}

function alertsOf({ alerts = [] }: SheetDraft, columns: readonly Column[], bottom: number) {
  const places = new Map(columns.map(({ id }, at) => [id, at]));
  const cell = (id: string) => `$${columnLetters(places.get(id) ?? columns.length)}${FIRST_ROW + 1}`;
  return alerts.flatMap(({ column, formula }) => {
    const at = places.get(column);
    if (at === undefined) return [];
    const range = { top: FIRST_ROW, left: at, bottom, right: at };
    return [{ type: "expression", range, formula: formula(cell), style: "bad" } as const];
  });
}
