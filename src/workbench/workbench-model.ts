/**
 * The page without its looks. In: commands from the page, events of the grid. Out: a new WorkbenchState for each
 * change, and the host for the pane. One piece of work at a time.
 */
import { HostError } from "../app/host-error";
import type { WorkbookHost, WorkOptions } from "../app/workbook-host";
import type { GridSession } from "../hosts/univer/grid-session";
import { restoreWork } from "../hosts/univer/restore-grid";
import { planSave } from "../hosts/univer/save-grid";
import { UniverHost } from "../hosts/univer/univer-host";
import { DRAFT, STEPS, WELCOME } from "../messages/workbench";
import type { DraftStore } from "./draft-store";
import { draftOf } from "./drafts";
import type { FileClient } from "./file-client";
import type { OpenedFile } from "./file-messages";
import { copyName } from "./file-names";
import type { GridStage } from "./grid-stage";
import { noticeOfDraftTrouble, noticeOfOpened, noticeOfSaved, noticeOfTrouble } from "./page-notices";
import { FIRST_STATE, type PageNotice, type WorkbenchState } from "./workbench-state";

export interface WorkbenchParts {
  readonly files: FileClient;
  readonly drafts: DraftStore;
  readonly program: string;
  readonly loadSample: () => Promise<Uint8Array>;
  /** Hands a file to the browser. */
  readonly download: (name: string, bytes: Uint8Array) => void;
  readonly now: () => number;
  readonly onHost: (host: WorkbookHost) => void;
}

interface Open {
  readonly file: OpenedFile;
  readonly name: string;
  readonly session: GridSession;
  readonly host: UniverHost;
}

/** A draft is written this long after the last change. */
const DRAFT_AFTER_MS = 1500;

export class WorkbenchModel {
  #state = FIRST_STATE;
  #open: Open | null = null;
  #stage: GridStage | null = null;
  #abort: AbortController | null = null;
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  #place: () => void = () => undefined;
  readonly #isPlaced = new Promise<void>((resolve) => (this.#place = resolve));

  constructor(private readonly parts: WorkbenchParts) {}

  get state(): WorkbenchState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The grid's place on the page is there; looks for a draft of last time. */
  start = async (stage: GridStage): Promise<void> => {
    this.#stage = stage;
    this.#place();
    try {
      const draft = await this.parts.drafts.load();
      if (draft && !this.#open) this.#set({ draft: { name: draft.name, savedAt: draft.savedAt } });
    } catch (error) {
      this.#set({ notice: noticeOfDraftTrouble(error) });
    }
  };

  /** For an address that asks for the sample: waits until the page has a place for the grid. */
  openSampleWhenReady = async (): Promise<void> => {
    await this.#isPlaced;
    await this.openSample();
  };

  openFile = (file: File): Promise<void> =>
    this.#run(STEPS.open, true, async (options) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await this.#show(bytes, file.name, options);
    });

  openSample = (): Promise<void> =>
    this.#run(STEPS.open, true, async (options) => {
      await this.#show(await this.parts.loadSample(), WELCOME.sampleName, options);
    });

  restoreDraft = (): Promise<void> =>
    this.#run(STEPS.open, true, async (options) => {
      const draft = await this.parts.drafts.load();
      this.#set({ draft: null });
      if (!draft) return;
      const { session, host } = await this.#show(draft.bytes, draft.name, options);
      await restoreWork(session, host, draft);
      this.#set({
        isChanged: true,
        notice: { intent: "success", title: DRAFT.restored(draft.name), lines: [] },
      });
    });

  discardDraft = async (): Promise<void> => {
    this.#set({ draft: null });
    await this.parts.drafts
      .clear()
      .catch((error: unknown) => this.#set({ notice: noticeOfDraftTrouble(error) }));
  };

  save = (): Promise<void> =>
    this.#run(STEPS.compute, true, async (options) => {
      const open = this.#open;
      if (!open) return;
      const { patch, changes } = await planSave(open.session, open.host, options.signal);
      this.#set({ work: { label: STEPS.write, part: null, canStop: true } });
      const bytes = await this.parts.files.save(open.file.bytes, patch, options);
      const name = copyName(open.name);
      this.parts.download(name, bytes);
      clearTimeout(this.#draftTimer);
      await this.parts.drafts.clear();
      this.#set({ isChanged: false, notice: noticeOfSaved(name, patch, changes, open.file.snapshot) });
    });

  stop = (): void => this.#abort?.abort();

  tell = (notice: PageNotice | null): void => this.#set({ notice });

  command = (id: string): void => this.#stage?.execute(id);

  async #show(bytes: Uint8Array, name: string, options: WorkOptions): Promise<Open> {
    const file = await this.parts.files.open(bytes, name, options);
    this.#set({ work: { label: STEPS.show, part: null, canStop: false } });
    // let the page draw the words above before the grid takes the thread
    await nextFrame();
    if (!this.#stage) throw new Error("the grid has no place on the page");
    // the welcome makes room first: a grid in a hidden place would have no size
    this.#set({ fileName: name, isChanged: false, draft: null });
    await nextFrame();
    const session = this.#stage.show(file);
    const host = new UniverHost(session, { program: this.parts.program, state: file.state });
    const open = { file, name, session, host };
    this.#open = open;
    this.#watch(open);
    await this.#stage.ready();
    this.parts.onHost(host);
    this.#set({ notice: noticeOfOpened(file.snapshot, file.isLegacy) });
    return open;
  }

  #watch({ session, host }: Open): void {
    session.guard.onRefusal(({ code, sheet }) =>
      this.#set({ notice: noticeOfTrouble(new HostError(code, { sheet })) }),
    );
    const onEdited = () => {
      if (!this.#state.isChanged) this.#set({ isChanged: true });
      clearTimeout(this.#draftTimer);
      this.#draftTimer = setTimeout(() => void this.#keepDraft(), DRAFT_AFTER_MS);
    };
    session.onEdited(onEdited);
    host.onStateChange(onEdited);
  }

  async #keepDraft(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    try {
      await this.parts.drafts.save(draftOf({ ...open, bytes: open.file.bytes }, this.parts.now()));
    } catch (error) {
      this.#set({ notice: noticeOfDraftTrouble(error) });
    }
  }

  async #run(label: string, canStop: boolean, work: (options: WorkOptions) => Promise<void>): Promise<void> {
    if (this.#state.work) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#set({ work: { label, part: null, canStop }, notice: null });
    try {
      await work({
        signal: abort.signal,
        onProgress: ({ step, done, total }) =>
          this.#set({
            work: { label: step === "read" ? STEPS.read : label, part: total ? done / total : null, canStop },
          }),
      });
    } catch (error) {
      this.#set({ notice: noticeOfTrouble(error), fileName: this.#open?.name ?? null });
    } finally {
      this.#abort = null;
      this.#set({ work: null });
    }
  }

  #set(change: Partial<WorkbenchState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
