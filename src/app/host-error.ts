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
