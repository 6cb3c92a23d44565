/** A workbook file behind the port. In: the bytes and the name it goes by. Out: the bytes as they then are; no disk is touched. */
import { HostError } from "../../app/host-error";
import type { HostCapabilities, WorkbookHost, WorkOptions } from "../../app/workbook-host";
import type { SheetPlan } from "../../core/workbook/sheet-plan";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { kindOfFile } from "./zip/file-kind";
import { PackageDraft } from "./write/package-draft";
import { patchWorkbook } from "./write/patch-workbook";
import { NO_PATCH, type WorkbookPatch } from "./write/workbook-patch";
import { readAnyWorkbook } from "./read/read-any";
import { packageOfSnapshot } from "./write/snapshot-package";
import { readStatePart } from "./write/state-part";
import { findWorkbook } from "./write/workbook-part";
import { openZip } from "./zip/zip-package";

/** As in Excel, where one custom part should stay below a megabyte. */
const MAX_STATE = 1_000_000;
/** Each step keeps a whole file. */
const MAX_UNDO = 20;

export class FileHost implements WorkbookHost {
  private current: Uint8Array;
  private readonly earlier: Uint8Array[] = [];

  constructor(
    bytes: Uint8Array,
    private readonly name: string | null,
  ) {
    this.current = bytes;
  }

  /** The file as it is now; an old .xls turns into .xlsx with the first change. */
  bytes(): Uint8Array {
    return this.current;
  }

  /** Someone else changed the file. An undo still goes back to what stood before our own last step. */
  replaceBytes(bytes: Uint8Array): void {
    this.current = bytes;
  }

  capabilities(): HostCapabilities {
    return {
      kind: "file",
      program: this.name ?? "",
      canWrite: true,
      canSelect: false,
      groupsUndo: true,
      payloadLimit: null,
    };
  }

  read(options: WorkOptions = {}): Promise<WorkbookSnapshot> {
    return readAnyWorkbook(this.current, { ...options, name: this.name });
  }

  apply(plans: readonly SheetPlan[], options: WorkOptions = {}): Promise<void> {
    return this.patch({ ...NO_PATCH, plans }, options);
  }

  remove(planIds: readonly string[], options: WorkOptions = {}): Promise<void> {
    return this.patch({ ...NO_PATCH, remove: planIds }, options);
  }

  async patch(patch: WorkbookPatch, options: WorkOptions = {}): Promise<void> {
    refuseCancelled(options);
    options.onProgress?.({ step: "write", done: 0, total: 1 });
    const changed = patchWorkbook(await this.asPackage(), patch);
    refuseCancelled(options);
    this.earlier.push(this.current);
    if (this.earlier.length > MAX_UNDO) this.earlier.shift();
    this.current = changed;
    options.onProgress?.({ step: "write", done: 1, total: 1 });
  }

  /** What is read from an old .xls goes into a new package, cell by cell. */
  private async asPackage(): Promise<Uint8Array> {
    if (kindOfFile(this.current) === "zip") return this.current;
    return packageOfSnapshot(await this.read());
  }

  undoDepth(): number {
    return this.earlier.length;
  }

  undo(): Promise<void> {
    const before = this.earlier.pop();
    if (!before) return Promise.reject(new HostError("work.nothing-to-undo"));
    this.current = before;
    return Promise.resolve();
  }

  readState(): Promise<string | null> {
    return new Promise((resolve) => resolve(this.stateNow()));
  }

  private stateNow(): string | null {
    if (kindOfFile(this.current) !== "zip") return null;
    const draft = new PackageDraft(openZip(this.current));
    return readStatePart(draft, findWorkbook(draft));
  }

  async writeState(state: string): Promise<void> {
    if (new TextEncoder().encode(state).length > MAX_STATE) throw new HostError("work.state-too-large");
    await this.patch({ ...NO_PATCH, state });
  }

  /** A file shows nothing, so there is nothing to select. */
  select(): Promise<void> {
    return Promise.resolve();
  }

  /** Nobody stands on a cell of a file. */
  onSelect(): () => void {
    return () => undefined;
  }

  /** Nobody but us changes the bytes. */
  onChange(): () => void {
    return () => undefined;
  }
}

function refuseCancelled({ signal }: WorkOptions): void {
  if (signal?.aborted) throw new HostError("work.cancelled");
}
