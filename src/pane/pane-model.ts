/**
 * The pane without its looks. In: commands from the screens and events from the host. Out: a new `PaneState` for
 * each change. One piece of work at a time; each can be stopped, and each trouble ends in a notice.
 */
import { HostError } from "../app/host-error";
import type { ReadOptions, WorkbookHost, WorkOptions } from "../app/workbook-host";
import type { CellPosition, CellRange } from "../core/workbook/cell-ref";
import { WORK } from "../messages/pane";
import type { FILE_TOOLS } from "./file-tools";
import { noticeOfContents, noticeOfReadStopped, noticeOfTrouble, UNDONE } from "./notices";
import type { PaneServices } from "./pane-services";
import { changedByUs, type PaneState, type ScreenId } from "./pane-state";
import type { TablesModel } from "./tables/tables-model";

const STARTED_KEY = "started";
const NOTHING_PROPOSED = { proposal: null, structure: null } as const;

export class PaneModel {
  #state: PaneState;
  #listeners = new Set<() => void>();
  #abort: AbortController | null = null;
  #unsubscribers: (() => void)[] = [];
  #isClosed = false;
  /** There once the workbook was read. */
  #tools: typeof FILE_TOOLS | null = null;
  #tables: TablesModel | null = null;

  constructor(private readonly services: PaneServices) {
    const { host, storage } = services;
    this.#state = {
      screen: storage.get(STARTED_KEY) === "yes" ? "file" : "start",
      moves: 0,
      capabilities: host.capabilities(),
      inventory: null,
      isStale: false,
      isOwnChange: false,
      place: null,
      undoDepth: host.undoDepth(),
      work: null,
      notice: null,
      proposal: null,
      structure: null,
      tables: null,
      score: null,
    };
  }

  get state(): PaneState {
    return this.#state;
  }

  /** There once the tables were understood. */
  get tables(): TablesModel | null {
    return this.#tables;
  }

  get canOpenSample(): boolean {
    return this.services.openSample !== undefined;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Listens to the host, and reads the workbook for an officer who has been here before. */
  open(): void {
    const { host, onTrouble } = this.services;
    this.#unsubscribers = [
      host.onSelect((place) => this.#set({ place })),
      host.onChange(() => this.#set({ isStale: this.#state.inventory !== null, isOwnChange: false })),
      ...(onTrouble ? [onTrouble((error) => this.#set({ notice: noticeOfTrouble(error) }))] : []),
    ];
    if (this.#state.screen === "file") void this.read();
  }

  close(): void {
    this.#isClosed = true;
    this.#abort?.abort();
    this.#tables?.close();
    for (const unsubscribe of this.#unsubscribers) unsubscribe();
    this.#unsubscribers = [];
    this.#listeners.clear();
  }

  begin = async (): Promise<void> => {
    this.services.storage.set(STARTED_KEY, "yes");
    this.go("file");
    await this.read();
  };

  openSample = async (): Promise<void> => {
    this.services.storage.set(STARTED_KEY, "yes");
    const isOpened = await this.#run(WORK.sample, async () => this.services.openSample?.());
    // A page that opens workbooks may have put a fresh pane in this one's place.
    if (isOpened && !this.#isClosed) await this.begin();
  };

  go = (screen: ScreenId): void =>
    this.#set({ screen, moves: this.#state.moves + 1, notice: null, ...NOTHING_PROPOSED });

  read = async (): Promise<void> => {
    await this.#run(WORK.reading, async (options) => {
      try {
        // Asking for merged cells costs the officer Excel's own undo list; this look does without.
        await this.#read({ ...options, merges: "skip" });
      } catch (error) {
        if (!isCancelled(error)) throw error;
        this.#set({ notice: noticeOfReadStopped(this.#state.inventory !== null) });
      }
    });
  };

  async #read(options: ReadOptions): Promise<void> {
    this.#tools ??= (await import("./file-tools")).FILE_TOOLS;
    const { snapshot, inventory } = await this.#tools.readWorkbook(this.services.host, options);
    this.#set({ inventory, isStale: false, isOwnChange: false, ...NOTHING_PROPOSED });
    this.#tables ??= new this.#tools.TablesModel(this.services, {
      state: () => this.#state,
      set: (change) => this.#set(change),
      run: (label, work) => this.#run(label, work),
      read: (again) => this.#read(again),
    });
    await this.#tables.take(snapshot, options);
  }

  propose = (): void => {
    const { inventory } = this.#state;
    const proposal = inventory && this.#tools?.proposeContents(inventory);
    if (proposal) this.#set({ ...NOTHING_PROPOSED, proposal, notice: null });
  };

  dropProposal = (): void => this.#set(NOTHING_PROPOSED);

  confirm = async (): Promise<void> => {
    const { proposal, inventory } = this.#state;
    if (!proposal || !inventory) return;
    await this.#run(WORK.writing, async (options) => {
      await this.#tools?.writeContents(this.services.host, proposal, options);
      this.#set({
        proposal: null,
        ...changedByUs(this.#state),
        notice: noticeOfContents(proposal, inventory),
      });
    });
  };

  undo = async (): Promise<void> => {
    await this.#run(WORK.undoing, async (options) => {
      await this.services.host.undo(options);
      this.#set({ ...changedByUs(this.#state), ...NOTHING_PROPOSED, notice: UNDONE });
      await this.#tables?.recall(options);
    });
  };

  stop = (): void => {
    const { work } = this.#state;
    if (!work) return;
    this.#set({ work: { ...work, isStopping: true } });
    this.#abort?.abort();
  };

  closeNotice = (): void => this.#set({ notice: null });

  /** Work of a screen that is fetched later; true where it came to its end. */
  withHost = (label: string, work: (host: WorkbookHost) => Promise<void>): Promise<boolean> =>
    this.#run(label, () => work(this.services.host));

  /** Selects a place in the workbook; a single cell or a whole range. */
  jump = async (sheet: string, target: CellPosition | CellRange): Promise<void> => {
    const range =
      "row" in target
        ? { top: target.row, left: target.column, bottom: target.row, right: target.column }
        : target;
    try {
      await this.services.host.select({ sheet, range });
    } catch (error) {
      this.#set({ notice: noticeOfTrouble(error) });
    }
  };

  /** True where the work came to its end without trouble. */
  async #run(label: string, work: (options: WorkOptions) => Promise<void>): Promise<boolean> {
    if (this.#state.work) return false;
    const abort = new AbortController();
    this.#abort = abort;
    this.#set({ work: { label, progress: null, isStopping: false }, notice: null });
    try {
      await work({ signal: abort.signal, onProgress: (progress) => this.#report(abort, progress) });
      return true;
    } catch (error) {
      this.#set({ notice: noticeOfTrouble(error) });
      return false;
    } finally {
      this.#abort = null;
      this.#set({ work: null, undoDepth: this.services.host.undoDepth() });
    }
  }

  /** A late report of work that has ended is not shown. */
  #report(abort: AbortController, progress: NonNullable<PaneState["work"]>["progress"]): void {
    const { work } = this.#state;
    if (work && this.#abort === abort) this.#set({ work: { ...work, progress } });
  }

  #set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof HostError && error.code === "work.cancelled";
}
