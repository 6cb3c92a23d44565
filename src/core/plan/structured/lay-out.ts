/** A structured sheet as a plan. In: a draft, the sheet as it stands, the words. Out: the plan, and its rows for those who count over them. */
import { columnLetters, formatCell, MAX_ROWS, quoteSheet } from "../../workbook/cell-ref";
import { cut, uniqueHeadings } from "../cell-text";
import { landscapePage } from "../landscape-page";
import { BLANK_PLAN } from "../../workbook/sheet-plan";
import type { PlannedCell, PlannedRow, PlanScalar, SheetPlan } from "../../workbook/sheet-plan";
import type { StyleName } from "../../workbook/style-book";
import {
  planIdOf,
  type Addresses,
  type Column,
  type Computed,
  type RowValues,
  type SheetDraft,
} from "./draft";
import { checksOf, FIRST_ROW, HEADER_ROW, looksByRule } from "./cell-rules";
import { withFigures } from "./figures";
import { fingerprint, formulaPrint } from "./fingerprint";
import { mergeRows, type MergedRow } from "./merge-rows";
import { addWritten, type PreviousCell, type PreviousSheet } from "./previous-sheet";
import { TABLE_NAMES } from "./table-names";
import type { StructuredWords } from "./words";

/** Excel takes 65,530 links on a sheet. */
const MAX_LINKS = 65_000;
const EXTRA_WIDTH = 20;

export interface LaidOut {
  readonly plan: SheetPlan;
  readonly rows: readonly MergedRow[];
  /** As other sheets address this one. */
  readonly addresses: Addresses;
}

export function layOut(draft: SheetDraft, previous: PreviousSheet | null, words: StructuredWords): LaidOut {
  const merged = withFigures(mergeRows(draft, previous, words), draft, words);
  const rows = merged.slice(0, MAX_ROWS - FIRST_ROW);
  const columns = columnsShown(draft, rows);
  const extras = previous?.extras ?? [];
  const addresses = addressesOf(columns, rows.length, "");
  const computed = computeAll(draft, columns, rows, addresses);
  const body = withFormulasWritten(rows, columns, computed).map((row, at) =>
    rowCells(row, at, columns, extras.length, computed),
  );
  const headings = uniqueHeadings([
    ...columns.map(({ heading }) => heading),
    ...extras.map((heading, at) => heading || words.extraColumn(at + 1)),
  ]);
  const size = { columns, extras: extras.length, headings, bottom: FIRST_ROW + Math.max(rows.length, 1) - 1 };
  return {
    plan: planFrom(draft, rows, body, size, words),
    rows,
    addresses: addressesOf(columns, rows.length, `${quoteSheet(words.sheetNames[draft.kind])}!`),
  };
}

/** Optional columns that nobody fills, or is asked to, are left out; a formula goes with what it needs. */
function columnsShown(draft: SheetDraft, rows: readonly MergedRow[]): readonly Column[] {
  const filled = new Set<string>();
  const optional = draft.columns.filter((column) => column.optional && column.use !== "formula");
  for (const { values } of rows) {
    for (const { id, isWanted } of optional)
      if ((values[id] ?? null) !== null || isWanted?.(values)) filled.add(id);
  }
  const results = computeAll(draft, draft.columns, rows, { range: () => "", cell: () => "" });
  const hasResults = ({ id }: Column) =>
    results.get(id)?.some((result) => result !== null) === true || rows.some(({ kept }) => kept.has(id));
  return draft.columns.filter(
    (column) => !column.optional || (column.use === "formula" ? hasResults(column) : filled.has(column.id)),
  );
}

function addressesOf(columns: readonly Column[], rows: number, sheet: string): Addresses {
  const letters = new Map(columns.map(({ id }, at) => [id, columnLetters(at)]));
  const last = FIRST_ROW + Math.max(rows, 1);
  const letterOf = (id: string) => letters.get(id) ?? columnLetters(columns.length);
  return {
    range: (id) => `${sheet}$${letterOf(id)}$${FIRST_ROW + 1}:$${letterOf(id)}$${last}`,
    cell: (id, at) => `${sheet}$${letterOf(id)}${FIRST_ROW + at + 1}`,
  };
}

type Results = ReadonlyMap<string, readonly (Computed | null)[]>;

/** Column by column, so that a later formula is computed on what an earlier one gave; some are found together. */
function computeAll(
  { together }: SheetDraft,
  columns: readonly Column[],
  rows: readonly MergedRow[],
  addresses: Addresses,
): Results {
  const values = rows.map((row) => row.values);
  const alone = columns.flatMap(({ id, compute }) =>
    compute ? [[id, compute(values, addresses)] as const] : [],
  );
  return new Map([...alone, ...(together?.(values, addresses) ?? [])]);
}

/** A formula of ours in a column of the officer's is remembered, to be told from one of his. */
function withFormulasWritten(
  rows: readonly MergedRow[],
  columns: readonly Column[],
  computed: Results,
): readonly MergedRow[] {
  const ours = columns.filter(({ hasFormula }) => hasFormula);
  if (ours.length === 0) return rows;
  return rows.map((row, at) => {
    const prints = ours.flatMap((column) => {
      const result = formulaIn(row, column, computed.get(column.id)?.[at]);
      return result ? [[column.id, formulaPrint(result.formula)] as const] : [];
    });
    return { ...row, values: { ...row.values, written: addWritten(row.values["written"] ?? null, prints) } };
  });
}

/** Only where nothing was read and nothing typed. */
function formulaIn(row: MergedRow, { id, hasFormula }: Column, result: Computed | null | undefined) {
  const isFree = hasFormula === true && (row.values[id] ?? null) === null;
  return isFree ? (result ?? undefined) : undefined;
}

