/** What a saved copy shall contain. In: the session and its host. Out: the patch, and a report of it sheet by sheet. */
import { HostError } from "../../app/host-error";
import type { SheetPlan } from "../../core/workbook/sheet-plan";
import type { WorkbookPatch } from "../xlsx/write/workbook-patch";
import { collectEdits } from "./grid-edits";
import type { GridSession } from "./grid-session";
import { planIdOf } from "./our-sheets";
import { planAsItStands } from "./saved-plans";
import type { UniverHost } from "./univer-host";

/** One sheet's line in the report. */
export interface SheetChange {
  readonly sheet: string;
  readonly kind: "typed" | "recalculated" | "added" | "removed";
  readonly cells: number;
}

export interface SavePlan {
  readonly patch: WorkbookPatch;
  readonly changes: readonly SheetChange[];
}

export async function planSave(
  session: GridSession,
  host: UniverHost,
  signal?: AbortSignal,
): Promise<SavePlan> {
  await session.clock.settled(signal);
  const [moved] = session.guard.moved;
  if (moved !== undefined) throw new HostError("grid.structure-changed", { sheet: moved });
  const { typed, recalculated } = collectEdits(session);
  const { plans, removed } = presentPlans(session, host);
  const patch: WorkbookPatch = {
    plans,
    remove: removed.flatMap(({ planId }) => planId ?? []),
    edits: [...typed, ...recalculated],
    state: host.changedState(),
  };
  const changes: SheetChange[] = [
    ...countBySheet(typed, "typed"),
    ...countBySheet(recalculated, "recalculated"),
    ...plans.map(({ name, rows }) => ({ sheet: name, kind: "added" as const, cells: rows.length })),
    ...removed.map(({ name }) => ({ sheet: name, kind: "removed" as const, cells: 0 })),
  ];
  return { patch, changes };
}

/** Our sheets as they stand, and those of the file that are gone. */
export function presentPlans(session: GridSession, host: UniverHost) {
  const sheets = session.workbook.getSheets();
  const plans: SheetPlan[] = sheets.flatMap((sheet) => {
    const plan = host.ours.planOf(sheet.getSheetId());
    return plan ? [planAsItStands(plan, sheet)] : [];
  });
  const present = new Set(sheets.map(planIdOf));
  const removed = session.base.snapshot.sheets.filter(
    ({ planId }) => planId !== null && !present.has(planId),
  );
  return { plans, removed };
}

function countBySheet(edits: WorkbookPatch["edits"], kind: "typed" | "recalculated"): SheetChange[] {
  const counts = new Map<string, number>();
  for (const { sheet } of edits) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return [...counts].map(([sheet, cells]) => ({ sheet, kind, cells }));
}
