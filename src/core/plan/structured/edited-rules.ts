/**
 * Quy tắc do người dùng sửa. In: the understood tables and the workbook with our sheet of criteria in it. Out: what the
 * officer wrote over our sentences in "Cách tính", read back as rules, and what was not understood, each with its cell.
 */
import { parseRules } from "../../rules/parse-cell";
import type { ScoringRule } from "../../rules/rule";
import type { CellPosition } from "../../workbook/cell-ref";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { planIdOf } from "./draft";
import { mergedScoring, type ScoringLineSource } from "./merged-scoring";
import { RULES_COLUMN } from "./scoring-sheet";
import type { StructuredSource } from "./sources";
import type { StructuredWords } from "./words";

export interface EditedRules {
  /** Null on a line the officer added. */
  readonly of: ScoringLineSource | null;
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
  // nothing was edited where our sheet is not there
  if (!snapshot.sheets.some(({ planId }) => planId === planIdOf("scoring"))) return [];
  const { rows, sources: lines, sheet, places } = mergedScoring(sources, snapshot, words);
  const column = places.get(RULES_COLUMN);
  if (sheet === null || column === undefined) return [];
  return rows.flatMap(({ state, kept, stoodAt }, at) => {
    const typed = kept.get(RULES_COLUMN);
    if (!typed || state === "vanished" || stoodAt === null) return [];
    const cell = { row: stoodAt, column };
    const { rules, notUnderstood } = parseRules(String(typed.value ?? ""));
    return [{ of: lines[at] ?? null, sheet, cell, rules, notUnderstood }];
  });
}
