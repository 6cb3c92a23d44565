/** Excel behind the port. In: the officer's open workbook, through Microsoft's client. Out: snapshots; our sheets and state in it. */
import { HostError } from "../../app/host-error";
import type {
  CellPlace,
  HostCapabilities,
  Progress,
  ReadOptions,
  WorkbookHost,
  WorkOptions,
} from "../../app/workbook-host";
import { formatRange, type CellRange } from "../../core/workbook/cell-ref";
import type { SheetPlan } from "../../core/workbook/sheet-plan";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { applyPlans, removeSheets, type Change } from "./apply-plans";
import { REQUEST_BYTES } from "./blocks";
import type { ChangeRecord, SheetChange } from "./change-record";
import { UnansweredError, wasRefused } from "./excel-errors";
import { ExcelEvents } from "./excel-events";
import { inTime, withSession, type Session } from "./excel-session";
import type { KnownSheet } from "./known-sheet";
import { readWorkbook } from "./read-workbook";
import { restoreSheets } from "./restore-sheets";
import { readState, writeState } from "./state-part";

/** Desktop Excel has no limit on answers; this keeps one of them well under a second of work. */
const DESKTOP_ANSWER_BYTES = 12_000_000;
const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;
const ANSWER_WITHIN_MS = 30_000;
/** Images of sheets are kept in memory. */
const UNDO_STEPS = 20;

interface OfficeJsHostOptions {
  /** How long Excel may take for one answer, in milliseconds. */
  readonly answerWithin?: number;
  /** Trouble that no call of ours can report: with events, and on a late way back. */
  readonly onTrouble?: (error: unknown) => void;
}

export class OfficeJsHost implements WorkbookHost {
  private readonly answerWithin: number;
  private readonly onTrouble: (error: unknown) => void;
  private readonly events: ExcelEvents;
  private readonly done: ChangeRecord[] = [];
  private known: readonly KnownSheet[] = [];
  private hasRead = false;
  private readBytes = isOnWeb() ? REQUEST_BYTES : DESKTOP_ANSWER_BYTES;
  /** Writes go one after another; each waits for the one before, also when that one failed. */
  private writing: Promise<unknown> = Promise.resolve();
  private writers = 0;
  /** Our state as the last reading saw it: the first question after a reading is answered from here. */
  private seen: { readonly state: string | null } | null = null;
  /** The way back after a request that was not answered in time. */
  private late: Promise<void> = Promise.resolve();

  constructor({ answerWithin, onTrouble }: OfficeJsHostOptions = {}) {
    this.answerWithin = answerWithin ?? ANSWER_WITHIN_MS;
    this.onTrouble = onTrouble ?? (() => undefined);
    this.events = new ExcelEvents(() => this.writers > 0, this.onTrouble);
  }

  capabilities(): HostCapabilities {
    return {
      kind: "excel",
      program: `Excel ${Office.context.diagnostics.version}`,
      canWrite: !isReadOnly(),
      canSelect: true,
      // protection and the reading of merged cells cannot stand in a group, so every action has our own undo
      groupsUndo: false,
      payloadLimit: isOnWeb() ? WEB_PAYLOAD_LIMIT : null,
    };
  }

