/** Vì sao? In: sentences and the cells they come from. Unfolds under the number it is asked of. */
import { useId, useState } from "react";
import type { Place } from "../../core/check/score-findings";
import { formatPlace } from "../../messages/format";
import { SCORE } from "../../messages/score-screen";
import { usePaneModel } from "../use-pane";

interface Props {
  /** Of whose points. */
  readonly name: string;
  readonly sentences: readonly string[];
  readonly places: readonly Place[];
}

export function Why({ name, sentences, places }: Props) {
  const id = useId();
  const [isOpen, open] = useState(false);
  const { jump } = usePaneModel();
  return (
    <>
      <button
        type="button"
        className="td-jump"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={SCORE.whyOf(name)}
        onClick={() => open(!isOpen)}
      >
        {SCORE.why}
      </button>
      {isOpen && (
        <div id={id} className="td-why">
          {sentences.map((sentence) => (
            <p key={sentence} className="td-text">
              {sentence}
            </p>
          ))}
          {places.length > 0 && (
            <p className="td-text">
              {SCORE.source}
              {places.map(({ sheet, cell }) => (
                <span key={sheet}>
                  {" "}
                  <button type="button" className="td-jump" onClick={() => void jump(sheet, cell)}>
                    {formatPlace(sheet, cell)}
                  </button>
                </span>
              ))}
            </p>
          )}
        </div>
      )}
    </>
  );
}
