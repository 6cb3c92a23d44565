/** "TĐ Đối chiếu": every total printed in the tables beside the same total computed anew, and how many are proposed. */
import type { SubjectKind } from "../../text/person-name";
import { roundDecimal, sumExactly } from "../../text/rounding";
import { columnNumber } from "../../workbook/cell-ref";
import type { PlanScalar } from "../../workbook/sheet-plan";
import { fixed, formula, tailColumns } from "./columns";
import {
  quoted,
  type Addresses,
  type Column,
  type Computed,
  type DraftRow,
  type RowValues,
  type SheetDraft,
  type SourcePlace,
} from "./draft";
import { countedValues, type LaidOut } from "./lay-out";
import { standardOf, sumOfRoles, TOP } from "./scoring-sheet";
import { placeOf, tablesOf, type RecordsOf, type SourceTable, type StructuredSource } from "./sources";
import { addLines, sumOfLines, valueColumns } from "./statistics-sheet";
import { targetCounts } from "./target-sheet";
import type { StructuredKind, StructuredWords } from "./words";

/** Each is a formula over a whole sheet; a workbook with more totals than this has other troubles. */
const MAX_CHECKS = 2_000;

export type LaidOutKinds = ReadonlyMap<StructuredKind, LaidOut>;

export function draftChecks(
  sources: readonly StructuredSource[],
  sheets: LaidOutKinds,
  words: StructuredWords,
): SheetDraft {
  const rows = [
    ...scoringChecks(sources, sheets.get("scoring"), words),
    ...statisticsChecks(sources, sheets.get("statistics"), words),
    ...counts("nominations", sheets.get("nominations"), words),
    ...counts("registrations", sheets.get("registrations"), words),
    ...targetChecks(sheets.get("targets"), words),
  ];
  return {
    kind: "checks",
    columns: columnsFor(words),
    rows: rows.slice(0, MAX_CHECKS),
    freezeColumns: 1,
    remark: words.checksRemark,
    alerts: [
      {
        column: "difference",
        formula: (cell) => `AND(ISNUMBER(${cell("difference")}),${cell("difference")}<>0)`,
      },
    ],
  };
}

function columnsFor(words: StructuredWords): readonly Column[] {
  return [
    fixed(words, "checkedKind", 24, "text"),
    fixed(words, "label", 44, "text"),
    fixed(words, "printed", 15, "number"),
    formula(words, "computed", 15, "number", (rows) => rows.map(() => null)),
    formula(words, "difference", 13, "number", differences),
    ...tailColumns(words),
  ];
}

function differences(rows: readonly RowValues[], { cell }: Addresses): readonly (Computed | null)[] {
  return rows.map(({ printed = null, computed: typed = null, computedNow = null }, at) => {
    const found = typed ?? computedNow;
    if (typeof printed !== "number" || typeof found !== "number") return null;
    const [said, now] = [cell("printed", at), cell("computed", at)];
    const formula = `IF(COUNT(${said},${now})=2,ROUND(${now}-${said},6),"")`;
    return { formula, value: roundDecimal(sumExactly([found, -printed]), 6) };
  });
}

interface CheckParts {
  readonly kind: StructuredKind;
  readonly label: string;
  readonly table: SourceTable<unknown> | null;
  readonly source: SourcePlace | null;
  readonly printed: number | null;
  readonly computed: Computed;
}

function checkRow(parts: CheckParts, words: StructuredWords): DraftRow {
  const { kind, label, table, source, printed, computed } = parts;
  const values: Record<string, PlanScalar> = {
    checkedKind: words.kinds[kind],
    label,
    printed,
    // the difference is computed on it; no column shows it
    computedNow: typeof computed.value === "number" ? computed.value : null,
    table: table?.label ?? null,
    tableNumber: table?.number ?? 0,
  };
  const identity = `${kind} / ${label}`;
  return {
    values,
    identity: { narrow: identity, wide: identity },
    doubts: [],
    source,
    computed: { computed },
  };
}

