/** Hands the model and its present state to the screens. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneModel } from "./pane-model";
import type { PaneState } from "./pane-state";

export const PaneContext = createContext<PaneModel | null>(null);

export function usePaneModel(): PaneModel {
  const model = useContext(PaneContext);
  if (!model) throw new Error("a screen stands outside the pane");
  return model;
}

export function usePaneState(): PaneState {
  const model = usePaneModel();
  return useSyncExternalStore(model.subscribe, () => model.state);
}
