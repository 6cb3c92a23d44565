/** Đọc tệp này. In: a host. Out: what it saw and the inventory of it. */
import { describeSheet, describeWorkbook } from "../core/inventory/describe-workbook";
import type { SheetInventory, WorkbookInventory } from "../core/inventory/inventory";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { HostError } from "./host-error";
import type { ReadOptions, WorkbookHost, WorkOptions } from "./workbook-host";

export interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  readonly inventory: WorkbookInventory;
}

/** Work between two breaths, in milliseconds: the screen stays alive and a press on "Dừng" is heard. */
const BREATH_MS = 50;

export async function readWorkbook(host: WorkbookHost, options: ReadOptions = {}): Promise<WorkbookReading> {
  stopIfCancelled(options);
  const snapshot = await host.read(options);
  const sheets: SheetInventory[] = [];
  let breathed = performance.now();
  for (const sheet of snapshot.sheets) {
    stopIfCancelled(options);
    sheets.push(describeSheet(snapshot, sheet));
    if (performance.now() - breathed > BREATH_MS) {
      options.onProgress?.({ step: "check", done: sheets.length, total: snapshot.sheets.length });
      await breathe();
      breathed = performance.now();
    }
  }
  return { snapshot, inventory: describeWorkbook(snapshot, sheets) };
}

export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

export function stopIfCancelled({ signal }: WorkOptions): void {
  if (signal?.aborted) throw new HostError("work.cancelled");
}
