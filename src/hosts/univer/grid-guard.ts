/**
 * Keeps the officer from changes that a saved copy could not carry: structure and looks of sheets, array formulas,
 * table headings, protected cells. Every change of the grid passes here as a command. In: commands. Out: refusals.
 */
import {
  CustomCommandExecutionError,
  type ICellData,
  type ICommandInfo,
  type ICommandService,
  type IDisposable,
  type IExecutionOptions,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { HostErrorCode } from "../../core/workbook/host-error-code";
import type { CommandGate } from "./command-gate";
import { isInside } from "./grid-ranges";
import { isResult } from "./is-result";
import type { OpenedBase } from "./opened-base";

/** Why a change was not made. */
export interface Refusal {
  readonly code: Extract<HostErrorCode, "grid.protected" | "grid.structure-kept" | "grid.part-locked">;
  readonly sheet: string;
  /** The grid's name for what was tried. */
  readonly command?: string;
}

/** What moves cells: if one of these slips through, a patch would land in the wrong rows, and saving is refused. */
const STRUCTURE = new Set([
  "sheet.mutation.insert-row",
  "sheet.mutation.insert-col",
  "sheet.mutation.remove-rows",
  "sheet.mutation.remove-col",
  "sheet.mutation.move-range",
  "sheet.mutation.move-rows",
  "sheet.mutation.move-columns",
  "sheet.mutation.reorder-range",
  "sheet.mutation.insert-sheet",
  "sheet.mutation.remove-sheet",
  "sheet.mutation.copy-worksheet-end",
  "sheet.mutation.set-worksheet-name",
  "sheet.mutation.set-worksheet-order",
  "sheet.mutation.set-worksheet-hidden",
]);

/**
 * The commands behind menus, keys and handles for structure and looks, stopped before they begin: the grid would show
 * what the saved copy would not have.
 */
export const CLOSED_COMMANDS = new RegExp(
  `^sheet\\.operation\\.rename-sheet$|^sheets?\\.command\\.(?:${[
    "insert-",
    "remove-",
    "delete-",
    "hide-",
    "move-(?!selection)",
    "sort",
    "reorder",
    "copy-(?:sheet|worksheet)",
    "add-(?:worksheet-merge|table|range-protection|worksheet-protection|conditional)",
    "addDataValidation",
    "(?:set|change|view)-.*(?:protection|permission)",
    "set-(?:style|bold|italic|underline|stroke|overline|font|text|background|border|vertical|horizontal)",
    "set-range-(?!values|custom)",
    "set-.*(?:frozen|hidden|visible|width|height|color|format-painter)",
    "set-(?:worksheet-(?:name|order|show|hide)|sheet-table|table|defined-name|conditional|gridlines)",
    "reset-(?:text|background|range)",
    "clear-selection-(?:format|all)",
    "clear-(?:range|worksheet)-",
    "cancel-frozen",
    "delta-",
    "table-",
    "paste-(?:format|col-width)",
    "apply-format-painter",
    "split-text",
    "toggle-gridlines",
  ].join("|")})`,
);

function isClosed(command: string): boolean {
  return STRUCTURE.has(command) || CLOSED_COMMANDS.test(command);
}

const VALUES = "sheet.mutation.set-range-values";
const MERGE = "sheet.mutation.add-worksheet-merge";
const UNDO = new Set(["univer.command.undo", "univer.command.redo"]);

interface ValueParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;
}

export class GridGuard {
  #passing = 0;
  #isUndoing = false;
  readonly #listeners = new Set<(refusal: Refusal) => void>();
  readonly #ear: IDisposable;
  /** Sheets on which a structural change happened all the same. */
  readonly moved = new Set<string>();

