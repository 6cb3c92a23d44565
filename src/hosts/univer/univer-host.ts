/** The workbench's grid as a WorkbookHost. In: an open session. Out: the port, with an undo list of its own. */
import { HostError } from "../../app/host-error";
import type { CellPlace, HostCapabilities, WorkbookHost, WorkOptions } from "../../app/workbook-host";
import type { CellRange } from "../../core/workbook/cell-ref";
import type { SheetPlan } from "../../core/workbook/sheet-plan";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { BooleanNumber, type ICommandInfo, type IExecutionOptions, type IRange } from "@univerjs/core";
import type { GridSession } from "./grid-session";
import { toGridRange } from "./grid-ranges";
import { isResult } from "./is-result";
import { type KeptSheet, OurSheets } from "./our-sheets";
import { readGrid } from "./read-grid";

/** The same bound as the part in a file. */
const MAX_STATE = 8 * 1024 * 1024;

const SELECTED = "sheet.operation.set-selections";
const ACTIVATED = "sheet.operation.set-worksheet-active";
const VALUES = "sheet.mutation.set-range-values";
const SHEETS = new Set([
  "sheet.mutation.insert-sheet",
  "sheet.mutation.remove-sheet",
  "sheet.mutation.set-worksheet-name",
]);

/** What an action of ours replaced. */
interface Undoable {
  readonly sheets: ReadonlyMap<string, KeptSheet | null>;
  readonly state: string | null;
}

export class UniverHost implements WorkbookHost {
  readonly ours: OurSheets;
  readonly #undoable: Undoable[] = [];
  #state: string | null;
  readonly #stateListeners = new Set<() => void>();

  constructor(
    private readonly session: GridSession,
    private readonly options: { readonly program: string; readonly state: string | null },
  ) {
    this.ours = new OurSheets(session);
    this.#state = options.state;
  }

  capabilities(): HostCapabilities {
    return {
      kind: "workbench",
      program: this.options.program,
      canWrite: true,
      canSelect: true,
      groupsUndo: true,
      payloadLimit: null,
    };
  }

  async read({ signal, onProgress }: WorkOptions = {}): Promise<WorkbookSnapshot> {
    onProgress?.({ step: "read", done: 0, total: null });
    await this.session.clock.settled(signal);
    throwIfStopped(signal);
    const { workbook, base, extras } = this.session;
    return readGrid({
      workbook,
      base,
      extrasOf: (sheetId) => (this.ours.planOf(sheetId) ? extras.get(sheetId) : undefined),
    });
  }

  async apply(plans: readonly SheetPlan[], { signal, onProgress }: WorkOptions = {}): Promise<void> {
    onProgress?.({ step: "write", done: 0, total: plans.length });
    throwIfStopped(signal);
    const before = this.#keep(plans.map(({ id }) => id));
    this.session.take(this.ours.stepsToApply(plans));
    this.#undoable.push(before);
    onProgress?.({ step: "write", done: plans.length, total: plans.length });
    await this.session.clock.settled(signal);
  }

  async remove(planIds: readonly string[], { signal }: WorkOptions = {}): Promise<void> {
    throwIfStopped(signal);
    const present = planIds.filter((id) => this.ours.find(id));
    if (present.length === 0) return;
    const before = this.#keep(present);
    this.session.take(this.ours.stepsToRemove(present));
    this.#undoable.push(before);
    await this.session.clock.settled(signal);
  }

  undoDepth(): number {
    return this.#undoable.length;
  }

  async undo({ signal }: WorkOptions = {}): Promise<void> {
    throwIfStopped(signal);
    const last = this.#undoable.at(-1);
    if (!last) throw new HostError("work.nothing-to-undo");
    this.session.take([...last.sheets].flatMap(([planId, kept]) => this.ours.stepsToRestore(planId, kept)));
    this.#undoable.pop();
    if (last.state !== this.#state) this.#setState(last.state);
    await this.session.clock.settled(signal);
  }

  readState(): Promise<string | null> {
    return Promise.resolve(this.#state);
  }

  writeState(state: string): Promise<void> {
    if (state.length > MAX_STATE) return Promise.reject(new HostError("work.state-too-large"));
    this.#undoable.push(this.#keep([]));
    this.#setState(state);
    return Promise.resolve();
  }

  /** What is remembered in the workbook is a change of it that no command of the grid tells of. */
  onStateChange(listener: () => void): void {
    this.#stateListeners.add(listener);
  }

  #setState(state: string | null): void {
    this.#state = state;
    for (const listener of this.#stateListeners) listener();
  }

  /** Undefined while the file's own state stands. */
  changedState(): string | null | undefined {
    return this.#state === this.options.state ? undefined : this.#state;
  }

  async select({ sheet, range }: { readonly sheet: string; readonly range: CellRange }): Promise<void> {
    const { workbook, commands, unitId } = this.session;
    const target = workbook.getSheetBySheetName(sheet);
    if (!target) throw new HostError("excel.gone", { sheet });
    if (target.getConfig().hidden === BooleanNumber.TRUE) throw new HostError("grid.sheet-hidden", { sheet });
    const subUnitId = target.getSheetId();
    const gridRange = toGridRange(range);
    await commands.executeCommand(ACTIVATED, { unitId, subUnitId });
    const { startRow: actualRow, startColumn: actualColumn } = gridRange;
    const primary = {
      ...gridRange,
      endRow: actualRow,
      endColumn: actualColumn,
      actualRow,
      actualColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    await commands.executeCommand(SELECTED, {
      unitId,
      subUnitId,
      selections: [{ range: gridRange, primary, style: null }],
    });
    // only a grid with a screen can scroll
    if (commands.hasCommand("sheet.command.scroll-to-cell")) {
      await commands.executeCommand("sheet.command.scroll-to-cell", { unitId, subUnitId, range: gridRange });
    }
  }

  onSelect(listener: (place: CellPlace) => void): () => void {
    return this.#listen(({ id, params }) => {
      if (id !== SELECTED) return;
      const { subUnitId = "", selections = [] } = (params ?? {}) as SelectionParams; // this operation's own parameters
      const range = selections.at(-1)?.primary ?? selections.at(-1)?.range;
      const sheet = this.session.workbook.getSheetBySheetId(subUnitId);
      if (!range || !sheet) return;
      listener({ sheet: sheet.getName(), cell: { row: range.startRow, column: range.startColumn } });
    });
  }

  onChange(listener: (sheet: string | null) => void): () => void {
    return this.#listen(({ id, params }, options) => {
      if (this.session.guard.isPassing || isResult(options)) return;
      const { subUnitId = "" } = (params ?? {}) as SelectionParams; // every mutation of a sheet names it so
      if (SHEETS.has(id)) listener(null);
      else if (id === VALUES) listener(this.session.workbook.getSheetBySheetId(subUnitId)?.getName() ?? null);
    });
  }

  #keep(planIds: readonly string[]): Undoable {
    return { sheets: new Map(planIds.map((id) => [id, this.ours.keep(id)])), state: this.#state };
  }

  /** Only what happens in this workbook. */
  #listen(
    listener: (command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined) => void,
  ): () => void {
    const { commands, unitId } = this.session;
    const subscription = commands.onCommandExecuted((command, options) => {
      const params: SelectionParams | undefined = command.params; // commands of sheets carry the workbook's id
      if (params?.unitId === unitId) listener(command, options);
    });
    return () => subscription.dispose();
  }
}

interface SelectionParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly selections?: readonly { readonly range: IRange; readonly primary?: IRange | null }[];
}

function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError("work.cancelled");
}
