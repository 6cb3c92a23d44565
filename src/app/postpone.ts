/** Để sau: puts a finding off with a reason, and takes it up again. In: a host and a finding. Out: what is put off now. */
import type { Finding } from "../core/check/finding";
import { formatCell } from "../core/workbook/cell-ref";
import type { WorkbookHost } from "./workbook-host";
import { readWorkbookState, writeWorkbookState, type Postponed } from "./workbook-state";

/** The same trouble at the same place has the same key from one reading to the next. */
export function keyOfFinding({ code, sheet, cell }: Finding): string {
  return [code, sheet ?? "", cell ? formatCell(cell) : ""].join("|");
}

export async function listPostponed(host: WorkbookHost): Promise<readonly Postponed[]> {
  return (await readWorkbookState(host)).postponed;
}

export async function postpone(
  host: WorkbookHost,
  finding: Finding,
  reason: string,
  on: string,
): Promise<readonly Postponed[]> {
  const key = keyOfFinding(finding);
  return change(host, (postponed) => [...postponed.filter((each) => each.key !== key), { key, reason, on }]);
}

export async function takeUpAgain(host: WorkbookHost, finding: Finding): Promise<readonly Postponed[]> {
  const key = keyOfFinding(finding);
  return change(host, (postponed) => postponed.filter((each) => each.key !== key));
}

async function change(
  host: WorkbookHost,
  next: (postponed: readonly Postponed[]) => Postponed[],
): Promise<readonly Postponed[]> {
  const state = await readWorkbookState(host);
  const postponed = next(state.postponed);
  await writeWorkbookState(host, { ...state, postponed });
  return postponed;
}
