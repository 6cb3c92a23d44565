/** The work in an open grid → a draft. Results of formulas are left out: the grid computes them again. */
import { collectEdits } from "../hosts/univer/grid-edits";
import type { GridSession } from "../hosts/univer/grid-session";
import { presentPlans } from "../hosts/univer/save-grid";
import type { UniverHost } from "../hosts/univer/univer-host";
import type { Draft } from "./draft-store";

export interface DraftSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly session: GridSession;
  readonly host: UniverHost;
}

export function draftOf({ name, bytes, session, host }: DraftSource, savedAt: number): Draft {
  const { plans, removed } = presentPlans(session, host);
  return {
    name,
    bytes,
    edits: collectEdits(session).typed,
    plans,
    removed: removed.flatMap(({ planId }) => planId ?? []),
    state: host.changedState(),
    savedAt,
  };
}
