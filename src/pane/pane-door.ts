/** What the pane lets its parts that are fetched later do with it. */
import type { ReadOptions, WorkOptions } from "../app/workbook-host";
import type { PaneState } from "./pane-state";

export interface PaneDoor {
  state(): PaneState;
  set(change: Partial<PaneState>): void;
  run(label: string, work: (options: WorkOptions) => Promise<void>): Promise<boolean>;
  /** Reads the workbook and hands it to the tables. */
  read(options: ReadOptions): Promise<void>;
}
