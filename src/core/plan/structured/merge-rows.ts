/**
 * What was read now, with what the officer typed since. In: a draft and the sheet as it stands. Out: the rows to be
 * written: those of the source in its order, then rows that vanished from it, then rows the officer added.
 */
import type { PlanScalar } from "../../workbook/sheet-plan";
import type { Column, DraftRow, RowValues, SheetDraft, SourcePlace } from "./draft";
import { fingerprint, formulaPrint, keysOf, looserKeys } from "./fingerprint";
import { sayWritten, type PreviousCell, type PreviousRow, type PreviousSheet } from "./previous-sheet";
import type { StructuredWords } from "./words";

export interface MergedRow {
  readonly state: "current" | "vanished" | "own";
  readonly values: RowValues;
  /** Columns whose cell is the officer's, with the formula typed there. */
  readonly kept: ReadonlyMap<string, PreviousCell>;
  readonly doubts: readonly string[];
  readonly source: SourcePlace | null;
  readonly draft: DraftRow | null;
  readonly extras: readonly (PreviousCell | null)[];
  /** Where the row stood; formulas are only right there. */
  readonly stoodAt: number | null;
}

const NOTHING_KEPT: ReadonlyMap<string, PreviousCell> = new Map();

export function mergeRows(
  draft: SheetDraft,
  previous: PreviousSheet | null,
  words: StructuredWords,
): readonly MergedRow[] {
  const keys = keysOf(draft.rows);
  const { byIndex, left } = pairUp(keys, previous?.rows ?? []);
  const content = draft.columns.filter(({ use }) => use === "content");
  const current = draft.rows.map((row, at) => {
    const written = sayWritten(content.map(({ id }) => [id, fingerprint(row.values[id] ?? null)]));
    const values = { ...row.values, key: keys[at] ?? null, written };
    const before = byIndex[at];
    return before && previous
      ? mergeRow(row, values, before, { draft, previous, words })
      : freshRow(row, values);
  });
  const vanished = left
    .filter(({ key }) => key !== null)
    .map((row) => leftRow("vanished", row, draft, words));
  const own = left.filter(({ key }) => key === null).map((row) => leftRow("own", row, draft, words));
  return [...current, ...vanished, ...own];
}

function freshRow(row: DraftRow, values: RowValues): MergedRow {
  const { doubts, source } = row;
  return {
    state: "current",
    values,
    kept: NOTHING_KEPT,
    doubts,
    source,
    draft: row,
    extras: [],
    stoodAt: null,
  };
}

/**
 * Each new row with the old one of the same key; then, for what is left on both sides, by what the row says without
 * its sheet, and at last without what may be corrected. Looser ways only count where they leave no choice.
 */
function pairUp(keys: readonly string[], rows: readonly PreviousRow[]) {
  const byIndex: (PreviousRow | undefined)[] = keys.map(() => undefined);
  const { byKey, left, copies } = withoutCopies(rows);
  const take = (at: number, row: PreviousRow | undefined) => {
    if (row && left.delete(row)) byIndex[at] = row;
  };
  for (const [at, key] of keys.entries()) take(at, byKey.get(key));
  for (const looseness of [0, 1]) {
    // most often every row is found by its key, or there is none yet
    if (left.size === 0) break;
    const ours = onlyOnes(keys.entries(), ([at, key]) =>
      byIndex[at] ? undefined : looserKeys(key)[looseness],
    );
    const theirs = onlyOnes(left, ({ key }) => (key === null ? undefined : looserKeys(key)[looseness]));
    for (const [loose, entry] of ours) if (entry) take(entry[0], theirs.get(loose) ?? undefined);
  }
  return { byIndex, left: [...left, ...copies] };
}

/** A row the officer copied carries the key of its model. */
function withoutCopies(rows: readonly PreviousRow[]) {
  const byKey = new Map<string, PreviousRow>();
  const left = new Set<PreviousRow>();
  const copies: PreviousRow[] = [];
  for (const row of rows) {
    if (row.key !== null && byKey.has(row.key)) {
      copies.push({ ...row, key: null, written: null });
      continue;
    }
    if (row.key !== null) byKey.set(row.key, row);
    left.add(row);
  }
  return { byKey, left, copies };
}

/** Null where two share it. */
function onlyOnes<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, Item | null> {
  const found = new Map<string, Item | null>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) found.set(key, found.has(key) ? null : item);
  }
  return found;
}

