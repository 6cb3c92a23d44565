/** The page's side of the table worker. Cancelling ends the worker; where none can be started the page does the work itself. */
import { HostError } from "../app/host-error";
import type { TableAnswers, TableRequest } from "../app/table-desk";
import type { RequestOf, TableService } from "../app/table-service";
import type { WorkOptions } from "../app/workbook-host";
import type { TableQuestion, TableReply } from "./table-messages";
import { startWorker } from "./workers";

export class TableClient implements TableService {
  #worker: Worker | null = null;
  #page: TableService | null = null;
  #hasAnswered = false;
  #count = 0;

  async ask<Kind extends TableRequest["kind"]>(
    request: RequestOf<Kind>,
    options: WorkOptions,
  ): Promise<TableAnswers[Kind]> {
    if (this.#page) return this.#page.ask(request, options);
    try {
      // a reply carries the answer of its question's kind
      return (await this.#askWorker(request, options)) as TableAnswers[Kind];
    } catch (error) {
      if (this.#hasAnswered || error instanceof HostError) throw error;
      // no worker on this computer (a policy, a blocked file): slower, but done
      const { PageTables } = await import("../app/table-service");
      this.#page = new PageTables();
      return this.#page.ask(request, options);
    }
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #askWorker(request: TableRequest, { signal }: WorkOptions): Promise<TableAnswers[TableRequest["kind"]]> {
    if (signal?.aborted) return Promise.reject(new HostError("work.cancelled"));
    const worker = (this.#worker ??= startWorker("table-worker"));
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      const listening = new AbortController();
      const give = (trouble: Error | null) => {
        listening.abort();
        if (!trouble) return;
        this.close();
        reject(trouble);
      };
      const hear = ({ data }: MessageEvent<TableReply>) => {
        if (data.id !== id) return;
        this.#hasAnswered = true;
        if ("bug" in data) {
          give(new Error(data.bug));
          return;
        }
        give(null);
        resolve(data.answer);
      };
      const until = { signal: listening.signal };
      worker.addEventListener("message", hear, until);
      worker.addEventListener("error", ({ message }) => give(new Error(message)), until);
      signal?.addEventListener("abort", () => give(new HostError("work.cancelled")), until);
      worker.postMessage({ id, request } satisfies TableQuestion);
    });
  }
}
