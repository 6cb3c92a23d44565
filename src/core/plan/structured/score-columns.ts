/**
 * Số liệu và điểm trên "TĐ Chấm điểm". In: the rows of the sheet as they stand, with the officer's rules and figures. Out: the
 * cells to fill in, what may be typed there, and the formulas of all points with their results as the engine has them.
 */
import type { Role } from "../../records/scoring-row";
import { parseRules } from "../../rules/parse-cell";
import type { RuleTerms } from "../../rules/rule";
import { formulaOf, LONGEST_FORMULA } from "../../score/formula";
import { NO, YES } from "../../rules/answers";
import { runScore, type Typed } from "../../score/run";
import { inputColumn, SCORE_COLUMNS, type ScoreLine } from "../../score/score-line";
import { compiledOnce } from "../../score/compile-once";
import { MAX_SLOTS, slotsFor, type Slot } from "../../score/slots";
import { remembered } from "../../text/remember";
import { roundDecimal, sumExactly } from "../../text/rounding";
import type { PlanScalar } from "../../workbook/sheet-plan";
import { content, fixed } from "./columns";
import type { Addresses, Checked, Column, Computed, RowValues, SheetDraft } from "./draft";
import type { ColumnId, StructuredWords } from "./words";

const readRules = remembered(parseRules);
/** What a cell of rules says. */
export const rulesSaid = (cell: PlanScalar) => readRules(String(cell ?? ""));

/**
 * Rules as they count on a line. A line that gives or takes printed points, and whose words are no rule we know, is a
 * question: did it happen or not.
 */
function rulesOn(values: RowValues, words: StructuredWords): readonly RuleTerms[] {
  const { rules } = rulesSaid(values["rules"] ?? null);
  const points = values["penalty"] ?? values["bonus"] ?? null;
  if (rules.length > 0 || values["role"] !== words.roles.rule || typeof points !== "number") return rules;
  return questionOf(String(points));
}

/** Rules that are alike are one list: by it a table that was compiled is known again. */
const questionOf = remembered((points): readonly RuleTerms[] => [
  { type: "yes-no", yes: Number(points), no: 0 },
]);

/** What must be typed, and the cells for it. */
export function inputColumns(words: StructuredWords): readonly Column[] {
  const needed = (values: RowValues) => {
    const slots = asked(values, words);
    return slots.length === 0 ? null : words.sayNeeded(slots);
  };
  return [
    fixed(words, "needed", 20, "text", {
      optional: true,
      isWanted: (values) => needed(values) !== null,
      derive: needed,
    }),
    ...Array.from({ length: MAX_SLOTS }, (_, at) => {
      const slotOf = (values: RowValues) => asked(values, words)[at];
      return content(words, inputId(at), 10, "text", {
        optional: true,
        isWanted: (values) => slotOf(values) !== undefined,
        styleOf: (values) => styleFor(slotOf(values)),
        checkOf: (values) => checkFor(slotOf(values), words),
      });
    }),
  ];
}

// the ids of these columns are those of the engine
const inputId = (at: number) => inputColumn(at) as ColumnId;

const ASKING: readonly Role[] = ["group", "criterion", "rule", "note"];

/** Options say something, but nothing is typed for them. */
function asked(values: RowValues, words: StructuredWords): readonly Slot[] {
  const role = ASKING.find((each) => words.roles[each] === values["role"]);
  const slots = role ? slotsFor(rulesOn(values, words), role === "rule").slots : [];
  return slots.length > MAX_SLOTS ? [] : slots;
}

const styleFor = (slot: Slot | undefined) =>
  slot === undefined ? undefined : slot.kind === "level" || slot.kind === "yes-no" ? "input-text" : "input";

const MOST = 1e12;

function checkFor(slot: Slot | undefined, words: StructuredWords): Checked | null {
  if (!slot) return null;
  const { kind, choices, mayExceed } = slot;
  const error = words.wrongInput(slot);
  if (kind === "yes-no") return { type: "list", choices: [YES, NO], error };
  if (kind === "level") return { type: "list", choices, error };
  const min = kind === "value" ? -MOST : 0;
  return { type: "decimal", min, max: kind === "percent" && !mayExceed ? 100 : MOST, error };
}

export interface SheetScore {
  /** Rows of the sheet, by the lines of the engine. */
  readonly rows: readonly number[];
  readonly lines: readonly ScoreLine[];
  readonly typed: Typed;
}

