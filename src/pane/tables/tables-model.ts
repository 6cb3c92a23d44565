/**
 * The tables of the workbook without their looks. In: readings of the workbook and the officer's choices. Out: the
 * tables in the pane's state, corrections in the workbook and on this computer, sheets of ours.
 *
 * A first look reads no merged cells, because asking for them costs the officer Excel's own undo list; headers are found
 * without them too. They are read when he opens a table or presses "Chuẩn hóa": there every group over columns counts.
 */
import { findForm, forgetForm, listForms, rememberForm } from "../../app/form-memory";
import { writeStructure } from "../../app/structure";
import type { OpenTable, TableAnswers, TableChange, TableRequest } from "../../app/table-desk";
import { PageTables, type RequestOf, type TableService } from "../../app/table-service";
import type { KnownPlace } from "../../app/sheet-lines";
import type { TableView } from "../../app/table-view";
import type { ReadOptions, WorkOptions } from "../../app/workbook-host";
import { readCorrections, writeCorrections } from "../../app/workbook-state";
import type { FormCorrection, FormShape } from "../../core/recognise/form-correction";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { TABLE_WORK } from "../../messages/tables";
import { WORK } from "../../messages/pane";
import type { PaneServices } from "../pane-services";
import type { PaneDoor } from "../pane-door";
import { changedByUs, type TablesState } from "../pane-state";
import { ScoreModel } from "../score/score-model";
import { Corrections } from "./corrections";
import { effectOf } from "./effect";
import {
  DROPPED,
  FORGOTTEN,
  GONE,
  NO_END,
  NO_HEADER,
  NO_LINES,
  noticeOfStructure,
  NOTHING_TO_WRITE,
  noticeOfRemembered,
} from "./table-notices";

/** Rows drawn of an open table; more on demand. */
const ROWS = 200;

type Place = Omit<OpenTable, "rows">;

const NONE: TablesState = {
  list: [],
  openId: null,
  drafts: [],
  offers: {},
  known: [],
  effect: null,
  pointing: null,
};

export class TablesModel {
  readonly #corrections = new Corrections();
  #service: TableService | null = null;
  /** The workbook lies on the service's desk. */
  #isOnDesk = false;
  #hasMerges = false;
  #hasWritten = false;
  #place: Place | null = null;
  #rows = ROWS;
  /** Points of a scoring table. */
  readonly score: ScoreModel;

  constructor(
    private readonly services: PaneServices,
    private readonly door: PaneDoor,
  ) {
    this.score = new ScoreModel(door, {
      host: services.host,
      ask: (request, options) => this.#ask(request, options),
      ready: (options) => this.#ready(options),
    });
  }

  close(): void {
    this.#service?.close();
  }

  /** A new reading of the workbook. */
  async take(snapshot: WorkbookSnapshot, options: ReadOptions): Promise<void> {
    this.#hasMerges = options.merges !== "skip" || snapshot.sheets.some(({ merges }) => merges.length > 0);
    this.#corrections.confirm(await readCorrections(this.services.host));
    await this.#understand(snapshot, options);
    await this.score.again(options);
  }

