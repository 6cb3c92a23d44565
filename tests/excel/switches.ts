/** Troubles a test can switch on. Codes of whole requests are those of the bridge: 5004 edit mode, 5103 too large, 5012 session. */

/** Bytes of a request or an answer in Excel on the web. */
export const WEB_LIMIT = 5 * 1024 * 1024;

interface PlannedFailure {
  readonly matches: (member: string, write: number) => boolean;
  readonly code: string;
}

export class Switches {
  /** Null: no limit, as on the desktop. */
  payloadLimit: number | null = null;
  rangeLimit = 5_000_000;
  /** Milliseconds before each answer. */
  latency = 0;
  /** Requests get no answer at all. */
  dropConnection = false;
  /** Every request is turned away with this status until set to null. */
  rejectWith: number | null = null;
  #isEditing = false;
  #failure: PlannedFailure | null = null;
  #writes = 0;
  #waiting: (() => void)[] = [];

  get editMode(): boolean {
    return this.#isEditing;
  }

  /** Someone is typing in a cell; leaving it lets the held requests go on. */
  set editMode(isEditing: boolean) {
    this.#isEditing = isEditing;
    if (isEditing) return;
    for (const go of this.#waiting.splice(0)) go();
  }

  whenEditingEnds(): Promise<void> {
    return this.#isEditing ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
  }

  /** The n-th write from now on fails, once; n begins at 1. */
  failAt(n: number, code = "GeneralException"): void {
    this.#writes = 0;
    this.#failure = { matches: (_, write) => write === n, code };
  }

  /** The next write to a member like "Range.values" fails, once. */
  failWhen(matches: (member: string) => boolean, code = "GeneralException"): void {
    this.#failure = { matches: (member) => matches(member), code };
  }

  reset(): void {
    Object.assign(this, {
      payloadLimit: null,
      rangeLimit: 5_000_000,
      latency: 0,
      dropConnection: false,
      rejectWith: null,
    });
    this.editMode = false;
    this.noFailure();
  }

  noFailure(): void {
    this.#failure = null;
  }

  /** A failure that was asked for and has not come yet. */
  get hasPendingFailure(): boolean {
    return this.#failure !== null;
  }

  /** Returns the code of the failure planned for this write. */
  takeFailure(member: string): string | null {
    const failure = this.#failure;
    this.#writes++;
    if (!failure?.matches(member, this.#writes)) return null;
    this.#failure = null;
    return failure.code;
  }
}
