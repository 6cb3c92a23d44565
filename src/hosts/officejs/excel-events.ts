/** Excel's events as the port tells them. In: Excel's own handlers. Out: where the officer stands, and which sheet changed. */
import type { CellPlace } from "../../app/workbook-host";
import { isApiSupported } from "./excel-session";
import { activePlace, burst, Listeners, sheetNamesOf, type Registration } from "./workbook-events";

export class ExcelEvents {
  private readonly changed = new Set<string>();
  private listChanged = false;

  readonly selections: Listeners<CellPlace>;
  readonly changes: Listeners<string | null>;
  private readonly changeSoon: () => void;

  constructor(
    /** Our own writes are done with events off; what still comes through while we write is ours. */
    private readonly isWriting: () => boolean,
    onTrouble: (error: unknown) => void,
  ) {
    const selectSoon = burst(async () => this.selections.tell(await activePlace()), onTrouble);
    this.changeSoon = burst(() => this.tellChanges(), onTrouble);
    this.selections = new Listeners<CellPlace>((context) => {
      const { worksheets } = context.workbook;
      const soon = handled(selectSoon);
      return [worksheets.onSelectionChanged.add(soon), worksheets.onActivated.add(soon)];
    }, onTrouble);
    this.changes = new Listeners<string | null>(
      (context) => this.listenTo(context.workbook.worksheets),
      onTrouble,
    );
  }

  private listenTo(worksheets: Excel.WorksheetCollection): readonly Registration[] {
    const list = handled(() => this.noteList());
    return [
      worksheets.onChanged.add(
        handled(({ worksheetId, triggerSource }) => this.noteChange(worksheetId, triggerSource)),
      ),
      worksheets.onAdded.add(list),
      worksheets.onDeleted.add(list),
      // younger than our floor, and absent from some clients that claim it
      ...(isApiSupported("1.17") && "onNameChanged" in worksheets
        ? [worksheets.onNameChanged.add(list)]
        : []),
    ];
  }

  private noteChange(sheetId: string, trigger: string | undefined): void {
    if (this.isWriting() || trigger === "ThisLocalAddin") return;
    this.changed.add(sheetId);
    this.changeSoon();
  }

  private noteList(): void {
    if (this.isWriting()) return;
    this.listChanged = true;
    this.changeSoon();
  }

  private async tellChanges(): Promise<void> {
    const ids = new Set(this.changed);
    const isList = this.listChanged;
    this.changed.clear();
    this.listChanged = false;
    const names = ids.size > 0 ? await sheetNamesOf(ids) : [];
    if (isList || names.length < ids.size) this.changes.tell(null);
    for (const name of names) this.changes.tell(name);
  }
}

/** Excel waits for a promise. */
function handled<T>(note: (event: T) => void): (event: T) => Promise<void> {
  return (event) => {
    note(event);
    return Promise.resolve();
  };
}