function scoringChecks(
  sources: readonly StructuredSource[],
  sheet: LaidOut | undefined,
  words: StructuredWords,
): readonly DraftRow[] {
  if (!sheet) return [];
  const byTable = groupBy(countedValues(sheet.rows), ({ tableNumber }) => String(tableNumber));
  return tablesOf(sources, "scoring", words).flatMap((table) => {
    const where = [
      ["tableNumber", String(table.number)],
      ["parentNumber", String(TOP)],
    ] as const;
    const computed = {
      formula: sumOfRoles(sheet.addresses, words, where),
      value: standardOf(byTable.get(String(table.number)) ?? [], words),
    };
    // only totals of the whole table: what a subtotal covers is no sum of all top lines
    const totals = table.records.totals.flatMap(({ row, isWhole, sums }) =>
      sums.flatMap(({ field, printed }) => (field === "max" && isWhole ? [{ row, printed }] : [])),
    );
    const shown = totals.length > 0 ? totals : [{ row: table.found.table.header.top, printed: null }];
    return shown.map(({ row, printed }) => {
      const source = placeOf(table, row, ["max", "label"]);
      return checkRow(
        { kind: "scoring", label: words.standardTotal, table, source, printed, computed },
        words,
      );
    });
  });
}

function statisticsChecks(
  sources: readonly StructuredSource[],
  sheet: LaidOut | undefined,
  words: StructuredWords,
): readonly DraftRow[] {
  if (!sheet) return [];
  const lines = groupBy(
    countedValues(sheet.rows),
    ({ tableNumber, group }) => `${String(tableNumber)}/${String(group)}`,
  );
  return tablesOf(sources, "statistics", words).flatMap((table) => totalsOf(table, sheet, lines, words));
}

function totalsOf(
  table: SourceTable<RecordsOf<"statistics">>,
  { addresses, plan }: LaidOut,
  lines: ReadonlyMap<string, readonly RowValues[]>,
  words: StructuredWords,
): readonly DraftRow[] {
  const columns = valueColumns(table);
  const shown = new Set(plan.tables.flatMap((each) => each.columns));
  const labels = new Map(table.records.rows.map(({ row, label }) => [row, label]));
  return table.records.totals.flatMap(({ row, printed, computed }, at) =>
    Object.keys(computed).flatMap((letter) => {
      const column = columns.get(letter);
      if (!column || !shown.has(column.heading)) return [];
      const where = { column: column.id, tableNumber: table.number, group: at + 1 };
      const own = lines.get(`${table.number}/${at + 1}`) ?? [];
      const { sheet, isVisible } = placeOf(table, row, ["label"]);
      const parts: CheckParts = {
        kind: "statistics",
        label: words.columnTotal(labels.get(row) ?? "", column.heading),
        table,
        source: { sheet, isVisible, cell: { row, column: columnNumber(letter) ?? 0 } },
        printed: printed[letter] ?? null,
        computed: {
          formula: sumOfLines(addresses, words, where),
          value: addLines(own, column.id, words),
        },
      };
      return [checkRow(parts, words)];
    }),
  );
}

const COUNTED: readonly SubjectKind[] = ["collective", "individual", "household"];

/** How many of each: rows gone from the source are not counted, rows the officer added are. */
function counts(
  kind: "nominations" | "registrations",
  sheet: LaidOut | undefined,
  words: StructuredWords,
): readonly DraftRow[] {
  if (!sheet) return [];
  const { range } = sheet.addresses;
  const rows = countedValues(sheet.rows);
  return COUNTED.map((subject) => {
    const word = words.subjects[subject];
    const value = rows.filter((row) => row["subject"] === word).length;
    const formula = `COUNTIFS(${range("subject")},${quoted(word)},${range("tableNumber")},">=0")`;
    return checkRow(
      {
        kind,
        label: words.countOf(word),
        table: null,
        source: null,
        printed: null,
        computed: { formula, value },
      },
      words,
    );
  });
}

function targetChecks(sheet: LaidOut | undefined, words: StructuredWords): readonly DraftRow[] {
  if (!sheet) return [];
  const { reached, known } = targetCounts(countedValues(sheet.rows), sheet.addresses, words);
  const blank = { kind: "targets", table: null, source: null, printed: null } as const;
  return [
    checkRow({ ...blank, label: words.targetsReached, computed: reached }, words),
    checkRow({ ...blank, label: words.targetsKnown, computed: known }, words),
  ];
}

function groupBy(
  rows: readonly RowValues[],
  keyOf: (row: RowValues) => string,
): ReadonlyMap<string, readonly RowValues[]> {
  const groups = new Map<string, RowValues[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(row);
  }
  return groups;
}
