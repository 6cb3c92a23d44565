/** "TĐ Chấm điểm": the criteria of all scoring tables, with roles to choose, cells to fill in, and points that compute themselves. */
import type { Role, ScoringRow } from "../../records/scoring-row";
import { roundDecimal, sumExactly } from "../../text/rounding";
import type { PlanScalar } from "../../workbook/sheet-plan";
import { choice, content, fixed, formula, tailColumns, technical } from "./columns";
import { inputColumns, rulesSaid, scoreFormulas } from "./score-columns";
import {
  differs,
  MAX_SQUARE_ROWS,
  quoted,
  type Addresses,
  type Alert,
  type Column,
  type Computed,
  type DraftRow,
  type Figure,
  type RowValues,
  type SheetDraft,
} from "./draft";
import {
  draftRow,
  sayExtra,
  tablesOf,
  type RecordsOf,
  type SourceTable,
  type StructuredSource,
} from "./sources";
import { figuresFor, targetFigures, type TargetFigures } from "./target-figures";
import type { StructuredWords } from "./words";

/** Only these add up to their parent; options, rules and notes never do. */
const SUMMED: readonly Role[] = ["group", "criterion"];
/** Where rules stand as sentences, for the officer to write over. */
export const RULES_COLUMN = "rules";
/** The parent of a row at the top. */
export const TOP = 0;

export function draftScoring(
  sources: readonly StructuredSource[],
  words: StructuredWords,
  figures: readonly Figure[] = [],
): SheetDraft {
  const rows: DraftRow[] = [];
  const targets = targetFigures(sources, words);
  for (const table of tablesOf(sources, "scoring", words)) {
    // not spread: a long table is more arguments than a call takes
    for (const row of rowsOf(table, rows.length, targets, words)) rows.push(row);
  }
  return {
    kind: "scoring",
    columns: columnsFor(words, rows.length),
    rows,
    freezeColumns: 2,
    remark: words.remark,
    alerts: [differs("childSum", "max"), differs("self", "computed"), UNEXPLAINED],
    printTo: "whyDiffers",
    bars: "share",
    figures,
    ...(rows.length > MAX_SQUARE_ROWS ? {} : { together: scoreFormulas(words) }),
  };
}

/** Points that were changed by those who appraise want a reason. */
const UNEXPLAINED: Alert = {
  column: "difference",
  formula: (cell) =>
    `AND(ISNUMBER(${cell("difference")}),N(${cell("difference")})<>0,LEN(${cell("whyDiffers")})=0)`,
};

function columnsFor(words: StructuredWords, rows: number): readonly Column[] {
  const points = (id: "bonus" | "penalty") => content(words, id, 12, "number", { optional: true });
  const strong = new Set([words.roles.group, words.roles.total]);
  const styleOf = ({ role }: RowValues) =>
    typeof role === "string" && strong.has(role) ? "text-strong" : undefined;
  const sum = formula(words, "childSum", 13, "number", (values, addresses) =>
    childSums(values, addresses, words),
  );
  const doubtsIn = (typed: PlanScalar) => rulesSaid(typed).notUnderstood.map(words.ruleNotUnderstood);
  const isDoubt = words.saysRuleNotUnderstood;
  return [
    content(words, "code", 7, "text-center"),
    content(words, "label", 42, "text", { styleOf }),
    content(words, "max", 10, "number"),
    content(words, RULES_COLUMN, 30, "text", { optional: true, doubtsIn, isDoubt }),
    ...inputColumns(words),
    formula(words, "computed", 10, "number", undefined, { optional: true }),
    content(words, "self", 10, "number", { hasFormula: true }),
    formula(words, "share", 10, "percent", undefined, { optional: true }),
    content(words, "explanation", 22, "text"),
    content(words, "appraised", 10, "number", { hasFormula: true }),
    formula(words, "difference", 10, "number"),
    content(words, "whyDiffers", 18, "input-text"),
    choice(words, "role", 11, "roles"),
    fixed(words, "level", 7, "integer"),
    ...(rows > MAX_SQUARE_ROWS ? [] : [sum]),
    points("bonus"),
    points("penalty"),
    content(words, "appraiser", 16, "text", { optional: true }),
    content(words, "pointWords", 14, "text", { optional: true }),
    content(words, "method", 28, "text", { optional: true }),
    content(words, "extra", 22, "text", { optional: true }),
    content(words, "note", 18, "text", { optional: true }),
    ...tailColumns(words),
    technical(words, "lineNumber"),
    technical(words, "parentNumber"),
    ...(["minus", "plus"] as const).map((id) =>
      formula(words, id, 8, "number", undefined, { optional: true, hidden: true }),
    ),
  ];
}

