/** Long work: what it is doing, how far it is, and a button that stops it. Shorter work shows nothing. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { PANE, WORK } from "../../messages/pane";
import type { RunningWork } from "../pane-state";
import { usePaneModel } from "../use-pane";

/** Work quicker than this would only flicker. */
const SHOW_AFTER_MS = 400;
/** Silence longer than this is spoken of. */
const WAITING_AFTER_MS = 15_000;

export function WorkBar({ work }: { readonly work: RunningWork | null }) {
  const model = usePaneModel();
  const isLong = useElapsed(work?.label, SHOW_AFTER_MS);
  const isSilent = useElapsed(work ? JSON.stringify(work.progress) : undefined, WAITING_AFTER_MS);
  const isShown = work !== null && isLong;
  return (
    <>
      <div role="status" className="td-spoken">
        {isShown ? work.label : ""}
      </div>
      {isShown && (
        <div className="td-work">
          <div className="td-row">
            <span className="td-grow">{work.isStopping ? PANE.stopping : sayWork(work)}</span>
            <Button size="small" disabled={work.isStopping} onClick={model.stop}>
              {PANE.stop}
            </Button>
          </div>
          <WorkProgress work={work} />
          {isSilent && <p className="td-quiet">{WORK.waiting}</p>}
        </div>
      )}
    </>
  );
}

/** Without a known end the bar only moves. */
function WorkProgress({ work: { label, progress } }: { readonly work: RunningWork }) {
  const percent = progress?.total ? Math.min(Math.round((progress.done / progress.total) * 100), 100) : null;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
      className="td-progress"
    >
      <div
        className={percent === null ? "td-progress-unknown" : "td-progress-done"}
        style={{ width: percent === null ? undefined : `${percent}%` }}
      />
    </div>
  );
}

function sayWork({ label, progress }: RunningWork): string {
  if (!progress) return label;
  const step = WORK.steps[progress.step];
  return progress.total === null ? step : `${step}: ${WORK.part(progress.done, progress.total)}`;
}

/** True once `key` has stayed the same for `delay`; false without a key. */
function useElapsed(key: string | undefined, delay: number): boolean {
  const [elapsed, setElapsed] = useState<string | undefined>(undefined);
  useEffect(() => {
    setElapsed(undefined);
    if (key === undefined) return;
    const timer = setTimeout(() => setElapsed(key), delay);
    return () => clearTimeout(timer);
  }, [key, delay]);
  return key !== undefined && elapsed === key;
}
