/** Chuẩn hóa. In: the understood tables, the workbook as it stands, the words. Out: one plan per kind of table, with checks and lists. */
import type { SheetPlan } from "../../workbook/sheet-plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { draftChecks } from "./checks-sheet";
import { planIdOf, type Figure, type SheetDraft } from "./draft";
import { layOut, type LaidOut } from "./lay-out";
import { draftInitiatives, draftMovements, draftRanking } from "./list-sheets";
import { planLists } from "./lists-sheet";
import { draftBallots, draftNominations } from "./nomination-sheet";
import { readPrevious } from "./previous-sheet";
import { draftScoring } from "./scoring-sheet";
import type { StructuredSource } from "./sources";
import { draftStatistics } from "./statistics-sheet";
import { draftTargets } from "./target-sheet";
import type { StructuredKind, StructuredSheetKind, StructuredWords } from "./words";

export interface StructuredSheet {
  readonly kind: StructuredSheetKind;
  readonly plan: SheetPlan;
  /** Rows of the table. */
  readonly rows: number;
  /** Rows that hold something the officer typed. */
  readonly kept: number;
  /** Rows no longer in the source. */
  readonly vanished: number;
  readonly replaces: boolean;
}

type Drafter = (
  sources: readonly StructuredSource[],
  words: StructuredWords,
  figures: readonly Figure[],
) => SheetDraft;

/** In the order in which the sheets stand. */
const DRAFTERS: Readonly<Record<StructuredKind, Drafter>> = {
  scoring: draftScoring,
  nominations: (sources, words) => draftNominations("nominations", sources, words),
  registrations: (sources, words) => draftNominations("registrations", sources, words),
  ballots: draftBallots,
  ranking: draftRanking,
  statistics: draftStatistics,
  targets: draftTargets,
  initiatives: draftInitiatives,
  movements: draftMovements,
};

/** Nothing where no table is of a known kind and none was before. `figures` belong to the scoring sheet. */
export function planStructured(
  sources: readonly StructuredSource[],
  snapshot: WorkbookSnapshot,
  words: StructuredWords,
  figures: readonly Figure[] = [],
): readonly StructuredSheet[] {
  const before = new Map(
    snapshot.sheets.flatMap((sheet) => (sheet.planId === null ? [] : [[sheet.planId, sheet]])),
  );
  const present = new Set<string>(sources.map(({ records }) => records.kind));
  const laidOut = new Map<StructuredKind, LaidOut>();
  const sheets: StructuredSheet[] = [];
  for (const [kind, draft] of drafters()) {
    const previous = before.get(planIdOf(kind));
    if (!present.has(kind) && !previous) continue;
    const sheet = lay(draft(sources, words, figures), previous, words);
    laidOut.set(kind, sheet);
    sheets.push(summary(kind, sheet, previous));
  }
  if (sheets.length === 0) return [];
  const checks = draftChecks(sources, laidOut, words);
  const checksBefore = before.get(planIdOf("checks"));
  if (checks.rows.length > 0 || checksBefore) {
    sheets.push(summary("checks", lay(checks, checksBefore, words), checksBefore));
  }
  return [...sheets, listsSheet(before.get(planIdOf("lists")), words)];
}

function drafters(): readonly (readonly [StructuredKind, Drafter])[] {
  // the keys of the record are its kinds, by its type
  return Object.entries(DRAFTERS) as [StructuredKind, Drafter][];
}

function lay(draft: SheetDraft, previous: SheetSnapshot | undefined, words: StructuredWords): LaidOut {
  return layOut(draft, previous ? readPrevious(previous, draft.columns) : null, words);
}

function summary(
  kind: StructuredSheetKind,
  { plan, rows }: LaidOut,
  previous: SheetSnapshot | undefined,
): StructuredSheet {
  const isKept = ({ state, kept, extras }: LaidOut["rows"][number]) =>
    state === "own" || (state === "current" && kept.size > 0) || extras.some((cell) => cell !== null);
  return {
    kind,
    plan,
    rows: rows.length,
    kept: rows.filter(isKept).length,
    vanished: rows.filter(({ state }) => state === "vanished").length,
    replaces: previous !== undefined,
  };
}

function listsSheet(previous: SheetSnapshot | undefined, words: StructuredWords): StructuredSheet {
  const plan = planLists(previous, words);
  const rows = plan.tables.reduce((sum, { range }) => sum + range.bottom - range.top, 0);
  return { kind: "lists", plan, rows, kept: 0, vanished: 0, replaces: previous !== undefined };
}
