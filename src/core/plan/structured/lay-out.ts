/** A structured sheet as a plan. In: a draft, the sheet as it stands, the words. Out: the plan, and its rows for those who count over them. */
import { columnLetters, formatCell, MAX_ROWS, quoteSheet, type CellRange } from "../../workbook/cell-ref";
import { BLANK_PLAN } from "../../workbook/sheet-plan";
import type {
  PageSetup,
  PlannedCell,
  PlannedRow,
  PlannedValidation,
  PlanScalar,
  SheetPlan,
} from "../../workbook/sheet-plan";
import type { StyleName } from "../../workbook/style-book";
import {
  planIdOf,
  quoted,
  type Addresses,
  type Column,
  type Computed,
  type RowValues,
  type SheetDraft,
} from "./draft";
import { fingerprint } from "./fingerprint";
import { LIST_NAMES } from "./lists-sheet";
import { mergeRows, type MergedRow } from "./merge-rows";
import type { PreviousCell, PreviousSheet } from "./previous-sheet";
import { TABLE_NAMES } from "./table-names";
import type { StructuredWords } from "./words";

const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;
/** Excel takes 65,530 links on a sheet. */
const MAX_LINKS = 65_000;
const MAX_TEXT = 32_767;
const MAX_HEADING = 255;
const EXTRA_WIDTH = 20;

export interface LaidOut {
  readonly plan: SheetPlan;
  readonly rows: readonly MergedRow[];
  /** As other sheets address this one. */
  readonly addresses: Addresses;
}

export function layOut(draft: SheetDraft, previous: PreviousSheet | null, words: StructuredWords): LaidOut {
  const merged = mergeRows(draft, previous, words);
  const rows = merged.slice(0, MAX_ROWS - FIRST_ROW);
  const columns = columnsShown(draft.columns, rows);
  const extras = previous?.extras ?? [];
  const addresses = addressesOf(columns, rows.length, "");
  const computed = computeAll(columns, rows, addresses);
  const body = rows.map((row, at) => rowCells(row, at, columns, extras.length, computed));
  const headings = uniqueHeadings(columns, extras, words);
  const size = { columns, extras: extras.length, headings, bottom: FIRST_ROW + Math.max(rows.length, 1) - 1 };
  return {
    plan: planFrom(draft, body, size, words),
    rows,
    addresses: addressesOf(columns, rows.length, `${quoteSheet(words.sheetNames[draft.kind])}!`),
  };
}

/** Optional columns that nobody fills are left out; a formula goes with what it needs. */
function columnsShown(columns: readonly Column[], rows: readonly MergedRow[]): readonly Column[] {
  const filled = new Set<string>();
  const optional = columns
    .filter((column) => column.optional && column.use !== "formula")
    .map(({ id }) => id);
  for (const { values } of rows) for (const id of optional) if ((values[id] ?? null) !== null) filled.add(id);
  const isShown = (column: Column) => !column.optional || filled.has(column.id);
  return columns.filter((column) =>
    column.use === "formula" && column.optional ? hasResults(column, rows) : isShown(column),
  );
}

function hasResults({ id, compute }: Column, rows: readonly MergedRow[]): boolean {
  const anywhere: Addresses = { range: () => "", cell: () => "" };
  const results =
    compute?.(
      rows.map(({ values }) => values),
      anywhere,
    ) ?? [];
  return results.some((result) => result !== null) || rows.some(({ kept }) => kept.has(id));
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

/** Column by column, so that a later formula is computed on what an earlier one gave. */
function computeAll(columns: readonly Column[], rows: readonly MergedRow[], addresses: Addresses): Results {
  const values = rows.map((row) => row.values);
  return new Map(
    columns.flatMap(({ id, compute }) => (compute ? [[id, compute(values, addresses)] as const] : [])),
  );
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
  if (column.use === "doubt") return doubtCell(row);
  if (column.use === "source") return sourceCell(row, at);
  return valueCell(row.values[column.id] ?? null, row, column);
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

function cut(value: PlanScalar): PlanScalar {
  return typeof value === "string" && value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT - 1)}…` : value;
}

/** Words in a column of numbers or days are set as words. */
function styleOf(column: Column, value: PlanScalar, { values }: MergedRow): StyleName {
  if (column.id === "mine" || column.list) return column.style;
  const own = column.styleOf?.(values);
  if (own) return own;
  return typeof value === "string" && NUMERIC.has(column.style) ? "text-center" : column.style;
}

const NUMERIC: ReadonlySet<StyleName> = new Set(["number", "integer", "points", "date"]);

/** A table's headings differ, also when capitals are passed over. */
function uniqueHeadings(
  columns: readonly Column[],
  extras: readonly string[],
  words: StructuredWords,
): readonly string[] {
  const taken = new Set<string>();
  const wanted = [
    ...columns.map(({ heading }) => heading),
    ...extras.map((heading, at) => heading || words.extraColumn(at + 1)),
  ];
  return wanted.map((heading) => {
    const plain = heading.slice(0, MAX_HEADING - 8);
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain} (${number})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

interface Size {
  readonly columns: readonly Column[];
  readonly extras: number;
  readonly headings: readonly string[];
  readonly bottom: number;
}

function planFrom(
  draft: SheetDraft,
  body: readonly PlannedRow[],
  size: Size,
  words: StructuredWords,
): SheetPlan {
  const { columns, extras, headings, bottom } = size;
  const right = headings.length - 1;
  const printed = lastPrinted(size);
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
    validations: columns.flatMap((column, at) => validationOf(column, at, bottom, words)),
    conditionalFormats: [mutedWhenVanished(columns, bottom, words), ...alertsOf(draft, columns, bottom)],
    freeze: { rows: FIRST_ROW, columns: draft.freezeColumns },
    page: pageFor({ top: 0, left: 0, bottom, right: printed }),
  };
}

/** The link to the source is for the screen, not for paper; columns the officer added are printed. */
function lastPrinted({ columns, extras, headings }: Size): number {
  return extras > 0 ? headings.length - 1 : columns.findIndex(({ use }) => use === "source") - 1;
}

function validationOf(
  column: Column,
  at: number,
  bottom: number,
  words: StructuredWords,
): PlannedValidation[] {
  if (!column.list) return [];
  const range = { top: FIRST_ROW, left: at, bottom, right: at };
  // a wording of the office's own is as good as ours, a role is not
  const isClosed = column.list === "roles" || column.list === "subjects";
  return [{ type: "list", range, source: LIST_NAMES[column.list], error: isClosed ? words.notInList : null }];
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

function pageFor(printArea: CellRange): PageSetup {
  return {
    orientation: "landscape",
    margins: { top: 1.5, bottom: 1.5, left: 1.5, right: 1 },
    fitToWidth: 1,
    titleRows: { from: HEADER_ROW, to: HEADER_ROW },
    printArea,
    breakAfterRows: [],
    pageNumbers: true,
    centered: true,
  };
}

/** For those who count over the rows: only what stands in the source now, and the officer's own. */
export function countedValues(rows: readonly MergedRow[]): readonly RowValues[] {
  return rows.filter(({ state }) => state !== "vanished").map(({ values }) => values);
}
