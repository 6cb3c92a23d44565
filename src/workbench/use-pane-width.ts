/** The pane's width, as wide as Excel allows its own, remembered on this computer. */
import { useCallback, useState } from "react";
import { openLocalStorage } from "./local-storage";

export const PANE_WIDTHS = { least: 320, most: 450, usual: 350 } as const;
const KEY = "pane-width";

export function usePaneWidth(): readonly [number, (width: number) => void] {
  const [width, setWidth] = useState(() => bounded(Number(openLocalStorage().get(KEY) ?? PANE_WIDTHS.usual)));
  const change = useCallback((wanted: number) => {
    const next = bounded(wanted);
    setWidth(next);
    openLocalStorage().set(KEY, String(next));
  }, []);
  return [width, change];
}

function bounded(width: number): number {
  const { least, most, usual } = PANE_WIDTHS;
  return Number.isFinite(width) ? Math.min(most, Math.max(least, Math.round(width))) : usual;
}
