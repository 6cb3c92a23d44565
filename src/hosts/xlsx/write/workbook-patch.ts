/** What shall change in a workbook: our sheets, single cells, our state. */
import type { SheetPlan } from "../../../core/workbook/sheet-plan";
import type { CellEdit } from "./cell-edit";

export interface WorkbookPatch {
  readonly plans: readonly SheetPlan[];
  /** Plan ids; unknown ones are passed over. */
  readonly remove: readonly string[];
  readonly edits: readonly CellEdit[];
  /** Null takes our state away, undefined leaves it. */
  readonly state: string | null | undefined;
}

export const NO_PATCH: WorkbookPatch = { plans: [], remove: [], edits: [], state: undefined };