function rowCells(
  row: MergedRow,
  at: number,
  columns: readonly Column[],
  extras: number,
  computed: Results,
): PlannedRow {
  const cells = columns.map((column) => cellOf(row, at, column, computed.get(column.id)?.[at]));
  const added = Array.from({ length: extras }, (_, index) => keptCell(row.extras[index] ?? null, row, at));
  return { cells: [...cells, ...added] };
}

function cellOf(
  row: MergedRow,
  at: number,
  column: Column,
  result: Computed | null | undefined,
): PlannedCell {
  const kept = row.kept.get(column.id);
  if (kept && isTyped(kept)) return keptCell(kept, row, at);
  if (column.use === "formula") return formulaCell(row.draft?.computed?.[column.id] ?? result, column);
  const standing = formulaIn(row, column, result);
  return standing ? formulaCell(standing, column) : saidCell(row, at, column);
}

function saidCell(row: MergedRow, at: number, column: Column): PlannedCell {
  if (column.use === "doubt") return doubtCell(row);
  if (column.use === "source") return sourceCell(row, at);
  return valueCell(column.derive?.(row.values) ?? row.values[column.id] ?? null, row, column);
}

/** One blank cell of a style serves a long list many times. */
function valueCell(full: PlanScalar, row: MergedRow, column: Column): PlannedCell {
  const value = cut(full);
  const style = styleOf(column, value, row);
  return value === null ? blank(style) : { value, style };
}

const BLANKS = new Map<StyleName, PlannedCell>();

function blank(style: StyleName): PlannedCell {
  const known = BLANKS.get(style) ?? { value: null, style };
  BLANKS.set(style, known);
  return known;
}

const isTyped = ({ value, formula }: PreviousCell) => formula !== undefined || fingerprint(value) !== "";

/** A formula the officer typed goes along while its row stands where it stood; moved, its result stays. */
function keptCell(cell: PreviousCell | null, row: MergedRow, at: number): PlannedCell {
  if (cell === null) return { value: null, style: "input-text" };
  const value = cut(cell.value);
  const style = typeof value === "number" ? "input" : "input-text";
  const { formula } = cell;
  return formula !== undefined && row.stoodAt === FIRST_ROW + at
    ? { value, formula, style }
    : { value, style };
}

function formulaCell(result: Computed | null | undefined, { style }: Column): PlannedCell {
  return result ? { value: result.value, formula: result.formula, style } : blank(style);
}

function doubtCell({ doubts }: MergedRow): PlannedCell {
  return doubts.length === 0 ? blank("text") : { value: cut(doubts.join("\n")), style: "doubt" };
}

/** A row gone from the source still says where it stood, without leading there. */
function sourceCell({ source, values }: MergedRow, at: number): PlannedCell {
  if (!source) return { value: values["source"] ?? null, style: "text" };
  const value = `${quoteSheet(source.sheet)}!${formatCell(source.cell)}`;
  if (!source.isVisible || at >= MAX_LINKS) return { value, style: "text" };
  return { value, style: "link", link: { sheet: source.sheet, cell: source.cell } };
}

/** Words in a column of numbers or days are set as words. */
function styleOf(column: Column, value: PlanScalar, { values }: MergedRow): StyleName {
  if (column.id === "mine" || column.list) return column.style;
  const own = column.styleOf?.(values);
  if (own) return own;
  return typeof value === "string" && NUMERIC.has(column.style) ? "text-center" : column.style;
}

const NUMERIC: ReadonlySet<StyleName> = new Set(["number", "integer", "points", "date"]);

interface Size {
  readonly columns: readonly Column[];
  readonly extras: number;
  readonly headings: readonly string[];
  readonly bottom: number;
}

function planFrom(
  draft: SheetDraft,
  rows: readonly MergedRow[],
  body: readonly PlannedRow[],
  size: Size,
  words: StructuredWords,
): SheetPlan {
  const { columns, extras, headings, bottom } = size;
  const right = headings.length - 1;
  const printed = lastPrinted(draft, size);
  return {
    ...BLANK_PLAN,
    id: planIdOf(draft.kind),
    name: words.sheetNames[draft.kind],
    columns: [
      ...columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
      ...Array.from({ length: extras }, () => ({ width: EXTRA_WIDTH })),
    ],
    rows: [
      { cells: [{ value: words.titles[draft.kind], style: "title" }], height: 26 },
      { cells: [{ value: draft.remark, style: "subtitle" }] },
      { cells: headings.map((value) => ({ value, style: "header" as const })) },
      ...(body.length > 0 ? body : [{ cells: [] }]),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: printed })),
    tables: [
      {
        name: TABLE_NAMES[draft.kind],
        range: { top: HEADER_ROW, left: 0, bottom, right },
        columns: headings,
        filter: true,
      },
    ],
    validations: columns.flatMap((column, at) => checksOf(column, at, rows, words)),
    conditionalFormats: looksByRule(draft, columns, bottom, words),
    freeze: { rows: FIRST_ROW, columns: draft.freezeColumns },
    page: landscapePage({ top: 0, left: 0, bottom, right: printed }, { from: HEADER_ROW, to: HEADER_ROW }),
  };
}

/** The link to the source is for the screen, not for paper; columns the officer added are printed. */
function lastPrinted({ printTo }: SheetDraft, { columns, extras, headings }: Size): number {
  if (extras > 0) return headings.length - 1;
  const last = columns.findIndex(({ id }) => id === printTo);
  return last >= 0 ? last : columns.findIndex(({ use }) => use === "source") - 1;
}

/** For those who count over the rows: only what stands in the source now, and the officer's own. */
export function countedValues(rows: readonly MergedRow[]): readonly RowValues[] {
  return rows.filter(({ state }) => state !== "vanished").map(({ values }) => values);
}
