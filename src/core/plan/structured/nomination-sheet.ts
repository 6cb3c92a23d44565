/** "TĐ Đề nghị", "TĐ Đăng ký", "TĐ Kiểm phiếu": who is proposed for what, and with how many votes. */
import type { BallotCounts } from "../../recognise/ballot-counts";
import type { NominationRow } from "../../records/nominations";
import { percentOf } from "../../text/rounding";
import { choice, content, formula, tailColumns } from "./columns";
import type { Addresses, Column, Computed, RowValues, SheetDraft } from "./draft";
import { draftRow, sayExtra, tablesOf, type StructuredSource } from "./sources";
import type { StructuredWords } from "./words";

export function draftNominations(
  kind: "nominations" | "registrations",
  sources: readonly StructuredSource[],
  words: StructuredWords,
): SheetDraft {
  const rows = tablesOf(sources, kind, words).flatMap((table) =>
    table.records.rows.map((row) => {
      const parts = {
        values: valuesOf(row, table.counts, words),
        narrow: [row.name, row.unit, namesOf(row.awards)],
        wide: [row.name, row.unit],
        fields: ["name"],
        doubts: doubtsOf(row, words),
      } as const;
      return draftRow(table, row, parts, words);
    }),
  );
  return { kind, columns: columnsFor(words), rows, freezeColumns: 1, remark: words.remark };
}

function columnsFor(words: StructuredWords): readonly Column[] {
  const optional = { optional: true };
  return [
    content(words, "name", 28, "text"),
    choice(words, "subject", 13, "subjects"),
    content(words, "honorific", 9, "text", optional),
    content(words, "position", 20, "text", optional),
    content(words, "unit", 22, "text", optional),
    choice(words, "award", 26, "awards"),
    { ...choice(words, "forms", 24, "awards"), optional: true },
    choice(words, "classification", 20, "classifications", optional),
    content(words, "reason", 30, "text", optional),
    ...ballotColumns(words),
    content(words, "extra", 26, "text", optional),
    ...tailColumns(words),
  ];
}

function valuesOf(row: NominationRow, counts: BallotCounts | null, words: StructuredWords): RowValues {
  const { name, honorific, position, unit, classification, reason, agree, disagree, percentShown } = row;
  return {
    name,
    subject: words.subjects[row.subject],
    honorific,
    position,
    unit,
    award: namesOf(row.awards),
    forms: namesOf(row.forms),
    classification,
    reason,
    agree,
    disagree,
    base: agree === null ? null : baseOf(counts),
    percentShown,
    extra: sayExtra(row.extra),
  };
}

const namesOf = (awards: NominationRow["awards"]) =>
  awards.length === 0 ? null : awards.map(({ award }) => award).join("; ");

function doubtsOf({ subject, awards, forms }: NominationRow, words: StructuredWords): readonly string[] {
  const unknown = [...awards, ...forms].filter(({ awardId }) => awardId === null);
  return [
    ...(subject === "unknown" ? [words.subjectUnknown] : []),
    ...unknown.map(({ award }) => words.awardUnknown(award)),
  ];
}

export function draftBallots(sources: readonly StructuredSource[], words: StructuredWords): SheetDraft {
  const rows = tablesOf(sources, "ballots", words).flatMap((table) =>
    table.records.rows.map((row) => {
      const { name, position, agree, disagree, percentShown } = row;
      const base = agree === null ? null : baseOf(table.records.counts);
      const values = { name, position, agree, disagree, base, percentShown, extra: sayExtra(row.other) };
      return draftRow(
        table,
        row,
        { values, narrow: [name, position], wide: [name], fields: ["name"] },
        words,
      );
    }),
  );
  const columns = [
    content(words, "name", 30, "text"),
    content(words, "position", 30, "text", { optional: true }),
    ...ballotColumns(words),
    content(words, "extra", 26, "text", { optional: true }),
    ...tailColumns(words),
  ];
  return { kind: "ballots", columns, rows, freezeColumns: 1, remark: words.remark };
}

/** Shares are of the council's members where their number is known, else of those present. */
function baseOf(counts: BallotCounts | null): number | null {
  return counts?.members ?? counts?.present ?? null;
}

function ballotColumns(words: StructuredWords): readonly Column[] {
  return [
    content(words, "agree", 9, "integer", { optional: true }),
    content(words, "disagree", 9, "integer", { optional: true }),
    content(words, "base", 10, "integer", { optional: true }),
    { ...formula(words, "percent", 10, "points", percents), optional: true },
    content(words, "percentShown", 10, "text-center", { optional: true }),
  ];
}

function percents(rows: readonly RowValues[], { cell }: Addresses): readonly (Computed | null)[] {
  return rows.map(({ agree = null, base = null }, at) => {
    if (typeof agree !== "number" || typeof base !== "number") return null;
    const [part, whole] = [cell("agree", at), cell("base", at)];
    // one division, so that nothing but the last digit is rounded
    const formula = `IF(AND(ISNUMBER(${part}),${whole}>0),ROUND(${part}*100/${whole},2),"")`;
    return { formula, value: percentOf(agree, base) ?? "" };
  });
}
