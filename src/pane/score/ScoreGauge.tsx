/** The total on its scale: what is sure is full, what may still come is striped, a mark stands at what there is now. Under it the same in words. */
import type { ScoreView } from "../../app/score-view";
import { SCORE } from "../../messages/score-screen";

const WIDTH = 100;
const HEIGHT = 20;
/** Stripes stand so far apart, in hundredths of the scale. */
const STRIPE = 1.5;
/** Most of a range that is striped: beyond the scale nothing is drawn. */
const MOST_STRIPES = WIDTH / STRIPE;

export function ScoreGauge({ view: { self, provisional, max } }: { readonly view: ScoreView }) {
  const now = self ?? 0;
  const { low, high } = provisional ?? { low: now, high: now };
  const from = Math.min(0, low, now);
  const to = Math.max(max ?? 0, high, now, from + 1);
  const x = (points: number) => ((points - from) / (to - from)) * WIDTH;
  const sure = Math.max(low, from);
  return (
    <svg
      role="img"
      aria-label={SCORE.gauge(self, provisional, max)}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="td-gauge-bar"
    >
      <rect className="td-gauge-scale" width={WIDTH} height={HEIGHT} />
      <rect
        className="td-gauge-sure"
        x={x(Math.min(0, sure))}
        width={Math.abs(x(sure) - x(0))}
        y={4}
        height={12}
      />
      {provisional && <Open from={x(low)} to={x(high)} />}
      {self !== null && <line className="td-gauge-now" x1={x(now)} x2={x(now)} y1={0} y2={HEIGHT} />}
    </svg>
  );
}

function Open({ from, to }: { readonly from: number; readonly to: number }) {
  const stripes = Array.from(
    { length: Math.min(Math.floor((to - from) / STRIPE), MOST_STRIPES) },
    (_, at) => from + (at + 0.5) * STRIPE,
  );
  return (
    <>
      <rect className="td-gauge-open" x={from} width={Math.max(to - from, 0)} y={4} height={12} />
      {stripes.map((x) => (
        <line key={x} className="td-gauge-stripe" x1={x} x2={x} y1={4} y2={16} />
      ))}
    </>
  );
}