  /** An undo may have put back what was remembered before. */
  async recall(options: WorkOptions): Promise<void> {
    await this.score.recall(options);
    if (!this.#hasWritten) return;
    this.#corrections.confirm(await readCorrections(this.services.host));
    if (this.#isOnDesk) await this.#understand(null, options);
  }

  open = (view: TableView): Promise<boolean> =>
    this.door.run(TABLE_WORK.opening, async (options) => {
      this.#stand(view);
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
      if (!correction) this.door.set({ notice: change.what === "end" ? NO_END : NO_HEADER });
      else await this.#apply(before, correction, options);
    });

  /** What was once said about this form, now shown on this table; kept only when the officer says so. */
  accept = (view: TableView): Promise<boolean> =>
    this.door.run(TABLE_WORK.again, async (options) => {
      const offer = this.#tables.offers[view.id];
      if (!offer) return;
      this.#stand(view);
      await this.#understandWhole(options);
      await this.#apply(this.opened ?? view, offer, options);
      this.#show();
    });

  decline = (form: FormShape): void => {
    this.#corrections.decline(form);
    const { list, known } = this.#tables;
    this.#set({ offers: this.#offersOf(list), known: this.#notDeclined(known) });
  };

  /** Where nothing was recognised the officer points the header out: his cell is the first guess, then the first row of headings. */
  startPointing = (sheet: string): Promise<boolean> =>
    this.door.run(TABLE_WORK.looking, async (options) => {
      const { isStale, place, moves } = this.door.state();
      if (isStale) await this.door.read({ ...options, merges: "read" });
      else await this.#understandWhole(options);
      const near = place?.sheet === sheet ? place.cell.row : null;
      const lines = await this.#ask<"lines">({ kind: "lines", sheet, near }, options);
      const mayHead = lines.filter((line) => line.mayHead);
      const guess = mayHead.find(({ row }) => row === near) ?? mayHead[0] ?? lines[0];
      if (!guess) this.door.set({ notice: NO_LINES });
      else {
        this.#set({ pointing: { sheet, lines, top: guess.row, bottom: guess.row } });
        this.door.set({ screen: "table", moves: moves + 1 });
      }
    });

  pick = (top: number, bottom: number): void => {
    const { pointing } = this.#tables;
    if (pointing) this.#set({ pointing: { ...pointing, top, bottom: Math.max(top, bottom) } });
  };

  point = (): Promise<boolean> =>
    this.door.run(TABLE_WORK.again, async (options) => {
      const { pointing } = this.#tables;
      if (!pointing) return;
      const { sheet, top, bottom } = pointing;
      if (!this.#isOnDesk) await this.#understandWhole(options);
      const correction = await this.#ask<"point">({ kind: "point", sheet, top, bottom }, options);
      if (!correction) this.door.set({ notice: NO_HEADER });
      else await this.#begin({ sheet, top, bottom, correction }, options);
    });

  /** A header remembered from another file; kept in this one only when the officer says so. */
  acceptKnown = (place: KnownPlace): Promise<boolean> =>
    this.door.run(TABLE_WORK.again, (options) => this.#begin(place, options));

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
      const isDraft = this.#corrections.drop(before.form);
      if (!isDraft) {
        const rest = this.#corrections.without(before.form);
        if (this.door.state().capabilities.canWrite) await this.#write(rest);
        forgetForm(this.services.storage, before.form);
        this.#corrections.confirm(rest);
        this.door.set({ notice: FORGOTTEN });
      }
      this.#stand(before);
      await this.#understand(null, options);
      if (this.#tell(before)) return;
      // a header pointed out is a table only as long as that is said
      const { moves } = this.door.state();
      this.door.set({ screen: "file", moves: moves + 1, notice: isDraft ? DROPPED : FORGOTTEN });
    });

  propose = (): Promise<boolean> =>
    this.door.run(TABLE_WORK.proposing, async (options) => {
      await this.#ready(options);
      const structure = await this.#ask<"propose">({ kind: "propose", figures: null }, options);
      if (!structure || structure.plans.length === 0) this.door.set({ notice: NOTHING_TO_WRITE });
      else this.door.set({ structure, proposal: null });
    });

  write = (): Promise<boolean> =>
    this.door.run(TABLE_WORK.writing, async (options) => {
      const state = this.door.state();
      const { structure, inventory } = state;
      if (!structure) return;
      await writeStructure(this.services.host, structure, options);
      const notice = noticeOfStructure(structure, inventory);
      this.door.set({ structure: null, ...changedByUs(state), notice });
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

  #stand({ sheet, range: { top, bottom } }: TableView, form: FormShape | null = null): void {
    this.#place = { sheet, top, bottom, form };
  }

  #show(): void {
    this.#set({ pointing: null });
    if (this.opened) this.door.set({ screen: "table", moves: this.door.state().moves + 1 });
    else this.door.set({ notice: GONE });
  }

  /** A draft under which the table is no longer found is taken back. */
  async #apply(before: TableView, correction: FormCorrection, options: WorkOptions): Promise<void> {
    const undo = this.#corrections.draft(before.form, correction);
    this.#stand(before, correction.form);
    await this.#understand(null, options);
    if (this.#tell(before)) return;
    undo();
    await this.#understand(null, options);
    this.door.set({ notice: NO_HEADER });
  }

  /** A table where none was: it is shown, or what was said is taken back. */
  async #begin({ sheet, top, bottom, correction }: KnownPlace, options: WorkOptions): Promise<void> {
    const undo = this.#corrections.draft(correction.form, correction);
    this.#place = { sheet, top, bottom, form: correction.form };
    this.#rows = ROWS;
    await this.#understandWhole(options);
    if (this.opened?.header.top === top) {
      this.#show();
      return;
    }
    undo();
    await this.#understand(null, options);
    this.door.set({ notice: NO_HEADER });
  }

  /** False where no table is open any more. */
  #tell(before: TableView): boolean {
    const after = this.opened;
    if (after) this.#set({ effect: effectOf(before, after) });
    return after !== undefined;
  }

  async #write(corrections: readonly FormCorrection[]): Promise<void> {
    await writeCorrections(this.services.host, corrections);
    this.#hasWritten = true;
  }

  async #understandWhole(options: WorkOptions): Promise<void> {
    if (this.#isOnDesk && this.#hasMerges) await this.#understand(null, options);
    else await this.door.read({ ...options, merges: "read" });
  }

  async #ready(options: WorkOptions): Promise<void> {
    const isReady = !this.door.state().isStale && this.#isOnDesk && this.#hasMerges;
    if (!isReady) await this.door.read({ ...options, merges: "read" });
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
    const remembered = listForms(this.services.storage);
    const { tables: list, known } = await this.#ask<"understand">(
      { kind: "understand", snapshot, corrections, remembered, open },
      options,
    );
    this.#isOnDesk = true;
    this.#set({
      list,
      openId: list.find(({ drawn }) => drawn !== null)?.id ?? null,
      drafts: this.#corrections.drafts,
      offers: this.#offersOf(list),
      known: this.#notDeclined(known),
      effect: null,
    });
  }

  #notDeclined(known: readonly KnownPlace[]): readonly KnownPlace[] {
    return known.filter(({ correction }) => !this.#corrections.isDeclined(correction.form));
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
