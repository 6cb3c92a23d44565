/** Where tables are understood: in a worker, or on the page where there is none. In: requests. Out: answers of the desk. */
import { breathe, stopIfCancelled } from "./read-workbook";
import { TableDesk, type TableAnswers, type TableRequest } from "./table-desk";
import type { WorkOptions } from "./workbook-host";

export type RequestOf<Kind extends TableRequest["kind"]> = Extract<TableRequest, { kind: Kind }>;

export interface TableService {
  /** After trouble or a cancelled request the workbook may be gone from the desk and is to be sent again. */
  ask<Kind extends TableRequest["kind"]>(
    request: RequestOf<Kind>,
    options: WorkOptions,
  ): Promise<TableAnswers[Kind]>;
  close(): void;
}

/** On the page: it stands still meanwhile, so the screen is drawn first. */
export class PageTables implements TableService {
  readonly #desk = new TableDesk();

  async ask<Kind extends TableRequest["kind"]>(
    request: RequestOf<Kind>,
    options: WorkOptions,
  ): Promise<TableAnswers[Kind]> {
    await breathe();
    stopIfCancelled(options);
    // the desk answers a request with the answer of its kind
    return this.#desk.answer(request) as TableAnswers[Kind];
  }

  close(): void {
    // nothing to let go of
  }
}
