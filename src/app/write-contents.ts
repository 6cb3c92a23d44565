/** Lập mục lục. In: a host and what was read from it. Out: one more sheet in the workbook, and its name as wanted. */
import type { WorkbookInventory } from "../core/inventory/inventory";
import { listedSheets, planContents } from "../core/plan/contents-sheet";
import type { SheetPlan } from "../core/workbook/sheet-plan";
import { CONTENTS_WORDS } from "../messages/contents";
import { stopIfCancelled } from "./read-workbook";
import type { WorkbookHost, WorkOptions } from "./workbook-host";

/** What will happen, to be shown before it does. */
export interface ContentsProposal {
  readonly plan: SheetPlan;
  readonly listed: number;
  /** A contents sheet of ours is there already and will be replaced. */
  readonly replaces: boolean;
}

export function proposeContents(inventory: WorkbookInventory): ContentsProposal {
  const plan = planContents(inventory, CONTENTS_WORDS);
  return {
    plan,
    listed: listedSheets(inventory).length,
    replaces: inventory.sheets.some(({ planId }) => planId === plan.id),
  };
}

export async function writeContents(
  host: WorkbookHost,
  { plan }: ContentsProposal,
  options: WorkOptions = {},
): Promise<void> {
  stopIfCancelled(options);
  await host.apply([plan], options);
}