function rowsOf(
  table: SourceTable<RecordsOf<"scoring">>,
  before: number,
  targets: TargetFigures,
  words: StructuredWords,
): readonly DraftRow[] {
  const { rows, rules } = table.records;
  const levels: number[] = [];
  const isFilled = filledBelow(rows);
  return rows.map((row, at) => {
    const parent = row.parent === null ? undefined : rows[row.parent];
    levels.push(1 + levelOf(levels, row.parent));
    const values = {
      ...valuesOf(row, words),
      ...(isFilled[at] ? { self: null, appraised: null } : {}),
      ...figuresFor(row, rules[at] ?? [], targets),
      level: levelOf(levels, at),
      rules: linesOf((rules[at] ?? []).map(words.sayRule)),
      lineNumber: before + at + 1,
      parentNumber: row.parent === null ? TOP : before + row.parent + 1,
    };
    const above = [parent?.code ?? null, parent?.label ?? null];
    return draftRow(
      table,
      row,
      {
        values,
        narrow: [row.code, row.label, ...above],
        wide: [row.label, ...above],
        fields: ["label", "code"],
      },
      words,
    );
  });
}

/** Groups and totals with points on the lines they stand for: theirs are sums, and are computed. */
function filledBelow(rows: readonly ScoringRow[]): readonly boolean[] {
  const hasPoints = rows.map(({ self, appraised, role }) => role !== "total" && (self ?? appraised) !== null);
  const below = rows.map(() => false);
  for (let at = rows.length - 1; at >= 0; at--) {
    const parent = rows[at]?.parent ?? null;
    if (parent !== null && (hasPoints[at] || below[at])) below[parent] = true;
  }
  const isAny = hasPoints.includes(true);
  return rows.map(({ role }, at) => (role === "total" ? isAny : role === "group" && below[at] === true));
}

/** Nought above the top. */
const levelOf = (levels: readonly number[], at: number | null) => (at === null ? 0 : (levels[at] ?? 0));

function valuesOf(row: ScoringRow, words: StructuredWords): RowValues {
  const { code, label, max, bonus, penalty, self, appraised, appraiser, explanation, method, note } = row;
  return {
    code,
    label,
    role: words.roles[row.role],
    max,
    bonus,
    penalty,
    self,
    appraised,
    pointWords: linesOf(row.pointWords),
    appraiser,
    explanation,
    method,
    extra: sayExtra(row.extra),
    note,
  };
}

const linesOf = (texts: readonly string[]) => (texts.length === 0 ? null : texts.join("\n"));

/** A group beside the sum of its own children; other rows have none. */
function childSums(
  rows: readonly RowValues[],
  addresses: Addresses,
  words: StructuredWords,
): readonly (Computed | null)[] {
  const byParent = new Map<unknown, number[]>();
  const holders = new Set<unknown>();
  const summed = SUMMED.map((role) => words.roles[role]);
  for (const { parentNumber, role, max } of rows) {
    if (!summed.some((each) => each === role)) continue;
    holders.add(parentNumber);
    const points = byParent.get(parentNumber) ?? [];
    if (typeof max === "number") byParent.set(parentNumber, points);
    if (typeof max === "number") points.push(max);
  }
  return rows.map(({ lineNumber = null, role = null }, at) => {
    if (role !== words.roles.group || lineNumber === null || !holders.has(lineNumber)) return null;
    const line = addresses.cell("lineNumber", at);
    const value = roundDecimal(sumExactly(byParent.get(lineNumber) ?? []), 6);
    return { formula: sumOfRoles(addresses, words, [["parentNumber", line]]), value };
  });
}

/** Points of groups and criteria where the given columns hold the given numbers. */
export function sumOfRoles(
  { range }: Addresses,
  words: StructuredWords,
  where: readonly (readonly [column: string, value: string])[],
): string {
  const conditions = where.map(([column, value]) => `,${range(column)},${value}`).join("");
  const sums = SUMMED.map(
    (role) => `SUMIFS(${range("max")},${range("role")},${quoted(words.roles[role])}${conditions})`,
  );
  return `ROUND(${sums.join("+")},6)`;
}

/** The standard of one source table: its rows at the top, added up. */
export function standardOf(rows: readonly RowValues[], words: StructuredWords): number {
  const points = rows.flatMap(({ parentNumber, role, max }) => {
    const counts = parentNumber === TOP && SUMMED.some((each) => words.roles[each] === role);
    return counts && typeof max === "number" ? [max] : [];
  });
  return roundDecimal(sumExactly(points), 6);
}
