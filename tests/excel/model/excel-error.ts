/** A refusal by Excel: what the client turns into an OfficeExtension.Error with this code. */
const STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  InvalidArgument: 400,
  AccessDenied: 403,
  InvalidOperation: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  InsertDeleteConflict: 400,
  MergedRangeConflict: 400,
  RangeExceedsLimit: 400,
  UnsupportedOperation: 400,
  GeneralException: 500,
  ApiNotFound: 404,
  NotImplemented: 501,
};

export class ExcelError extends Error {
  override readonly name = "ExcelError";
  readonly status: number;
  /** "WorksheetCollection.getItem"; filled in by whoever knows. */
  location = "";

  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
    this.status = STATUS[code] ?? 500;
  }
}

export function refuse(code: string, message?: string): never {
  throw new ExcelError(code, message);
}
