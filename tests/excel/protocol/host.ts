/** What the classes of the API may ask of the program around the workbook. */
import type { Area } from "../model/area";
import type { WorkbookModel } from "../model/workbook";

export interface Culture {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  readonly shortDatePattern: string;
  readonly dateSeparator: string;
}

export interface Host {
  readonly workbook: WorkbookModel;
  readonly culture: Culture;
  /** Cells one range may be read at once. */
  readonly rangeLimit: number;
  readonly runtime: { enableEvents: boolean };
  readonly application: { calculationMode: string };
  readonly isReadOnly: boolean;
  /** Ranges named in event messages, for `event.getRange`. */
  readonly eventRanges: ReadonlyMap<string, Area>;
  /** A call that is answered but worth knowing of: showing the pane, a ribbon update. */
  note(what: string): void;
}
