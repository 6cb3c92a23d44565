/** A host that keeps a workbook in memory, for tests of what stands above the port. In: a snapshot. Out: what was asked of it. */
import { HostError } from "../../src/app/host-error";
import type {
  CellPlace,
  HostCapabilities,
  Progress,
  WorkbookHost,
  WorkOptions,
} from "../../src/app/workbook-host";
import type { CellRange } from "../../src/core/workbook/cell-ref";
import type { SheetPlan } from "../../src/core/workbook/sheet-plan";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";

interface Selection {
  readonly sheet: string;
  readonly range: CellRange;
}

export class MemoryHost implements WorkbookHost {
  readonly selected: Selection[] = [];
  readonly applied: (readonly SheetPlan[])[] = [];
  reads = 0;
  /** Thrown by the next call that touches the workbook. */
  trouble: Error | null = null;
  /** Held back until the promise settles, and cut short by the signal. */
  hold: Promise<void> | null = null;
  /** Reported by every read. */
  progress: Progress | null = null;
  canWrite = true;
  state: string | null = null;
  #selectListeners = new Set<(place: CellPlace) => void>();
  #changeListeners = new Set<(sheet: string | null) => void>();

  constructor(public snapshot: WorkbookSnapshot) {}

  capabilities(): HostCapabilities {
    return {
      kind: "workbench",
      program: "Excel 16.0.14332",
      canWrite: this.canWrite,
      canSelect: true,
      groupsUndo: false,
      payloadLimit: null,
    };
  }

  async read(options: WorkOptions = {}): Promise<WorkbookSnapshot> {
    this.reads++;
    if (this.progress) options.onProgress?.(this.progress);
    await this.#work(options);
    return this.snapshot;
  }

  async apply(plans: readonly SheetPlan[], options: WorkOptions = {}): Promise<void> {
    await this.#work(options);
    this.applied.push(plans);
  }

  async remove(_planIds: readonly string[], options: WorkOptions = {}): Promise<void> {
    await this.#work(options);
  }

  undoDepth(): number {
    return this.applied.length;
  }

  async undo(options: WorkOptions = {}): Promise<void> {
    await this.#work(options);
    if (!this.applied.pop()) throw new HostError("work.nothing-to-undo");
  }

  readState(): Promise<string | null> {
    return Promise.resolve(this.state);
  }

  writeState(state: string): Promise<void> {
    this.state = state;
    return Promise.resolve();
  }

  async select(place: Selection): Promise<void> {
    await this.#work({});
    this.selected.push(place);
  }

  onSelect(listener: (place: CellPlace) => void): () => void {
    this.#selectListeners.add(listener);
    return () => this.#selectListeners.delete(listener);
  }

  onChange(listener: (sheet: string | null) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** What the officer does in the grid. */
  stand(place: CellPlace): void {
    for (const listener of this.#selectListeners) listener(place);
  }

  change(sheet: string | null): void {
    for (const listener of this.#changeListeners) listener(sheet);
  }

  get listeners(): number {
    return this.#selectListeners.size + this.#changeListeners.size;
  }

  async #work({ signal }: WorkOptions): Promise<void> {
    const cut = new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve()));
    await Promise.race([this.hold ?? Promise.resolve(), cut]);
    if (signal?.aborted) throw new HostError("work.cancelled");
    const { trouble } = this;
    this.trouble = null;
    if (trouble !== null) throw trouble;
  }
}
