/** One open workbook in a running grid: its services, and the one way in which our own code changes it. */
import {
  ICommandService,
  type IDisposable,
  IUndoRedoService,
  type IWorkbookData,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { HostError } from "../../app/host-error";
import type { RunningUniver } from "./create-univer";
import { FormulaClock } from "./formula-clock";
import { GridGuard } from "./grid-guard";
import { isResult } from "./is-result";
import type { OpenedBase } from "./opened-base";
import type { Mutation, SheetExtras, Step } from "./sheet-extras";

const EDITS = new Set([
  "sheet.mutation.set-range-values",
  "sheet.mutation.insert-sheet",
  "sheet.mutation.remove-sheet",
]);

export class GridSession {
  readonly workbook: Workbook;
  readonly commands: ICommandService;
  readonly clock: FormulaClock;
  readonly guard: GridGuard;
  readonly #undo: IUndoRedoService;

  constructor(
    { univer, gate }: RunningUniver,
    data: IWorkbookData,
    readonly base: OpenedBase,
    /** What stands beside the cells of each sheet, by sheet id; grows with the sheets we add. */
    readonly extras: Map<string, SheetExtras>,
  ) {
    const injector = univer.__getInjector();
    this.workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    this.commands = injector.get(ICommandService);
    this.#undo = injector.get(IUndoRedoService);
    this.clock = new FormulaClock(this.commands);
    this.guard = new GridGuard(gate, this.commands, this.workbook, base);
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /**
   * Takes all steps, or none: a step that fails takes the earlier ones back. What was taken is one step in the
   * grid's own undo list, however many changes it was.
   */
  take(steps: readonly Step[]): void {
    if (steps.length === 0) return;
    const taken: Step[] = [];
    this.guard.letPass(() => {
      try {
        for (const step of steps) {
          this.#execute(step.forth);
          taken.push(step);
        }
      } catch (error) {
        for (const step of taken.reverse()) this.#execute(step.back);
        throw error;
      }
    });
    this.#undo.pushUndoRedo({
      unitID: this.unitId,
      undoMutations: steps.map(({ back }) => ({ ...back })).reverse(),
      redoMutations: steps.map(({ forth }) => ({ ...forth })),
    });
  }

  /** For changes that are no step in the grid's undo list: restoring a draft. */
  write(mutation: Mutation): void {
    this.guard.letPass(() => this.#execute(mutation));
  }

  /** Anything that a saved copy would carry: typed values, and our own sheets. Not the results of formulas. */
  onEdited(listener: () => void): IDisposable {
    return this.commands.onCommandExecuted(({ id, params }, options) => {
      const { unitId } = (params ?? {}) as { unitId?: string }; // changes of a workbook name it
      if (unitId !== this.unitId || isResult(options)) return;
      if (EDITS.has(id)) listener();
    });
  }

  #execute({ id, params }: Mutation): void {
    if (!this.commands.syncExecuteCommand(id, structuredClone(params)))
      throw new HostError("grid.failed", { step: id });
  }

  dispose(): void {
    this.guard.dispose();
    this.clock.dispose();
  }
}
