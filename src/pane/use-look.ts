/** In: the host's look, if it has one. Out: whether the pane is dark now. */
import { useMemo, useSyncExternalStore } from "react";
import type { PaneLook } from "./pane-services";

export function useIsDark(look: PaneLook | undefined): boolean {
  const source = useMemo(() => look ?? systemLook(), [look]);
  return useSyncExternalStore(
    (listener) => source.onChange(listener),
    () => source.isDark(),
  );
}

function systemLook(): PaneLook {
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  return {
    isDark: () => query.matches,
    onChange(listener) {
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
  };
}
