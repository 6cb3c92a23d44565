/** The criteria as a tree whose groups fold, and the ways to the lines that still want something. */
import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ScoreLineView } from "../../app/score-view";
import { SCORE } from "../../messages/score-screen";
import { useTables } from "../tables/use-tables";
import { usePaneState } from "../use-pane";
import type { Figures } from "./figures";
import { ScoreLine } from "./ScoreLine";
import { allGroups, lacks, openBelow, shownLines, type Lack } from "./tree";
import type { ScoreTreeState } from "./use-score-tree";

interface Props {
  readonly lines: readonly ScoreLineView[];
  readonly figures: Figures;
  readonly tree: ScoreTreeState;
}

export function ScoreTree({ lines, figures, tree: { folded, setFolded, fold } }: Props) {
  const { model } = useTables();
  const { work } = usePaneState();
  const below = useMemo(() => openBelow(lines), [lines]);
  const groups = useMemo(() => allGroups(lines), [lines]);
  return (
    <>
      {groups.size > 0 && (
        <div>
          <button
            type="button"
            className="td-jump"
            onClick={() => setFolded(folded.size === 0 ? groups : new Set())}
          >
            {folded.size === 0 ? SCORE.collapseAll : SCORE.expandAll}
          </button>
        </div>
      )}
      <ul className="td-list td-score-lines" aria-label={SCORE.tree}>
        {shownLines(lines, folded).map(({ line, at }) => (
          <ScoreLine
            key={line.key}
            line={line}
            figures={figures.get(line.key)}
            empty={below[at]?.empty ?? 0}
            person={below[at]?.person ?? 0}
            isFolded={folded.has(line.key)}
            isBusy={work !== null}
            onFold={fold}
            type={model.score.type}
          />
        ))}
      </ul>
    </>
  );
}

const LACKS = ["empty", "person", "flagged"] as const;
const GO_TO = { empty: SCORE.emptyGo, person: SCORE.personGo, flagged: SCORE.flaggedGo } as const;

interface CountsProps {
  readonly lines: readonly ScoreLineView[];
  readonly onVisit: (lack: Lack) => void;
}

export function Counts({ lines, onVisit }: CountsProps) {
  const counts = LACKS.map((lack) => ({ lack, count: lines.filter((line) => lacks(line, lack)).length }));
  const open = counts.filter(({ count }) => count > 0);
  if (open.length === 0) return <p className="td-text">{SCORE.allDone}</p>;
  return (
    <div role="group" aria-label={SCORE.counts} className="td-actions">
      {open.map(({ lack, count }) => (
        <Button key={lack} size="small" aria-label={GO_TO[lack](count)} onClick={() => onVisit(lack)}>
          {SCORE[lack](count)}
        </Button>
      ))}
    </div>
  );
}
