/** Which groups are folded, and the line gone to last: it is drawn first, and then takes the focus. */
import { useCallback, useEffect, useState } from "react";
import type { ScoreLineView } from "../../app/score-view";
import { firstFolded, lineId, nextLacking, unfolded, type Folded, type Lack } from "./tree";

export interface ScoreTreeState {
  readonly folded: Folded;
  readonly setFolded: (folded: Folded) => void;
  readonly fold: (key: string) => void;
  /** To the next line that lacks this. */
  readonly visit: (lack: Lack) => void;
}

export function useScoreTree(lines: readonly ScoreLineView[]): ScoreTreeState {
  const [folded, setFolded] = useState<Folded>(() => firstFolded(lines));
  const [visited, setVisited] = useState({ key: "", count: 0 });
  useEffect(() => {
    if (visited.count === 0) return;
    const line = document.getElementById(lineId(visited.key));
    line?.scrollIntoView({ block: "center" });
    line?.querySelector<HTMLElement>("input, select, button")?.focus({ preventScroll: true });
  }, [visited]);
  const fold = useCallback(
    (key: string) =>
      setFolded((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      }),
    [],
  );
  const visit = (lack: Lack) => {
    const line = nextLacking(lines, lack, visited.count === 0 ? null : visited.key);
    if (!line) return;
    setFolded(unfolded(lines, folded, line));
    setVisited(({ count }) => ({ key: line.key, count: count + 1 }));
  };
  return { folded, setFolded, fold, visit };
}
