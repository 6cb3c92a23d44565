/** "TĐ Chỉ tiêu": what was planned beside what was done, in per cent, reached or not. */
import { targetBound } from "../../records/target-bound";
import { roundDecimal } from "../../text/rounding";
import type { PlanScalar } from "../../workbook/sheet-plan";
import { content, formula, tailColumns } from "./columns";
import { quoted, type Addresses, type Computed, type RowValues, type SheetDraft } from "./draft";
import { draftRow, tablesOf, type StructuredSource } from "./sources";
import type { StructuredWords } from "./words";

export function draftTargets(sources: readonly StructuredSource[], words: StructuredWords): SheetDraft {
  const rows = tablesOf(sources, "targets", words).flatMap((table) =>
    table.records.rows.map((row) => {
      const { label, measure, target, actual, note } = row;
      const bound = targetBound(target, label);
      const values = {
        label,
        measure,
        target: bound?.value ?? target,
        sense: bound ? (bound.isMost ? words.senses.atMost : words.senses.atLeast) : null,
        actual: targetBound(actual, "")?.value ?? actual,
        note,
      };
      return draftRow(
        table,
        row,
        { values, narrow: [label, measure], wide: [label], fields: ["label"] },
        words,
      );
    }),
  );
  const { atLeast, atMost } = words.senses;
  const columns = [
    content(words, "label", 50, "text"),
    content(words, "measure", 14, "text-center", { optional: true }),
    content(words, "target", 16, "number"),
    content(words, "sense", 16, "input-text", {
      checkOf: () => ({ type: "list", choices: [atLeast, atMost], error: words.notInList }),
    }),
    content(words, "actual", 16, "number"),
    formula(words, "percent", 12, "number", percents),
    formula(words, "reached", 12, "text-center", (all, addresses) => verdicts(all, addresses, words)),
    content(words, "note", 26, "text", { optional: true }),
    ...tailColumns(words),
  ];
  return {
    kind: "targets",
    columns,
    rows,
    freezeColumns: 1,
    remark: words.remark,
    printTo: "note",
    alerts: [{ column: "reached", formula: (cell) => `${cell("reached")}=${quoted(words.verdicts.missed)}` }],
  };
}

const numeric = (value: PlanScalar | undefined) => (typeof value === "number" ? value : null);

function percents(rows: readonly RowValues[], { cell }: Addresses): readonly Computed[] {
  return rows.map((row, at) => {
    const [target, actual] = [numeric(row["target"]), numeric(row["actual"])];
    const [plan, done] = [cell("target", at), cell("actual", at)];
    return {
      formula: `IF(AND(COUNT(${plan},${done})=2,N(${plan})>0),ROUND(${done}*100/${plan},2),"")`,
      value:
        target === null || actual === null || target <= 0 ? "" : roundDecimal((actual * 100) / target, 2),
    };
  });
}

function verdicts(
  rows: readonly RowValues[],
  { cell }: Addresses,
  { senses, verdicts: { reached, missed } }: StructuredWords,
): readonly Computed[] {
  return rows.map((row, at) => {
    const [plan, done, sense] = [cell("target", at), cell("actual", at), cell("sense", at)];
    const isBetter = `IF(${sense}=${quoted(senses.atMost)},${done}<=${plan},${done}>=${plan})`;
    return {
      formula: `IF(COUNT(${plan},${done})=2,IF(${isBetter},${quoted(reached)},${quoted(missed)}),"")`,
      value: verdictOf(row, senses.atMost, reached, missed),
    };
  });
}

function verdictOf(row: RowValues, atMost: string, reached: string, missed: string): string {
  const [target, actual] = [numeric(row["target"]), numeric(row["actual"])];
  if (target === null || actual === null) return "";
  const isReached = row["sense"] === atMost ? actual <= target : actual >= target;
  return isReached ? reached : missed;
}

/** How many targets have figures, and how many of those are reached: "17/17 chỉ tiêu". */
export function targetCounts(rows: readonly RowValues[], { range }: Addresses, words: StructuredWords) {
  const { reached, missed } = words.verdicts;
  const said = rows.map((row) => verdictOf(row, words.senses.atMost, reached, missed));
  const count = (word: string) => said.filter((each) => each === word).length;
  const cells = range("reached");
  return {
    reached: { formula: `COUNTIF(${cells},${quoted(reached)})`, value: count(reached) },
    known: {
      formula: `COUNTIF(${cells},${quoted(reached)})+COUNTIF(${cells},${quoted(missed)})`,
      value: count(reached) + count(missed),
    },
  };
}
