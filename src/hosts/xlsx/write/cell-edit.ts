/** What shall change in single cells of a sheet that is not ours. */
import type { CellPosition } from "../../../core/workbook/cell-ref";
import type { PlanScalar } from "../../../core/workbook/sheet-plan";
import type { CellError } from "../../../core/workbook/snapshot";
import type { FormatChange } from "./style-derive";

export interface CellEdit {
  readonly sheet: string;
  readonly cell: CellPosition;
  /** The new value, or the result of `formula`. A string is text, whatever it begins with. */
  readonly value: PlanScalar;
  /** Instead of `value`: what a formula came to. */
  readonly error?: CellError;
  /** Without "=". */
  readonly formula?: string;
  /** Absent: the cell keeps the format it has. */
  readonly format?: FormatChange;
  /** The formula in the file stays; only the result kept with it is replaced. */
  readonly cachedOnly?: boolean;
  /** Only the format changes; `value` is not looked at. */
  readonly keepContent?: boolean;
}
