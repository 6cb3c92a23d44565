/** What the pane shows, as plain data: the model writes it, the screens read it. */
import type { StructureProposal } from "../app/structure";
import type { ScoreView } from "../app/score-view";
import type { KnownPlace, SheetLine } from "../app/sheet-lines";
import type { TableView } from "../app/table-view";
import type { ContentsProposal } from "../app/write-contents";
import type { CellPlace, HostCapabilities, Progress } from "../app/workbook-host";
import type { WorkbookInventory } from "../core/inventory/inventory";
import type { FormCorrection } from "../core/recognise/form-correction";
import type { Figures } from "./score/figures";

export type ScreenId = "start" | "file" | "table" | "score" | "review" | "help";

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

/** What a choice of the officer changed, to be shown and spoken. */
export interface Effect {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly words: string;
}

/** A header being pointed out on a sheet. */
export interface Pointing {
  readonly sheet: string;
  readonly lines: readonly SheetLine[];
  /** Zero-based, both included. */
  readonly top: number;
  readonly bottom: number;
}

export interface TablesState {
  readonly list: readonly TableView[];
  readonly openId: string | null;
  /** Said about forms and not yet remembered. */
  readonly drafts: readonly FormCorrection[];
  /** By table: what was said about its form in another file, not applied here. */
  readonly offers: Readonly<Record<string, FormCorrection>>;
  /** Headers remembered from other files, where no table was recognised. */
  readonly known: readonly KnownPlace[];
  readonly effect: Effect | null;
  readonly pointing: Pointing | null;
}

/** The table that is being scored. */
export interface ScoreState {
  readonly id: string;
  /** Null where the table is gone. */
  readonly view: ScoreView | null;
  /** Typed and not yet on the sheet. */
  readonly figures: Figures;
}

export interface PaneState {
  readonly screen: ScreenId;
  /** How often the officer went to another screen. */
  readonly moves: number;
  readonly capabilities: HostCapabilities;
  readonly inventory: WorkbookInventory | null;
  /** The workbook changed since it was read. */
  readonly isStale: boolean;
  /** It was only we who changed it. */
  readonly isOwnChange: boolean;
  readonly place: CellPlace | null;
  readonly undoDepth: number;
  readonly work: RunningWork | null;
  readonly notice: Notice | null;
  /** Shown and not yet agreed to. */
  readonly proposal: ContentsProposal | null;
  readonly structure: StructureProposal | null;
  /** Null until the workbook's tables are understood. */
  readonly tables: TablesState | null;
  /** Null until a table is scored. */
  readonly score: ScoreState | null;
}

/** After work of ours; what the officer changed before is not forgotten. */
export function changedByUs({ inventory, isStale, isOwnChange }: PaneState): Partial<PaneState> {
  return { isStale: inventory !== null, isOwnChange: !isStale || isOwnChange };
}
