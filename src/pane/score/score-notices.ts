/** What the officer is told after an action on points. */
import type { ScoreView } from "../../app/score-view";
import { SCORE } from "../../messages/score-screen";
import type { Notice } from "../pane-state";

export const NO_SCORE: Notice = { intent: "info", what: SCORE.gone, fix: SCORE.goneFix, goTo: null };

export function noticeOfWritten(view: ScoreView | null, figures: number): Notice {
  const sheet = view?.ourSheet ?? null;
  return {
    intent: "success",
    what: SCORE.written(figures),
    fix: SCORE.writtenFix,
    goTo: sheet === null ? null : { label: SCORE.see(sheet), sheet },
  };
}

export const noticeOfNewer = (count: number): Notice => ({
  intent: "info",
  what: SCORE.newer(count),
  fix: SCORE.newerFix,
  goTo: null,
});
