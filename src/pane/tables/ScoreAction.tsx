/** Chấm điểm: from a scoring table to its points. */
import { Button } from "@fluentui/react-components";
import type { TableView } from "../../app/table-view";
import { formatRange } from "../../core/workbook/cell-ref";
import { SCORE } from "../../messages/score-screen";
import { usePaneState } from "../use-pane";
import { useTables } from "./use-tables";

export function ScoreAction({ view }: { readonly view: TableView }) {
  const { model } = useTables();
  const { work } = usePaneState();
  if (view.kind !== "scoring" || view.lines === 0) return null;
  return (
    <div className="td-actions">
      <Button
        size="small"
        disabled={work !== null}
        aria-label={SCORE.goTo(formatRange(view.range))}
        onClick={() => void model.score.open(view)}
      >
        {SCORE.go}
      </Button>
    </div>
  );
}
