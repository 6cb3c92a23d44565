/** The formula worker's side: the engine, and of the rest only what formulas need. */
import { UniverSheetsCoreWorkerPreset } from "@univerjs/preset-sheets-core/worker";
import type { PluginEntry } from "./create-univer";

export function workerPlugins(): readonly PluginEntry[] {
  return UniverSheetsCoreWorkerPreset().plugins as readonly PluginEntry[]; // the preset lists plugins in this very shape
}
