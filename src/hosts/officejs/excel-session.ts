/**
 * One talk with Excel. In: a piece of work that loads and writes. Out: its result, or a HostError.
 * Every wait for Excel has an end: a sync on the web may hang for ever, and nothing can call it back.
 */
import { HostError } from "../../app/host-error";
import type { Progress, WorkOptions } from "../../app/workbook-host";
import { toHostError, UnansweredError } from "./excel-errors";

/** Excel 2021 has 1.14; all we cannot do without is in 1.13. */
export const API_FLOOR = "1.13";

export interface Session {
  readonly context: Excel.RequestContext;
  /** One round trip. Ends with `excel.no-answer` when Excel takes too long, with `work.cancelled` when the officer said so. */
  readonly sync: () => Promise<void>;
  readonly report: (progress: Progress) => void;
}

export function isApiSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** The client sends what is too new for this Excel all the same, so we ask before. */
function demandFloor(): void {
  if (isApiSupported(API_FLOOR)) return;
  throw new HostError("excel.too-old", { version: Office.context.diagnostics.version });
}

export async function withSession<T>(
  answerWithin: number,
  { signal, onProgress }: WorkOptions,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  demandFloor();
  try {
    return await Excel.run(async (context) => {
      const sync = async () => {
        if (signal?.aborted) throw new HostError("work.cancelled");
        await inTime(context.sync(), answerWithin);
      };
      return await work({ context, sync, report: (progress) => onProgress?.(progress) });
    });
  } catch (error) {
    throw toHostError(error);
  }
}

export async function inTime(answer: Promise<void>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new UnansweredError(Math.round(milliseconds / 1000), answer));
    timer = setTimeout(giveUp, milliseconds);
  });
  try {
    await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
