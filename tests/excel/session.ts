/** The host's end of the bridge: takes `Execute` calls one after another, answers them, counts them, and tells of events. */
import { bytesOf, isCleanup, noCounters, type Counters } from "./counters";
import { ExcelError } from "./model/excel-error";
import type { Change, WorkbookModel } from "./model/workbook";
import { CULTURES, isSupported, type LocaleName, type Profile } from "./profiles";
import { installedApiSets } from "./protocol/api-sets";
import { Batch, type BatchHost } from "./protocol/batch";
import { EventBook, type Author, type EventEntry } from "./protocol/events";
import type { RequestBody } from "./protocol/grammar";
import type { Gate } from "./protocol/query";
import { References } from "./protocol/references";
import { Switches } from "./switches";

/** `null`: no answer at all. */
export type Answer = { readonly status: number; readonly body?: string } | null;

const RICH_API = 93;
const KNOWN_FLAGS = 1 | 4 | 16 | 64;
const WAITS_FOR_EDITING = 64;
const STATUS = { editing: 5004, tooLargeRequest: 5103, tooLargeResponse: 5104 } as const;

export class Session {
  readonly switches = new Switches();
  readonly references = new References();
  readonly events = new EventBook();
  /** What must make a test fail: unanswered members, unknown calls, unexpected flags. */
  readonly faults: string[] = [];
  /** Answered, and worth knowing: `setAppRuntimeState("Visible")`. */
  readonly notes: string[] = [];
  /** Bodies of all requests, for tests of the grammar. */
  readonly requests: RequestBody[] = [];
  counters: Counters = noCounters();
  private readonly host: BatchHost;
  private queue: Promise<unknown> = Promise.resolve();
  private changes: Change[] = [];

  constructor(
    readonly workbook: WorkbookModel,
    readonly profile: Profile,
    dataLocale: LocaleName,
    isReadOnly: boolean,
    private readonly deliver: (entries: readonly EventEntry[], hasSelection: boolean) => Promise<void>,
  ) {
    const { switches, references, events, faults, notes } = this;
    this.host = {
      workbook,
      references,
      events,
      isReadOnly,
      culture: CULTURES[dataLocale],
      gate: gateFor(profile),
      get rangeLimit() {
        return switches.rangeLimit;
      },
      runtime: { enableEvents: true },
      application: { calculationMode: "Automatic" },
      eventRanges: events.ranges,
      note: (what) => notes.push(what),
      fault: (what) => faults.push(what),
      beforeWrite: (member) => this.beforeWrite(member),
    };
    workbook.onChange = (change) => this.changes.push(change);
  }