  async read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    const reading = await this.talk(options, (session) =>
      readWorkbook(session, this.readBytes, { withMerges: options.merges !== "skip" }),
    );
    this.readBytes = reading.budget;
    this.known = reading.ours;
    this.hasRead = true;
    this.seen = { state: reading.state };
    return reading.snapshot;
  }

  async apply(plans: readonly SheetPlan[], options: WorkOptions = {}): Promise<void> {
    if (plans.length === 0) return;
    await this.change(options, (change) => applyPlans(change, plans));
  }

  async remove(planIds: readonly string[], options: WorkOptions = {}): Promise<void> {
    if (planIds.length === 0) return;
    await this.change(options, async (change) => {
      await removeSheets(change, planIds);
      return [];
    });
  }

  undoDepth(): number {
    return this.done.length;
  }

  async undo(options: WorkOptions = {}): Promise<void> {
    await this.exclusively(async () => {
      const record = this.done.at(-1);
      if (!record) throw new HostError("work.nothing-to-undo");
      await this.talk(options, (session) => this.putBack(session, record));
      this.done.pop();
    });
  }

  async readState(): Promise<string | null> {
    const { seen } = this;
    this.seen = null;
    return seen ? seen.state : await this.talk({}, readState);
  }

  async writeState(state: string): Promise<void> {
    await this.exclusively(async () => {
      const before = await this.talk({}, (session) => writeState(session, state));
      this.remember({ kind: "state", before });
    });
  }

  async select({ sheet, range }: { readonly sheet: string; readonly range: CellRange }): Promise<void> {
    await this.talk({}, async ({ context, sync }) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(formatRange(range)).select();
      await sync();
    });
  }

  onSelect(listener: (place: CellPlace) => void): () => void {
    return this.events.selections.add(listener);
  }

  onChange(listener: (sheet: string | null) => void): () => void {
    return this.events.changes.add(listener);
  }

  private async talk<T>(options: WorkOptions, work: (session: Session) => Promise<T>): Promise<T> {
    return await withSession(this.answerWithin, options, work);
  }

  /** All or nothing: what fails after the first write is put back before the failure is told. */
  private async change(
    options: WorkOptions,
    work: (change: Change) => Promise<readonly KnownSheet[]>,
  ): Promise<void> {
    await this.exclusively(async () => {
      const touched: { record?: () => SheetChange; isWritten: boolean } = { isWritten: false };
      const onTouch = (record: () => SheetChange) => (touched.record = record);
      const onProgress = (progress: Progress) => {
        touched.isWritten ||= progress.step === "write";
        options.onProgress?.(progress);
      };
      const budgets = { read: this.readBytes, write: REQUEST_BYTES };
      try {
        const written = await this.talk({ ...options, onProgress }, (session) =>
          work({ session, known: this.known, hasRead: this.hasRead, budgets, onTouch }),
        );
        if (touched.record) this.know(touched.record(), written);
      } catch (error) {
        const { record, isWritten } = touched;
        if (record && (isWritten || !wasRefused(error))) await this.wayBack(record, error);
        throw error;
      }
      if (touched.record) this.remember(touched.record());
    });
  }

  /** A request without an answer may still be carried out: the way back starts when the answer comes. */
  private async wayBack(recordNow: () => SheetChange, error: unknown): Promise<void> {
    const back = async () => {
      try {
        await this.talk({}, (session) => this.putBack(session, recordNow()));
      } catch (trouble) {
        // Excel refuses everything now; the officer can still press undo when it answers again
        this.remember(recordNow());
        this.onTrouble(trouble);
      }
    };
    if (!(error instanceof UnansweredError)) await back();
    else this.late = error.late.then(back, back);
  }

  private async putBack(session: Session, record: ChangeRecord): Promise<void> {
    if (record.kind === "sheets") this.know(record, await restoreSheets(session, record, REQUEST_BYTES));
    else await writeState(session, record.before);
  }

  /** Of the sheets that were changed only what was written is known from now on. */
  private know({ added, former }: SheetChange, written: readonly KnownSheet[]): void {
    const changed = new Set([
      ...added.map(({ planId }) => planId),
      ...former.map(({ image }) => image.planId),
    ]);
    this.known = [...this.known.filter(({ planId }) => !changed.has(planId)), ...written];
  }

  private remember(record: ChangeRecord): void {
    this.done.push(record);
    if (this.done.length > UNDO_STEPS) this.done.shift();
  }

  private async exclusively(work: () => Promise<void>): Promise<void> {
    if (isReadOnly()) throw new HostError("excel.read-only");
    const before = this.writing;
    this.seen = null;
    const run = async () => {
      await before;
      await inTime(this.late, this.answerWithin);
      this.writers++;
      try {
        await work();
      } finally {
        this.writers--;
      }
    };
    const result = run();
    this.writing = result.catch(() => undefined);
    await result;
  }
}

function isOnWeb(): boolean {
  return Office.context.platform === Office.PlatformType.OfficeOnline;
}

function isReadOnly(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}
