/**
 * Quy tắc do người dùng sửa. In: the understood tables and the workbook with our sheet of criteria in it. Out: what the
 * officer wrote over our sentences in "Quy tắc", read back as rules, and what was not understood, each with its cell.
 */
import { parseRules } from "../../rules/parse-cell";
import type { ScoringRule } from "../../rules/rule";
import type { CellPosition } from "../../workbook/cell-ref";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { planIdOf } from "./draft";
import { mergeRows } from "./merge-rows";
import { readPrevious } from "./previous-sheet";
import { draftScoring, RULES_COLUMN } from "./scoring-sheet";
import type { StructuredSource } from "./sources";
import type { StructuredWords } from "./words";

export interface EditedRules {
  /** Null on a line the officer added. */
  readonly of: { readonly source: StructuredSource; readonly line: number } | null;
  readonly sheet: string;
  readonly cell: CellPosition;
  readonly rules: readonly ScoringRule[];
  readonly notUnderstood: readonly string[];
}

export function editedRules(
  sources: readonly StructuredSource[],
  snapshot: WorkbookSnapshot,
  words: StructuredWords,
): readonly EditedRules[] {
  const sheet = snapshot.sheets.find(({ planId }) => planId === planIdOf("scoring"));
  if (!sheet) return [];
  const draft = draftScoring(sources, words);
  const previous = readPrevious(sheet, draft.columns);
  const column = previous?.places.get(RULES_COLUMN);
  if (!previous || column === undefined) return [];
  const lines = linesOf(sources);
  return mergeRows(draft, previous, words).flatMap(({ state, kept, stoodAt }, at) => {
    const typed = kept.get(RULES_COLUMN);
    if (!typed || state === "vanished" || stoodAt === null) return [];
    const cell = { row: stoodAt, column };
    const { rules, notUnderstood } = parseRules(String(typed.value ?? ""));
    return [{ of: lines[at] ?? null, sheet: sheet.name, cell, rules, notUnderstood }];
  });
}

/** In the order of the draft: table by table, and first of all that is merged. */
function linesOf(sources: readonly StructuredSource[]): readonly NonNullable<EditedRules["of"]>[] {
  return sources.flatMap((source) =>
    source.records.kind === "scoring" ? source.records.rows.map((_, line) => ({ source, line })) : [],
  );
}