  /** First in, first out: the client itself does not wait. */
  execute(id: number, params: readonly unknown[], inFlight: number): Promise<Answer> {
    this.counters.maxInFlight = Math.max(this.counters.maxInFlight, inFlight);
    const turn = this.queue.then(() => (id === RICH_API ? this.richApi(params) : this.otherCall(id, params)));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private otherCall(id: number, params: readonly unknown[]): Answer {
    if (id === 94) this.notes.push(`completed ${JSON.stringify(params)}`);
    else this.faults.push(`Execute(${id})`);
    return { status: 0 };
  }

  private async richApi(params: readonly unknown[]): Promise<Answer> {
    const fields = params[0];
    if (!Array.isArray(fields)) return this.badCall("Execute without fields");
    const [kind, , , , text, , flags]: readonly unknown[] = fields;
    if (typeof text !== "string" || typeof flags !== "number") return this.badCall("Execute without a body");
    const isOurs = kind === "IterativeExecutor";
    if ((flags & ~KNOWN_FLAGS) !== 0) this.faults.push(`request flags ${flags}`);
    const { switches } = this;
    if (switches.latency > 0) await pause(switches.latency);
    if (isOurs && switches.editMode && (flags & WAITS_FOR_EDITING) !== 0) await switches.whenEditingEnds();
    const refusal = this.refusal(isOurs, text);
    // null is no answer at all, undefined is no objection
    return refusal === undefined ? this.run(text, isOurs) : refusal;
  }

  private badCall(what: string): Answer {
    this.faults.push(what);
    return { status: 5001 };
  }

  private refusal(isOurs: boolean, text: string): Answer | undefined {
    const { dropConnection, rejectWith, editMode, payloadLimit } = this.switches;
    if (!isOurs) return undefined;
    if (dropConnection || rejectWith !== null || editMode) this.counters.syncs++;
    if (dropConnection) return null;
    if (rejectWith !== null) return { status: rejectWith };
    if (editMode) return { status: STATUS.editing };
    if (payloadLimit === null || bytesOf(text) <= payloadLimit) return undefined;
    this.count(text, "", false);
    return { status: STATUS.tooLargeRequest };
  }

  private run(text: string, isOurs: boolean): Answer {
    // the client's own JSON, in the form of the grammar
    const body = JSON.parse(text) as RequestBody;
    this.requests.push(body);
    const answer = JSON.stringify(new Batch(this.host, body).run());
    if (isOurs) {
      this.count(text, answer, isCleanup(body));
      this.counters.actions += body.Actions.length;
    }
    this.flush("addin");
    const { payloadLimit } = this.switches;
    // the work is done all the same
    if (isOurs && payloadLimit !== null && bytesOf(answer) > payloadLimit)
      return { status: STATUS.tooLargeResponse };
    return { status: 0, body: answer };
  }

  private count(request: string, response: string, isCleaning: boolean): void {
    const { counters } = this;
    if (isCleaning) counters.cleanups++;
    else counters.syncs++;
    counters.requestBytes += bytesOf(request);
    counters.responseBytes += bytesOf(response);
    counters.largestRequest = Math.max(counters.largestRequest, bytesOf(request));
    counters.largestResponse = Math.max(counters.largestResponse, bytesOf(response));
  }

  private beforeWrite(member: string): void {
    if (this.host.isReadOnly) throw new ExcelError("AccessDenied", "the workbook is read-only");
    this.counters.writes++;
    const code = this.switches.takeFailure(member);
    if (code) throw new ExcelError(code, `failure asked for at ${member}`);
  }

  /** Sends what the changes so far have to tell, after the answer is on its way. */
  flush(author: Author): void {
    const changes = this.changes;
    this.changes = [];
    if (!this.host.runtime.enableEvents) return;
    const entries = changes.flatMap((change) => this.events.entriesFor(change, author));
    const hasSelection = changes.some(({ kind }) => kind === "selection");
    if (entries.length > 0 || hasSelection) setTimeout(() => void this.deliver(entries, hasSelection), 0);
  }

  /** After another workbook was put in place: nobody is told of it. */
  reset(): void {
    this.changes = [];
    this.counters = noCounters();
    this.references.clear();
    this.switches.reset();
    Object.assign(this.host.runtime, { enableEvents: true });
    for (const list of [this.faults, this.notes, this.requests]) list.length = 0;
  }

  /** Resolves when every request so far is answered. */
  async idle(): Promise<void> {
    await this.queue;
  }

  restart(): void {
    this.counters = noCounters();
  }

  read(): Counters {
    return { ...this.counters, leaked: this.references.count };
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function gateFor(profile: Profile): Gate {
  const sets = installedApiSets();
  const allows: Gate["allows"] = (className, member) =>
    isSupported(profile, sets.requirementOf(className, member));
  return {
    allows,
    knows: (className, member) => sets.knows(className, member),
    check: (className, member) => {
      if (allows(className, member)) return;
      const { set, version } = sets.requirementOf(className, member);
      const error = new ExcelError("ApiNotFound", `${className}.${member} needs ${set} ${version}`);
      error.location = `${className}.${member}`;
      throw error;
    },
  };
}
