/** The page's side of the file worker: one piece of work at a time; cancelling ends the worker and starts another. */
import { HostError } from "../app/host-error";
import type { WorkOptions } from "../app/workbook-host";
import { legacyPatienceMs } from "../hosts/xlsx/read/legacy-patience";
import { looksOld } from "../hosts/xlsx/zip/file-kind";
import type { WorkbookPatch } from "../hosts/xlsx/write/workbook-patch";
import type { FileAnswer, FileRequest, OpenedFile } from "./file-messages";
import { startWorker } from "./workers";

// "id" is given here, and each kind of request keeps its own fields
type Unnumbered<T> = T extends unknown ? Omit<T, "id"> : never;

/** Here the file is also made a new one, and looked at, before it is shown. */
const OPENING_TAKES = 3;

export class FileClient {
  #worker: Worker | null = null;
  #count = 0;

  async open(bytes: Uint8Array, name: string, options: WorkOptions): Promise<OpenedFile> {
    const answer = await this.#askInTime({ kind: "open", bytes, name }, options);
    if (answer.kind !== "opened") throw new TypeError(answer.kind);
    return answer.file;
  }

  async save(bytes: Uint8Array, patch: WorkbookPatch, options: WorkOptions): Promise<Uint8Array> {
    const answer = await this.#ask({ kind: "save", bytes, patch }, options);
    if (answer.kind !== "saved") throw new TypeError(answer.kind);
    return answer.bytes;
  }

  /** An old file that is read without end is given up; its reader ends with the worker. */
  async #askInTime(
    request: Extract<Unnumbered<FileRequest>, { kind: "open" }>,
    options: WorkOptions,
  ): Promise<FileAnswer> {
    if (!looksOld(request.bytes)) return await this.#ask(request, options);
    const end = new AbortController();
    const stop = () => end.abort();
    const late = new AbortController();
    late.signal.addEventListener("abort", stop);
    const timer = setTimeout(() => late.abort(), OPENING_TAKES * legacyPatienceMs(request.bytes));
    options.signal?.addEventListener("abort", stop);
    try {
      return await this.#ask(request, { ...options, signal: end.signal });
    } catch (error) {
      throw late.signal.aborted ? new HostError("file.old-format-unreadable", {}, { cause: error }) : error;
    } finally {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", stop);
    }
  }

  #ask(request: Unnumbered<FileRequest>, { signal, onProgress }: WorkOptions): Promise<FileAnswer> {
    const worker = (this.#worker ??= startWorker("file-worker"));
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      const end = () => {
        worker.removeEventListener("message", hear);
        worker.removeEventListener("error", fail);
        signal?.removeEventListener("abort", stop);
      };
      const stop = () => {
        end();
        this.#drop();
        reject(new HostError("work.cancelled"));
      };
      const fail = (event: ErrorEvent) => {
        end();
        this.#drop();
        reject(new Error(event.message));
      };
      const hear = ({ data }: MessageEvent<FileAnswer>) => {
        if (data.id !== id) return;
        if (data.kind === "progress") {
          onProgress?.(data.progress);
          return;
        }
        end();
        if (data.kind === "trouble") reject(new HostError(data.code, data.data));
        else if (data.kind === "bug") reject(new Error(data.message));
        else resolve(data);
      };
      if (signal?.aborted) {
        reject(new HostError("work.cancelled"));
        return;
      }
      worker.addEventListener("message", hear);
      worker.addEventListener("error", fail);
      signal?.addEventListener("abort", stop);
      worker.postMessage({ ...request, id });
    });
  }

  #drop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
