/** The scoring tables as our sheet has them or will have them: read from the forms, with what the officer typed since. */
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { planIdOf, type Column } from "./draft";
import { mergeRows, type MergedRow } from "./merge-rows";
import { readPrevious } from "./previous-sheet";
import { draftScoring } from "./scoring-sheet";
import type { StructuredSource } from "./sources";
import type { StructuredWords } from "./words";

export interface ScoringLineSource {
  readonly source: StructuredSource;
  readonly line: number;
}

export interface MergedScoring {
  /** First those of the forms, in their order. */
  readonly rows: readonly MergedRow[];
  /** Beside the first rows: where each was read. */
  readonly sources: readonly ScoringLineSource[];
  /** Null where our sheet is not there yet. */
  readonly sheet: string | null;
  /** Where each column of ours stands on it now. */
  readonly places: ReadonlyMap<string, number>;
  readonly columns: readonly Column[];
}

export function mergedScoring(
  sources: readonly StructuredSource[],
  snapshot: WorkbookSnapshot,
  words: StructuredWords,
): MergedScoring {
  const sheet = snapshot.sheets.find(({ planId }) => planId === planIdOf("scoring"));
  const draft = draftScoring(sources, words);
  const previous = sheet ? readPrevious(sheet, draft.columns) : null;
  return {
    rows: mergeRows(draft, previous, words),
    sources: linesOf(sources),
    sheet: previous && sheet ? sheet.name : null,
    places: previous?.places ?? new Map(),
    columns: draft.columns,
  };
}

/** In the order of the draft: table by table. */
function linesOf(sources: readonly StructuredSource[]): readonly ScoringLineSource[] {
  return sources.flatMap((source) =>
    source.records.kind === "scoring" ? source.records.rows.map((_, line) => ({ source, line })) : [],
  );
}
