/**
 * The tables of the workbook without their looks. In: readings of the workbook and the officer's choices. Out: the
 * tables in the pane's state, corrections in the workbook and on this computer, sheets of ours.
 *
 * A first look reads no merged cells, because asking for them costs the officer Excel's own undo list; headers are found
 * without them too. They are read when he opens a table or presses "Chuẩn hóa": there every group over columns counts.
 */
import { findForm, forgetForm, listForms, rememberForm } from "../../app/form-memory";
import { writeStructure } from "../../app/structure";
import type { TableAnswers, TableChange, TableRequest } from "../../app/table-desk";
import { PageTables, type RequestOf, type TableService } from "../../app/table-service";
import type { TableView } from "../../app/table-view";
import type { ReadOptions, WorkOptions } from "../../app/workbook-host";
import { readCorrections, writeCorrections } from "../../app/workbook-state";
import { type FormCorrection } from "../../core/recognise/form-correction";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { TABLE_WORK } from "../../messages/tables";
import { WORK } from "../../messages/pane";
import type { PaneServices } from "../pane-services";
import type { PaneState, TablesState } from "../pane-state";
import { Corrections } from "./corrections";
import { effectOf } from "./effect";
import {
  FORGOTTEN,
  GONE,
  NO_HEADER,
  noticeOfStructure,
  NOTHING_TO_WRITE,
  noticeOfRemembered,
} from "./table-notices";

/** Rows drawn of an open table; more on demand. */
const ROWS = 200;

/** What the pane lets the tables do with it. */
export interface PaneDoor {
  state(): PaneState;
  set(change: Partial<PaneState>): void;
  run(label: string, work: (options: WorkOptions) => Promise<void>): Promise<boolean>;
  /** Reads the workbook and hands it to `take`. */
  read(options: ReadOptions): Promise<void>;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
}

const NONE: TablesState = { list: [], openId: null, drafts: [], offers: {}, effect: null };

export class TablesModel {
  readonly #corrections = new Corrections();
  #service: TableService | null = null;
  /** The workbook lies on the service's desk. */
  #isOnDesk = false;
  #hasMerges = false;
  #hasWritten = false;
  #place: Place | null = null;
  #rows = ROWS;

  constructor(
    private readonly services: PaneServices,
    private readonly door: PaneDoor,
  ) {}

  close(): void {
    this.#service?.close();
  }

  /** A new reading of the workbook. */
  async take(snapshot: WorkbookSnapshot, options: ReadOptions): Promise<void> {
    this.#hasMerges = options.merges !== "skip" || snapshot.sheets.some(({ merges }) => merges.length > 0);
    this.#corrections.confirm(await readCorrections(this.services.host));
    await this.#understand(snapshot, options);
  }

