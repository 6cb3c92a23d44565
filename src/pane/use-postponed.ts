/** The findings put off, kept in the workbook: read once a reading, changed one at a time. */
import { useCallback, useEffect, useState } from "react";
import { keyOfFinding, listPostponed, postpone, takeUpAgain } from "../app/postpone";
import type { Postponed } from "../app/workbook-state";
import type { Finding } from "../core/check/finding";
import { WORK } from "../messages/pane";
import { usePaneModel, usePaneState } from "./use-pane";

export interface PostponedFindings {
  readonly of: (finding: Finding) => Postponed | undefined;
  readonly putOff: (finding: Finding, reason: string) => Promise<boolean>;
  readonly takeUp: (finding: Finding) => Promise<boolean>;
}

export function usePostponed(): PostponedFindings {
  const model = usePaneModel();
  const { inventory, undoDepth } = usePaneState();
  const [list, setList] = useState<readonly Postponed[]>([]);
  // an undo may have put back an older list, so the depth counts too
  useEffect(() => {
    void model.withHost(WORK.reading, async (host) => setList(await listPostponed(host)));
  }, [model, inventory, undoDepth]);
  const of = useCallback((finding: Finding) => list.find(({ key }) => key === keyOfFinding(finding)), [list]);
  const change = (work: Parameters<typeof model.withHost>[1]) => model.withHost(WORK.remembering, work);
  return {
    of,
    putOff: (finding, reason) =>
      change(async (host) => setList(await postpone(host, finding, reason, today()))),
    takeUp: (finding) => change(async (host) => setList(await takeUpAgain(host, finding))),
  };
}

/** The officer's own day, not the one in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