interface MergeContext {
  readonly draft: SheetDraft;
  readonly previous: PreviousSheet;
  readonly words: StructuredWords;
}

function mergeRow(row: DraftRow, fresh: RowValues, before: PreviousRow, context: MergeContext): MergedRow {
  const values: Record<string, PlanScalar> = { ...fresh };
  const kept = new Map<string, PreviousCell>();
  const doubts = [...row.doubts];
  for (const column of context.draft.columns) {
    if (!context.previous.places.has(column.id)) continue;
    const cell = before.cells.get(column.id) ?? { value: null };
    const ours = values[column.id] ?? null;
    if (!isOfficers(column, cell, ours, before)) continue;
    kept.set(column.id, cell);
    values[column.id] = cell.value;
    const remark = remarkOn(column, ours, context.words);
    if (remark !== null) doubts.push(remark);
    doubts.push(...(column.doubtsIn?.(cell.value) ?? []));
  }
  const { extras, row: stoodAt } = before;
  return { state: "current", values, kept, doubts, source: row.source, draft: row, extras, stoodAt };
}

/** Differs from what we wrote last time and from what we would write now, or is a formula of the officer's own. */
function isOfficers(column: Column, cell: PreviousCell, ours: PlanScalar, before: PreviousRow): boolean {
  const theirs = fingerprint(cell.value);
  if (column.use === "formula") return cell.formula === undefined && theirs !== "";
  if (column.use !== "content") return false;
  if (cell.formula !== undefined) return !isOurs(column, cell.formula, before);
  if (theirs === fingerprint(ours)) return false;
  return before.written === null ? theirs !== "" : theirs !== (before.written.get(column.id) ?? "");
}

const isOurs = ({ id, hasFormula }: Column, formula: string, { written }: PreviousRow) =>
  hasFormula === true && written?.get(id) === formulaPrint(formula);

const REMARK_LENGTH = 80;

export function remarkOn({ use, heading }: Column, ours: PlanScalar, words: StructuredWords): string | null {
  if (use !== "content" || ours === null || ours === "") return null;
  const text = String(ours);
  return words.changed(heading, text.length > REMARK_LENGTH ? `${text.slice(0, REMARK_LENGTH - 1)}…` : text);
}

/** Counted with the others when the officer added it, never when it is gone from the source. */
const TECHNICAL = ["tableNumber", "lineNumber", "parentNumber", "group"];

/** A row no longer, or never, in the source stays with all its cells. */
function leftRow(
  state: "vanished" | "own",
  before: PreviousRow,
  { columns }: SheetDraft,
  words: StructuredWords,
): MergedRow {
  const values: Record<string, PlanScalar> = {};
  const kept = new Map<string, PreviousCell>();
  for (const column of columns) {
    const { id, use } = column;
    const cell = before.cells.get(id);
    if (!cell || TECHNICAL.includes(id) || isOurFormula(column, cell, before)) continue;
    values[id] = cell.value;
    if (staysTyped(state, use, cell)) kept.set(id, cell);
  }
  if (state === "own") Object.assign(values, { key: null, written: null, tableNumber: 0 });
  const doubts = state === "vanished" ? [words.vanished] : ownDoubts(before, columns);
  return {
    state,
    values,
    kept,
    doubts,
    source: null,
    draft: null,
    extras: before.extras,
    stoodAt: before.row,
  };
}

/** Computed anew, where it can be. */
const isOurFormula = (column: Column, { formula }: PreviousCell, before: PreviousRow) =>
  formula !== undefined && (column.use === "formula" || isOurs(column, formula, before));

function staysTyped(state: "vanished" | "own", use: Column["use"], { formula }: PreviousCell): boolean {
  return use === "formula" || (use === "content" && (state === "own" || formula !== undefined));
}

/** What is to be asked about the officer's own line now, then what he noted there. */
function ownDoubts({ cells }: PreviousRow, columns: readonly Column[]): readonly string[] {
  const asked = columns.flatMap(({ id, doubtsIn }) => doubtsIn?.(cells.get(id)?.value ?? null) ?? []);
  const said = String(cells.get("doubt")?.value ?? "").split("\n");
  const noted = said.filter((line) => line !== "" && !columns.some(({ isDoubt }) => isDoubt?.(line)));
  return [...asked, ...noted];
}