  /** An undo may have put back what was remembered before. */
  async recall(options: WorkOptions): Promise<void> {
    if (!this.#hasWritten) return;
    this.#corrections.confirm(await readCorrections(this.services.host));
    if (this.#isOnDesk) await this.#understand(null, options);
  }

  open = (view: TableView): Promise<boolean> =>
    this.door.run(TABLE_WORK.opening, async (options) => {
      this.#stand(view.sheet, view.header.top);
      this.#rows = ROWS;
      await this.#understandWhole(options);
      this.#show();
    });

  more = (): Promise<boolean> =>
    this.door.run(TABLE_WORK.opening, async (options) => {
      this.#rows += ROWS;
      await this.#understand(null, options);
    });

  change = (change: TableChange): Promise<boolean> =>
    this.door.run(TABLE_WORK.again, async (options) => {
      const before = this.opened;
      if (!before) return;
      if (!this.#isOnDesk) await this.#understandWhole(options);
      const correction = await this.#ask<"correct">({ kind: "correct", id: before.id, change }, options);
      if (!correction) this.door.set({ notice: NO_HEADER });
      else await this.#apply(before, correction, options);
    });

  /** What was once said about this form, now shown on this table; kept only when the officer says so. */
  accept = (view: TableView): Promise<boolean> =>
    this.door.run(TABLE_WORK.again, async (options) => {
      const offer = this.#tables.offers[view.id];
      if (!offer) return;
      this.#stand(view.sheet, view.range.bottom);
      await this.#understandWhole(options);
      await this.#apply(this.opened ?? view, offer, options);
      this.#show();
    });

  decline = (view: TableView): void => {
    this.#corrections.decline(view.form);
    this.#set({ offers: this.#offersOf(this.#tables.list) });
  };

  remember = (): Promise<boolean> =>
    this.door.run(WORK.remembering, async () => {
      const correction = this.opened?.correction;
      if (!correction) return;
      const kept = this.#corrections.withDraft(correction.form);
      const { canWrite } = this.door.state().capabilities;
      if (canWrite) await this.#write(kept);
      rememberForm(this.services.storage, correction);
      this.#corrections.confirm(kept, correction.form);
      this.#set({ drafts: this.#corrections.drafts, effect: null });
      this.door.set({ notice: noticeOfRemembered(canWrite) });
    });

  /** Drops what is not remembered yet; what is remembered is forgotten. */
  discard = (): Promise<boolean> =>
    this.door.run(TABLE_WORK.again, async (options) => {
      const before = this.opened;
      if (!before) return;
      if (!this.#corrections.drop(before.form)) {
        const rest = this.#corrections.without(before.form);
        if (this.door.state().capabilities.canWrite) await this.#write(rest);
        forgetForm(this.services.storage, before.form);
        this.#corrections.confirm(rest);
        this.door.set({ notice: FORGOTTEN });
      }
      this.#stand(before.sheet, before.range.bottom);
      await this.#understand(null, options);
      this.#tell(before);
    });

  propose = (): Promise<boolean> =>
    this.door.run(TABLE_WORK.proposing, async (options) => {
      if (this.door.state().isStale || !this.#isOnDesk || !this.#hasMerges) {
        await this.door.read({ ...options, merges: "read" });
      }
      const structure = await this.#ask<"propose">({ kind: "propose" }, options);
      if (!structure || structure.plans.length === 0) this.door.set({ notice: NOTHING_TO_WRITE });
      else this.door.set({ structure, proposal: null });
    });

  write = (): Promise<boolean> =>
    this.door.run(TABLE_WORK.writing, async (options) => {
      const { structure, inventory } = this.door.state();
      if (!structure) return;
      await writeStructure(this.services.host, structure, options);
      this.door.set({ structure: null, isStale: true, notice: noticeOfStructure(structure, inventory) });
    });

  get opened(): TableView | undefined {
    const { list, openId } = this.#tables;
    return list.find(({ id }) => id === openId);
  }

  get #tables(): TablesState {
    return this.door.state().tables ?? NONE;
  }

  #set(change: Partial<TablesState>): void {
    this.door.set({ tables: { ...this.#tables, ...change } });
  }

  #stand(sheet: string, row: number): void {
    this.#place = { sheet, row };
  }

  #show(): void {
    if (this.opened) this.door.set({ screen: "table", moves: this.door.state().moves + 1 });
    else this.door.set({ notice: GONE });
  }

  /** A draft under which the table is no longer found is taken back. */
  async #apply(before: TableView, correction: FormCorrection, options: WorkOptions): Promise<void> {
    const undo = this.#corrections.draft(before.form, correction);
    // the header may move; the last line stays in the table
    this.#stand(before.sheet, before.range.bottom);
    await this.#understand(null, options);
    if (this.opened) {
      this.#tell(before);
      return;
    }
    undo();
    await this.#understand(null, options);
    this.door.set({ notice: NO_HEADER });
  }

  #tell(before: TableView): void {
    if (this.opened) this.#set({ effect: effectOf(before, this.opened) });
  }

  async #write(corrections: readonly FormCorrection[]): Promise<void> {
    await writeCorrections(this.services.host, corrections);
    this.#hasWritten = true;
  }

  async #understandWhole(options: WorkOptions): Promise<void> {
    if (this.#isOnDesk && this.#hasMerges) await this.#understand(null, options);
    else await this.door.read({ ...options, merges: "read" });
  }

  /** Null for the workbook on the desk; where it is gone it is read again. */
  async #understand(snapshot: WorkbookSnapshot | null, options: WorkOptions): Promise<void> {
    if (!snapshot && !this.#isOnDesk) {
      await this.door.read({ ...options, merges: this.#hasMerges ? "read" : "skip" });
      return;
    }
    const { work } = this.door.state();
    if (work && snapshot)
      this.door.set({ work: { ...work, label: TABLE_WORK.understanding, progress: null } });
    const open = this.#place && { ...this.#place, rows: this.#rows };
    const corrections = this.#corrections.inForce;
    const list = await this.#ask<"understand">({ kind: "understand", snapshot, corrections, open }, options);
    this.#isOnDesk = true;
    const openId = list.find(({ drawn }) => drawn !== null)?.id ?? null;
    this.#set({ list, openId, drafts: this.#corrections.drafts, offers: this.#offersOf(list), effect: null });
  }

  #offersOf(list: readonly TableView[]): Readonly<Record<string, FormCorrection>> {
    const forms = listForms(this.services.storage);
    return Object.fromEntries(
      list.flatMap(({ id, form, correction }) => {
        const offer = correction || this.#corrections.isDeclined(form) ? undefined : findForm(forms, form);
        return offer ? [[id, offer]] : [];
      }),
    );
  }

  async #ask<Kind extends TableRequest["kind"]>(
    request: RequestOf<Kind>,
    options: WorkOptions,
  ): Promise<TableAnswers[Kind]> {
    this.#service ??= (await this.services.openTables?.()) ?? new PageTables();
    try {
      return await this.#service.ask<Kind>(request, options);
    } catch (error) {
      this.#isOnDesk = false;
      throw error;
    }
  }
}
