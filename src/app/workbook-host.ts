/** The only door to a workbook. The pane, the use cases and the core do not know which host stands behind it. */
import type { CellPosition, CellRange } from "../core/workbook/cell-ref";
import type { SheetPlan } from "../core/workbook/sheet-plan";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";

/** Where a host is in a long piece of work; `total` is null while it is not known. */
export interface Progress {
  readonly step: "open" | "read" | "write" | "check";
  readonly done: number;
  readonly total: number | null;
}

export interface WorkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface ReadOptions extends WorkOptions {
  /** Excel forgets its own undo list when asked for merged cells: a look that the officer did not ask for skips them. */
  readonly merges?: "read" | "skip";
}

/** What this computer can do, for the first screen. */
export interface HostCapabilities {
  readonly kind: "excel" | "workbench" | "file";
  /** Program and version as a person would say it: "Excel 16.0.14332". */
  readonly program: string;
  readonly canWrite: boolean;
  readonly canSelect: boolean;
  /** Several steps of ours are one step in the host's own undo list. */
  readonly groupsUndo: boolean;
  /** Largest piece sent at once, in bytes; null without a limit (only Excel on the web has one). */
  readonly payloadLimit: number | null;
}

export interface CellPlace {
  readonly sheet: string;
  readonly cell: CellPosition;
}

export interface WorkbookHost {
  capabilities(): HostCapabilities;
  read(options?: ReadOptions): Promise<WorkbookSnapshot>;
  /** All or nothing; replaces only sheets we made, finds them by their mark. */
  apply(plans: readonly SheetPlan[], options?: WorkOptions): Promise<void>;
  /** Takes our sheets of these plan ids away again; unknown ids are passed over. */
  remove(planIds: readonly string[], options?: WorkOptions): Promise<void>;
  /** How many actions of ours can be put back. */
  undoDepth(): number;
  /** Puts back what the last `apply`, `remove` or `writeState` replaced. */
  undo(options?: WorkOptions): Promise<void>;
  /** Our own state that travels in the workbook; null where there is none. */
  readState(): Promise<string | null>;
  writeState(state: string): Promise<void>;
  select(place: { readonly sheet: string; readonly range: CellRange }): Promise<void>;
  /** The cell the officer stands on. Returns the unsubscriber. */
  onSelect(listener: (place: CellPlace) => void): () => void;
  /** The officer (not we) changed something on this sheet; null when the list of sheets changed. */
  onChange(listener: (sheet: string | null) => void): () => void;
}