  constructor(
    private readonly gate: CommandGate,
    commands: ICommandService,
    private readonly workbook: Workbook,
    private readonly base: OpenedBase,
  ) {
    gate.keep((command, options) => this.#before(command, options));
    this.#ear = commands.onCommandExecuted((command) => this.#after(command));
  }

  /** Changes of our own, which the saver knows how to write. */
  letPass<T>(work: () => T): T {
    this.#passing++;
    try {
      return work();
    } finally {
      this.#passing--;
    }
  }

  /** Our own code is at work; an undo by keyboard is the officer's. */
  get isPassing(): boolean {
    return this.#passing > 0;
  }

  get isOurs(): boolean {
    return this.#passing > 0 || this.#isUndoing;
  }

  onRefusal(listener: (refusal: Refusal) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The reason why the officer may not type into a cell, if there is one. */
  lockOf(sheet: Worksheet, row: number, column: number): Refusal | undefined {
    const name = sheet.getName();
    const ranges = this.base.sheets.get(sheet.getSheetId())?.lockedRanges ?? [];
    if (ranges.some((range) => isInside(range, row, column)))
      return { code: "grid.part-locked", sheet: name };
    const isProtected = Boolean(sheet.getConfig().custom?.["isProtected"]);
    const isUnlocked = Boolean(sheet.getCellMatrix().getValue(row, column)?.custom?.["unlocked"]);
    return isProtected && !isUnlocked ? { code: "grid.protected", sheet: name } : undefined;
  }

  dispose(): void {
    this.gate.keep(null);
    this.#ear.dispose();
    this.#listeners.clear();
  }

  #before({ id, params }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    // undo and redo put back only what was let through before
    if (UNDO.has(id)) this.#beginUndo();
    if (this.isOurs || !this.#isHere(params)) return;
    if (isClosed(id)) this.#refuse({ code: "grid.structure-kept", sheet: this.#nameOf(params) }, id);
    // results of formulas arrive the same way as typed values
    if (id === VALUES && !isResult(options)) this.#letValuesIn(params, id);
    // pasting brings merges along: the values are welcome, the merges are not
    else if (id === MERGE) Object.assign(params ?? {}, { ranges: [] });
  }

  #after({ id, params }: Readonly<ICommandInfo>): void {
    if (UNDO.has(id)) this.#isUndoing = false;
    if (this.isOurs || !STRUCTURE.has(id) || !this.#isHere(params)) return;
    this.moved.add(this.#nameOf(params));
  }

  #beginUndo(): void {
    this.#isUndoing = true;
    // an undo that fails gives no word that it ended
    setTimeout(() => (this.#isUndoing = false));
  }

  #letValuesIn(params: object | undefined, id: string): void {
    const sheet = this.#sheetOf(params);
    const { cellValue = {} } = (params ?? {}) as ValueParams; // the parameters of this mutation are of this shape
    if (!sheet) return;
    for (const [row, cells = {}] of Object.entries(cellValue)) {
      for (const column of Object.keys(cells)) {
        const lock = this.lockOf(sheet, Number(row), Number(column));
        if (lock) this.#refuse(lock, id);
      }
      keepLooks(cells, (column) => sheet.getCellMatrix().getValue(Number(row), column));
    }
  }

  #refuse(refusal: Refusal, command: string): never {
    for (const listener of this.#listeners) listener({ ...refusal, command });
    throw new CustomCommandExecutionError(`${command}: ${refusal.code}`);
  }

  #isHere(params: object | undefined): boolean {
    const { unitId } = (params ?? {}) as ValueParams; // all changes of sheets name their workbook or mean the open one
    return unitId === undefined || unitId === this.workbook.getUnitId();
  }

  #nameOf(params: object | undefined): string {
    return this.#sheetOf(params)?.getName() ?? "";
  }

  #sheetOf(params: object | undefined): Worksheet | undefined {
    const { subUnitId } = (params ?? {}) as ValueParams; // as above
    const sheet =
      subUnitId === undefined ? this.workbook.getActiveSheet() : this.workbook.getSheetBySheetId(subUnitId);
    return sheet ?? undefined;
  }
}

/**
 * Pasting and filling bring looks along; only the number format, which belongs to the value, is let in. A change of
 * looks alone has to hand the formula back, or the grid would take it for gone.
 */
function keepLooks(
  cells: Record<string, Nullable<ICellData>>,
  now: (column: number) => Nullable<ICellData>,
): void {
  for (const [column, cell] of Object.entries(cells)) {
    if (!cell?.s) continue;
    keepNumberFormat(cell);
    if (CONTENT.some((key) => key in cell)) continue;
    const { f, si } = { ...NO_FORMULA, ...now(Number(column)) };
    Object.assign(cell, { f, si });
  }
}

function keepNumberFormat(cell: ICellData): void {
  const pattern = typeof cell.s === "string" ? undefined : cell.s?.n?.pattern;
  if (pattern === undefined) delete cell.s;
  else cell.s = { n: { pattern: pattern === ISO_DAY ? DAY : pattern } };
}

/** Days that come in spelt the one way nobody can mistake are shown as usual. */
const ISO_DAY = "yyyy-mm-dd";
const DAY = "dd/mm/yyyy";

const NO_FORMULA = { f: null, si: null };
const CONTENT = ["v", "f", "si", "p"] as const;
