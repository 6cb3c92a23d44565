/** What the pane shows, as plain data: the model writes it, the screens read it. */
import type { ContentsProposal } from "../app/write-contents";
import type { CellPlace, HostCapabilities, Progress } from "../app/workbook-host";
import type { WorkbookInventory } from "../core/inventory/inventory";

export type ScreenId = "start" | "file" | "review" | "help";

/** Long work under way. */
export interface RunningWork {
  readonly label: string;
  readonly progress: Progress | null;
  readonly isStopping: boolean;
}

/** What the officer is told after an action; stays until closed or the next action. */
export interface Notice {
  readonly intent: "success" | "info" | "error";
  readonly what: string;
  readonly fix: string | null;
  readonly goTo: { readonly label: string; readonly sheet: string } | null;
}

export interface PaneState {
  readonly screen: ScreenId;
  /** How often the officer went to another screen. */
  readonly moves: number;
  readonly capabilities: HostCapabilities;
  readonly inventory: WorkbookInventory | null;
  /** The workbook changed since it was read. */
  readonly isStale: boolean;
  readonly place: CellPlace | null;
  readonly undoDepth: number;
  readonly work: RunningWork | null;
  readonly notice: Notice | null;
  /** Shown and not yet agreed to. */
  readonly proposal: ContentsProposal | null;
}
