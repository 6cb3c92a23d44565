/** The tables' model and state, for parts that are shown only once the tables are understood. */
import type { TablesState } from "../pane-state";
import { usePaneModel, usePaneState } from "../use-pane";
import type { TablesModel } from "./tables-model";

export function useTables(): TablesState & { readonly model: TablesModel } {
  const { tables: model } = usePaneModel();
  const { tables } = usePaneState();
  if (!model || !tables) throw new Error("tables are shown before they are understood");
  return { ...tables, model };
}
