/** Chấm điểm: the total and its range on top, the criteria with fields below; what is typed counts at once. Action: write the sheet. */
import { Button } from "@fluentui/react-components";
import type { ScoreLineView, ScoreView } from "../../app/score-view";
import { STRUCTURED_WORDS } from "../../messages/structured";
import { SCORE } from "../../messages/score-screen";
import { Message } from "../parts/Message";
import { ScreenTitle } from "../parts/ScreenTitle";
import { Stale } from "../parts/Stale";
import { useTables } from "../tables/use-tables";
import { usePaneModel, usePaneState } from "../use-pane";
import { listFigures, type Figures } from "./figures";
import "../tables/tables.css";
import "./score.css";
import { ScoreGauge } from "./ScoreGauge";
import { Counts, ScoreTree } from "./ScoreTree";
import { nameOf, type Lack } from "./tree";
import { useScoreTree } from "./use-score-tree";
import { Why } from "./Why";

export function ScoreScreen() {
  const { score } = usePaneState();
  const { go } = usePaneModel();
  return (
    <div className="td-screen">
      <div>
        <button type="button" className="td-jump" onClick={() => go("file")}>
          {SCORE.back}
        </button>
      </div>
      <ScreenTitle text={SCORE.title} />
      <Stale />
      {score?.view ? (
        <Score key={score.id} view={score.view} figures={score.figures} />
      ) : (
        <Message intent="info" text={SCORE.gone} />
      )}
    </div>
  );
}

interface Props {
  readonly view: ScoreView;
  readonly figures: Figures;
}

function Score({ view, figures }: Props) {
  const { lines } = view;
  const tree = useScoreTree(lines);
  return (
    <>
      <Total view={view} onVisit={tree.visit} />
      {lines.length === 0 ? (
        <p className="td-text">{SCORE.noLines}</p>
      ) : (
        <ScoreTree lines={lines} figures={figures} tree={tree} />
      )}
      <Write view={view} figures={figures} />
    </>
  );
}

interface TotalProps {
  readonly view: ScoreView;
  readonly onVisit: (lack: Lack) => void;
}

function Total({ view, onVisit }: TotalProps) {
  const { self, max, provisional, appraised, classification, disqualified, lines } = view;
  const open = lines.filter(({ state }) => state === "empty" || state === "person").length;
  const range = provisional ? SCORE.range(provisional) : SCORE.sure;
  return (
    <section aria-label={SCORE.totalLabel} className="td-card td-score-total">
      <p className="td-text">
        <span className="td-quiet">{`${SCORE.totalLabel}: `}</span>
        <span className="td-strong td-total">{SCORE.of(self, max)}</span>{" "}
        <Why name={SCORE.totalLabel} sentences={totalReasons(view)} places={[]} />
      </p>
      <ScoreGauge view={view} />
      <p className="td-text">
        {`${range}. `}
        {provisional && <Why name={range} sentences={[SCORE.rangeWhy(open, provisional)]} places={[]} />}
      </p>
      <div role="status" className="td-spoken">
        {`${SCORE.totalLabel}: ${SCORE.of(self, max)}. ${range}`}
      </div>
      <Counts lines={lines} onVisit={onVisit} />
      {appraised !== null && <p className="td-text">{SCORE.appraisedTotal(appraised)}</p>}
      {classification && <p className="td-text">{SCORE.class(classification)}</p>}
      {disqualified.map((why) => (
        <Message key={why} intent="warning" text={SCORE.disqualified(why)} />
      ))}
    </section>
  );
}

function totalReasons({ lines, self }: ScoreView): readonly string[] {
  const top = lines.filter(({ level, role }) => level === 0 && role !== "note");
  const sum = top.reduce((before, { points }) => before + (points ?? 0), 0);
  const isOther = self !== null && Math.abs(sum - self) > LEAST_POINTS;
  return [
    SCORE.totalWhy(top.map((line: ScoreLineView) => SCORE.member(nameOf(line), line.points))),
    ...(isOther ? [SCORE.totalOther] : []),
  ];
}

/** Sums of decimals in binary are not compared to the last digit. */
const LEAST_POINTS = 1e-6;

function Write({ view: { ourSheet }, figures }: Props) {
  const { work, capabilities } = usePaneState();
  const { model } = useTables();
  const unsaved = listFigures(figures).length;
  const isAgain = ourSheet !== null && unsaved === 0;
  const about = unsaved > 0 ? SCORE.unsavedCount(unsaved) : isAgain ? SCORE.againAbout : SCORE.blankAbout;
  return (
    <div className="td-foot td-actions">
      <Button
        appearance="primary"
        disabled={work !== null || !capabilities.canWrite}
        onClick={() => void model.score.write()}
      >
        {isAgain ? SCORE.again : SCORE.write(ourSheet ?? STRUCTURED_WORDS.sheetNames.scoring)}
      </Button>
      <p className="td-quiet">{capabilities.canWrite ? about : SCORE.readOnly}</p>
    </div>
  );
}
