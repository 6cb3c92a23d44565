/**
 * What the officer does in the workbook. In: listeners. Out: places and sheet names, at most one round trip per burst.
 * Handlers are registered once, with the first listener, and taken off in the context that registered them.
 */
import type { CellPlace } from "../../app/workbook-host";

/** Typing and arrow keys come in bursts; one question answers all of them. */
const BURST_MS = 60;

export type Registration = OfficeExtension.EventHandlerResult<unknown>;

/** Keeps Excel's handlers alive as long as anybody listens. */
export class Listeners<T> {
  private readonly listeners = new Set<(news: T) => void>();
  private registering: Promise<readonly Registration[]> | undefined;

  constructor(
    /** Queues the registrations on a context of their own. */
    private readonly registerOn: (context: Excel.RequestContext) => readonly Registration[],
    /** Registering and asking may fail, too; the pane shows it like any other trouble. */
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  add(listener: (news: T) => void): () => void {
    this.listeners.add(listener);
    this.registering ??= this.register();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.unregister();
    };
  }

  tell(news: T): void {
    for (const listener of [...this.listeners]) listener(news);
  }

  private async register(): Promise<readonly Registration[]> {
    try {
      return await Excel.run(async (context) => {
        const registrations = this.registerOn(context);
        await context.sync();
        return registrations;
      });
    } catch (error) {
      this.onTrouble(error);
      return [];
    }
  }

  private unregister(): void {
    const registering = this.registering;
    this.registering = undefined;
    registering?.then(removeAll).catch(this.onTrouble);
  }
}

async function removeAll(registrations: readonly Registration[]): Promise<void> {
  const [first] = registrations;
  if (!first) return;
  await Excel.run(first.context, async (context) => {
    for (const registration of registrations) registration.remove();
    await context.sync();
  });
}

/** Calls `work` once after a burst of calls, and once more if calls came while it ran. */
export function burst(work: () => Promise<void>, onTrouble: (error: unknown) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work).catch(onTrouble);
    }, BURST_MS);
  };
}

/** The cell the officer stands on, also right after a change of sheets, which raises no selection event. */
export async function activePlace(): Promise<CellPlace> {
  return await Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("rowIndex,columnIndex,worksheet/name");
    await context.sync();
    return { sheet: cell.worksheet.name, cell: { row: cell.rowIndex, column: cell.columnIndex } };
  });
}

/** Sheets may have been renamed since we last looked, so names are asked for each time. */
export async function sheetNamesOf(ids: ReadonlySet<string>): Promise<readonly string[]> {
  return await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name");
    await context.sync();
    return sheets.items.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  });
}
