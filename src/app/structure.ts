/** Chuẩn hóa. In: a snapshot and what was understood in it. Out: what will be made, to be shown before, and the writing of it in one step. */
import type { Figure } from "../core/plan/structured/draft";
import { planStructured, type StructuredSheet } from "../core/plan/structured/plan-structured";
import type { StructuredSheetKind } from "../core/plan/structured/words";
import type { SheetPlan } from "../core/workbook/sheet-plan";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { STRUCTURED_WORDS } from "../messages/structured";
import { stopIfCancelled } from "./read-workbook";
import type { UnderstoodTable } from "./understand";
import type { WorkbookHost, WorkOptions } from "./workbook-host";

export interface StructuredSheetSummary {
  /** As the sheet is called now, or will be. */
  readonly name: string;
  readonly kind: StructuredSheetKind;
  readonly rows: number;
  /** Rows in which something the officer typed stays. */
  readonly kept: number;
  /** Rows no longer in the source; they stay, marked. */
  readonly vanished: number;
  /** A sheet of ours is there already and is brought up to date. */
  readonly replaces: boolean;
}

export interface StructureProposal {
  readonly plans: readonly SheetPlan[];
  readonly sheets: readonly StructuredSheetSummary[];
}

/** Empty where no table is of a known kind. */
export function proposeStructure(
  snapshot: WorkbookSnapshot,
  tables: readonly UnderstoodTable[],
): StructureProposal {
  return proposalOf(planStructured(tables, snapshot, STRUCTURED_WORDS), snapshot);
}

/**
 * The scoring sheet with what was typed for it, and the lists its cells choose from. The checks go along where all
 * sheets they look at are there, or are written now.
 */
export function proposeScores(
  snapshot: WorkbookSnapshot,
  tables: readonly UnderstoodTable[],
  figures: readonly Figure[],
): StructureProposal {
  const sheets = planStructured(tables, snapshot, STRUCTURED_WORDS, figures);
  const isOwn = ({ kind }: StructuredSheet) => kind === "scoring" || kind === "lists";
  const isWhole = sheets.every((sheet) => sheet.replaces || isOwn(sheet) || sheet.kind === "checks");
  return proposalOf(
    sheets.filter((sheet) => isOwn(sheet) || (isWhole && sheet.kind === "checks")),
    snapshot,
  );
}

function proposalOf(sheets: readonly StructuredSheet[], snapshot: WorkbookSnapshot): StructureProposal {
  const names = new Map(snapshot.sheets.map(({ planId, name }) => [planId, name]));
  return {
    plans: sheets.map(({ plan }) => plan),
    sheets: sheets.map(({ plan, ...sheet }) => ({ name: names.get(plan.id) ?? plan.name, ...sheet })),
  };
}

/** All sheets in one step: one undo takes them back. */
export async function writeStructure(
  host: WorkbookHost,
  { plans }: StructureProposal,
  options: WorkOptions = {},
): Promise<void> {
  stopIfCancelled(options);
  if (plans.length > 0) await host.apply(plans, options);
}
