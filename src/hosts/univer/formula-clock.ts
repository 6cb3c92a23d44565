/**
 * Knows whether formulas are still being computed. The grid's own "when computing completes" can answer before the
 * run has begun, so the start and end events are counted here. In: the grid's commands. Out: `settled()`.
 */
import type { ICommandInfo, ICommandService, IExecutionOptions } from "@univerjs/core";
import { HostError } from "../../app/host-error";
import { isAppliedResult, isResult } from "./is-result";

/** Changes after which the grid may start a run. */
const CHANGES = new Set([
  "sheet.mutation.set-range-values",
  "sheet.mutation.insert-sheet",
  "sheet.mutation.remove-sheet",
  "formula.mutation.set-defined-name",
  "formula.mutation.remove-defined-name",
  "sheet.mutation.add-table",
]);
const STARTED = "formula.mutation.set-formula-calculation-start";
const PROGRESS = "formula.mutation.set-formula-calculation-notification";
const RESULT = "formula.mutation.set-formula-calculation-result";
const APPLIED = "sheet.mutation.set-range-values";

/** The grid gathers changes for 100 ms before it starts; without a start by then there was nothing to compute. */
const START_BY_MS = 400;

interface ResultParams {
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
}

export class FormulaClock {
  #isRunning = false;
  #startBy: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting = new Set<() => void>();

  constructor(commands: ICommandService) {
    commands.onCommandExecuted((command, options) => this.#note(command, options));
  }

  get isSettled(): boolean {
    return !this.#isRunning && this.#startBy === undefined;
  }

  /** Resolves when nothing is being computed and no run is about to start. */
  settled(signal?: AbortSignal): Promise<void> {
    if (this.isSettled) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const done = () => {
        this.#waiting.delete(done);
        signal?.removeEventListener("abort", stopped);
        resolve();
      };
      const stopped = () => {
        this.#waiting.delete(done);
        reject(new HostError("work.cancelled"));
      };
      this.#waiting.add(done);
      signal?.addEventListener("abort", stopped, { once: true });
    });
  }

  dispose(): void {
    clearTimeout(this.#startBy);
    this.#startBy = undefined;
    this.#end();
  }

  #note({ id, params }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (id === STARTED) this.#begin();
    else if (isEnd(id, params, options)) this.#end();
    else if (CHANGES.has(id) && !isResult(options) && options?.onlyLocal !== true) this.#expectStart();
  }

  #expectStart(): void {
    clearTimeout(this.#startBy);
    this.#startBy = setTimeout(() => {
      this.#startBy = undefined;
      this.#release();
    }, START_BY_MS);
  }

  #begin(): void {
    clearTimeout(this.#startBy);
    this.#startBy = undefined;
    this.#isRunning = true;
  }

  #end(): void {
    this.#isRunning = false;
    this.#release();
  }

  #release(): void {
    if (!this.isSettled) return;
    for (const done of [...this.#waiting]) done();
  }
}

function isEnd(id: string, params: object | undefined, options: IExecutionOptions | undefined): boolean {
  if (id === APPLIED) return isAppliedResult(options);
  return (id === RESULT && !hasResults(params)) || (id === PROGRESS && isStopped(params));
}

function hasResults(params: object | undefined): boolean {
  const { unitData } = (params ?? {}) as ResultParams; // the parameters of this mutation are of this shape
  return Object.values(unitData ?? {}).some((sheets) => Object.values(sheets ?? {}).some(Boolean));
}

/** 1 is stopped, 2 is nothing to execute; 3, success, is followed by a result. */
function isStopped(params: object | undefined): boolean {
  const { functionsExecutedState } = (params ?? {}) as { functionsExecutedState?: number }; // as the mutation declares
  return functionsExecutedState === 1 || functionsExecutedState === 2;
}
