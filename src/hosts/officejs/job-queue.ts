/**
 * Work cut into requests. In: jobs with their weights. Out: as few round trips as the payload limit lets through.
 * A request or answer that was too large is asked again in halves, and what follows is kept smaller too.
 */
import type { Progress } from "../../app/workbook-host";
import { excelCodeOf, isPayloadTrouble } from "./excel-errors";
import type { Session } from "./excel-session";

export interface Job {
  /** Bytes of the request or of the answer, whichever is larger; an estimate. */
  readonly weight: number;
  /** Queues calls on the client; what it returns takes the answer in, after the sync. */
  readonly queue: (context: Excel.RequestContext) => (() => void) | undefined;
  /** The same work in two parts, where it can be cut. */
  readonly split?: () => readonly Job[] | undefined;
  /** What was answered before something else in the request failed is taken in all the same: the way back needs it. */
  readonly isNeededAfterFailure?: boolean;
}

/** Runs all jobs in their order; returns the budget that got through, for those who come next. */
export async function runJobs(
  session: Session,
  jobs: readonly Job[],
  budget: number,
  step: Progress["step"],
): Promise<number> {
  const waiting = [...jobs];
  const total = weightOf(jobs);
  let allowed = budget;
  while (waiting.length > 0) {
    const batch = takeBatch(waiting, allowed);
    try {
      await runBatch(session, batch);
      session.report({ step, done: total - weightOf(waiting), total });
    } catch (error) {
      if (!isPayloadTrouble(error)) throw error;
      allowed = Math.ceil(weightOf(batch) / 2);
      waiting.unshift(...smaller(batch, error));
    }
  }
  return allowed;
}

function takeBatch(waiting: Job[], allowed: number): readonly Job[] {
  let filled = 0;
  let count = 0;
  for (const { weight } of waiting) {
    if (count > 0 && filled + weight > allowed) break;
    filled += weight;
    count++;
  }
  return waiting.splice(0, count);
}

function weightOf(jobs: readonly Job[]): number {
  return jobs.reduce((sum, { weight }) => sum + weight, 0);
}

/** Several jobs come back as they are, for two requests; one alone must be cut or is too large for good. */
function smaller(batch: readonly Job[], trouble: unknown): readonly Job[] {
  const [only, second] = batch;
  if (!only || second) return batch;
  const parts = only.split?.();
  if (!parts) throw trouble;
  return parts;
}

async function runBatch(session: Session, batch: readonly Job[]): Promise<void> {
  const receivers = batch.map((job) => ({ job, receive: job.queue(session.context) }));
  try {
    await session.sync();
  } catch (error) {
    for (const { job, receive } of receivers) if (job.isNeededAfterFailure) takeIfAnswered(receive);
    throw error;
  }
  for (const { receive } of receivers) receive?.();
}

const NOT_REACHED: ReadonlySet<string | undefined> = new Set(["PropertyNotLoaded", "ValueNotLoaded"]);

function takeIfAnswered(receive: (() => void) | undefined): void {
  try {
    receive?.();
  } catch (error) {
    if (!NOT_REACHED.has(excelCodeOf(error))) throw error;
  }
}