/** The tables of the sheet, each as the engine sees it. Rows the officer added belong to none yet. */
export function scoresOn(rows: readonly RowValues[], words: StructuredWords): readonly SheetScore[] {
  const roles = new Map<PlanScalar, Role>(
    // the keys of the record are the roles, by its type
    (Object.entries(words.roles) as [Role, string][]).map(([role, word]) => [word, role]),
  );
  const byTable = new Map<number, number[]>();
  rows.forEach(({ tableNumber = null, lineNumber = null }, at) => {
    if (typeof tableNumber !== "number" || typeof lineNumber !== "number") return;
    const places = byTable.get(tableNumber) ?? [];
    byTable.set(tableNumber, places);
    places.push(at);
  });
  return [...byTable.values()].map((places) => {
    const lineAt = new Map(places.map((row, line) => [rows[row]?.["lineNumber"] ?? null, line]));
    const typed: Typed = (column, line) => rows[places[line] ?? -1]?.[column] ?? null;
    return { rows: places, typed, lines: places.map((row) => lineOf(rows[row] ?? {}, roles, lineAt, words)) };
  });
}

function lineOf(
  values: RowValues,
  roles: ReadonlyMap<PlanScalar, Role>,
  lineAt: ReadonlyMap<PlanScalar, number>,
  words: StructuredWords,
): ScoreLine {
  const number = (id: string) => (typeof values[id] === "number" ? values[id] : null);
  const text = (id: string) => String(values[id] ?? "");
  return {
    role: roles.get(values["role"] ?? null) ?? "note",
    parent: lineAt.get(values["parentNumber"] ?? null) ?? null,
    code: text("code") || null,
    label: text("label"),
    max: number("max"),
    bonus: number("bonus"),
    penalty: number("penalty"),
    rules: rulesOn(values, words),
    hasEntered: number("self") !== null,
  };
}

type Columns = Map<string, (Computed | null)[]>;

/** All points of the sheet: each table is compiled once for all its columns. */
export function scoreFormulas(words: StructuredWords): NonNullable<SheetDraft["together"]> {
  return (rows, addresses) => {
    const columns: Columns = new Map(
      [...SCORE_COLUMNS, "share", "difference"].map((id) => [id, rows.map(() => null)]),
    );
    for (const score of scoresOn(rows, words)) addTable(columns, rows, score, addresses);
    return columns;
  };
}

function addTable(
  columns: Columns,
  rows: readonly RowValues[],
  { rows: places, lines, typed }: SheetScore,
  addresses: Addresses,
): void {
  const program = compiledOnce(lines);
  const run = runScore(program, typed);
  const address = ({ column, line }: { readonly column: string; readonly line: number }) =>
    addresses.cell(column, places[line] ?? 0);
  const put = (id: string, row: number, computed: Computed) => {
    const column = columns.get(id);
    if (column && computed.formula.length <= LONGEST_FORMULA) column[row] = computed;
  };
  places.forEach((row, line) => {
    for (const id of SCORE_COLUMNS) {
      const expression = program.cells[id][line];
      if (expression)
        put(id, row, { formula: formulaOf(expression, address), value: run.shown(id, line) ?? "" });
    }
    const points = (id: "self" | "appraised") => {
      const value = program.cells[id][line] ? run.shown(id, line) : (rows[row]?.[id] ?? null);
      return typeof value === "number" ? value : null;
    };
    const [self, appraised] = [points("self"), points("appraised")];
    if (lines[line]?.max) put("share", row, shareOf(addresses, row, self, lines[line].max));
    put("difference", row, differenceOf(addresses, row, self, appraised));
  });
}

/** How much of the standard is reached, for the bar. */
function shareOf({ cell }: Addresses, row: number, self: number | null, max: number): Computed {
  const [points, standard] = [cell("self", row), cell("max", row)];
  return {
    formula: `IF(AND(ISNUMBER(${points}),N(${standard})>0),ROUND(${points}/${standard},4),"")`,
    value: self === null || max <= 0 ? "" : roundDecimal(self / max, 4),
  };
}

function differenceOf(
  { cell }: Addresses,
  row: number,
  self: number | null,
  appraised: number | null,
): Computed {
  const [own, theirs] = [cell("self", row), cell("appraised", row)];
  return {
    formula: `IF(COUNT(${own},${theirs})=2,ROUND(${theirs}-${own},6),"")`,
    value: self === null || appraised === null ? "" : roundDecimal(sumExactly([appraised, -self]), 6),
  };
}
