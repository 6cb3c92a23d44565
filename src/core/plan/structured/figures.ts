/**
 * Figures typed beside the sheet, put where they will stand. In: merged rows and the figures. Out: the rows as if the
 * figures had been typed on the sheet itself, so that formulas, doubts and later readings see no difference.
 */
import type { PlanScalar } from "../../workbook/sheet-plan";
import type { Column, Figure, SheetDraft } from "./draft";
import { fingerprint } from "./fingerprint";
import { remarkOn, type MergedRow } from "./merge-rows";
import type { StructuredWords } from "./words";

type Typing = Pick<SheetDraft, "columns" | "figures">;

export function withFigures(
  rows: readonly MergedRow[],
  { columns, figures = [] }: Typing,
  words: StructuredWords,
): readonly MergedRow[] {
  if (figures.length === 0) return rows;
  const byRow = new Map<PlanScalar, Figure[]>();
  for (const figure of figures) {
    const own = byRow.get(figure.row) ?? [];
    byRow.set(figure.row, own);
    own.push(figure);
  }
  const typed = new Map(columns.filter(({ use }) => use === "content").map((column) => [column.id, column]));
  return rows.map((row) => {
    const own = row.state === "current" ? byRow.get(row.values["key"] ?? null) : undefined;
    return own ? own.reduce((each, figure) => withFigure(each, figure, typed, words), row) : row;
  });
}

/** Whether a figure still has its place: nothing else was written there since. */
export const stillStands = (standing: PlanScalar, { over }: Figure): boolean =>
  fingerprint(standing) === fingerprint(over);

function withFigure(
  row: MergedRow,
  figure: Figure,
  typed: ReadonlyMap<string, Column>,
  words: StructuredWords,
): MergedRow {
  const column = typed.get(figure.column);
  if (!column || !stillStands(row.values[column.id] ?? null, figure)) return row;
  const read = row.draft?.values[column.id] ?? null;
  const value = figure.value ?? read;
  const values = { ...row.values, [column.id]: value };
  const kept = new Map(row.kept);
  kept.delete(column.id);
  const remark = remarkOn(column, read, words);
  const others = remark === null ? row.doubts : row.doubts.filter((doubt) => doubt !== remark);
  if (fingerprint(value) === fingerprint(read)) return { ...row, values, kept, doubts: others };
  kept.set(column.id, { value });
  return { ...row, values, kept, doubts: remark === null ? others : [...others, remark] };
}
