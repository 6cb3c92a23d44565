/**
 * The first to hear of every command. Listeners that come later may already have acted when a guard says no (the one
 * for formulas does), so this one is set up before any plugin starts, and guards take their turn behind it.
 */
import type { ICommandInfo, ICommandService, IExecutionOptions } from "@univerjs/core";

export type Gatekeeper = (command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined) => void;

export class CommandGate {
  #keeper: Gatekeeper | null = null;

  constructor(commands: ICommandService) {
    commands.beforeCommandExecuted((command, options) => this.#keeper?.(command, options));
  }

  /** One keeper at a time: the open workbook's. */
  keep(keeper: Gatekeeper | null): void {
    this.#keeper = keeper;
  }
}
