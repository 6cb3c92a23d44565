/** The grid on the page. In: an opened file. Out: a session on it; the one before is put away. */
import { IUniverInstanceService, LifecycleService, LifecycleStages, type Univer } from "@univerjs/core";
import { SheetsNumfmtCellContentController } from "@univerjs/preset-sheets-core";
import { fitRows } from "./fit-rows";
import { readVietnameseInput, showPlainDecimals } from "./vietnamese-cells";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import "@univerjs/preset-sheets-find-replace/lib/index.css";
import "@univerjs/preset-sheets-hyper-link/lib/index.css";
import { browserPlugins, VIETNAMESE_WORDS } from "../hosts/univer/browser-plugins";
import { buildWorkbookData } from "../hosts/univer/build-workbook-data";
import { createUniver, type RunningUniver } from "../hosts/univer/create-univer";
import { GridSession } from "../hosts/univer/grid-session";
import type { OpenedFile } from "./file-messages";
import { readVietnamesePaste } from "./vietnamese-paste";
import { startWorker } from "./workers";

export class GridStage {
  #running: RunningUniver | null = null;
  #session: GridSession | null = null;
  #count = 0;

  constructor(private readonly container: HTMLElement) {}

  show({ snapshot, looks }: OpenedFile): GridSession {
    const running = (this.#running ??= this.#start());
    const unitId = `workbook-${++this.#count}`;
    const { data, base, extras } = buildWorkbookData(snapshot, looks, unitId);
    this.#putAway(running.univer);
    this.#session = new GridSession(running, data, base, extras);
    const injector = running.univer.__getInjector();
    // "1.234,5", as the country writes
    injector.get(SheetsNumfmtCellContentController).setNumfmtLocal("vi");
    // the grid's services are there from the first workbook on
    if (this.#count === 1) {
      showPlainDecimals(injector);
      readVietnameseInput(injector);
    }
    fitRows(injector, this.#session);
    return this.#session;
  }

  /** Resolves when the grid has been drawn and takes keys. */
  ready(): Promise<void> {
    const lifecycle = this.#running?.univer.__getInjector().get(LifecycleService);
    return lifecycle?.onStage(LifecycleStages.Steady) ?? Promise.resolve();
  }

  execute(command: string): void {
    void this.#session?.commands.executeCommand(command);
  }

  #start(): RunningUniver {
    readVietnamesePaste(this.container);
    const formulaWorker = startWorker("formula-worker");
    return createUniver({
      plugins: browserPlugins({ container: this.container, formulaWorker }),
      words: VIETNAMESE_WORDS,
    });
  }

  #putAway(univer: Univer): void {
    if (!this.#session) return;
    const { unitId } = this.#session;
    this.#session.dispose();
    univer.__getInjector().get(IUniverInstanceService).disposeUnit(unitId);
  }
}
