/** A host's trouble: Excel's or a file's, never the officer's data. The code finds the Vietnamese sentence in the catalogue. */
import type { HostErrorCode } from "../core/workbook/host-error-code";

export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: HostErrorCode,
    /** What the sentence names: a sheet, a limit, a part. */
    readonly data: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** Anything thrown as a host's trouble: a fault of ours too ends in a sentence, and the rest of a batch goes on. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError("work.failed", { detail: detailOf(error) }, { cause: error });
}

const LONGEST_DETAIL = 200;

/** The one line of a fault that a supporter needs; where it stood in the code is not for the screen. */
export function detailOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return (text.split("\n")[0] ?? "").slice(0, LONGEST_DETAIL);
}
