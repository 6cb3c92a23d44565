/**
 * Excel's trouble in our words. In: whatever the client threw. Out: a HostError.
 * Only codes decide: message texts come in the language of the officer's Excel.
 */
import { HostError } from "../../app/host-error";
import type { HostErrorCode } from "../../core/workbook/host-error-code";

const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "excel.cell-editing",
  AccessDenied: "excel.protected",
  InactiveWorkbook: "excel.inactive",
  ActivityLimitReached: "excel.busy",
  InvalidOrTimedOutSession: "excel.busy",
  WriteNotSupportedWhenModalDialogOpen: "excel.busy",
  ServerBusy: "excel.busy",
  RequestAborted: "excel.busy",
  RequestPayloadSizeLimitExceeded: "excel.too-large",
  ResponsePayloadSizeLimitExceeded: "excel.too-large",
  RangeExceedsLimit: "excel.too-large",
  OperationCellsExceedLimit: "excel.too-large",
  FormulaLengthExceedsLimit: "excel.too-large",
  ItemNotFound: "excel.gone",
  InvalidReference: "excel.gone",
  ApiNotFound: "excel.too-old",
  ApiNotAvailable: "excel.too-old",
  UnsupportedFeature: "excel.too-old",
  ReadOnlyWorkbook: "excel.read-only",
};

/** Halving what is sent or asked for may help with these; with the others it cannot. */
const PAYLOAD_CODES: ReadonlySet<string> = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
]);

/** The client's own code, or undefined where the error is not Excel's. */
export function excelCodeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" && error.code !== "" ? error.code : undefined;
}

export function isPayloadTrouble(error: unknown): boolean {
  const own = error instanceof HostError ? error.data["code"] : excelCodeOf(error);
  return typeof own === "string" && PAYLOAD_CODES.has(own);
}

/** Excel turned the whole request away, so nothing in it was carried out. */
const REFUSED_CODES: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "ActivityLimitReached",
  "WriteNotSupportedWhenModalDialogOpen",
  "RequestPayloadSizeLimitExceeded",
]);

export function wasRefused(error: unknown): boolean {
  if (!(error instanceof HostError)) return false;
  return error.code === "work.cancelled" || REFUSED_CODES.has(String(error.data["code"]));
}

/** A bug of ours has no Excel code and goes on as it is. */
export function toHostError(error: unknown, data: HostError["data"] = {}): unknown {
  if (error instanceof HostError) return error;
  const code = excelCodeOf(error);
  if (code === undefined) return error;
  return new HostError(CODES[code] ?? "excel.failed", { code, ...data }, { cause: error });
}

/** Excel gave no answer in time. A sync cannot be called back: `late` settles when the answer comes after all. */
export class UnansweredError extends HostError {
  constructor(
    seconds: number,
    readonly late: Promise<void>,
  ) {
    super("excel.no-answer", { seconds });
  }
}
