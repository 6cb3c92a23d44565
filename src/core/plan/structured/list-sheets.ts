/** "TĐ Xếp hạng", "TĐ Sáng kiến", "TĐ Phong trào": lists whose lines go over as they are. */
import { roundDecimal, sumExactly } from "../../text/rounding";
import { serialOfDay } from "../../text/serial-day";
import type { PlanScalar } from "../../workbook/sheet-plan";
import { content, formula, tailColumns, technical } from "./columns";
import {
  differs,
  MAX_SQUARE_ROWS,
  type Addresses,
  type Column,
  type Computed,
  type DraftRow,
  type RowValues,
  type SheetDraft,
} from "./draft";
import { draftRow, sayExtra, tablesOf, type StructuredSource } from "./sources";
import type { StructuredWords } from "./words";

export function draftRanking(sources: readonly StructuredSource[], words: StructuredWords): SheetDraft {
  const rows: DraftRow[] = [];
  const groups = new Map<string, number>();
  for (const table of tablesOf(sources, "ranking", words)) {
    for (const row of table.records.rows) {
      const { cluster, unit, score, bonus, total, rank } = row;
      const place = `${table.number}/${cluster ?? ""}`;
      const group = groups.get(place) ?? groups.size + 1;
      groups.set(place, group);
      const values = { cluster, unit, score, bonus, total, rank, group, extra: sayExtra(row.extra) };
      rows.push(
        draftRow(table, row, { values, narrow: [cluster, unit], wide: [unit], fields: ["unit"] }, words),
      );
    }
  }
  return {
    kind: "ranking",
    columns: rankingColumns(words, rows.length),
    rows,
    freezeColumns: 1,
    remark: words.remark,
    alerts: [differs("totalComputed", "total"), differs("rankComputed", "rank")],
  };
}

function rankingColumns(words: StructuredWords, rows: number): readonly Column[] {
  const optional = { optional: true };
  return [
    content(words, "unit", 34, "text"),
    content(words, "cluster", 22, "text", optional),
    content(words, "score", 10, "number"),
    content(words, "bonus", 10, "number", optional),
    content(words, "total", 10, "number", optional),
    formula(words, "totalComputed", 11, "number", totals),
    content(words, "rank", 10, "integer"),
    ...(rows > MAX_SQUARE_ROWS ? [] : [formula(words, "rankComputed", 11, "integer", ranks)]),
    content(words, "extra", 26, "text", optional),
    ...tailColumns(words),
    technical(words, "group"),
  ];
}

function totals(rows: readonly RowValues[], { cell }: Addresses): readonly (Computed | null)[] {
  return rows.map((row, at) => {
    const value = totalOf(row);
    const parts = `${cell("score", at)},${cell("bonus", at)}`;
    return value === null ? null : { formula: `IF(COUNT(${parts})=0,"",ROUND(SUM(${parts}),6))`, value };
  });
}

/** What the officer typed over the formula counts as the formula would. */
function totalOf({ score = null, bonus = null, totalComputed = null }: RowValues): number | null {
  if (totalComputed !== null) return typeof totalComputed === "number" ? totalComputed : null;
  const parts = [score, bonus].filter((part) => typeof part === "number");
  return parts.length === 0 ? null : roundDecimal(sumExactly(parts), 6);
}

/** Equal totals share a rank, and the next one is left out: 1, 2, 2, 4. */
function ranks(rows: readonly RowValues[], { cell, range }: Addresses): readonly (Computed | null)[] {
  const byGroup = new Map<PlanScalar, number[]>();
  for (const row of rows) {
    const total = totalOf(row);
    const group = row["group"] ?? null;
    if (total === null || group === null) continue;
    const others = byGroup.get(group) ?? [];
    byGroup.set(group, others);
    others.push(total);
  }
  return rows.map((row, at) => {
    const total = totalOf(row);
    const group = row["group"] ?? null;
    if (total === null || group === null) return null;
    const better = (byGroup.get(group) ?? []).filter((other) => other > total).length;
    const [own, same] = [cell("totalComputed", at), `${range("group")},${cell("group", at)}`];
    const formula = `IF(ISNUMBER(${own}),1+COUNTIFS(${same},${range("totalComputed")},">"&${own}),"")`;
    return { formula, value: better + 1 };
  });
}

export function draftInitiatives(sources: readonly StructuredSource[], words: StructuredWords): SheetDraft {
  const rows = tablesOf(sources, "initiatives", words).flatMap((table) =>
    table.records.rows.map((row) => {
      const { title, name, unit, recognisedBy, decision } = row;
      const recognisedOn = dayCell(row.recognisedOn, table.found.grid.date1904);
      const values = { title, name, unit, recognisedOn, recognisedBy, decision, extra: sayExtra(row.extra) };
      return draftRow(table, row, { values, narrow: [title, name], wide: [title], fields: ["title"] }, words);
    }),
  );
  const optional = { optional: true };
  const columns = [
    content(words, "title", 50, "text"),
    content(words, "name", 26, "text"),
    content(words, "unit", 24, "text", optional),
    content(words, "recognisedOn", 13, "date", optional),
    content(words, "recognisedBy", 22, "text", optional),
    content(words, "decision", 18, "text", optional),
    content(words, "extra", 26, "text", optional),
    ...tailColumns(words),
  ];
  return { kind: "initiatives", columns, rows, freezeColumns: 1, remark: words.remark };
}

export function draftMovements(sources: readonly StructuredSource[], words: StructuredWords): SheetDraft {
  const rows = tablesOf(sources, "movements", words).flatMap((table) =>
    table.records.rows.map((row) => {
      const { date1904 } = table.found.grid;
      const { label, goal } = row;
      const values = { label, goal, from: dayCell(row.from, date1904), to: dayCell(row.to, date1904) };
      return draftRow(
        table,
        row,
        { values, narrow: [label, row.from], wide: [label], fields: ["label"] },
        words,
      );
    }),
  );
  const columns = [
    content(words, "label", 44, "text"),
    content(words, "goal", 44, "text", { optional: true }),
    content(words, "from", 13, "date"),
    content(words, "to", 13, "date"),
    ...tailColumns(words),
  ];
  return { kind: "movements", columns, rows, freezeColumns: 1, remark: words.remark };
}

/** A whole day is a date; a month or a year stays as it was written. */
function dayCell(day: string | null, date1904: boolean): PlanScalar {
  return day === null ? null : (serialOfDay(day, date1904) ?? day.split("-").reverse().join("/"));
}
