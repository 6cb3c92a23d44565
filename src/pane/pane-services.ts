/** What the pane is given by the page it stands on; it never asks which host that is. */
import type { KeyValueStorage } from "../app/key-value-storage";
import type { TableService } from "../app/table-service";
import type { WorkbookHost } from "../app/workbook-host";

export interface PaneServices {
  readonly host: WorkbookHost;
  readonly storage: KeyValueStorage;
  /** Where tables are understood apart from the page; without it the page does that itself. */
  readonly openTables?: () => Promise<TableService>;
  /** Opens the sample workbook, where the page can. */
  readonly openSample?: () => Promise<void>;
  /** Trouble that belongs to no action, such as a host that no longer tells of changes. Returns the unsubscriber. */
  readonly onTrouble?: (listener: (error: unknown) => void) => () => void;
  /** The host program's own light or dark; without it the computer's setting decides. */
  readonly look?: PaneLook;
}

export interface PaneLook {
  isDark(): boolean;
  /** Returns the unsubscriber. */
  onChange(listener: () => void): () => void;
}
