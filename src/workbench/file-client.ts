/** The page's side of the file worker: one piece of work at a time; cancelling ends the worker and starts another. */
import { HostError } from "../app/host-error";
import type { WorkOptions } from "../app/workbook-host";
import type { WorkbookPatch } from "../hosts/xlsx/write/workbook-patch";
import type { FileAnswer, FileRequest, OpenedFile } from "./file-messages";
import { startWorker } from "./workers";

// "id" is given here, and each kind of request keeps its own fields
type Unnumbered<T> = T extends unknown ? Omit<T, "id"> : never;

export class FileClient {
  #worker: Worker | null = null;
  #count = 0;

  async open(bytes: Uint8Array, name: string, options: WorkOptions): Promise<OpenedFile> {
    const answer = await this.#ask({ kind: "open", bytes, name }, options);
    if (answer.kind !== "opened") throw new TypeError(answer.kind);
    return answer.file;
  }

  async save(bytes: Uint8Array, patch: WorkbookPatch, options: WorkOptions): Promise<Uint8Array> {
    const answer = await this.#ask({ kind: "save", bytes, patch }, options);
    if (answer.kind !== "saved") throw new TypeError(answer.kind);
    return answer.bytes;
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
