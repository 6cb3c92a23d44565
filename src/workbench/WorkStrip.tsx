/** Long work: what is being done, how far, and a way to stop it. */
import { Button, ProgressBar } from "@fluentui/react-components";
import { WORKBENCH } from "../messages/workbench";
import type { PageWork } from "./workbench-state";

export interface WorkStripProps {
  readonly work: PageWork | null;
  readonly onStop: () => void;
}

export function WorkStrip({ work, onStop }: WorkStripProps) {
  return (
    <div className="wb-work" role="status" hidden={!work}>
      {work && (
        <>
          <span>{work.label}…</span>
          <ProgressBar
            className="wb-work-bar"
            aria-label={work.label}
            {...(work.part === null ? {} : { value: work.part })}
          />
          {work.canStop && (
            <Button size="small" onClick={onStop}>
              {WORKBENCH.stop}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
